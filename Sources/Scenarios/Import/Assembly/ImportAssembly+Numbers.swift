// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension ImportAssembly {
  /// Reads every cell of numbers, and holds back what no column of its kind has.
  mutating func readNumbers() {
    var columns: [CellKey: [(CellKey, RowCell, SchoolRow, Double)]] = [:]
    readings.reserveCapacity(rows.map(\.cells.count).reduce(0, +))
    for row in rows {
      for cell in row.cells {
        guard let dimension = cell.topic.dimension else { continue }
        let key = CellKey(table: row.table, row: row.row, column: cell.column)
        let reading = read(cell, row, dimension)
        readings[key] = reading
        if dimension == .area || dimension == .money,
          case .number(let number, let remarks) = reading,
          !remarks.contains(where: { if case .ownUnit = $0 { true } else { false } })
        {
          let column = CellKey(table: row.table, row: 0, column: cell.column)
          columns[column, default: []].append((key, cell, row, number.approximate))
        }
      }
    }
    for cells in columns.values { holdOutliers(cells) }
    for row in rows { holdUnusual(row) }
    for row in rows { holdUnfinished(row) }
    for row in rows { answerCells(row) }
    for row in rows {
      for cell in row.cells("indoorSportsArea") where indoor[row.name] == nil {
        indoor[row.name] = number(cell, row)?.0
      }
    }
  }

  /// Amounts of rooms and persons are whole; so are pupils, classes and places.
  private func isWhole(_ topic: ImportTopic) -> Bool {
    topic.dimension == .count && topic.column != "peAndArtsTeachers"
  }

  private func read(
    _ cell: RowCell, _ row: SchoolRow, _ dimension: ImportUnit.Dimension
  ) -> CellReading {
    let column = tables[row.table].found.columns.first { $0.number == cell.column }
    let unit = column.flatMap { tables[row.table].unit($0) }
    var reader = CellReader(
      words: words, unit: unit?.dimension == dimension ? unit : nil, dimension: dimension,
      isWhole: isWhole(cell.topic))
    reader.strokeMayBeZero = ["multimediaClassrooms", "musicRooms", "artRooms"].contains(
      cell.topic.key)
    let reading = reader.read(cell.cell)
    if tables[row.table].isCounted, case .number(let number, let remarks) = reading {
      return .number(number, remarks + [.counted])
    }
    if dimension == .area, unit == nil, case .number(let number, var remarks) = reading {
      remarks.append(.assumed("没有写单位，按平方米"))
      return .number(number, remarks)
    }
    // Money without a unit may be yuan or 万元, which nobody may guess.
    guard dimension == .money, unit == nil, case .number(let number, let remarks) = reading,
      !remarks.contains(where: { if case .ownUnit = $0 { true } else { false } }),
      number.digits != 0
    else { return reading }
    return .doubtful(
      .noUnit("\(number)"), choices: ["\(number)元", "\(number)万元", "空白"])
  }

  /// A number fifty times as large as all but the largest of its column was typed in another unit.
  private mutating func holdOutliers(_ cells: [(CellKey, RowCell, SchoolRow, Double)]) {
    guard cells.count >= 5, let topic = cells.first?.1.topic else { return }
    let sorted = cells.map(\.3).filter { $0 > 0 }.sorted()
    guard sorted.count >= 5 else { return }
    let high = sorted[(sorted.count - 1) * 8 / 10]
    let low = sorted[(sorted.count - 1) * 2 / 10]
    for (key, cell, row, value) in cells where value > high * 50 || (value > 0 && value * 500 < low)
    {
      let table = tables[row.table]
      let unit = table.found.columns.first { $0.number == cell.column }.flatMap { table.unit($0) }
      let raw = cell.text
      let base = topic.dimension == .area ? "平方米" : "元"
      let own = unit?.name ?? base
      readings[key] = .doubtful(
        .outlier(raw + own, usual: own),
        choices: (own == base ? [raw + base] : [raw + own, raw + base]) + ["空白"])
    }
  }

  /// An amount that no school has, where a column is too short to tell by the others.
  private mutating func holdUnusual(_ row: SchoolRow) {
    for cell in row.cells {
      let key = CellKey(table: row.table, row: row.row, column: cell.column)
      guard let usual = cell.topic.usual, case .number(let number, let remarks) = readings[key],
        number.digits > 0, !usual.contains(number.approximate),
        !remarks.contains(where: { if case .ownUnit = $0 { true } else { false } })
      else { continue }
      let table = tables[row.table]
      let unit = table.found.columns.first { $0.number == cell.column }.flatMap { table.unit($0) }
      let (base, big) = cell.topic.dimension == .area ? ("平方米", "亩") : ("元", "万元")
      let own = unit?.name ?? base
      var choices = [cell.text + own]
      for other in [base, big] where other != own { choices.append(cell.text + other) }
      readings[key] = .doubtful(.unusual(cell.text + own), choices: choices + ["空白"])
    }
  }

  /// A figure of which a remark says that it holds a building not yet finished.
  private mutating func holdUnfinished(_ row: SchoolRow) {
    guard words.holds(row.remark, "unfinished"), row.remark.contains("含") else { return }
    for cell in row.cells where cell.topic.dimension == .area && mentions(row.remark, cell.topic) {
      let key = CellKey(table: row.table, row: row.row, column: cell.column)
      guard case .number(let number, _) = readings[key] else { continue }
      readings[key] = .doubtful(
        .unfinishedBuilding(row.remark), choices: ["\(number)", "空白"])
    }
  }

  /// Whether a remark speaks of a topic.
  func mentions(_ remark: String, _ topic: ImportTopic) -> Bool {
    let known = [
      "landArea", "teachingFloorArea", "teachingGross", "sportsArea", "outdoorSportsArea",
      "sportsGround", "indoorSportsArea", "equipmentValue", "multimediaClassrooms", "musicRooms",
      "artRooms",
    ]
    return known.contains(topic.key) && words.holds(remark, "stems." + topic.key)
  }

  /// Asks what is doubtful, and takes the answers.
  private mutating func answerCells(_ row: SchoolRow) {
    for cell in row.cells {
      let key = CellKey(table: row.table, row: row.row, column: cell.column)
      guard case .doubtful(let remark, let choices) = readings[key],
        cell.topic.rule != .whole, cell.topic.rule != .check, cell.topic.rule != .ratio,
        cell.topic.rule != .notPupils, cell.topic.table != "", let dimension = cell.topic.dimension
      else { continue }
      let subject = [row.name, cell.heading.text, cell.text].joined(separator: "|")
      guard
        let said = answer(.value, subject, cell.source, raw: cell.text, remark, choices: choices)
      else { continue }
      let reader = CellReader(
        words: words, unit: nil, dimension: dimension, isWhole: isWhole(cell.topic))
      readings[key] = said == "空白" ? .blank : reader.read(text: said)
    }
  }

  /// The number of a cell that can be taken, with what was done to it.
  func number(_ cell: RowCell, _ row: SchoolRow) -> (PlainNumber, [ImportRemark])? {
    let key = CellKey(table: row.table, row: row.row, column: cell.column)
    guard case .number(let number, let remarks) = readings[key] else { return nil }
    return (number, remarks)
  }

  /// What is told of a cell of which nothing is taken.
  mutating func tell(_ cell: RowCell, _ row: SchoolRow) {
    let key = CellKey(table: row.table, row: row.row, column: cell.column)
    switch readings[key] {
    case .missing(let remark): leave(cell.source, raw: cell.text, remark)
    case .doubtful(let remark, _): leave(cell.source, raw: cell.text, remark)
    case .repeated: leave(cell.source, raw: cell.text, .repeatedAbove)
    default: break
    }
  }
}
