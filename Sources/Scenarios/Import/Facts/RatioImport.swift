// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Tables of ratios: none is an amount; persons can be restored where exactly one whole number
/// gives the ratio.
struct RatioImport {
  let words: ImportWords
  let answers: ImportAnswers

  /// An import of ratios.
  init(_ words: ImportWords, _ answers: ImportAnswers) {
    (self.words, self.answers) = (words, answers)
  }

  /// Looks at every table of ratios among the tables.
  mutating func read(_ tables: [ImportTable], _ assembly: inout ImportAssembly) {
    for (index, table) in tables.enumerated() where table.kind == .ratios {
      var collector = RowCollector(table, index: index, words)
      let rows = collector.rows(sheetTownship: nil)
      assembly.notes += collector.notes
      for column in table.found.columns where column.topic?.rule == .ratio {
        let cells = rows.compactMap { row -> Cell? in
          row.cells.first { $0.column == column.number }.map { Cell(row: row, cell: $0) }
        }
        askOutliers(cells, &assembly)
        if let topic = persons(column.heading.text) { restore(cells, topic, table, &assembly) }
      }
    }
  }

  private struct Cell {
    var row: SchoolRow
    var cell: RowCell
  }

  /// The persons that a ratio counts for each hundred pupils; nil for other ratios.
  private func persons(_ heading: String) -> ImportTopic? {
    guard heading.contains("每百") else { return nil }
    if heading.contains("学历") { return words.topic("qualified") }
    if heading.contains("骨干") { return words.topic("backbone") }
    return heading.contains("体育") || heading.contains("艺术") ? words.topic("peAndArts") : nil
  }

  private func number(_ cell: RowCell) -> PlainNumber? {
    let reader = CellReader(words: words, unit: nil, dimension: .other, isWhole: false)
    guard case .number(let number, _) = reader.read(cell.cell) else { return nil }
    return number
  }

  /// A ratio a hundred times off the others is of another unit, or a slip.
  private func askOutliers(_ cells: [Cell], _ assembly: inout ImportAssembly) {
    let values = cells.compactMap { number($0.cell)?.approximate }.filter { $0 > 0 }.sorted()
    guard values.count >= 5 else { return }
    let low = values[(values.count - 1) * 3 / 10]
    let high = values[(values.count - 1) * 7 / 10]
    for one in cells {
      guard let value = number(one.cell)?.approximate, value > 0,
        value * 100 < low || value > high * 100
      else { continue }
      _ = assembly.answer(
        .value, subject(one), one.cell.source, raw: one.cell.text,
        .outlier(one.cell.text, usual: ""), choices: ["空白"])
      assembly.leave(
        one.cell.source, raw: one.cell.text, .outlier(one.cell.text, usual: ""))
    }
  }

  private func subject(_ one: Cell) -> String {
    let stage = one.row.stage.map { "|" + Schema.current.word("stage", $0.rawValue).zh } ?? ""
    return one.row.name + stage + "|" + one.cell.heading.text + "|" + one.cell.text
  }

  /// Whole numbers of persons that give the ratios; taken only where the officer asks for it.
  private func restore(
    _ cells: [Cell], _ topic: ImportTopic, _ table: ImportTable, _ assembly: inout ImportAssembly
  ) {
    let isWanted = answers.answer(.sheet, table.source.sheet + "|比值") == "还原"
    for one in cells {
      guard let ratio = number(one.cell), let stage = one.row.stage,
        let pupils = one.row.cells("pupils").first.flatMap({ number($0) }), pupils.scale == 0
      else { continue }
      guard let count = Self.count(ratio, of: pupils.digits) else {
        let text = "\(ratio)（\(pupils) 名学生）"
        _ = assembly.answer(
          .value, subject(one), one.cell.source, raw: one.cell.text, .notRestorable(text),
          choices: ["空白"])
        assembly.leave(one.cell.source, raw: one.cell.text, .notRestorable(text))
        continue
      }
      let remark = ImportRemark.restorable("\(count) 人")
      let name = matched(one.row.name, assembly)
      if isWanted, let name {
        let key = assembly.section(name, stage, one.cell.source)
        assembly.put(
          topic.table, key, topic.column, "\(count)", one.cell.source, raw: one.cell.text, [remark])
      } else {
        assembly.leave(one.cell.source, raw: one.row.name + " " + one.cell.text, remark)
      }
    }
  }

  private func matched(_ name: String, _ assembly: ImportAssembly) -> String? {
    switch assembly.names.match(name) {
    case .same(let name), .alias(let name): name
    case .unknown: nil
    }
  }

  /// The one whole number n for which 100·n ÷ pupils, rounded to the ratio's places, is the ratio.
  static func count(_ ratio: PlainNumber, of pupils: Int64) -> Int64? {
    guard pupils > 0, pupils < 1_000_000, ratio.digits >= 0, ratio.scale <= 4,
      let hundredths = ratio.scaled(by: 4)
    else { return nil }
    // Sheets round to two places; one that shows fewer may have dropped zeros.
    let places = Int64(100)
    let estimate = hundredths * pupils / 1_000_000
    let found = (max(0, estimate - 1)...estimate + 1).filter { count in
      let rounded = (2 * count * 100 * places + pupils) / (2 * pupils)
      return rounded * 100 == hundredths
    }
    return found.count == 1 ? found[0] : nil
  }
}
