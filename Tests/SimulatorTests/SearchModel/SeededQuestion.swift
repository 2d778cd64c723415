// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

@testable import Simulator

/// A seeded question for search and model: with and without coefficients that bind, budgets, wear and moves.
struct SeededQuestion {
  var county: County
  let options: SearchOptions
  let required: Int
  let wears: Bool
  /// Whether a fifth of all amounts is four times the others.
  let isUneven: Bool

  init(seed: Int, schools: Int) {
    isUneven = seed.isMultiple(of: 3)
    wears = seed.isMultiple(of: 5)
    required = seed.isMultiple(of: 2) ? 7 : 6
    var county = SearchCounty.random(
      seed: seed, schools: schools, spread: 20 + seed % 7 * 10, rich: isUneven ? 20 : 0)
    if wears { county.settings.equipmentWriteOffRate.value = 0.1 }
    if seed % 4 > 1 {
      Self.addTeachersToMove(&county)
    }
    var options = SearchOptions()
    if seed.isMultiple(of: 4) {
      // Less than the dearest year: payments have to spread over the years.
      let free = SearchCounty.search(county)
      let paid = free.actions.reduce(Int64(0)) { $0 + $1.payment.yuan }
      options.budgets = Dictionary(
        uniqueKeysWithValues: (2024...2028).map { (BudgetYear($0), Money(yuan: paid * 4 / 10)) })
    }
    self.county = county
    self.options = options
  }

  /// Two thirds of the schools have teachers for others: nobody gives what it lacks itself.
  static func addTeachersToMove(_ county: inout County) {
    county.levers.append(rotation)
    for school in county.schools.indices {
      for slot in county.schools[school].sections.indices {
        let kind = ResourceKind.teachersAboveRequiredQualification
        var staff = county.schools[school].sections[slot].staff
        let qualified = staff[kind]?.wholeUnits ?? 0
        staff[.staff] = (staff[.staff] ?? .zero) * 3
        staff[kind] = Quantity(school % 3 == 0 ? qualified / 2 : qualified * 2)
        county.schools[school].sections[slot].staff = staff
      }
    }
  }

  /// Moves one general teacher, for less than an upgrade costs: otherwise nobody would move.
  static let rotation = Lever(
    action: .rotateTeacher,
    contributions: [.staff: Quantity(1), .teachersAboveRequiredQualification: Quantity(1)],
    unitPrice: Money(yuan: 1_000), recurrent: Money(yuan: 500), leadYears: 0, step: 1,
    limit: .surplusElsewhere, basis: SampleCounty.assumed)

  /// The search's answer and the programme of the same question.
  var answer: (result: SearchResult, model: SearchModel) {
    SearchModelPlanTests.answer(county, required: required, options: options)
  }
}
