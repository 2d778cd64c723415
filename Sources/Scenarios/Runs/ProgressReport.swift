// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Simulator

/// Planned dates against reported ones, and what each delay does to the target year.
public struct ProgressReport: Sendable {
  /// One project with a report.
  public struct Line: Sendable {
    /// The project as the table prints it.
    public var planned: Project
    /// The report.
    public var report: ProjectProgress
    /// School years by which it comes into use later than planned; negative for earlier.
    public var yearsLate: Int
    /// How much of the time from start to planned completion had passed at the report, 0 to 100; nil
    /// where no start is known.
    public var elapsed: Int?
    /// What the target year would have if this project were on its planned date: sections that meet
    /// the seven indicators, and coefficients within their limits; nil where it is not late.
    public var onTime: Counts?
  }

  /// What the target year has.
  public struct Counts: Hashable, Sendable {
    /// Sections that meet the seven indicators.
    public var sections: Int
    /// Coefficients within their limits.
    public var coefficients: Int
    /// Whether the whole computed part complies.
    public var complies: Bool
  }

  /// Late ones first, then by planned completion.
  public let lines: [Line]
  /// The target year as expected.
  public let expected: Counts
  /// The target year.
  public let year: SchoolYear

  /// How far work is behind the calendar before it is called so, in points of a hundred.
  public static let behind = 20

  /// - Parameters:
  ///   - stated: The county as its tables print it.
  ///   - opened: The same, opened.
  ///   - outcome: The plan with its reports.
  public init(stated: County, opened: CountyCase, outcome: Outcome) {
    let baseline = opened.baseline
    let target = min(
      max(0, baseline.county.baseYear.distance(to: baseline.county.targetYear)),
      baseline.years.count - 1)
    year = baseline.years[target]
    expected = Counts(outcome, target)
    lines = stated.progress.compactMap { report in
      guard let planned = stated.plan.projects.first(where: { $0.id == report.project }),
        let place = outcome.plan.projects.firstIndex(where: { $0.id == report.project })
      else { return nil }
      let now = report.expected ?? planned.completion
      let late = planned.completion.firstSchoolYear.distance(to: now.firstSchoolYear)
      var plan = outcome.plan
      plan.projects[place].completion = planned.completion
      return Line(
        planned: planned, report: report, yearsLate: late,
        elapsed: Self.elapsed(report, planned),
        onTime: late == 0
          ? nil : Counts(baseline.outcome(plan: plan, future: outcome.future), target))
    }.sorted {
      $0.yearsLate != $1.yearsLate
        ? $0.yearsLate > $1.yearsLate : $0.planned.completion < $1.planned.completion
    }
  }

  private static func elapsed(_ report: ProjectProgress, _ planned: Project) -> Int? {
    guard let start = report.actualStart ?? planned.start else { return nil }
    func months(_ date: PartialDate) -> Int { date.year * 12 + (date.month ?? 7) }
    let whole = months(planned.completion) - months(start)
    guard whole > 0 else { return nil }
    return min(100, max(0, 100 * (months(report.asOf) - months(start)) / whole))
  }
}

extension ProgressReport.Line {
  /// Whether the work done is well behind the time that has passed, although no later completion is
  /// reported.
  public var isBehind: Bool {
    guard let percent = report.percent, let elapsed, yearsLate <= 0 else { return false }
    return elapsed - percent >= ProgressReport.behind
  }
}

extension ProgressReport.Counts {
  init(_ outcome: Outcome, _ year: Int) {
    let assessed = outcome.strict.years[year]
    sections = assessed.sections.compactMap { $0 }.count { $0.verdict == .meets }
    coefficients = assessed.coefficients.values.reduce(0) {
      $0 + $1.count { $0.verdict == .meets }
    }
    complies = assessed.verdict == .meets
  }
}
