// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// The county's relaxation claims whose conditions hold, by school.
///
/// A claim of an unknown route, of a school elsewhere than the route allows, of a school that was
/// built later or at an unknown date, after the route's deadline or beyond its quota, changes
/// nothing.
struct RelaxationClaims {
  /// A claim with the route it names.
  struct Claim {
    let route: RelaxationRoute
    let claim: RelaxationClaim
  }

  /// Finished stock and what is under construction together; nil where no claim asks for it.
  let stockWithConstruction: Stock?
  private let claims: [Int: [Claim]]
  private let years: [SchoolYear]

  /// No claims: the strict assessment.
  init() {
    claims = [:]
    years = []
    stockWithConstruction = nil
  }

  /// The claims of routes that a standard has.
  init(baseline: Baseline, standard: Standard, stock: Stock) {
    let routes = Dictionary(
      standard.relaxations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let schools = Dictionary(
      baseline.schools.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var claims: [Int: [Claim]] = [:]
    var schoolsOfRoute: [String: Set<Int>] = [:]
    for claim in baseline.county.relaxations {
      guard let route = routes[claim.route], let school = schools[claim.school],
        route.allows(baseline.schools[school])
      else { continue }
      // Where only so many schools may use a route, the first in the county's table do.
      if let quota = route.quota {
        var users = schoolsOfRoute[route.id] ?? []
        if !users.contains(school) {
          if users.count >= quota { continue }
          users.insert(school)
          schoolsOfRoute[route.id] = users
        }
      }
      claims[school, default: []].append(Claim(route: route, claim: claim))
    }
    let usesConstruction = claims.values.joined().contains {
      $0.route.effect == .includeUnderConstruction
    }
    self.claims = claims
    years = baseline.years
    stockWithConstruction = usesConstruction ? stock.countingConstruction() : nil
  }

  /// Whether there is none.
  var isEmpty: Bool { claims.isEmpty }

  /// The claims of a school that apply to an item in a year, in the order of the county's table.
  func holding(for item: ComputedItem, school: Int, year: Int) -> [Claim] {
    guard let claims = claims[school] else { return [] }
    return claims.filter { claim in
      claim.route.appliesTo.contains(item) && claim.claim.from <= years[year]
        && claim.claim.until.map { years[year] <= $0 } ?? true
        && claim.route.until.map { years[year] <= $0 } ?? true
    }
  }
}

extension RelaxationClaims.Claim {
  /// The leased sports area that a claim counts.
  ///
  /// The claim's amount and the plan's leases may speak of the same venue, so the larger of the two
  /// counts, never both.
  func leased(_ stock: Stock, _ year: Int, _ school: Int) -> Quantity {
    max(claim.amount ?? .zero, stock.leasedSportsArea[year, school])
  }

  /// The stock with the leased sports area of the school in a year counted as its own.
  func countingLease(in stock: Stock, year: Int, school: Int) -> Stock {
    var counted = stock
    counted.shared[year, school].add(leased(stock, year, school), to: .sportsArea)
    return counted
  }
}

extension RelaxationRoute {
  /// Whether a school lies where the route allows it and was built in time; an unknown date is not.
  func allows(_ school: School) -> Bool {
    guard localities.isEmpty || localities.contains(school.locality) else { return false }
    guard let builtUntil else { return true }
    return school.builtOn.map { $0.year <= builtUntil } ?? false
  }
}

extension Stock {
  /// The stock with what is under construction counted as finished; unknown amounts stay unknown.
  fileprivate func countingConstruction() -> Stock {
    var counted = self
    for year in 0..<shared.rows {
      for school in 0..<shared.columns {
        for kind in ResourceKind.sharedKinds {
          let building = underConstruction[year, school][kind]
          counted.shared[year, school].add(building ?? .zero, to: kind)
        }
      }
    }
    return counted
  }
}
