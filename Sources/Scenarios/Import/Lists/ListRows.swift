// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Workbooks

/// A row of a list: a person or a class, with the school and the stage to which it belongs.
struct ListRow {
  var row: Int
  /// The school; empty where none is given.
  var school: String
  var stage: Stage?
}

/// Goes through the rows of a list.
struct ListRows {
  let words: ImportWords
  let list: ListTable
  /// The school of the whole list, where no column gives it.
  let school: String?
  /// The stage of the whole list.
  let stage: Stage?
  /// Rows that are hidden, in number.
  private(set) var hidden = 0
  /// Rows without a school, in number.
  private(set) var nameless = 0

  /// The rows of a list.
  init(_ list: ListTable, school: String?, stage: Stage?, _ words: ImportWords) {
    (self.list, self.school, self.stage, self.words) = (list, school, stage, words)
  }

  /// The text of a role in a row.
  func text(_ role: ListRole, _ row: Int) -> String {
    list.roles[role].map { TextFolding.plain(list.found.grid.shown(row, $0)) } ?? ""
  }

  /// The rows, in order; `key` is the role that every row has.
  mutating func rows(_ key: ListRole, countsHidden: Bool) -> [ListRow] {
    let found = list.found
    guard let range = found.rows else { return [] }
    let schoolColumn = list.schoolColumn
    var result: [ListRow] = []
    var above = ""
    for row in range {
      let filled = found.grid.filled(row)
      guard let first = filled.first, !text(key, row).isEmpty else { continue }
      // Sums, remarks and headings that come again on every page are no persons.
      let start = TextFolding.word(found.grid.text(row, first))
      let isSum = words.list("notSchools.begins").contains { start.hasPrefix($0) }
      let isHeading = words.listRoles[HeadingText.folded(text(key, row))] == key
      if isSum || isHeading || words.list("notSchools.whole").contains(start) { continue }
      if found.grid.isHidden(row: row) {
        hidden += 1
        if !countsHidden { continue }
      }
      if let schoolColumn {
        let text = found.grid.shown(row, schoolColumn)
        // A school that is written once holds for the rows below it.
        if !text.isEmpty { above = text }
      }
      let printed = schoolColumn == nil ? school ?? "" : above
      let (name, ownStage) = RowCollector.cleanName(printed)
      if name.isEmpty {
        nameless += 1
        continue
      }
      result.append(
        ListRow(row: row, school: name, stage: self.stage(row) ?? ownStage ?? whole(name)))
    }
    return result
  }

  private func stage(_ row: Int) -> Stage? {
    let column = list.roles[.stage] ?? list.found.column("stage")?.number
    let text = column.map { TextFolding.word(list.found.grid.shown(row, $0)) } ?? ""
    switch words.words["stage"]?[text]?.value {
    case "小学": return .primary
    case "初中": return .junior
    default: return nil
    }
  }

  /// The stage of the whole list, or of a school whose name gives it, where no column does.
  private func whole(_ name: String) -> Stage? {
    guard list.roles[.stage] == nil, !list.found.has("stage") else { return nil }
    if let stage { return stage }
    return SchoolName.isPrimary(name) ? .primary : SchoolName.isJunior(name) ? .junior : nil
  }

  /// The cells of a column in some rows, as they are told.
  func range(_ column: Int, _ rows: [Int]) -> (place: CellPlace, text: String?) {
    let grid = list.found.grid
    let places = rows.map { grid.place($0, column) }.sorted()
    guard let first = places.first, let last = places.last else {
      return (grid.place(1, column), nil)
    }
    return (first, first == last ? nil : "\(first):\(last)")
  }
}
