// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

@testable import Simulator

/// A seeded question of a county's size: nine school years, three of them inspected, some 80 or 137 sections.
///
/// Even seeds ask for seven of seven, odd ones for six of seven.
struct LargeQuestion {
  /// What binds.
  enum Kind: String, CaseIterable {
    /// 137 sections, amounts within half of the thresholds; money and posts, no coefficients.
    case slack
    /// 80 sections, a fifth of all amounts four times the others; coefficients.
    case bind
    /// The same with money and posts.
    case bindbudget
    /// 137 sections, a tenth of all amounts four times the others; coefficients, money and posts.
    case mixed
    /// As `bind`, and teachers may move.
    case rot
    /// The same with money and posts.
    case rotbudget
  }

  let county: County
  let standard: Standard
  private(set) var options = SearchOptions()

  init(_ kind: Kind, seed: Int) {
    let isLarge = kind == .slack || kind == .mixed
    let (spread, rich) =
      switch kind {
      case .slack: (50, 0)
      case .mixed: (60, 10)
      default: (80, 20)
      }
    var county = SearchCounty.random(
      seed: seed, schools: isLarge ? 110 : 64, spread: spread, rich: rich, target: 2029, last: 2031)
    if kind == .rot || kind == .rotbudget { SeededQuestion.addTeachersToMove(&county) }
    let required = seed.isMultiple(of: 2) ? 7 : 6
    standard =
      kind == .slack
      ? SearchCounty.withoutCoefficients(required: required)
      : SampleStandard.make(required: required)
    self.county = county
    if ![.bind, .rot].contains(kind) { bindMoneyAndPosts() }
  }

  /// In each year two fifths of what a plan without prices pays and hires in all.
  private mutating func bindMoneyAndPosts() {
    var plain = options
    plain.workLimit = 0
    plain.pricePasses = 0
    let free = Baseline(county: county, standard: standard)
      .search(plan: county.plan, future: county.future, options: plain)
    let years = (2024...2031).map { BudgetYear($0) }
    let paid = free.actions.reduce(Int64(0)) { $0 + $1.payment.yuan }
    options.budgets = Dictionary(
      uniqueKeysWithValues: years.map { ($0, Money(yuan: paid * 40 / 100)) })
    let hired = free.actions.filter { $0.action == .hireTeacher }
      .reduce(0) { $0 + $1.amount.wholeUnits }
    options.caps = [
      .hireTeacher: Dictionary(
        uniqueKeysWithValues: years.map { ($0, max(1, hired * 40 / 100)) })
    ]
  }
}
