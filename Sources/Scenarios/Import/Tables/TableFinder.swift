// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// Finds the tables of a sheet by the heading of the schools' or projects' names.
struct TableFinder {
  let words: ImportWords
  /// What the officer has said of headings.
  let answers: ImportAnswers

  /// The tables of a sheet, in the direction in which more of its headings are known.
  func tables(_ grid: SheetGrid) -> [FoundTable] {
    guard grid.lastRow > 0, grid.lastColumn > 0 else { return [] }
    let upright = find(grid)
    let isWide = grid.lastColumn >= 3 && grid.lastRow <= 400
    let turned = isWide ? find(SheetGrid(grid.sheet, isTransposed: true)) : []
    return known(turned) > max(known(upright), 2) ? turned : upright
  }

  /// The tables of a sheet as it stands.
  func upright(_ grid: SheetGrid) -> [FoundTable] { find(grid).filter { $0.rows != nil } }

  private func known(_ tables: [FoundTable]) -> Int {
    tables.map { $0.columns.count { $0.topic != nil && $0.topic?.rule != ImportTopic.Rule.none } }
      .reduce(0, +)
  }

  private func find(_ grid: SheetGrid) -> [FoundTable] {
    var starts: [[TableStart]] = []
    var row = 1
    while row <= grid.lastRow {
      if let name = corner(grid, row) ?? nameColumn(grid, row), !grid.isHidden(row: row) {
        let blocks = blocks(grid, row, name).map { block in
          TableStart(
            grid: block.grid, header: header(block.grid, row, block.name), name: block.name,
            block: block.columns)
        }
        starts.append(blocks)
        row = (blocks.map(\.header.upperBound).max() ?? row) + 1
      } else {
        row += 1
      }
    }
    return starts.indices.flatMap { index in
      let next = index + 1 < starts.count ? starts[index + 1].map(\.header.lowerBound).min() : nil
      let end = (next ?? grid.lastRow + 1) - 1
      let from = index > 0 ? (starts[index - 1].map(\.header.upperBound).max() ?? 0) + 1 : 1
      return starts[index].map { start in
        let header = start.header
        var table = FoundTable(
          grid: start.grid, header: header,
          rows: end > header.upperBound ? header.upperBound + 1...end : nil,
          columns: columns(start.grid, header), nameColumn: start.name,
          titles: titles(grid, from..<max(from, header.lowerBound), start.name, start.block))
        if corner(grid, header.lowerBound) == start.name { turn(&table) }
        return table
      }
    }
  }

  /// The column of the name in a row that is a heading; nil for every other row.
  func nameColumn(_ grid: SheetGrid, _ row: Int) -> Int? {
    let filled = grid.filled(row)
    guard filled.count >= 2, !filled.contains(where: { grid.isNumber(row, $0) }) else { return nil }
    let known = filled.map { column -> (Int, ImportTopic?) in
      let reading = words.reading(grid.text(row, column))
      let heading = reading.heading
      guard case .topic(let topic, _) = reading.match else {
        let isFacet = heading.stage != nil || heading.grade != nil || heading.year != nil
        return (column, isFacet ? words.topic("unused") : nil)
      }
      return (column, topic)
    }
    let name =
      known.first { $0.1?.key == "school" || $0.1?.key == "project" || $0.1?.key == "birthYear" }
    // A row of data names no headings; a line of text with the word 学校 stands alone.
    guard let name else { return personColumn(grid, row, filled) }
    guard known.count(where: { $0.1 != nil }) >= 2 || isTall(grid, row, name.0) else { return nil }
    return name.0
  }

  /// The column of the persons' names in the heading of a list of one school.
  private func personColumn(_ grid: SheetGrid, _ row: Int, _ filled: [Int]) -> Int? {
    let roles = filled.map { words.listRoles[HeadingText.folded(grid.text(row, $0))] }
    guard let person = roles.firstIndex(of: .person), roles.count(where: { $0 != nil }) >= 3 else {
      return nil
    }
    return filled[person]
  }

  /// Whether the name's cell is merged over several rows, as in headings of several rows.
  private func isTall(_ grid: SheetGrid, _ row: Int, _ column: Int) -> Bool {
    row < grid.lastRow && grid.isMerged(row, column)
      && grid.shownPlace(row + 1, column) == grid.shownPlace(row, column)
  }

