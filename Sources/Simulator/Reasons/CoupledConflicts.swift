// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Contradictions of money or caps with what the schools need and the coefficients together.
///
/// Every step gets the price of what it takes from the supply, and nothing else (`Charge`). The
/// lower bound of a search at these prices, coefficients and moving teachers included, is then the
/// least that any plan takes. Where it is more than there is, no plan exists. Any multipliers prove
/// a bound, so that a coefficient can be left out of the proof by leaving out its multiplier.
struct CoupledConflicts {
  /// A coefficient by its place.
  typealias Key = CoefficientConflicts.Key

  /// A charge that needs and coefficients exceed.
  struct Proof: Hashable {
    var charge: Charge
    /// The least that any plan takes.
    var needed: Int64
    /// The coefficients that the proof needs, in the law's order.
    var coefficients: [Key]
    /// Whether it needs what the schools ask for themselves.
    var usesNeeds: Bool
  }

  /// The problem without what is proven impossible otherwise.
  let problem: SearchProblem
  let options: SearchOptions

  /// Proofs for the supplies that an attempt has used up; empty where none is found, which proves
  /// nothing.
  func proof(budgets: Bool, attempt: PrimalHeuristic.Proposal) -> Proof? {
    let first = problem.decisionYears.startIndex
    let charges = problem.charges.filter { charge in
      (charge.levers == nil) == budgets && charge.years.lowerBound == first
        && Double(attempt.taken(charge)) >= 0.9 * Double(charge.supply)
    }
    // Where nothing is possible without any limit, the limits are not the reason.
    guard !charges.isEmpty, restricted(needs: true, keys: nil, []).plan(options).isComplete else {
      return nil
    }
    return charges.lazy.compactMap { proof($0) }.first
  }

  /// A proof that a supply does not suffice, with the coefficients that it needs.
  func proof(_ charge: Charge) -> Proof? {
    guard let all = least(charge, problem), all.needed > charge.supply else { return nil }
    var needed = all.needed
    var multipliers = all.multipliers
    let order = multipliers.cones.indices.sorted {
      let (left, right) = (multipliers.cones[$0].weight, multipliers.cones[$1].weight)
      return left != right ? left < right : $0 < $1
    }
    for place in order where multipliers.cones[place].head > 0 {
      var fewer = multipliers
      fewer.cones[place].scale(0)
      let value = whole(all.search.value(at: fewer))
      guard value > charge.supply else { continue }
      (multipliers, needed) = (fewer, value)
    }
    let keys = multipliers.cones.filter { $0.head > 0 }.map {
      Key(stage: $0.cone.stage, indicator: $0.cone.indicator, year: $0.cone.year)
    }
    let without = least(charge, restricted(needs: false, keys: keys, []))
    guard let without, without.needed > charge.supply else {
      return Proof(charge: charge, needed: needed, coefficients: keys, usesNeeds: true)
    }
    return Proof(
      charge: charge, needed: without.needed, coefficients: keys, usesNeeds: false)
  }

  /// The least that any plan takes of a supply; 0 where nothing is proven.
  func least(_ charge: Charge) -> Int64 { least(charge, problem)?.needed ?? 0 }

  /// The least that plans for a problem take, and where that comes from; nil where nothing is
  /// proven.
  private func least(_ charge: Charge, _ problem: SearchProblem) -> (
    needed: Int64, multipliers: Multipliers, search: LagrangianDual
  )? {
    var search = LagrangianDual(problem: problem.priced(by: charge))
    search.ceiling = max(search.ceiling, 4 * Double(charge.supply))
    guard search.isCoupled else { return nil }
    var bound = search.improved(
      search.start, floors: search.start.solutions, passes: options.pricePasses)
    for _ in 0..<options.priceRounds where whole(bound.bound) <= charge.supply {
      bound = search.improved(bound, floors: bound.solutions, passes: options.pricePasses)
    }
    guard bound.isAttainable else { return nil }
    return (whole(bound.bound), bound.multipliers, search)
  }

  /// Whole yuan or units that a bound proves.
  private func whole(_ bound: Double) -> Int64 {
    bound.isFinite ? max(0, Int64((bound * (1 - 1e-9) - 1e-3).rounded(.up))) : 0
  }

  /// The problem with some coefficients and limits, and with or without what the schools need
  /// themselves.
  ///
  /// - Parameter keys: The coefficients; nil for all.
  func restricted(needs: Bool, keys: [Key]?, _ limits: [SharedConflicts.Limit]) -> SearchProblem {
    var result = SharedConflicts(problem: problem, options: options)
      .restricted(to: Array(problem.units.indices), limits)
    result.coefficientLimits = problem.coefficientLimits
    if !needs { result.dropRequirement { _, _ in true } }
    guard let keys else { return result }
    for stage in Stage.allCases {
      for year in problem.complianceYears.indices {
        for indicator in Indicator.allCases {
          let key = Key(stage: stage, indicator: indicator, year: year)
          if !keys.contains(key) { result.dropRequirement(for: key) }
        }
      }
    }
    return result
  }
}

extension ConeMultiplier {
  /// How much it adds to a bound.
  fileprivate var weight: Double {
    cone.members.indices.reduce(0) { $0 - reward($1) * cone.members[$1].held }
  }
}

extension PrimalHeuristic.Proposal {
  /// What the proposal takes from a supply.
  fileprivate func taken(_ charge: Charge) -> Int64 {
    let bought = state.solutions.flatMap(\.purchases).reduce(0) {
      $0 + charge.amounts[$1.lever][$1.year] * $1.steps
    }
    return transfers.reduce(bought) { $0 + charge.amounts[$1.lever][$1.year] * $1.steps }
  }
}
