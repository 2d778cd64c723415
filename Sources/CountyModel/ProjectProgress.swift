// SPDX-License-Identifier: GPL-3.0-or-later

/// How far work on a project has come (项目进度), as its owner reports it.
public struct ProjectProgress: Hashable, Sendable {
  /// The project.
  public var project: ID<Project>
  /// The day or month of the report.
  public var asOf: PartialDate
  /// When work began; nil where it has not, or where nothing is said.
  public var actualStart: PartialDate?
  /// How much of the work is done, 0 to 100; nil where nothing is said.
  public var percent: Int?
  /// What has been paid in all; nil where nothing is said.
  public var paid: Money?
  /// When it is expected to be complete now; nil for as planned.
  public var expected: PartialDate?
  /// What stands in the way, in the owner's words.
  public var note: String?

  /// A report.
  public init(
    project: ID<Project>, asOf: PartialDate, actualStart: PartialDate? = nil, percent: Int? = nil,
    paid: Money? = nil, expected: PartialDate? = nil, note: String? = nil
  ) {
    self.project = project
    self.asOf = asOf
    self.actualStart = actualStart
    self.percent = percent
    self.paid = paid
    self.expected = expected
    self.note = note
  }
}

extension County {
  /// The county with its projects as their reports of progress have them: what is forecast from.
  ///
  /// `plan` itself stays as the table prints it, so that planned and expected dates can be held
  /// against each other.
  public func withProgress() -> County {
    guard !progress.isEmpty else { return self }
    var county = self
    for index in plan.projects.indices {
      for report in progress where report.project == plan.projects[index].id {
        county.plan.projects[index].report(
          report, constructionYears: settings.wholeConstructionYears)
      }
    }
    return county
  }
}

extension Project {
  /// Takes dates and payments from a report.
  ///
  /// Payments of years up to that of the report become what was paid; what is left of the cost falls
  /// due as planned afterwards, moved with the completion, or evenly until it where nothing was.
  mutating func report(_ report: ProjectProgress, constructionYears: Int) {
    guard status == .committed else { return }
    let planned = paymentShares(constructionYears: constructionYears)
    let statesPayments = !payments.isEmpty
    var years = 0
    if let started = report.actualStart { start = started }
    if let expected = report.expected {
      years = expected.year - completion.year
      completion = expected
    }
    let last = report.asOf.year
    if let paid = report.paid, let cost, cost > .zero {
      let part = min(1, Double(paid.yuan) / Double(cost.yuan))
      let due = planned.filter { $0.year.year > last }
        .map { PaymentShare(year: $0.year.advanced(by: max(0, years)), share: $0.share) }
      payments = [PaymentShare(year: BudgetYear(last), share: part)] + rest(1 - part, due, last)
    } else if statesPayments, years != 0 {
      payments = planned.map {
        PaymentShare(
          year: $0.year.year > last ? $0.year.advanced(by: years) : $0.year, share: $0.share)
      }
    }
  }

  /// What is left to pay, in proportion to what falls due; evenly to the completion without any.
  private func rest(_ part: Double, _ due: [PaymentShare], _ last: Int) -> [PaymentShare] {
    guard part > 0 else { return [] }
    let sum = due.reduce(0) { $0 + $1.share }
    if sum > 0 {
      return due.map { PaymentShare(year: $0.year, share: $0.share / sum * part) }
    }
    let years = (last + 1)...max(last + 1, completion.year)
    return years.map {
      PaymentShare(year: BudgetYear($0), share: part / Double(years.count))
    }
  }
}
