// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension ImportAssembly {
  private var file: String { "schools.csv" }

  /// What belongs to the whole school, once for all its rows.
  mutating func putStock(_ row: SchoolRow) {
    let stock = row.cells.filter { $0.topic.table == "schools.csv" && $0.topic.dimension != nil }
    for cell in stock where cell.topic.rule == .take { putAmount(row, cell) }
    putSports(row)
    putTeaching(row)
  }

  private mutating func putAmount(_ row: SchoolRow, _ cell: RowCell) {
    guard let (number, remarks) = number(cell, row) else { return tell(cell, row) }
    if cell.topic.key == "seniorPupils" {
      // A school without a senior stage has no column for it to fill.
      guard [.completeSecondary, .twelveYear].contains(kinds[row.name]) || number.digits > 0 else {
        return
      }
    }
    var told = remarks
    if words.holds(row.remark, "estimate"), mentions(row.remark, cell.topic) {
      told.append(.estimateRemark(row.remark))
    }
    put(file, row.name, cell.topic.column, "\(number)", cell.source, raw: cell.text, told)
  }

  /// Sports area: the sum where the sheet has it, else grounds and indoor rooms together.
  private mutating func putSports(_ row: SchoolRow) {
    let indoor = row.cells("indoorSportsArea").first
    let indoorNumber = self.indoorNumber(row, indoor)
    let hasSum = row.cells("sportsArea").first.map { number($0, row) != nil } ?? false
    for cell in row.cells where cell.topic.rule == .outdoor || cell.topic.rule == .ground {
      guard let (grounds, remarks) = number(cell, row) else {
        tell(cell, row)
        continue
      }
      if hasSum {
        checkSports(row, cell, grounds, indoorNumber)
        continue
      }
      if let indoorNumber, let sum = grounds.adding(indoorNumber) {
        put(
          file, row.name, "sportsArea", "\(sum)", cell.source, raw: cell.text,
          remarks + [.withIndoor("\(grounds)+\(indoorNumber)")])
      } else if cell.topic.rule == .ground, indoor == nil {
        put(
          file, row.name, "sportsArea", "\(grounds)", cell.source, raw: cell.text,
          remarks + [.groundsTaken])
      } else {
        let subject = [row.name, cell.heading.text, cell.text].joined(separator: "|")
        let said = answer(
          .value, subject, cell.source, raw: cell.text, .indoorMissing,
          choices: ["\(grounds)", "空白"])
        if let said, said != "空白" {
          put(file, row.name, "sportsArea", said, cell.source, raw: cell.text, remarks)
        }
      }
    }
  }

  /// The indoor sports area of the row, or of another sheet where the row's own has no column for it.
  private func indoorNumber(_ row: SchoolRow, _ cell: RowCell?) -> PlainNumber? {
    guard let cell else { return indoor[row.name] }
    return number(cell, row)?.0
  }

  private mutating func checkSports(
    _ row: SchoolRow, _ cell: RowCell, _ grounds: PlainNumber, _ indoor: PlainNumber?
  ) {
    guard let sumCell = row.cells("sportsArea").first, let sum = number(sumCell, row)?.0,
      let parts = grounds.adding(indoor ?? PlainNumber(digits: 0, scale: 0)),
      parts.trimmed != sum.trimmed
    else { return }
    leave(sumCell.source, raw: sumCell.text, .sumDiffers("\(sum)", sum: "\(parts)"))
  }

  /// Teaching area: net as it stands, or gross less the indoor rooms.
  private mutating func putTeaching(_ row: SchoolRow) {
    for cell in row.cells where cell.topic.rule == .gross {
      guard let (gross, remarks) = number(cell, row) else {
        tell(cell, row)
        continue
      }
      let indoor = indoorNumber(row, row.cells("indoorSportsArea").first)
      let subject = [row.name, cell.heading.text, cell.text].joined(separator: "|")
      guard let indoor else {
        let said = answer(
          .value, subject, cell.source, raw: cell.text, .indoorMissing,
          choices: ["\(gross)", "空白"])
        if let said, said != "空白" {
          put(file, row.name, "teachingFloorArea", said, cell.source, raw: cell.text, remarks)
        }
        continue
      }
      let minus = PlainNumber(digits: -indoor.digits, scale: indoor.scale)
      guard let net = gross.adding(minus), net.digits >= 0 else {
        _ = answer(
          .value, subject, cell.source, raw: cell.text, .negative("\(gross)-\(indoor)"),
          choices: ["\(gross)", "空白"])
        continue
      }
      put(
        file, row.name, "teachingFloorArea", "\(net)", cell.source, raw: cell.text,
        remarks + [.lessIndoor("\(gross)-\(indoor)")])
    }
  }
}
