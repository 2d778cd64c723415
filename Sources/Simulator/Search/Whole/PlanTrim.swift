// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Makes a plan minimal one by one: no step can go, and none can be paid later at a lower price,
/// without breaking a rule.
struct PlanTrim {
  let table: PlanTable
  /// What a step costs at the prices found, by column: what costs most goes first; empty for plain
  /// prices.
  var reduced: [Double] = []

  /// The plan without what it can do without; only for a plan that keeps everything.
  func trimmed(_ ledger: Incumbent) -> Incumbent {
    var result = ledger
    for _ in 0..<6 {
      let before = result.cost
      for index in order(result) {
        takeBack(&result, index)
        delay(&result, index)
      }
      if result.cost >= before - 1e-6 { break }
    }
    return result.refreshed
  }

  /// Columns in use, dearest step first.
  private func order(_ ledger: Incumbent) -> [Int] {
    table.columns.indices.filter { ledger.amounts[$0] > 0 && table.columns[$0].sign > 0 }
      .sorted { left, right in
        let prices =
          reduced.isEmpty
          ? (table.columns[left].price, table.columns[right].price)
          : (reduced[left], reduced[right])
        return prices.0 != prices.1 ? prices.0 > prices.1 : left < right
      }
  }

  /// Whether what a change of one unit touches is kept.
  private func keeps(_ ledger: Incumbent, _ units: [Int]) -> Bool {
    guard ledger.keepsShared, units.allSatisfy({ ledger.keeps(unit: $0) }) else { return false }
    return units.allSatisfy { unit in
      table.conesOfUnit[unit].allSatisfy { ledger.keeps(cone: $0) }
    }
  }

  /// Applies changes where the result keeps everything.
  private func attempt(_ ledger: inout Incumbent, _ changes: [(column: Int, steps: Int64)]) -> Bool
  {
    var units: [Int] = []
    for change in changes {
      ledger.add(change.steps, to: change.column)
      let unit = table.columns[change.column].unit
      if !units.contains(unit) { units.append(unit) }
    }
    if keeps(ledger, units) { return true }
    for change in changes { ledger.add(-change.steps, to: change.column) }
    return false
  }

  /// Takes back as many steps as possible, by halves; of a move both sides.
  private func takeBack(_ ledger: inout Incumbent, _ index: Int) {
    guard table.columns[index].pool < 0 else {
      for giver in givers(ledger, table.columns[index].pool) {
        while ledger.amounts[index] > 0, ledger.amounts[giver] > 0,
          attempt(&ledger, [(index, -1), (giver, -1)])
        {}
      }
      return
    }
    var step = ledger.amounts[index]
    while step > 0 {
      if step > ledger.amounts[index] || !attempt(&ledger, [(index, -step)]) { step /= 2 }
    }
  }

  /// Pays as much as possible in years in which it costs less.
  private func delay(_ ledger: inout Incumbent, _ index: Int) {
    let column = table.columns[index]
    let later = table.neighbours(index).filter { other in
      table.columns[other].sign == column.sign && table.columns[other].price < column.price
    }
    .sorted { table.columns[$0].price < table.columns[$1].price }
    for other in later {
      if column.pool >= 0 {
        for giver in givers(ledger, column.pool) {
          guard let target = counterpart(giver, pool: table.columns[other].pool) else { continue }
          while ledger.amounts[index] > 0, ledger.amounts[giver] > 0,
            attempt(&ledger, [(index, -1), (giver, -1), (other, 1), (target, 1)])
          {}
        }
        continue
      }
      var step = ledger.amounts[index]
      while step > 0 {
        if step > ledger.amounts[index]
          || !attempt(&ledger, [(index, -step), (other, step)])
        {
          step /= 2
        }
      }
    }
  }

  private func givers(_ ledger: Incumbent, _ pool: Int) -> [Int] {
    table.givers[pool].filter { ledger.amounts[$0] > 0 }
  }

  /// The same section's column in another pool.
  private func counterpart(_ giver: Int, pool: Int) -> Int? {
    table.givers[pool].first { other in
      table.columns[other].unit == table.columns[giver].unit
        && table.columns[other].slot == table.columns[giver].slot
    }
  }
}