  /// The rows of a heading, from the row of the name upwards and downwards.
  private func header(_ grid: SheetGrid, _ row: Int, _ name: Int) -> ClosedRange<Int> {
    var (top, bottom) = (row, row)
    while bottom - row < 3, bottom < grid.lastRow {
      let next = bottom + 1
      let isSame =
        grid.isMerged(next, name) && grid.shownPlace(next, name) == grid.shownPlace(row, name)
      let filled = grid.filled(next)
      // A single word left of the names heads the rows below it.
      let isWide = filled.count >= 2 || (filled.first ?? 0) > name
      let isText = isWide && !filled.contains { grid.isNumber(next, $0) }
      guard isSame || (grid.text(next, name).isEmpty && isText && knows(grid, next, filled)) else {
        break
      }
      bottom = next
    }
    while row - top < 3, top > 1 {
      let filled = grid.filled(top - 1)
      let isGroup = filled.contains { column in
        column < grid.lastColumn
          && grid.shownPlace(top - 1, column) == grid.shownPlace(top - 1, column + 1)
      }
      guard filled.count >= 2, isGroup || knows(grid, top - 1, filled),
        !filled.contains(where: { grid.isNumber(top - 1, $0) })
      else { break }
      top -= 1
    }
    return top...bottom
  }

  /// Whether a row holds words of headings.
  func knows(_ grid: SheetGrid, _ row: Int, _ columns: [Int]) -> Bool {
    // 一 | 二 | 三 below 小学.
    let numerals = columns.count { column in
      let text = grid.text(row, column)
      return text.count == 1 && text.allSatisfy { Heading.chineseGrades[$0] != nil }
    }
    if numerals >= 2 { return true }
    return columns.contains { column in
      let reading = words.reading(grid.text(row, column))
      let heading = reading.heading
      if heading.stage != nil || heading.grade != nil || heading.year != nil { return true }
      if heading.isTotal { return true }
      if case .topic = reading.match { return true }
      return words.deepHeadings.contains {
        $0.parts.contains(HeadingText.folded(heading.rest.first?.base ?? ""))
      }
    }
  }

  /// The columns of a heading.
  func columns(_ grid: SheetGrid, _ header: ClosedRange<Int>) -> [FoundColumn] {
    var result: [FoundColumn] = []
    for column in 1...grid.lastColumn {
      var parts: [String] = []
      for row in header {
        var text = grid.shown(row, column)
        // Without merged cells the group's name stands over its first column only.
        if text.isEmpty, row < header.upperBound, !grid.shown(row + 1, column).isEmpty {
          text = leftGroup(grid, row, column)
        }
        let folded = TextFolding.trimmed(text.filter { $0 != "\n" && $0 != "\r" })
        if !folded.isEmpty, parts.last != folded { parts.append(folded) }
      }
      guard !parts.isEmpty else { continue }
      var heading = Heading(parts, words)
      // 七年级学生 as an answer says the grade, too.
      if let said = answers.answer(.column, heading.text).map({ Heading([$0], words) }),
        let grade = said.grade, heading.grade == nil
      {
        (heading.grade, heading.stage) = (grade, said.stage ?? heading.stage)
      }
      result.append(
        FoundColumn(
          number: column, heading: heading,
          match: answers.match(heading, words) ?? words.match(heading)))
    }
    return result
  }

  private func leftGroup(_ grid: SheetGrid, _ row: Int, _ column: Int) -> String {
    var left = column - 1
    while left >= 1 {
      let text = grid.shown(row, left)
      if !text.isEmpty {
        // A heading without a second row of its own is no group.
        return grid.text(row + 1, left).isEmpty ? "" : text
      }
      if grid.shown(row + 1, left).isEmpty { return "" }
      left -= 1
    }
    return ""
  }

  /// The lines above a heading that belong to it; of tables side by side those above its columns,
  /// or above all of them.
  func titles(
    _ grid: SheetGrid, _ rows: Range<Int>, _ name: Int, _ block: ClosedRange<Int>?
  ) -> [String] {
    // In a turned sheet titles stand where columns before the names would be.
    guard !grid.isTransposed else {
      return (1..<max(name, 1)).flatMap { column in
        (1...grid.lastRow).map { grid.text($0, column) }.filter { !$0.isEmpty }
      }
    }
    return rows.suffix(6).flatMap { row -> [String] in
      let filled = grid.filled(row)
      guard filled.count <= 3, !filled.contains(where: { grid.isNumber(row, $0) }) else {
        return []
      }
      let own = block.map { block in filled.filter { block.contains($0) } } ?? filled
      return (own.isEmpty && filled.count == 1 ? filled : own).map { grid.text(row, $0) }
    }
  }
}
