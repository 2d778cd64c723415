// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Simulator
import Standards

/// What more money in a year buys: the least cost of complying from each year on, with the budgets
/// as they are and with the money on top.
public struct MoreMoney: Equatable, Sendable {
  /// The money on top, by calendar year.
  public let more: [BudgetYear: Money]
  /// With the budgets as they are.
  public let plain: YearFrontier
  /// With the money on top.
  public let raised: YearFrontier

  /// Searches both; plans of the first are handed on to the second, so that more money never seems
  /// to cost more where everything can be met.
  ///
  /// - Parameters:
  ///   - options: The question with the budgets as they are.
  ///   - more: The money on top; every year of it must have a budget (`problem`).
  ///   - progress: Told how far it is; false ends it with what there is.
  public init(
    _ more: [BudgetYear: Money], baseline: Baseline, plan: Plan, future: Future,
    options: SearchOptions, progress: (SearchProgress) -> Bool = { _ in true }
  ) {
    self.more = more
    plain = baseline.yearFrontier(plan: plan, future: future, options: options, progress: progress)
    var raised = options
    raised.budgets = (options.budgets ?? plan.budgets).merging(more) { $0 + $1 }
    raised.knownActions += plain.points.filter(\.result.isMet).map(\.result.actions)
    self.raised = baseline.yearFrontier(
      plan: plan, future: future, options: raised, progress: progress)
  }

  /// Reads the money on top as it is typed: `2027=100万元`.
  ///
  /// - Parameter budgets: The budgets as they are; money on top of no budget means nothing.
  public static func read(
    _ text: String, budgets: [BudgetYear: Money], years: ClosedRange<SchoolYear>
  ) -> Result<[BudgetYear: Money], CaseFailure> {
    let form = Bilingual(
      zh: "“\(text)”没有写哪一年多多少钱。请写成 2027=100万元。",
      en: "“\(text)” does not say how much more in which year. Write 2027=100万元.")
    guard text.contains(where: { "=＝".contains($0) }) else {
      return .failure(CaseFailure([form]))
    }
    guard let read = BudgetTable.read(amounts: text, years: years) else {
      return .failure(CaseFailure([form]))
    }
    return read.flatMap { more in
      if more.isEmpty { return .failure(CaseFailure([form])) }
      let free = more.keys.filter { budgets[$0] == nil }.sorted()
      guard let first = free.first else { return .success(more) }
      return .failure(
        CaseFailure([
          Bilingual(
            zh: "\(first.year) 年没有年度预算，钱不受限制，多给没有意义。请先写每年预算（如 3000万元）。",
            en:
              "\(first.year) has no yearly budget: money is not limited there, and more of it means "
              + "nothing. Give a yearly budget first (such as 3000万元).")
        ]))
    }
  }
}
