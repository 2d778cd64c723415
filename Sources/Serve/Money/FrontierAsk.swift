// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Scenarios
import Simulator
import Standards

/// What a budget officer asks: what each possible year costs, and what more money in a year buys;
/// the choices of `junheng frontier`.
struct FrontierAsk: Hashable, Sendable {
  /// Money as it was typed; empty for the plan's own.
  var budget = ""
  /// More money as it was typed; empty for none.
  var more = ""
  /// The time limit, in seconds.
  var seconds = usualSeconds

  /// The time limit where none is given, in seconds.
  static let usualSeconds = 300

  /// What is asked where nobody has said anything.
  init() {}

  /// Reads a form as it was typed.
  init(_ form: FormFields) {
    func typed(_ name: String) -> String {
      (form[name] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    }
    (budget, more) = (typed("budget"), typed("more"))
    seconds = Int(typed("seconds")).map { min(max(1, $0), SearchAsk.mostSeconds) } ?? seconds
  }

  /// The question over a plan; what cannot be is told, and nothing is asked then.
  func question(
    _ start: SearchStart
  ) -> Result<(options: SearchOptions, more: [BudgetYear: Money]?), SearchRefusal> {
    let county = start.opened.county
    var search = SearchAsk()
    search.budget = budget
    return search.budgets(county).flatMap { budgets in
      var options = SearchOptions()
      options.budgets = budgets
      guard !more.isEmpty else { return .success((options, nil)) }
      return MoreMoney.read(
        more, budgets: budgets ?? start.run.resolved.plan.budgets, years: county.years
      ).map { (options, $0) }
    }.mapError { SearchRefusal($0.messages) }
  }

  /// What was asked, in a few words.
  var words: Bilingual {
    var (zh, en): ([String], [String]) = ([], [])
    if !budget.isEmpty {
      zh.append("每年预算 \(budget)")
      en.append("yearly budget \(budget)")
    }
    if !more.isEmpty {
      zh.append("多给 \(more)")
      en.append("more: \(more)")
    }
    return Bilingual(
      zh: zh.isEmpty ? "按方案自己的预算" : zh.joined(separator: "；"),
      en: en.isEmpty ? "the plan's own budgets" : en.joined(separator: "; "))
  }
}
