// SPDX-License-Identifier: GPL-3.0-or-later

/// Tables with a school a column whose first heading does not say so: `指标 | 单位 | 白水一小 | 白水中学`.
extension TableFinder {
  /// The column of the schools' names in a turned sheet, where the heading over it is a word for
  /// what stands below, and two schools follow it.
  func corner(_ grid: SheetGrid, _ row: Int) -> Int? {
    guard grid.isTransposed, row < grid.lastRow else { return nil }
    return grid.filled(row).first { column in
      guard words.list("corners").contains(TextFolding.word(grid.text(row, column))) else {
        return false
      }
      let names = (row + 1...min(row + 12, grid.lastRow)).map { grid.shown($0, column) }
      return Set(names.filter { SchoolName.isOne($0) && words.strong($0) == nil }).count >= 2
    }
  }

  /// Says of such a table what its heading does not: which column holds the names, which the
  /// stages, and the units that stand in a row of their own.
  func turn(_ table: inout FoundTable) {
    let (grid, name) = (table.grid, table.nameColumn)
    guard let rows = table.rows else { return }
    let corner = grid.shown(table.header.lowerBound, name)
    table.columns.removeAll { column in
      column.number == name || (column.number > name && column.heading.text == corner)
    }
    table.columns.insert(column(name, "学校名称", "school"), at: 0)
    for place in name + 1...name + 2 where place <= grid.lastColumn {
      let head = grid.shown(table.header.lowerBound, place)
      guard head.isEmpty || head == corner else { continue }
      let texts = rows.map { TextFolding.word(grid.shown($0, place)) }.filter { !$0.isEmpty }
      let stages = texts.filter { words.words["stage"]?[$0]?.rule == "take" }
      if stages.count >= 2, stages.count * 2 > texts.count {
        table.columns.append(column(place, "学段", "stage"))
      }
    }
    let headings = ["单位", "计量单位"]
    for row in rows.prefix(2) where headings.contains(TextFolding.word(grid.text(row, name))) {
      for index in table.columns.indices where table.columns[index].heading.unit == nil {
        let text = grid.text(row, table.columns[index].number)
        guard let unit = Heading.unit(text, words) else { continue }
        table.columns[index].heading.unit = unit
        table.columns[index].match =
          answers.match(table.columns[index].heading, words)
          ?? words.match(table.columns[index].heading)
      }
    }
  }

  private func column(_ number: Int, _ heading: String, _ topic: String) -> FoundColumn {
    FoundColumn(
      number: number, heading: Heading([heading], words),
      match: .topic(words.topic(topic), isWeak: false))
  }
}
