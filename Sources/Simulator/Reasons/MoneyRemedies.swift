// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// The least more money, or the least more posts, that makes a question possible.
///
/// Two numbers hem the truth in: what is proven to be needed at least, from the least payments of
/// the schools' own needs and of needs and coefficients together, and the least with which a search
/// finds a plan that the simulator confirms, by halving.
struct MoneyRemedies {
  let question: Question
  let problem: SearchProblem
  /// Whether every single year is tried, and every amount halved to its unit.
  let isThorough: Bool
  /// The most searches for one amount.
  private let most = 16

  /// What is worth trying: every budget, each budget alone, each cap alone, a later target.
  func candidates(_ conflicts: [Conflict]) -> [Relaxation] {
    func candidate(_ change: Relaxation.Change, _ least: Int64 = 0) -> Relaxation {
      Relaxation(
        changes: [change], effect: .notTried, isLeast: false,
        atLeast: least > 0 ? Money(yuan: least) : nil)
    }
    // Where schools stand in the way no money helps.
    guard conflicts.allSatisfy({ $0.constraints.allSatisfy { !$0.isOfOneSchool } }) else {
      return []
    }
    var list: [Relaxation] = []
    let deficits = self.deficits
    let years = problem.decisionYears.indices.filter { problem.allowance.budget[$0] != nil }
    let isShort = conflicts.contains { conflict in
      conflict.causes.contains(.budget) || conflict.need == .budget
    }
    if isShort || !deficits.isEmpty {
      let each = deficits.map { ($0.yuan + Int64($0.years.count) - 1) / Int64($0.years.count) }
      list.append(candidate(.everyBudget(more: .zero), each.max() ?? 0))
      let last = deficits.map(\.years.upperBound).min() ?? years.last ?? 0
      for year in years where isThorough ? year <= last : year == last {
        let least = deficits.filter { $0.years.contains(year) }.map(\.yuan).max() ?? 0
        // What is due before this year is not helped by it.
        let isEnough = deficits.allSatisfy { $0.years.contains(year) }
        if isEnough {
          list.append(candidate(.budget(problem.decisionYears[year], more: .zero), least))
        }
      }
    }
    for conflict in conflicts {
      for case .cap(let action, let year, _) in conflict.constraints {
        list.append(candidate(.cap(action, year, more: 0)))
      }
    }
    if !list.isEmpty {
      let first = question.years.lowerBound
      for later in 1...2 where first.advanced(by: later) <= question.baseline.county.lastYear {
        list.append(candidate(.target(first.advanced(by: later))))
      }
    }
    return list
  }

  /// Years together with what is missing in them at least.
  private var deficits: [(years: ClosedRange<Int>, yuan: Int64)] {
    let relaxed = problem.relaxedForBound(anyLead: true)
    let first = problem.decisionYears.startIndex
    let coupled = CoupledConflicts(problem: problem, options: question.options)
    return relaxed.charges.filter { $0.levers == nil && $0.years.lowerBound == first }
      .compactMap { charge in
        let own = relaxed.leastTaken(charge, units: relaxed.units.indices).reduce(0, +)
        let needed = max(own, coupled.least(charge))
        return needed > charge.supply ? (charge.years, needed - charge.supply) : nil
      }
  }

  /// The least amount of a change with which a search finds a plan.
  func least(_ candidate: Relaxation) -> Relaxation {
    let unit: Int64 = candidate.changes[0].isCap ? 1 : 10_000
    let proven = ((candidate.atLeast?.yuan ?? 0) + unit - 1) / unit
    var result = candidate
    var searches = 0
    func answer(_ amount: Int64) -> Money? {
      searches += 1
      guard let change = candidate.changes[0].amounting(to: amount * unit),
        let changed = question.applying([change])
      else { return nil }
      let answer = changed.answer()
      return answer.isMet ? answer.cost : nil
    }
    var low = max(0, proven - 1)
    var high = max(1, proven)
    var cost = answer(high)
    while cost == nil, searches < (isThorough ? most / 2 : 5) {
      low = high
      high += max(unit == 1 ? 1 : 10, isThorough ? high / 4 : high / 5)
      cost = answer(high)
    }
    guard var found = cost else {
      result.changes = [candidate.changes[0].amounting(to: high * unit)].compactMap { $0 }
      result.effect = .notEnough(remaining: 1)
      result.atLeast = nil
      return result
    }
    while isThorough, high - low > 1, searches < most {
      let middle = low + (high - low) / 2
      if let better = answer(middle) {
        high = middle
        found = better
      } else {
        low = middle
      }
    }
    result.changes = [candidate.changes[0].amounting(to: high * unit)].compactMap { $0 }
    result.effect = .verified(found)
    result.isLeast = high == proven
    result.atLeast = high == proven || proven == 0 ? nil : Money(yuan: proven * unit)
    return result
  }
}

extension NamedConstraint {
  /// Whether it is a single school's and no money mends it.
  fileprivate var isOfOneSchool: Bool {
    if case .requirement = self { true } else { false }
  }
}

extension Relaxation.Change {
  /// Whether it is more units of an action.
  fileprivate var isCap: Bool { if case .cap = self { true } else { false } }

  /// The change of so much: yuan, or units.
  fileprivate func amounting(to amount: Int64) -> Relaxation.Change? {
    switch self {
    case .budget(let year, _): .budget(year, more: Money(yuan: amount))
    case .everyBudget: .everyBudget(more: Money(yuan: amount))
    case .cap(let action, let year, _): .cap(action, year, more: Int(amount))
    default: nil
    }
  }
}
