// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport

@testable import Simulator

/// Seeded tiny counties in which entrants, blocks, hires and upgrades all matter, within posts and
/// sometimes a wage budget.
enum TinyWholeCounty {
  /// Two primary schools of one zone, base 2023, two decision years; 2025 must comply.
  static func make(seed: Int) -> County {
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
}
