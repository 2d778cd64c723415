// SPDX-License-Identifier: GPL-3.0-or-later
import Workbooks

/// Finds a table of births by year: a row a year, or a year a column, for the county or its townships.
struct BirthFinder {
  let words: ImportWords
  let grid: SheetGrid
  let file: String

  /// A table of births and where it stands.
  struct Found {
    var header: Int
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
    var titles: [String]
    var unit: ImportUnit?
    /// Year, place and cell of each number.
    var cells: [(year: Int, zone: String?, row: Int, column: Int)] = []
    /// Headings that speak of other times than calendar years.
    var periods: [(text: String, row: Int, column: Int)] = []
  }

  /// The first table of births; nil where there is none.
  func find() -> Found? {
    guard grid.lastRow > 1, isAbout(1...grid.lastRow) else { return nil }
    for row in 1..<grid.lastRow where !grid.isHidden(row: row) {
      if let found = long(row) ?? wide(row) { return found }
    }
    return nil
  }

  /// Whether a text speaks of births.
  private func speaks(_ text: String) -> Bool { words.holds(text, "births") }

  private func isAbout(_ rows: ClosedRange<Int>) -> Bool {
    speaks(grid.sheet.name) || speaks(file)
      || rows.prefix(400).contains { row in
        grid.filled(row).contains { speaks(grid.text(row, $0)) }
      }
  }

  /// A calendar year: `2018`, `2018年`, `2018年出生`; nil for other times.
  private func year(_ row: Int, _ column: Int) -> Int? {
    var text = TextFolding.word(grid.text(row, column))
    for word in words.list("birthYears") where text.hasSuffix(word) && text.count > word.count {
      text.removeLast(word.count)
      break
    }
    guard let year = Int(text), (1990...2100).contains(year) else { return nil }
    return year
  }

  private func isYears(_ text: String) -> Bool {
    let folded = TextFolding.word(HeadingText.brackets(text).base)
    return ["年份", "年度", "出生年份", "出生年", "年", "出生年度", "时间"].contains(folded)
  }

  /// A row a year: `年份 | 出生人数`, `乡镇 | 年份 | 出生人数`, or `年份 | 城关镇 | 大湾乡`.
  private func long(_ row: Int) -> Found? {
    let all = grid.filled(row)
    guard let years = all.first(where: { isYears(grid.text(row, $0)) }) else { return nil }
    let filled = around(years, all)
    guard filled.count >= 2,
      (row + 1...min(row + 2, grid.lastRow)).contains(where: {
        year($0, years) != nil || isPeriod(grid.text($0, years))
      })
    else { return nil }
    let zone = filled.first {
      ["zone", "township"].contains(words.strong(grid.text(row, $0))?.key)
    }
    var values = filled.filter { column in
      column != years && column != zone && speaks(grid.text(row, column))
    }
    let isOne = !values.isEmpty
    if values.count > 1 {
      values = values.filter { words.strong(grid.text(row, $0))?.key == "births" }
    }
    if !isOne {
      guard zone == nil, isAbout(max(1, row - 4)...row) else { return nil }
      values = filled.filter { $0 != years && isPlace(grid.text(row, $0)) }
    }
    guard !values.isEmpty, !isOne || values.count == 1 else { return nil }
    var found = start(row, filled)
    var above: String?
    var line = row
    while line < grid.lastRow {
      line += 1
      if !grid.filled(line).contains(where: { filled.contains($0) }) { break }
      if let zone, !grid.shown(line, zone).isEmpty { above = grid.shown(line, zone) }
      guard let year = year(line, years) else {
        let text = grid.text(line, years)
        if isPeriod(text) {
          found.periods.append((text, line, years))
        } else if isHeading(line) {
          line -= 1
          break
        }
        continue
      }
      if grid.isHidden(row: line) || (zone != nil && isSum(above ?? "")) { continue }
      for column in values {
        let place = isOne ? above : grid.text(row, column)
        found.cells.append((year, place, line, column))
      }
    }
    found.rows = found.rows.lowerBound...line
    return found.cells.isEmpty && found.periods.isEmpty ? nil : found
  }

  /// A school year or another time between two dates, by which births are not counted here.
  private func isPeriod(_ text: String) -> Bool {
    guard SheetYear(text) != nil else { return false }
    return ["月", "-", "—", "至", "～", "~", "学年", "."].contains { text.contains($0) }
  }

  /// The columns beside one, up to the next blank one.
  private func around(_ column: Int, _ filled: [Int]) -> [Int] {
    guard let index = filled.firstIndex(of: column) else { return [] }
    var (low, high) = (index, index)
    while low > 0, filled[low - 1] == filled[low] - 1 { low -= 1 }
    while high + 1 < filled.count, filled[high + 1] == filled[high] + 1 { high += 1 }
    return Array(filled[low...high])
  }

  /// A year a column: `乡镇 | 2018年 | 2019年`.
  private func wide(_ row: Int) -> Found? {
    let filled = grid.filled(row)
    let years = filled.compactMap { column in year(row, column).map { (column, $0) } }
    guard years.count >= 2, let first = years.first?.0, isAbout(max(1, row - 4)...row) else {
      return nil
    }
    // The places stand in the last column of texts before the years.
    let places = (1..<max(first, 1)).last { column in
      (row + 1...min(row + 3, grid.lastRow)).contains { line in
        !grid.text(line, column).isEmpty && !grid.isNumber(line, column)
      }
    }
    guard let places else { return nil }
    if words.strong(grid.text(row, places))?.key == "school" { return nil }
    var found = start(row, filled)
    var line = row
    while line < grid.lastRow {
      line += 1
      if grid.filled(line).isEmpty || isHeading(line) { break }
      let name = grid.text(line, places)
      if name.isEmpty || isSum(name) || grid.isHidden(row: line) { continue }
      let isWhole = speaks(name) || ["人数", "人口数"].contains(name)
      for (column, year) in years where !grid.isHidden(column: column) {
        found.cells.append((year, isWhole ? nil : name, line, column))
      }
    }
    found.rows = found.rows.lowerBound...line
    return found.cells.isEmpty ? nil : found
  }

  private func start(_ row: Int, _ filled: [Int]) -> Found {
    let finder = TableFinder(words: words, answers: ImportAnswers())
    let titles = finder.titles(grid, 1..<row, 1, nil)
    let unit = (filled.map { grid.text(row, $0) } + titles).lazy.flatMap {
      HeadingText.brackets($0).inside + [$0]
    }.compactMap { Heading.unit($0, words) }.first { $0.dimension == .count }
    return Found(
      header: row, rows: row...row, columns: filled[0]...filled[filled.count - 1], titles: titles,
      unit: unit)
  }

  private func isSum(_ text: String) -> Bool {
    let folded = TextFolding.word(text)
    return words.list("notSchools.whole").contains(folded)
      || words.list("notSchools.ends").contains { folded.hasSuffix($0) }
      || words.list("notSchools.begins").contains { folded.hasPrefix($0) }
  }

  /// A place's name over a column: no sum, no share and no remark.
  private func isPlace(_ text: String) -> Bool {
    !isSum(text) && words.strong(text) == nil && !text.contains("率") && !text.contains("比")
  }

  private func isHeading(_ row: Int) -> Bool {
    let filled = grid.filled(row)
    return filled.count >= 2 && !filled.contains { grid.isNumber(row, $0) }
      && filled.contains { words.strong(grid.text(row, $0)) != nil }
  }
}
