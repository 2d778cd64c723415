// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Workbooks

/// Reads the form of one school: labels with a value beside them, and tables of rows and columns of
/// words; gives it as a table of one row.
struct FormReader {
  let words: ImportWords
  let answers: ImportAnswers
  let grid: SheetGrid
  /// What numbers are of which only the grade is told; nil where nothing says it.
  let gradesOnly: HeadingMatch?
  var fields: [FormField] = []
  /// Rows that were passed over, and why.
  var notes: [(place: CellPlace, raw: String, remark: ImportRemark)] = []
  /// The rows of a form that gives a value, so that what stands above it is its title.
  private(set) var firstRow: Int?

  /// A reader of a sheet.
  init(
    _ grid: SheetGrid, gradesOnly: HeadingMatch?, _ words: ImportWords, _ answers: ImportAnswers
  ) {
    (self.grid, self.gradesOnly, self.words, self.answers) = (grid, gradesOnly, words, answers)
  }

  /// Reads some rows; gives the table, nil where nothing of a form stands there.
  mutating func table(_ name: FormName, rows: ClosedRange<Int>) -> FoundTable? {
    read(rows)
    fields = newest(fields)
    let known = fields.count { $0.topic != nil && $0.topic?.rule != ImportTopic.Rule.none }
    guard known > 0 else { return nil }
    let place = name.place ?? fields[0].label
    let school = Cell(.text(name.text))
    var heads: [GridSpot?] = [GridSpot(Cell(.text("学校名称")), at: place)]
    var values: [GridSpot?] = [GridSpot(school, at: place)]
    var columns = [
      FoundColumn(
        number: 1, heading: Heading(["学校名称"], words),
        match: .topic(words.topic("school"), isWeak: false))
    ]
    for (index, field) in fields.enumerated() {
      heads.append(GridSpot(Cell(.text(field.heading.text)), at: field.label))
      values.append(field.value)
      columns.append(FoundColumn(number: index + 2, heading: field.heading, match: field.match))
    }
    let layout = SheetGrid(grid.sheet, layout: [heads, values])
    let finder = TableFinder(words: words, answers: answers)
    let first = firstRow ?? rows.lowerBound
    var titles = finder.titles(grid, rows.lowerBound..<max(first, rows.lowerBound), 1, nil)
    titles += years(rows.lowerBound..<max(first, rows.lowerBound))
    return FoundTable(
      grid: layout, header: 1...1, rows: 2...2, columns: columns, nameColumn: 1, titles: titles)
  }

  /// Years that stand alone in the lines above a form, beside other texts.
  private func years(_ rows: Range<Int>) -> [String] {
    rows.flatMap { row in
      grid.filled(row).map { grid.text(row, $0) }.filter { $0.count <= 16 && SheetYear($0) != nil }
    }
  }

  private mutating func read(_ rows: ClosedRange<Int>) {
    var row = rows.lowerBound
    while row <= rows.upperBound {
      if grid.isHidden(row: row) {
        row += 1
      } else if let header = header(row, rows.upperBound) {
        firstRow = min(firstRow ?? row, row)
        row = readCross(header, rows.upperBound)
      } else {
        let before = fields.count
        readPairs(row)
        if fields.count > before { firstRow = min(firstRow ?? row, row) }
        row += 1
      }
    }
  }

  /// Of amounts of several years only the newest; pupils keep their years.
  private func newest(_ fields: [FormField]) -> [FormField] {
    var latest: [String: Int] = [:]
    func key(_ field: FormField) -> String? {
      guard let topic = field.topic, topic.table != "enrolment.csv", field.heading.year != nil
      else {
        return nil
      }
      return topic.key + "|" + (field.heading.stage.map { "\($0)" } ?? "")
    }
    for field in fields {
      guard let key = key(field), let year = field.heading.year else { continue }
      latest[key] = max(latest[key] ?? 0, year)
    }
    return fields.filter { field in key(field).map { latest[$0] == field.heading.year } ?? true }
  }

  /// What labels mean: what the officer said of them, else the dictionary.
  func match(_ heading: Heading) -> HeadingMatch {
    answers.match(heading, words) ?? words.match(heading)
  }
}
