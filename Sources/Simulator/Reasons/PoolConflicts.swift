// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Too few teachers in a whole stage: nobody new can be there in time, and all that other schools
/// spare is not enough.
struct PoolConflicts {
  let problem: SearchProblem
  let options: SearchOptions
  private let relaxed: SearchProblem

  /// What is asked of a section, by its place.
  struct Asked: Hashable {
    var unit: Int
    var constraint: UnitConstraint
    /// The fewest moves that would bring it.
    var moves: Int64
  }

  init(problem: SearchProblem, options: SearchOptions) {
    self.problem = problem
    self.options = options
    relaxed = problem.relaxedForBound(anyLead: true)
  }

  /// The contradictions with what each asks for, stage after stage and year after year.
  func found() -> [(conflict: Conflict, asked: [Asked])] {
    problem.levers.indices.filter { problem.levers[$0].isRotation }.flatMap { lever in
      Stage.allCases.flatMap { stage in
        problem.complianceYears.indices.compactMap { year in
          conflict(lever, stage, year)
        }
      }
    }
  }

  private func conflict(_ lever: Int, _ stage: Stage, _ year: Int) -> (Conflict, [Asked])? {
    let kind = problem.levers[lever].action.target
    let others = problem.levers.indices.filter {
      !problem.levers[$0].isRotation && problem.levers[$0].contribution[kind.index] > 0
    }
    // Where somebody new can be there by then the number to spare is not fixed.
    let deadline = problem.complianceYears[year]
    guard !others.isEmpty,
      others.allSatisfy({ problem.levers[$0].firstYear.allSatisfy { $0 > deadline } })
    else { return nil }
    var pool: Int64?
    var asked: [Asked] = []
    for (index, unit) in relaxed.units.enumerated() {
      let school = UnitCase(problem: relaxed, unit: unit)
      for slot in unit.sections.indices where unit.sections[slot].id.stage == stage {
        pool = unit.limits[lever][slot]?.max() ?? pool
        for constraint in school.asked where constraint.asks(kind, slot: slot, year: year) {
          if let moves = leastMoves(constraint, school, lever, slot, most: pool ?? 0), moves > 0 {
            asked.append(Asked(unit: index, constraint: constraint, moves: moves))
          }
        }
      }
    }
    guard let pool, asked.reduce(0, { $0 + $1.moves }) > pool else { return nil }
    var sum: Int64 = 0
    var chosen: [Asked] = []
    let order = asked.enumerated().sorted {
      ($1.element.moves, $0.offset) < ($0.element.moves, $1.offset)
    }
    for entry in order.map(\.element) where sum <= pool {
      chosen.append(entry)
      sum += entry.moves
    }
    return (conflict(chosen, lever, others, stage, year, pool: pool, short: sum - pool), asked)
  }

  private func conflict(
    _ chosen: [Asked], _ lever: Int, _ others: [Int], _ stage: Stage, _ year: Int, pool: Int64,
    short: Int64
  ) -> Conflict {
    var members = chosen.map { entry in
      Conflict.Member(
        constraint: UnitNames(problem: problem, unit: problem.units[entry.unit])
          .name(entry.constraint), necessity: .notShown)
    }
    for other in others {
      // Trained at once, each section could have its own.
      var cost = 0.0
      let isMet = chosen.allSatisfy { entry in
        let school = UnitCase(problem: problem, unit: problem.units[entry.unit])
          .quicker(lever: other, by: problem.lead(other))
        guard
          case .possible(let price) = school.answer(
            [entry.constraint] + school.obstacles(to: [entry.constraint]))
        else { return false }
        cost += price
        return true
      }
      members.append(
        Conflict.Member(
          constraint: .leadTime(problem.levers[other].action, years: problem.lead(other)),
          necessity: isMet ? .shown(Money(yuan: Int64(cost.rounded()))) : .notShown))
    }
    let action = problem.levers[lever].action
    members.append(
      Conflict.Member(
        constraint: .surplus(action, stage, units: Int(pool * problem.levers[lever].step)),
        necessity: .notShown))
    return Conflict(
      members: members, years: [problem.schoolYears[problem.complianceYears[year]]],
      certainty: .proven, size: .open,
      shortBy: Quantity(Int(short * problem.levers[lever].step)), money: nil, relaxations: [])
  }

  /// The fewest moves with which a section has what is asked; nil where no number up to the most
  /// does.
  private func leastMoves(
    _ constraint: UnitConstraint, _ school: UnitCase, _ lever: Int, _ slot: Int, most: Int64
  ) -> Int64? {
    func isMet(_ moves: Int64) -> Bool {
      let changed = school.limited(
        lever: lever, slot: slot, to: problem.schoolYears.map { _ in moves })
      return changed.answer([constraint] + changed.obstacles(to: [constraint])) != .impossible
    }
    if isMet(0) { return 0 }
    guard isMet(most) else { return nil }
    var (low, high) = (Int64(0), most)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if isMet(middle) { high = middle } else { low = middle }
    }
    return high
  }
}

extension UnitConstraint {
  /// Whether it asks a section for a kind in a year, by itself.
  fileprivate func asks(_ kind: ResourceKind, slot: Int, year: Int) -> Bool {
    switch self {
    case .need(let place, let need, let when):
      place == slot && when == year && need.kind == kind
    case .floor(let place, let indicator, let when):
      place == slot && when == year && indicator.resource == kind
    default: false
    }
  }
}
