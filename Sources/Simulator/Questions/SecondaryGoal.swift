// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What a county may prefer among plans that cost about the same.
public enum SecondaryGoal: String, CaseIterable, Hashable, Sendable {
  /// As few schools as possible at which anything is done.
  case schoolsTouched
  /// As few new posts as possible.
  case posts
  /// As little new floor area and sports area as possible, in square metres.
  case construction

  /// How much of it a plan has: schools, persons or square metres.
  public func amount(_ actions: [SearchAction]) -> Double {
    switch self {
    case .schoolsTouched:
      Double(Set(actions.flatMap { [$0.school, $0.giver].compactMap { $0 } }).count)
    case .posts, .construction:
      actions.reduce(0) { counts($1.action) ? $0 + $1.amount.value : $0 }
    }
  }

  /// Whether units of an action are counted.
  func counts(_ action: MeasureAction) -> Bool {
    switch self {
    case .schoolsTouched: false
    case .posts: action.isHiring
    case .construction: action.counting == .area && !action.isLease
    }
  }
}

extension SecondaryGoal {
  /// No plan of the search's model has less of it, whatever it costs: each school alone.
  /// Coefficients left out.
  func least(_ problem: SearchProblem) -> Double {
    var free = problem.relaxedForBound()
    free.coefficientLimits = [:]
    for lever in free.levers.indices {
      let each: Double =
        self == .schoolsTouched || !counts(free.levers[lever].action)
        ? 0 : Double(free.levers[lever].step)
      free.levers[lever].presentCost = free.levers[lever].presentCost.map { $0.map { _ in each } }
    }
    // A school that can go without any purchase need not be touched.
    if self == .schoolsTouched {
      free.levers = free.levers.map { lever in
        var never = lever
        never.presentCost = lever.presentCost.map { _ in nil }
        return never
      }
    }
    var solver = SchoolSolver(problem: free)
    solver.usesRotation = true
    var sum = 0.0
    for unit in free.units {
      let extra = unit.requirements.map {
        $0.need.kind == .equipmentValue ? -free.keptEquipment : 0
      }
      let solution = solver.solve(unit, extra: extra)
      if self == .schoolsTouched {
        sum += solution.bound < .infinity ? 0 : 1
      } else if solution.bound < .infinity {
        // Whole units: what a tree leaves open by rounding is no part of a person.
        sum += (solution.bound - 1e-6).rounded(.up)
      }
    }
    return max(0, sum)
  }
}
