// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Brings a plan within budgets and caps by paying in other years, step by step.
///
/// Each school's own optimum at the prices of money and posts overdraws some years, because years
/// that are worth the same to one school are so to all. A year that is overdrawn hands on what
/// loses least by it, at those prices, to years with room; nothing else changes. No school is
/// solved anew. A heuristic: where it ends nothing is said about other ways.
struct PlanShift {
  let table: PlanTable
  /// What a step costs at the prices of money and posts, by column.
  let prices: [Double]

  /// What may be overdrawn.
  private enum Row: Hashable {
    case budget(year: Int)
    case cap(lever: Int, year: Int)
    case shared(Int)
  }

  /// One payment that might go to another year.
  private struct Move {
    var from: Int
    var to: Int
    /// What that costs for each unit by which the overdrawn row falls.
    var loss: Double
  }

  /// The plan with payments moved until nothing is overdrawn, or until nothing can be moved any
  /// more.
  func shifted(_ ledger: Incumbent) -> Incumbent {
    var result = ledger
    for row in overdrawn(ledger) {
      for move in moves(result, row) {
        guard over(result, row) > 0 else { break }
        take(move, row, &result)
      }
    }
    return result
  }

  /// What is overdrawn: budgets, then caps, each by year, then shared rows.
  private func overdrawn(_ ledger: Incumbent) -> [Row] {
    let years = ledger.left.budget.indices
    let rows =
      years.map { Row.budget(year: $0) }
      + ledger.left.cap.indices.flatMap { lever in
        years.map { Row.cap(lever: lever, year: $0) }
      } + ledger.left.rows.indices.map { Row.shared($0) }
    return rows.filter { over(ledger, $0) > 0 }
  }

  /// By how much a row is overdrawn.
  private func over(_ ledger: Incumbent, _ row: Row) -> Int64 {
    switch row {
    case .budget(let year): -(ledger.left.budget[year] ?? 0)
    case .cap(let lever, let year): -(ledger.left.cap[lever][year] ?? 0)
    case .shared(let place): -ledger.left.left[place]
    }
  }

  /// What one step of a column takes of a row.
  private func use(_ column: PlanTable.Column, _ row: Row) -> Int64 {
    switch row {
    case .budget(let year): column.year == year ? column.payment : 0
    case .cap(let lever, let year):
      column.year == year && column.lever == lever ? column.units : 0
    case .shared(let place):
      table.sharedList[column.shared].first { $0.row == place }?.use ?? 0
    }
  }

  /// Payments of the overdrawn row with every other year, those that lose least first.
  private func moves(_ ledger: Incumbent, _ row: Row) -> [Move] {
    var found: [Move] = []
    for unit in table.ofUnit.indices {
      for index in table.ofUnit[unit] where ledger.amounts[index] > 0 {
        let column = table.columns[index]
        let relief = use(column, row)
        guard relief > 0, column.pool < 0 else { continue }
        for other in table.neighbours(index)
        where other != index && use(table.columns[other], row) < relief {
          found.append(
            Move(from: index, to: other, loss: (prices[other] - prices[index]) / Double(relief)))
        }
      }
    }
    return found.sorted {
      $0.loss != $1.loss ? $0.loss < $1.loss : ($0.from, $0.to) < ($1.from, $1.to)
    }
  }

  /// Moves as many steps as are needed, there is room for, and the school's needs allow.
  private func take(_ move: Move, _ row: Row, _ ledger: inout Incumbent) {
    let (from, to) = (table.columns[move.from], table.columns[move.to])
    let relief = use(from, row)
    var steps = min(ledger.amounts[move.from], (over(ledger, row) + relief - 1) / relief)
    if let left = ledger.left.budget[to.year], to.payment > 0 {
      steps = min(steps, max(0, left) / to.payment)
    }
    if let left = ledger.left.cap[to.lever][to.year], to.units > 0 {
      steps = min(steps, max(0, left) / to.units)
    }
    for entry in table.sharedList[to.shared] {
      // A row that both take of, as one up to a later year, has room for what leaves it.
      let more = entry.use - use(from, .shared(entry.row))
      if more > 0 { steps = min(steps, max(0, ledger.left.left[entry.row]) / more) }
    }
    let cones = table.conesOfUnit[from.unit].filter { ledger.keeps(cone: $0) }
    while steps > 0 {
      ledger.add(-steps, to: move.from)
      ledger.add(steps, to: move.to)
      if ledger.keeps(unit: from.unit), cones.allSatisfy({ ledger.keeps(cone: $0) }) { return }
      ledger.add(-steps, to: move.to)
      ledger.add(steps, to: move.from)
      steps /= 2
    }
  }
}
