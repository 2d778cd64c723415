// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Workbooks

/// The heading of a table of rows and columns of words.
struct FormHeader {
  var rows: ClosedRange<Int>
  /// The columns with the words above them, those of the rows' words and of codes left out.
  var columns: [(number: Int, parts: [String])]
  /// The columns in which the rows' words stand.
  var labels: [Int]
  /// The column in which the rows' units stand.
  var unit: Int?
  /// Whether any column is one of a grade.
  var hasGrades = false
}

extension FormReader {
  /// The heading that begins in a row; nil where none does.
  func header(_ row: Int, _ last: Int) -> FormHeader? {
    guard isHeader(row), row < last else { return nil }
    var bottom = row
    while bottom + 1 < last, bottom - row < 3 {
      let filled = grid.filled(bottom + 1)
      guard !filled.isEmpty, !filled.contains(where: { grid.isNumber(bottom + 1, $0) }),
        !isRow(bottom + 1), isBelow(bottom + 1, row)
      else { break }
      bottom += 1
    }
    let header = row...bottom
    var columns = TableFinder(words: words, answers: answers).columns(grid, header).map {
      (number: $0.number, parts: $0.heading.parts)
    }
    columns.removeAll { grid.isHidden(column: $0.number) }
    // Codes of rows are no values.
    let codes = columns.filter { words.strong($0.parts[0])?.key == "serial" }.map(\.number)
    columns.removeAll { codes.contains($0.number) }
    let unit = columns.first { ["单位", "计量单位"].contains(TextFolding.word($0.parts[0])) }?.number
    columns.removeAll { $0.number == unit }
    let labels = columns.prefix { isLabels($0.number, bottom, last) }.map(\.number)
    columns.removeFirst(labels.count)
    if columns.isEmpty { return nil }
    let hasGrades = columns.contains { Heading($0.parts, words).grade != nil }
    return FormHeader(
      rows: header, columns: columns, labels: labels, unit: unit, hasGrades: hasGrades)
  }

  /// Whether a row holds words of headings side by side.
  private func isHeader(_ row: Int) -> Bool {
    let filled = grid.filled(row)
    let numbers = filled.filter { grid.isNumber(row, $0) }
    // Years may be numbers; one number alone is a value beside its label.
    guard filled.count >= 2, numbers.isEmpty || numbers.count > 1,
      numbers.allSatisfy({ isYear(row, $0) })
    else { return false }
    var (run, best) = (0, 0)
    for column in filled {
      let text = grid.text(row, column)
      let heading = Heading([text], words)
      let isSoft = heading.rest.isEmpty && (heading.stage != nil || heading.isTotal)
      let topic = words.strong(text)
      // 办学类型 and a kind beside it are a label and its value.
      if run == 1, isSoft, best == 1 { best = 0 }
      if topic != nil || heading.grade != nil || heading.year != nil || isSoft || isValueWord(text)
        || words.list("formRows").contains(TextFolding.word(text))
      {
        run += 1
      } else {
        run = 0
      }
      best = max(best, run)
      if topic?.dimension == nil, topic?.table == "schools.csv", topic != nil { run = 0 }
    }
    return best >= 2
  }

  private func isYear(_ row: Int, _ column: Int) -> Bool {
    Int(grid.text(row, column)).map { (1990...2100).contains($0) } ?? false
  }

  /// A word over a column that only holds the values of what the rows say.
  private func isValueWord(_ text: String) -> Bool {
    words.list("valueColumns").contains(HeadingText.brackets(TextFolding.word(text)).base)
  }

  /// Whether a row of texts already belongs to the rows: its first word is a sum, a grade or a code.
  private func isRow(_ row: Int) -> Bool {
    guard let first = grid.filled(row).first else { return false }
    let text = TextFolding.word(grid.text(row, first))
    return ["甲", "栏次", "总计"].contains(text)
  }

  /// Whether a row of texts goes on with the heading above: nothing of its own left of the groups.
  private func isBelow(_ row: Int, _ top: Int) -> Bool {
    guard let first = grid.filled(top).first, let own = grid.filled(row).first else { return false }
    return own > first || grid.shown(row, first) == grid.text(top, first)
  }

  /// Whether a column holds words of rows: texts and no numbers in the rows below.
  private func isLabels(_ column: Int, _ bottom: Int, _ last: Int) -> Bool {
    var texts = 0
    for row in bottom + 1...max(bottom + 1, min(bottom + 6, last)) {
      let text = grid.shown(row, column)
      if text.isEmpty { continue }
      let isCode = PlainNumber.plain(text) != nil
      if grid.isNumber(row, column) || (isCode && text.count > 2) { return false }
      if !isCode { texts += 1 }
    }
    return texts > 0
  }
}
