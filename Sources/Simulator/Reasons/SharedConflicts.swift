// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Contradictions of what all schools share: money, caps, and the needs of many schools together.
struct SharedConflicts {
  /// A charge that the schools' own needs exceed.
  struct Proof: Hashable {
    var charge: Charge
    /// The least that each unit takes.
    var taken: [Int64]
    /// The sum.
    var needed: Int64
  }

  /// The problem without what single schools cannot meet anyway.
  let problem: SearchProblem
  let options: SearchOptions
  private let relaxed: SearchProblem

  init(problem: SearchProblem, options: SearchOptions) {
    self.problem = problem
    self.options = options
    relaxed = problem.relaxedForBound(anyLead: true)
  }

  /// A proof that money or caps do not suffice; nil where none is found, which proves nothing.
  func proof(budgets: Bool) -> Proof? {
    let charges = relaxed.charges.filter { ($0.levers == nil) == budgets }
    let all = relaxed.units.indices
    func exceeded(_ charge: Charge) -> Proof? {
      let taken = relaxed.leastTaken(charge, units: all)
      let needed = taken.reduce(0, +)
      return needed > charge.supply ? Proof(charge: charge, taken: taken, needed: needed) : nil
    }
    let first = charges.map(\.years.lowerBound).min() ?? 0
    // Up to each year: what is due by then has to be paid by then.
    for charge in charges where charge.years.lowerBound == first {
      guard let found = exceeded(charge) else { continue }
      // Fewer years where they do as well.
      let shorter = charges.filter {
        $0.levers == charge.levers && $0.years.upperBound == charge.years.upperBound
          && $0.years.lowerBound > first
      }
      return shorter.reversed().lazy.compactMap(exceeded).first ?? found
    }
    return charges.lazy.filter { $0.years.lowerBound > first }.compactMap(exceeded).first
  }

  /// The contradiction: the fewest schools whose needs are too much, the budgets or caps, what
  /// shows each is needed.
  func conflict(_ proof: Proof) -> Conflict {
    let order = proof.taken.indices.sorted { left, right in
      proof.taken[left] != proof.taken[right]
        ? proof.taken[left] > proof.taken[right] : left < right
    }
    var schools: [Int] = []
    var sum: Int64 = 0
    for unit in order where sum <= proof.charge.supply {
      schools.append(unit)
      sum += proof.taken[unit]
    }
    schools.sort()
    let limits = self.limits(of: proof.charge)
    var members = schools.map { unit in
      Conflict.Member(
        constraint: .school(problem.units[unit].school),
        necessity: necessity(schools.filter { $0 != unit }, limits.map(\.key)))
    }
    members += limits.map { limit in
      Conflict.Member(
        constraint: limit.constraint,
        necessity: necessity(schools, limits.map(\.key).filter { $0 != limit.key }))
    }
    let isShown = members.allSatisfy { $0.necessity != .notShown }
    let size: Conflict.Size =
      !isShown ? .open : isSmallest(schools, limits.map(\.key)) ? .smallest : .minimal
    let years = proof.charge.years
    return Conflict(
      members: members, years: problem.complianceYears.map { problem.schoolYears[$0] },
      certainty: .proven, size: size,
      shortBy: Quantity(hundredths: (proof.needed - proof.charge.supply) * 100),
      money: proof.charge.levers != nil
        ? nil
        : MoneyFacts(
          from: problem.decisionYears[years.lowerBound],
          to: problem.decisionYears[years.upperBound],
          needed: Money(yuan: proof.needed), available: Money(yuan: proof.charge.supply),
          schools: proof.taken.filter { $0 > 0 }.count, countsCoefficients: false),
      relaxations: [])
  }

  /// A budget or a cap by its place.
  struct Limit: Hashable {
    /// The lever of a cap; nil for a budget.
    var lever: Int?
    /// The decision year.
    var year: Int
  }

  /// The budgets or caps of a charge with their names.
  func limits(of charge: Charge) -> [(key: Limit, constraint: NamedConstraint)] {
    guard let levers = charge.levers else {
      return charge.years.map { year in
        (
          Limit(lever: nil, year: year),
          .budget(
            problem.decisionYears[year], Money(yuan: problem.allowance.budget[year] ?? 0))
        )
      }
    }
    return levers.flatMap { lever in
      charge.years.map { year in
        (
          Limit(lever: lever, year: year),
          .cap(
            problem.levers[lever].action, problem.decisionYears[year],
            units: Int(problem.allowance.cap[lever][year] ?? 0))
        )
      }
    }
  }

  /// The problem with some schools' needs, some limits and no coefficients.
  func restricted(to schools: [Int], _ limits: [Limit]) -> SearchProblem {
    var result = problem
    result.coefficientLimits = [:]
    result.units = schools.map { problem.units[$0] }
    result.allowance = .unlimited(
      levers: problem.levers.count, years: problem.decisionYears.count)
    for limit in limits {
      if let lever = limit.lever {
        result.allowance.cap[lever][limit.year] = problem.allowance.cap[lever][limit.year]
      } else {
        result.allowance.budget[limit.year] = problem.allowance.budget[limit.year]
      }
    }
    return result
  }

  private func necessity(_ schools: [Int], _ limits: [Limit]) -> Conflict.Member.Necessity {
    restricted(to: schools, limits).necessity(options)
  }

  /// Whether every smaller set of schools and limits has a plan, by trying them all where there are
  /// few.
  private func isSmallest(_ schools: [Int], _ limits: [Limit]) -> Bool {
    let needy = problem.units.indices.filter { !problem.units[$0].requirements.isEmpty }
    var all: [(school: Int?, limit: Limit?)] = needy.map { ($0, nil) }
    for year in problem.decisionYears.indices {
      if problem.allowance.budget[year] != nil { all.append((nil, Limit(lever: nil, year: year))) }
      for lever in problem.levers.indices where problem.allowance.cap[lever][year] != nil {
        all.append((nil, Limit(lever: lever, year: year)))
      }
    }
    let size = schools.count + limits.count - 1
    // A set that is contained in another has a plan where the other has one: only the largest need
    // be tried.
    guard all.count <= 12 else { return false }
    return all.combinations(of: size).allSatisfy { some in
      restricted(to: some.compactMap(\.school), some.compactMap(\.limit)).plan(options).isComplete
    }
  }
}

extension SearchProblem {
  /// What the search proposes for the problem, not judged by the simulator.
  func plan(_ options: SearchOptions) -> PrimalHeuristic.Proposal {
    PrimalHeuristic(problem: self, options: options, guide: nil, progress: { _ in true }).propose()
  }

  /// What shows that a set needs the condition that this problem leaves out: a plan, with its cost.
  func necessity(_ options: SearchOptions) -> Conflict.Member.Necessity {
    let plan = plan(options)
    return plan.isComplete ? .shown(Money(yuan: Int64(plan.cost.rounded()))) : .notShown
  }
}
