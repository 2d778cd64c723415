// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A limit that all schools share beside budgets and caps, as one row: what a step of each lever
/// paid in each decision year takes of it.
///
/// Prices, bounds, repairs, trees and the exported model read rows and know no rule. A rule that
/// couples the schools is what makes its rows (`RecurrentRows`, `PostsRows`).
struct SharedRow: Hashable, Sendable {
  /// What is limited.
  enum Subject: Hashable, Sendable {
    /// Wages, rents and allowances of a calendar year, in yuan.
    case recurrentMoney(BudgetYear)
    /// Persons hired so that they are there by a school year.
    case hiredBy(SchoolYear, Stage?)
    /// Persons hired who come in one school year.
    case hiredIn(SchoolYear, Stage?)
  }
  /// What is limited.
  var subject: Subject
  /// What a step takes, `[lever][decision year]`: whole yuan or persons.
  var uses: [[Int64]]

  /// What a step at a section of a stage takes; nil for what belongs to no section.
  func use(lever: Int, year: Int, stage: Stage?) -> Int64 {
    // An action that a test of reasons adds takes nothing.
    guard lever < uses.count, ownStage == nil || ownStage == stage else { return 0 }
    return uses[lever][year]
  }

  /// The stage whose steps alone count; nil for both.
  private var ownStage: Stage? {
    switch subject {
    case .recurrentMoney: nil
    case .hiredBy(_, let stage), .hiredIn(_, let stage): stage
    }
  }

  /// The rule that the row stands for.
  var rule: SigningRule {
    switch subject {
    case .recurrentMoney: .recurrentMoney
    case .hiredBy, .hiredIn: .posts
    }
  }
}

extension SearchProblem {
  /// Rows for recurrent money: what the base plan's own measures leave of each year's budget.
  ///
  /// Wages are reckoned in full to the last year, also of who may retire meanwhile.
  static func recurrentRows(
    _ county: County, base: Outcome, levers: [SearchLever], years: [BudgetYear]
  ) -> [(row: SharedRow, left: Int64)] {
    guard county.signing.reason(against: .recurrentMoney) == nil else { return [] }
    var paid: [BudgetYear: Money] = [:]
    for entry in base.costing.entries where entry.isRecurrent && entry.amount > .zero {
      if case .measure = entry.cause { paid[entry.year, default: .zero] += entry.amount }
    }
    return county.signing.recurrentBudgets.sorted { $0.key < $1.key }.compactMap { year, budget in
      let place = year.year - county.baseYear.firstYear
      let uses = levers.map { lever in
        years.indices.map { lever.firstYear[$0] <= place ? lever.recurrent : 0 }
      }
      guard uses.contains(where: { $0.contains { $0 > 0 } }) else { return nil }
      return (
        SharedRow(subject: .recurrentMoney(year), uses: uses),
        max(0, budget.yuan - (paid[year]?.yuan ?? 0))
      )
    }
  }
}
