// SPDX-License-Identifier: GPL-3.0-or-later
import Workbooks

extension FormReader {
  /// Labels with their values beside them in one row: `占地面积（亩） | 30.6 | 教职工数 | 84`.
  mutating func readPairs(_ row: Int) {
    let filled = grid.filled(row).filter { !grid.isHidden(column: $0) }
    var group = above(row, filled.first)
    var index = 0
    while index < filled.count {
      let column = filled[index]
      let text = grid.text(row, column)
      index += 1
      if grid.isNumber(row, column) { continue }
      if readWithin(row, column, text) { continue }
      let heading = Heading([bare(text)], words)
      let topic = words.strong(bare(text))
      guard index < filled.count else { break }
      // The unit may have a cell of its own before the value or behind it.
      var parts = group + [bare(text)]
      var next = filled[index]
      if let unit = unit(row, next), index + 1 < filled.count {
        parts[parts.count - 1] += "（\(unit)）"
        index += 1
        next = filled[index]
      }
      let isValue = !isLabel(row, next)
      if topic == nil {
        // An unknown label with a number beside it is asked; other texts may head what follows.
        guard isValue, grid.isNumber(row, next), heading.grade == nil else {
          if !isValue { group = [bare(text)] }
          continue
        }
      } else if topic?.key == "school" || !isValue {
        if topic?.key == "school" { index += 1 }
        continue
      }
      index += 1
      if index < filled.count, let unit = unit(row, filled[index]) {
        parts[parts.count - 1] += "（\(unit)）"
        index += 1
      }
      add(parts, row, column, GridSpot(grid.sheet, grid.place(row, next)))
    }
  }

  private func bare(_ text: String) -> String {
    var result = TextFolding.trimmed(text.filter { $0 != "\n" && $0 != "\r" })
    while let last = result.last, ":：".contains(last) { result.removeLast() }
    return result
  }

  /// A group's name that is merged over the rows left of their labels.
  private func above(_ row: Int, _ first: Int?) -> [String] {
    guard let first, first > 1, grid.text(row, first - 1).isEmpty else { return [] }
    let text = bare(grid.shown(row, first - 1))
    return text.isEmpty || words.strong(text) != nil ? [] : [text]
  }

  /// Whether a cell is a label and no value: `小学` beside `办学类型` is a value.
  private func isLabel(_ row: Int, _ column: Int) -> Bool {
    let text = bare(grid.text(row, column))
    guard !grid.isNumber(row, column), let topic = words.strong(text) else {
      return Heading([text], words).grade != nil
    }
    return topic.key != "ratio" || text.count > 2
  }

  /// A unit alone in a cell.
  private func unit(_ row: Int, _ column: Int) -> String? {
    let text = TextFolding.word(grid.text(row, column))
    return words.units[text] == nil || grid.isNumber(row, column) ? nil : text
  }

  /// `占地面积：20000平方米` in one cell.
  private mutating func readWithin(_ row: Int, _ column: Int, _ text: String) -> Bool {
    let half = TextFolding.halfWidth(text)
    guard let colon = half.firstIndex(of: ":") else { return false }
    let label = TextFolding.trimmed(half[..<colon])
    let value = TextFolding.trimmed(half[half.index(after: colon)...])
    guard !value.isEmpty, let topic = words.strong(label) else { return false }
    guard topic.rule != .none, topic.key != "school" else { return true }
    add([label], row, column, GridSpot(Cell(.text(value)), at: grid.place(row, column)))
    return true
  }

  mutating func add(_ parts: [String], _ row: Int, _ column: Int, _ value: GridSpot) {
    let heading = Heading(parts, words)
    let match = self.match(heading)
    if case .topic(let topic, _) = match, topic.key == "school" || topic.key == "serial" { return }
    fields.append(
      FormField(heading: heading, match: match, label: grid.place(row, column), value: value))
  }
}
