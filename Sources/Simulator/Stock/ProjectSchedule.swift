// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// When a project starts, opens and is paid in one future.
struct ProjectSchedule {
  /// Whether it was in use in the base year: the base year's data hold what it brought.
  let isCompleteAtBase: Bool
  /// Index of the first school year of use; at least 1 for what is not complete at the base.
  let firstYear: Int
  /// Index of the first school year whose opening falls into the work; may be negative.
  let startYear: Int

  private let baseCalendarYear: Int
  private let slippage: Int
  private let span: Int

  /// Reads a project's dates and lets what is not complete at the base slip.
  init(_ project: Project, settings: Settings, baseYear: SchoolYear, future: Future) {
    let planned = project.completion.firstSchoolYear.firstYear - baseYear.firstYear
    isCompleteAtBase = planned <= 0
    slippage = isCompleteAtBase ? 0 : future.slippage(of: project.id)
    firstYear = isCompleteAtBase ? planned : max(1, planned + slippage)
    baseCalendarYear = baseYear.firstYear
    span = settings.wholeConstructionYears
    // A bare year of start is read as its first day: the opening in September meets the work.
    let start = project.start(constructionYears: span)
    let opening = start.month == nil ? start.year : start.firstSchoolYear.firstYear
    let begin = opening - baseYear.firstYear
    startYear = begin > 0 ? max(1, begin + slippage) : begin
  }

  /// Whether work goes on at the opening of a school year.
  func isUnderWay(_ year: Int) -> Bool {
    !isCompleteAtBase && year >= startYear && year < firstYear
  }

  /// The project's cost by calendar year, in order of year; the sum is the cost to the yuan.
  ///
  /// Without stated payments the cost is spread evenly from the start's to the completion's calendar
  /// year. Payments after the base calendar year move with the slippage; earlier ones were made.
  func payments(_ project: Project) -> [(year: BudgetYear, amount: Money)] {
    guard let cost = project.cost else { return [] }
    var paid: Int64 = 0
    var shares: [(year: BudgetYear, amount: Money)] = []
    func pay(_ year: Int, upTo total: Int64) {
      let moved = year > baseCalendarYear ? max(baseCalendarYear, year + slippage) : year
      let amount = Money(yuan: total - paid)
      paid = total
      if amount == .zero { return }
      if let last = shares.last, last.year.year == moved {
        shares[shares.count - 1].amount = last.amount + amount
      } else {
        shares.append((BudgetYear(moved), amount))
      }
    }
    let ordered = project.paymentShares(constructionYears: span).sorted {
      ($0.year, $0.share) < ($1.year, $1.share)
    }
    for (place, payment) in ordered.enumerated() {
      let part = Int64((Double(cost.yuan) * min(max(payment.share, 0), 1)).rounded())
      let isLast = place == ordered.count - 1
      pay(payment.year.year, upTo: isLast ? cost.yuan : min(cost.yuan, paid + part))
    }
    return shares
  }
}
