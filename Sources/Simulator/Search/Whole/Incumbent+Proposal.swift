// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension Incumbent {
  /// A proposal's purchases and moves as amounts.
  ///
  /// - Parameter table: Of the problem before anybody moved.
  init(_ table: PlanTable, _ proposal: PrimalHeuristic.Proposal) {
    self.init(table)
    for (unit, solution) in proposal.state.solutions.enumerated() {
      for bought in solution.purchases {
        let column = column(unit, bought.lever, bought.slot, bought.year, sign: 1)
        if let column { add(bought.steps, to: column) }
      }
    }
    for move in proposal.transfers {
      guard let (gain, loss) = columns(of: move) else { continue }
      add(move.steps, to: gain)
      add(move.steps, to: loss)
    }
  }

  /// Both sides of a move; nil where one of them has no column.
  func columns(of move: Transfer) -> (gain: Int, loss: Int)? {
    guard
      let gain = column(move.receiverUnit, move.lever, move.receiverSlot, move.year, sign: 1),
      let loss = column(move.giverUnit, move.lever, move.giverSlot, move.year, sign: -1)
    else { return nil }
    return (gain, loss)
  }

  private func column(_ unit: Int, _ lever: Int, _ slot: Int, _ year: Int, sign: Int64) -> Int? {
    table.ofUnit[unit].first { index in
      let column = table.columns[index]
      return column.lever == lever && column.slot == slot && column.year == year
        && column.sign == sign
    }
  }

  /// The plan as a proposal: moves are paired, givers and receivers both in order.
  func proposal() -> PrimalHeuristic.Proposal {
    let problem = table.problem
    var state = PlanState(problem)
    var gains: [Int: [(column: Int, steps: Int64)]] = [:]
    var losses: [Int: [(column: Int, steps: Int64)]] = [:]
    for (index, column) in table.columns.enumerated() where amounts[index] > 0 {
      guard column.pool >= 0 else {
        state.solutions[column.unit].purchases.append(
          Purchase(
            lever: column.lever, slot: column.slot, year: column.year, steps: amounts[index],
            stage: column.isStaff ? problem.units[column.unit].sections[column.slot].id.stage : nil
          ))
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
    return PrimalHeuristic.Proposal(problem: moved, transfers: transfers, state: state)
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
