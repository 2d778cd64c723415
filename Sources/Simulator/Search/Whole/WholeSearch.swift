// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Small questions as one programme, to the end: no prices, no rounding.
struct WholeSearch {
  /// What it finds.
  struct Outcome {
    /// The cheapest plan below the value asked for; nil where there is none.
    var ledger: Incumbent?
    /// No plan costs less.
    var bound: Double
    /// Whether the tree was exhausted: then the plan, or else the one known before, is the
    /// cheapest.
    var isProven: Bool
    /// Table cells worked on.
    var work: Int64
  }

  let table: PlanTable
  /// Columns that a cheapest plan can do with: years that another year beats in price and worth are
  /// left out where neither budget, cap nor limit tells them apart.
  var columns: [Int] {
    let problem = table.problem
    let isFree = problem.allowance.isUnlimited
    return table.columns.indices.filter { index in
      let column = table.columns[index]
      let lever = problem.levers[column.lever]
      let unit = problem.units[column.unit]
      guard isFree, lever.mostPerSection == nil, unit.limits[column.lever][column.slot] == nil,
        !lever.isStaff || unit.room.isEmpty, column.pool < 0
      else { return true }
      return !table.ofUnit[column.unit].contains { (other: Int) -> Bool in
        let rival = table.columns[other]
        guard other != index, rival.lever == column.lever, rival.slot == column.slot,
          rival.price < column.price || (rival.price == column.price && other > index)
        else { return false }
        let (own, others) = (table.coneEntries(index), table.coneEntries(other))
        return table.trackEntries(index).allSatisfy { entry in
          entry.hundredths
            <= table.trackEntries(other).first { $0.place == entry.place }?.hundredths ?? 0
        }
          && column.tracks.count == rival.tracks.count && own.count == others.count
          && zip(own, others).allSatisfy { $0.amount == $1.amount }
      }
    }
  }

  /// Searches plans that cost less than `below`.
  func solved(below: Double, nodeLimit: Int, workLimit: Int64) -> Outcome {
    let empty = Incumbent(table)
    var all = Neighbourhood(
      empty, units: Array(table.problem.units.indices), columns: columns)
    // Only money and posts make the same step of one school compete with another's.
    if !table.problem.allowance.isUnlimited { all.addTotals() }
    let spent = LagrangianCuts(table: table).add(to: &all, below: below)
    let (ledger, answer) = all.improved(
      empty, below: below, nodeLimit: nodeLimit, workLimit: workLimit,
      trialWork: workLimit / 6)
    return Outcome(
      ledger: ledger, bound: answer.bound, isProven: answer.isProven, work: answer.work + spent)
  }
}
