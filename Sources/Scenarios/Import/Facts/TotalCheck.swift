// SPDX-License-Identifier: GPL-3.0-or-later

/// Compares the rows of totals of a table with what its schools sum to; totals are never taken.
struct TotalCheck {
  let words: ImportWords
  let table: ImportTable

  /// Where a total of the whole table is another than the sum of the schools' rows.
  func notes(_ rows: [SchoolRow]) -> [ImportNote] {
    guard let range = table.found.rows else { return [] }
    let totals = range.filter { row in
      guard case .total(let name) = table.found.kind(of: row, words) else { return false }
      let folded = TextFolding.word(name)
      return folded.hasSuffix("合计") || folded.hasSuffix("总计") || folded.hasSuffix("共计")
    }
    // With totals of stages or townships it is not known what each sums.
    guard totals.count == 1, let total = totals.first else { return [] }
    let grid = table.found.grid
    return table.found.columns.compactMap { column in
      guard column.topic?.dimension != nil, !grid.isHidden(column: column.number),
        let shown = number(total, column.number)
      else { return nil }
      var sum = PlainNumber(digits: 0, scale: 0)
      for row in rows {
        guard let value = number(row.row, column.number) else {
          // What is no plain number cannot be added up.
          if !grid.text(row.row, column.number).isEmpty { return nil }
          continue
        }
        sum = sum.adding(value) ?? sum
      }
      guard sum.trimmed != shown.trimmed else { return nil }
      return ImportNote(
        source: table.source(total, column.number), raw: grid.text(total, column.number),
        remarks: [.sumDiffers("\(shown)", sum: "\(sum)")])
    }
  }

  /// A number as it stands, in the unit of its column; a remark behind it does not count.
  private func number(_ row: Int, _ column: Int) -> PlainNumber? {
    let text = table.found.grid.text(row, column)
    if case .success(let number) = PlainNumber.read(text) { return number }
    let reader = CellReader(words: words, unit: nil, dimension: .count, isWhole: false)
    guard case .number(let number, _) = reader.read(text: text) else { return nil }
    return number
  }
}
