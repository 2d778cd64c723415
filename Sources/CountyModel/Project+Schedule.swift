// SPDX-License-Identifier: GPL-3.0-or-later

extension Project {
  /// When work starts: as stated, else so many years before completion.
  public func start(constructionYears: Int) -> PartialDate {
    start ?? completion.advanced(byYears: -constructionYears)
  }

  /// The parts of the cost by calendar year: as stated, else the same in every calendar year from
  /// the start's to the completion's.
  public func paymentShares(constructionYears: Int) -> [PaymentShare] {
    guard payments.isEmpty else { return payments }
    let first = min(start(constructionYears: constructionYears).year, completion.year)
    let share = 1 / Double(completion.year - first + 1)
    return (first...completion.year).map { PaymentShare(year: BudgetYear($0), share: share) }
  }
}

extension Settings {
  /// `constructionYears` as whole years.
  public var wholeConstructionYears: Int {
    let years = constructionYears.value
    return years.isFinite ? Int(min(max(years, 0), 100).rounded()) : 0
  }
}
