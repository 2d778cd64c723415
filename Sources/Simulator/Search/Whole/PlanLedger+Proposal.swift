// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension PlanLedger {
  /// A proposal's purchases and moves as amounts.
  ///
  /// - Parameter table: Of the problem before anybody moved.
  init(_ table: PlanTable, _ proposal: SearchEngine.Proposal) {
    self.init(table)
    var placeOfKey: [[Int]: Int] = [:]
    for (index, column) in table.columns.enumerated() {
      placeOfKey[[column.unit, column.lever, column.slot, column.year, Int(column.sign)]] = index
    }
    for (unit, solution) in proposal.state.solutions.enumerated() {
      for purchase in solution.purchases {
        let key = [unit, purchase.lever, purchase.slot, purchase.year, 1]
        if let place = placeOfKey[key] { add(purchase.steps, to: place) }
      }
    }
    for move in proposal.transfers {
      let gain = [move.receiverUnit, move.lever, move.receiverSlot, move.year, 1]
      let loss = [move.giverUnit, move.lever, move.giverSlot, move.year, -1]
      guard let gain = placeOfKey[gain], let loss = placeOfKey[loss] else { continue }
      add(move.steps, to: gain)
      add(move.steps, to: loss)
    }
  }

  /// The plan as a proposal: moves are paired, givers and receivers both in order.
  func proposal() -> SearchEngine.Proposal {
    let problem = table.problem
    var state = PlanState(problem)
    var gains: [Int: [(column: Int, steps: Int64)]] = [:]
    var losses: [Int: [(column: Int, steps: Int64)]] = [:]
    for (index, column) in table.columns.enumerated() where amounts[index] > 0 {
      guard column.pool >= 0 else {
        state.solutions[column.unit].purchases.append(
          Purchase(
            lever: column.lever, slot: column.slot, year: column.year, steps: amounts[index]))
        state.solutions[column.unit].cost += Double(amounts[index]) * column.price
        continue
      }
      // Who gives and gets at once does neither.
      let net = amounts[index] - min(amounts[index], amounts[column.partner])
      guard net > 0 else { continue }
      if column.sign > 0 {
        gains[column.pool, default: []].append((index, net))
      } else {
        losses[column.pool, default: []].append((index, net))
      }
    }
    for unit in state.solutions.indices { state.solutions[unit].purchases.sort() }
    let transfers = gains.keys.sorted().flatMap { pool in
      paired(gains[pool] ?? [], losses[pool] ?? [])
    }
    var moved = problem.applying(transfers)
    moved.allowance.spend(transfers, moved)
    return SearchEngine.Proposal(problem: moved, transfers: transfers, state: state)
  }

  private func paired(
    _ gains: [(column: Int, steps: Int64)], _ losses: [(column: Int, steps: Int64)]
  ) -> [Transfer] {
    var transfers: [Transfer] = []
    var losses = losses
    var at = 0
    for gain in gains {
      var wanted = gain.steps
      let receiver = table.columns[gain.column]
      while wanted > 0, at < losses.count {
        let steps = min(wanted, losses[at].steps)
        let giver = table.columns[losses[at].column]
        if steps > 0 {
          transfers.append(
            Transfer(
              lever: receiver.lever, giverUnit: giver.unit, giverSlot: giver.slot,
              receiverUnit: receiver.unit, receiverSlot: receiver.slot, year: receiver.year,
              steps: steps))
        }
        wanted -= steps
        losses[at].steps -= steps
        if losses[at].steps == 0 { at += 1 }
      }
    }
    return transfers
  }
}
