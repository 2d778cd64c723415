// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Workbooks

/// A table of counts as it grows: a row for a school and stage or year, a column for what is counted.
struct ListCount {
  private var columns: [FoundColumn] = []
  private var keys: [String: Int] = [:]
  private var rows: [(school: String, stage: Stage?, place: CellPlace, spots: [Int: GridSpot])] = []
  private let words: ImportWords

  /// No counts yet.
  init(_ words: ImportWords) { self.words = words }

  /// A new row; its number.
  mutating func add(_ school: String, _ stage: Stage?, at place: CellPlace) -> Int {
    rows.append((school, stage, place, [:]))
    return rows.count - 1
  }

  /// Puts a count into a row.
  mutating func put(
    _ number: Int, _ heading: [String], _ topic: String, _ row: Int,
    _ range: (place: CellPlace, text: String?)
  ) {
    let key = heading.joined(separator: "/")
    let column = keys[key] ?? columns.count
    if keys[key] == nil {
      keys[key] = column
      columns.append(
        FoundColumn(
          number: column + 3, heading: Heading(heading, words),
          match: .topic(words.topic(topic), isWeak: false)))
    }
    rows[row].spots[column] = GridSpot(
      Cell(.number("\(number)")), at: range.place, range: range.text)
  }

  /// The counts as a table of the sheet of which they were made; nil where there are none.
  func table(_ list: FoundTable) -> FoundTable? {
    guard !rows.isEmpty else { return nil }
    let header = list.grid.place(list.header.upperBound, list.nameColumn)
    func text(_ text: String, _ place: CellPlace) -> GridSpot {
      GridSpot(Cell(.text(text)), at: place)
    }
    var layout: [[GridSpot?]] = [
      [text("学校", header), text("学段", header)] + columns.map { text($0.heading.text, header) }
    ]
    for row in rows {
      let stage = row.stage.map { text($0 == .primary ? "小学" : "初中", row.place) }
      layout.append(
        [text(row.school, row.place), stage] + columns.indices.map { row.spots[$0] })
    }
    let names = [("school", "学校"), ("stage", "学段")].enumerated().map { index, name in
      FoundColumn(
        number: index + 1, heading: Heading([name.1], words),
        match: .topic(words.topic(name.0), isWeak: false))
    }
    var found = FoundTable(
      grid: SheetGrid(list.grid.sheet, layout: layout), header: 1...1, rows: 2...layout.count,
      columns: names + columns, nameColumn: 1, titles: list.titles)
    found.isCounted = true
    return found
  }
}
