// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension SearchProblem {
  /// Whether actions keep what rules of signing ask of each school, for plans that are changed action
  /// by action: the simulator would carry out what breaks them.
  func keepsRules(_ actions: [SearchAction]) -> Bool {
    let places = Dictionary(
      zip(units.map(\.school), units.indices), uniquingKeysWith: { first, _ in first })
    var added: [[Int]: [Int: Int64]] = [:]
    var people: [[Int]: [(arrival: Int, lever: Int, steps: Int64)]] = [:]
    for action in actions {
      guard let unit = places[action.school], let year = decisionYears.firstIndex(of: action.paid),
        let lever = levers.firstIndex(where: { $0.action == action.action }),
        let slot = slot(action.stage, of: unit)
      else { return false }
      let arrival = levers[lever].firstYear[year]
      let steps = Int64(action.amount.wholeUnits) / max(1, levers[lever].step)
      guard units[unit].mayArrive(lever, slot: slot, in: arrival) else { return false }
      added[[unit, lever, slot], default: [:]][arrival, default: 0] += steps
      guard levers[lever].isStaff else { continue }
      people[[unit, slot], default: []].append((arrival, lever, steps))
      guard let giver = action.giver else { continue }
      guard let other = places[giver], let from = self.slot(action.stage, of: other),
        units[other].gives(from)
      else { return false }
      people[[other, from], default: []].append((arrival, lever, -steps))
    }
    return added.allSatisfy { key, arrivals in
      guard units[key[0]].rule(key[1], slot: key[2]) != nil,
        let most = units[key[0]].limits[key[1]][key[2]]
      else { return true }
      return most.indices.allSatisfy { year in
        arrivals.reduce(0) { $1.key <= year ? $0 + $1.value : $0 } <= max(0, most[year])
      }
    }
      && people.allSatisfy { key, moves in keepsShare(units[key[0]], slot: key[1], moves) }
  }

  private func slot(_ stage: Stage?, of unit: Int) -> Int? {
    stage == nil ? 0 : units[unit].sections.firstIndex { $0.id.stage == stage }
  }

  /// Whether backbone teachers stay under their part of the staff whenever some arrive.
  private func keepsShare(
    _ unit: SearchUnit, slot: Int, _ moves: [(arrival: Int, lever: Int, steps: Int64)]
  ) -> Bool {
    let kind = ResourceKind.backboneTeachers.index
    guard !unit.room.isEmpty, !unit.room[slot][kind - 1].isEmpty else { return true }
    let room = unit.room[slot][kind - 1]
    return moves.allSatisfy { move in
      let adds = move.steps > 0 && levers[move.lever].contribution[kind] > 0
      guard adds, room.indices.contains(move.arrival) else { return true }
      let used = moves.reduce(Int64(0)) { sum, other in
        other.arrival <= move.arrival
          ? sum + other.steps * levers[other.lever].crowding(kind) : sum
      }
      return used <= max(0, room[move.arrival])
    }
  }
}
