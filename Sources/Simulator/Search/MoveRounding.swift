// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Makes whole moves of teachers out of a point of the relaxation that splits them.
///
/// Section by section and year by year what a place gets less what it gives is rounded so that each
/// pool's sums agree: by largest remainders, the order of the sections deciding among equals.
struct MoveRounding {
  let table: StepTable

  private struct Side {
    var step: StepTable.Step
    var amount: Double
  }

  /// Whole moves near the point; `amounts` by step.
  func transfers(_ amounts: [Int: Double]) -> [Transfer] {
    var net: [[Int]: Side] = [:]
    for (index, amount) in amounts.sorted(by: { $0.key < $1.key }) {
      let step = table.steps[index]
      let key = [step.pool, step.unit, step.slot]
      net[key, default: Side(step: step, amount: 0)].amount += step.sign * amount
    }
    let sides = net.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    return table.pools.indices.flatMap { pool in
      let own = sides.filter { $0.step.pool == pool }
      return paired(own.filter { $0.amount > 1e-3 }, own.filter { $0.amount < -1e-3 })
    }
  }

  private func paired(_ gains: [Side], _ losses: [Side]) -> [Transfer] {
    let sums = [gains, losses].map { sides in sides.reduce(0) { $0 + abs($1.amount) } }
    let total = Int64(min(sums[0], sums[1]).rounded())
    var wanted = whole(gains.map(\.amount), total: total)
    var given = whole(losses.map { -$0.amount }, total: total)
    var transfers: [Transfer] = []
    var at = 0
    for place in gains.indices {
      while wanted[place] > 0, at < losses.count {
        let steps = min(wanted[place], given[at])
        if steps > 0 {
          let (to, from) = (gains[place].step, losses[at].step)
          transfers.append(
            Transfer(
              lever: to.lever, giverUnit: from.unit, giverSlot: from.slot, receiverUnit: to.unit,
              receiverSlot: to.slot, year: to.year, steps: steps))
        }
        wanted[place] -= steps
        given[at] -= steps
        if given[at] == 0 { at += 1 }
      }
    }
    return transfers
  }

  /// Whole parts that sum to the total: largest remainders first.
  private func whole(_ parts: [Double], total: Int64) -> [Int64] {
    var result = parts.map { Int64($0.rounded(.down)) }
    var left = total - result.reduce(0, +)
    let order = parts.indices.sorted { left, right in
      let remainders = (parts[left] - Double(result[left]), parts[right] - Double(result[right]))
      return remainders.0 != remainders.1 ? remainders.0 > remainders.1 : left < right
    }
    for place in order where left > 0 {
      result[place] += 1
      left -= 1
    }
    for place in order.reversed() where left < 0 && result[place] > 0 {
      let cut = min(result[place], -left)
      result[place] -= cut
      left += cut
    }
    return result
  }
}

extension SearchProblem {
  /// Tracks from which rotation may take.
  func fallingTracks(_ unit: SearchUnit) -> Set<Int> {
    var found: Set<Int> = []
    guard !unit.isLocked else { return found }
    for (index, lever) in levers.enumerated() where lever.isRotation {
      for slot in slots(of: lever, in: unit) where unit.gives(slot) {
        found.formUnion(tracks(of: index, slot: slot, in: unit))
      }
    }
    return found
  }

  /// Levels that count what has moved already: less where somebody came, more where somebody left.
  func levels(_ levels: [[Int64]], after transfers: [Transfer]) -> [[Int64]] {
    var result = levels
    func shift(_ move: Transfer, unit: Int, slot: Int, sign: Int64) {
      let lever = self.levers[move.lever]
      for (place, requirement) in units[unit].requirements.enumerated()
      where result[unit][place] != .min
        && complianceYears[requirement.year] >= lever.firstYear[move.year]
      {
        let kind = requirement.need.kind
        guard kind.isStaff, units[unit].track(kind, slot: slot) == requirement.track else {
          continue
        }
        result[unit][place] -= sign * move.steps * lever.contribution[kind.index]
      }
    }
    for move in transfers {
      shift(move, unit: move.receiverUnit, slot: move.receiverSlot, sign: 1)
      shift(move, unit: move.giverUnit, slot: move.giverSlot, sign: -1)
    }
    return result
  }
}

extension PrimalHeuristic.Proposal {
  /// What every unit buys, receives and gives (with a minus), as solutions of the problem before
  /// anybody moved.
  var solutionsWithMoves: [UnitSolution] {
    var solutions = state.solutions
    for move in transfers {
      solutions[move.receiverUnit].purchases.append(
        Purchase(lever: move.lever, slot: move.receiverSlot, year: move.year, steps: move.steps))
      solutions[move.giverUnit].purchases.append(
        Purchase(lever: move.lever, slot: move.giverSlot, year: move.year, steps: -move.steps))
    }
    return solutions
  }
}
