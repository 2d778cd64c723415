// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport

@testable import Simulator

/// Tiny counties whose whole answer can be had by trying everything: entrants in tenths, a block or
/// none at each school, up to three hires a year and upgrades, within posts and a wage budget, with
/// the simulator and the signing check as the only judges.
struct WholeBruteForce {
  let county: County
  let baseline: Baseline
  /// The most units of an action at one school in one year.
  static let most = 3

  /// Two primary schools of one zone, base 2023, two decision years; 2025 must comply.
  static func county(seed: Int) -> County {
    var numbers = SeededGenerator(seed: UInt64(40_000 + seed))
    var small = SmallCounty()
    for index in 0..<2 {
      let perGrade = numbers.whole(16...48)
      let classes = max(1, (perGrade + numbers.whole(-4...6)) / 45 + 1)
      small.add(
        "校\(index)", perGrade: perGrade, classes: classes,
        places: 6 * perGrade + numbers.whole(-30...60))
      let pupils = 6 * perGrade
      let staff = (pupils + 18) / 19 + numbers.whole(-1...2)
      let counts = [
        staff, min(staff, pupils * 42 / 1_000 + numbers.whole(-1...1)), pupils / 60 + 2,
        pupils / 60 + 2,
      ]
      for (kind, count) in zip(ResourceKind.staffKinds, counts) {
        small.county.schools[index].sections[0].staff[kind] = Quantity(max(0, count))
      }
      let shared = [12 * pupils, 20 * pupils, 6_000 * pupils, pupils / 10, 4, 4]
      for (kind, amount) in zip(ResourceKind.sharedKinds, shared) {
        small.county.schools[index].shared[kind] = Quantity(amount)
      }
    }
    small.county.settings.constructionYears.value = 1
    small.county.targetYear = SchoolYear(2025)
    small.county.inspectionYears = []
    small.county.lastYear = SchoolYear(2025)
    let wage = Money(yuan: Int64(1_000 * numbers.whole(40...110)))
    small.county.levers = [
      Lever(
        action: .hireTeacher,
        contributions: [.staff: Quantity(1), .teachersAboveRequiredQualification: Quantity(1)],
        unitPrice: .zero, recurrent: wage, leadYears: 0, step: 1, basis: .ofATest),
      Lever(
        action: .upgradeQualification,
        contributions: [.teachersAboveRequiredQualification: Quantity(1)],
        unitPrice: Money(yuan: 20_000), recurrent: .zero, leadYears: 1, step: 1,
        limit: .unqualifiedTeachers, basis: .ofATest),
    ]
    let staff = small.county.schools.reduce(0) {
      $0 + ($1.sections[0].staff[.staff]?.wholeUnits ?? 0)
    }
    small.county.signing.posts = [
      AuthorisedPosts(from: SchoolYear(2023), posts: staff + numbers.whole(0...4))
    ]
    if numbers.chance(50) {
      small.county.signing.recurrentBudgets = [
        BudgetYear(2025): Money(yuan: wage.yuan * Int64(numbers.whole(0...4)))
      ]
    }
    return small.county
  }

  init(_ county: County) {
    self.county = county
    baseline = Baseline(county: county, standard: SampleStandard.make(required: 7))
  }

  /// The least whole present value of a plan that complies and breaks no post and no wage budget;
  /// nil where none does.
  func best() -> Int64? {
    var best: Int64?
    let judge = SearchJudge(baseline: baseline, years: [2])
    for changes in intakes {
      guard let plan = county.plan.applying(changes, county: county) else { continue }
      let base = baseline.outcome(plan: plan, future: county.future)
      guard judge.beyondLevers(base).isEmpty else { continue }
      for vector in vectors {
        let least = base.costing.presentValue + vector.cost
        if let best, least > Double(best) + 0.5 { break }
        let outcome = baseline.outcome(
          plan: plan.adding(vector.actions), future: county.future, projection: base.projection)
        guard judge.check(outcome).failures.isEmpty, isKept(outcome) else { continue }
        let yuan = outcome.costing.presentMoney.yuan
        best = min(best ?? yuan, yuan)
        break
      }
    }
    return best
  }

  /// Whether an outcome keeps to the posts and to the money for wages.
  func isKept(_ outcome: Outcome) -> Bool {
    baseline.signing(outcome, rules: [.posts, .recurrentMoney]).breaches.isEmpty
  }

  /// Shares in tenths, and blocks of one class.
  private var intakes: [[Change.Kind]] {
    let schools = baseline.schools.map(\.id)
    let rows = (0...10).map { tenths -> [Change.Kind] in
      zip(schools, [tenths, 10 - tenths]).map { school, part in
        .catchment(
          CatchmentShare(
            source: .zone("城关"), stage: .primary, target: school,
            share: ExactDecimal(significand: Int64(part), scale: 1).value, from: SchoolYear(2024)))
      }
    }
    let blocks = (0..<4).map { pattern -> [Change.Kind] in
      schools.enumerated().compactMap { place, school in
        pattern >> place & 1 == 0
          ? nil
          : .expand(
            ClassExpansion(school: school, stage: .primary, classes: 1, year: SchoolYear(2025)))
      }
    }
    return ([[]] + rows).flatMap { row in blocks.map { $0 + row } }
  }

  private struct Vector {
    var cost: Double
    var actions: [SearchAction]
  }

  /// Every combination of hires and upgrades, cheapest first.
  private var vectors: [Vector] {
    var all = [Vector(cost: 0, actions: [])]
    for school in baseline.schools {
      for (lever, year) in [(0, 2024), (0, 2025), (1, 2024)] {
        let terms = county.levers[lever]
        let counts = year + terms.leadYears
        all = all.flatMap { old in
          (0...Self.most).map { units -> Vector in
            guard units > 0 else { return old }
            var cost = discounted(terms.unitPrice, year)
            for later in counts...2025 { cost += discounted(terms.recurrent, later) }
            let action = SearchAction(
              school: school.id, stage: .primary, action: terms.action, giver: nil,
              paid: BudgetYear(year), counts: SchoolYear(counts), amount: Quantity(units),
              payment: terms.unitPrice * units, presentValue: .zero)
            return Vector(
              cost: old.cost + Double(units) * cost, actions: old.actions + [action])
          }
        }
      }
    }
    return all.sorted { $0.cost < $1.cost }
  }

  private func discounted(_ money: Money, _ year: Int) -> Double {
    (2023..<year).reduce(Double(money.yuan)) { value, _ in
      value / (1 + county.settings.discountRate.value)
    }
  }
}
