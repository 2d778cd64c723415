// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Workbooks

extension FormReader {
  /// Reads the rows below a heading of words; gives the row behind them.
  mutating func readCross(_ header: FormHeader, _ last: Int) -> Int {
    var stage: String?
    var row = header.rows.upperBound
    while row < last {
      row += 1
      let filled = grid.filled(row)
      if filled.isEmpty { return row }
      if grid.isHidden(row: row) {
        note(row, filled[0], .hiddenRow(grid.text(row, filled[0])))
        continue
      }
      if isNumbering(row, filled) { continue }
      let values = header.columns.filter { !grid.text(row, $0.number).isEmpty }
      let labels = labels(row, header)
      if values.isEmpty {
        // Another heading, a pair of label and value, or a remark.
        if self.header(row, last) != nil { return row }
        continue
      }
      if !values.contains(where: { grid.isNumber(row, $0.number) }) && self.header(row, last) != nil
      {
        return row
      }
      guard var label = labels.last else {
        // A table without words of rows has one row of values.
        for column in values where header.labels.isEmpty {
          add([], column, row, stage: nil, isAsked: true)
        }
        if header.labels.isEmpty { return row + 1 }
        note(row, filled[0], .namelessRow)
        continue
      }
      let (text, isPart) = Self.withoutMarks(label)
      label = text
      if let unit = header.unit.map({ grid.shown(row, $0) }), !unit.isEmpty {
        label += "（\(unit)）"
      }
      let own = Heading([label], words)
      if own.rest.isEmpty, own.stage == .senior, words.words["listDegree"]?[label] != nil {
        // 高中阶段 is a degree here and no stage.
        continue
      } else if own.rest.isEmpty, own.stage != nil, own.grade == nil {
        stage = label
      } else if own.rest.isEmpty, own.isTotal {
        stage = nil
      }
      for column in values {
        if isPart {
          addCrossing(label, column, row)
        } else {
          add(
            labels.dropLast() + [label], column, row, stage: stage == label ? nil : stage,
            isAsked: !header.hasGrades)
        }
      }
    }
    return row + 1
  }

  private mutating func note(_ row: Int, _ column: Int, _ remark: ImportRemark) {
    notes.append((grid.place(row, column), grid.text(row, column), remark))
  }

  private func isNumbering(_ row: Int, _ filled: [Int]) -> Bool {
    let texts = filled.map { TextFolding.word(grid.text(row, $0)) }
    if ["甲", "栏次", "列次"].contains(texts[0]) { return true }
    let numbers = texts.compactMap { Int($0) }
    return numbers.count == texts.count && numbers.count >= 4
      && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  /// The words of a row, the outermost first.
  private func labels(_ row: Int, _ header: FormHeader) -> [String] {
    var result: [String] = []
    for column in header.labels {
      let text = TextFolding.trimmed(grid.shown(row, column).filter { $0 != "\n" && $0 != "\r" })
      if !text.isEmpty, result.last != text, PlainNumber.plain(text) == nil { result.append(text) }
    }
    return result
  }

  /// `一、教学及辅助用房` and `#在编人员` without their marks, and whether it is a part of a row above.
  static func withoutMarks(_ text: String) -> (text: String, isPart: Bool) {
    var body = TextFolding.plain(text)
    // 一、 and （二） and 3. only number the rows.
    for mark in ["、", ".", "．", ")"] {
      guard let place = body.firstIndex(where: { String($0) == mark }) else { continue }
      let head = body[..<place].drop { $0 == "(" }
      if !head.isEmpty, head.allSatisfy({ ChineseNumeral.isNumeral($0) || $0.isNumber }) {
        body = TextFolding.trimmed(body[body.index(after: place)...])
        break
      }
    }
    var isPart = false
    for mark in ["#", "其中:", "其中", "*"] where body.hasPrefix(mark) {
      body.removeFirst(mark.count)
      isPart = true
    }
    return (TextFolding.trimmed(body), isPart)
  }

  private mutating func addCrossing(
    _ label: String, _ column: (number: Int, parts: [String]), _ row: Int
  ) {
    guard let topic = words.crossing(label, column.parts) else { return }
    append(Heading([label] + column.parts, words), .topic(topic, isWeak: false), column, row)
  }

  /// One value: what its row and its column say together.
  private mutating func add(
    _ labels: [String], _ column: (number: Int, parts: [String]), _ row: Int, stage: String?,
    isAsked: Bool
  ) {
    if let label = labels.last, let topic = words.crossing(label, column.parts) {
      let heading = Heading((stage.map { [$0] } ?? []) + [label] + column.parts, words)
      return append(heading, .topic(topic, isWeak: false), column, row)
    }
    let own = Heading(labels, words)
    let over = Heading(column.parts, words)
    let isValue = !column.parts.isEmpty && column.parts.allSatisfy { isValueColumn($0) }
    let isFree = over.rest.isEmpty || isValue
    // What both name something is neither, unless the dictionary has them together.
    guard own.rest.isEmpty || isFree else { return }
    var parts = (stage.map { [$0] } ?? []) + labels
    if isValue, !parts.isEmpty {
      // Such a column gives the unit only.
      parts[parts.count - 1] += units(column.parts)
    } else {
      parts += column.parts
    }
    let heading = Heading(parts, words)
    if heading.rest.isEmpty {
      guard heading.grade != nil else { return }
      return append(heading, gradesOnly ?? .unknown(near: []), column, row)
    }
    let match = self.match(heading)
    switch match {
    case .topic(let topic, let isWeak) where topic.key == "teachingFloorArea":
      // The rows of such a table hold the indoor sports rooms among the others.
      append(heading, .topic(words.topic("teachingGross"), isWeak: isWeak), column, row)
    case .topic(let topic, _):
      if topic.key != "serial", topic.key != "school" { append(heading, match, column, row) }
    case .unknown:
      // A value that stands alone is asked; rows of which every column is open are told once.
      if isFree, isAsked, grid.isNumber(row, column.number) {
        append(heading, match, column, row)
      } else if column.number == grid.filled(row).last, let label = labels.last {
        notes.append((grid.place(row, column.number), label, .unusedColumn(label)))
      }
    }
  }

  private func isValueColumn(_ text: String) -> Bool {
    let base = HeadingText.brackets(TextFolding.word(text)).base
    return words.list("valueColumns").contains(base) || words.list("groups").contains(base)
  }

  /// The brackets of a column's words, which hold the unit.
  private func units(_ parts: [String]) -> String {
    let units = parts.flatMap { HeadingText.brackets($0).inside }
    return units.first { Heading.unit($0, words) != nil }.map { "（\($0)）" } ?? ""
  }

  private mutating func append(
    _ heading: Heading, _ match: HeadingMatch, _ column: (number: Int, parts: [String]), _ row: Int
  ) {
    fields.append(
      FormField(
        heading: heading, match: match, label: grid.place(row, column.number),
        value: GridSpot(grid.sheet, grid.place(row, column.number))))
  }
}
