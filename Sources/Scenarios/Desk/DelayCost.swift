// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Simulator

/// What a year's delay costs: of everything at once, and of each project by itself.
public struct DelayCost: Sendable {
  /// The target year and the money, of one course of things.
  public struct Counts: Hashable, Sendable {
    /// Sections that meet the seven indicators in the target year, and coefficients within limits.
    public var target: ProgressReport.Counts
    /// The computed part in the target year.
    public var computed: Verdict
    /// Sections that meet the seven indicators, summed over the years up to the target.
    public var sectionYears: Int
    /// Places that are short, summed over the years up to the target.
    public var placeYears: Int
    /// Present value of the whole plan.
    public var presentValue: Money
  }

  /// One project a year later.
  public struct Line: Sendable {
    /// The project.
    public var project: ID<Project>
    /// What follows.
    public var counts: Counts
  }

  /// As planned.
  public let planned: Counts
  /// Every unfinished project a year later; nil where that cannot be carried out.
  public let all: Counts?
  /// Projects whose delay alone makes the target year or the years before it worse, the worst first.
  public let projects: [Line]

  /// Runs a draft once for each project, and once for all.
  ///
  /// Cost: one run for each project that is not complete in the base year.
  public init(_ draft: ScenarioDraft, on board: DraftBoard, run: ScenarioRun) {
    let county = board.opened.county
    let target = min(
      max(0, county.baseYear.distance(to: county.targetYear)), board.opened.baseline.years.count - 1
    )
    func counts(_ outcome: Outcome) -> Counts {
      let last = outcome.projection.years[target]
      return Counts(
        target: ProgressReport.Counts(outcome, target),
        computed: outcome.strict.years[target].verdict,
        sectionYears: outcome.strict.years[0...target].reduce(0) { sum, year in
          sum + year.sections.count { $0?.verdict == .meets }
        },
        placeYears: outcome.projection.shortfalls.filter { $0.year <= last }
          .reduce(0) { $0 + $1.pupils },
        presentValue: outcome.costing.presentMoney)
    }
    func delayed(_ kind: Change.Kind) -> Counts? {
      var later = draft
      later.merge(Change(kind))
      guard case .success(let found) = board.run(later) else { return nil }
      return counts(found.outcome)
    }
    let planned = counts(run.outcome)
    self.planned = planned
    all = delayed(.shiftAll(years: 1))
    let open = run.resolved.plan.projects.filter {
      $0.status == .committed && $0.completion.firstSchoolYear > county.baseYear
    }
    let lines = open.compactMap { project in
      delayed(.shift(project.id, years: 1)).map { Line(project: project.id, counts: $0) }
    }
    projects = lines.filter { $0.counts.isWorse(than: planned) }.enumerated().sorted {
      let (left, right) = ($0.element.counts, $1.element.counts)
      if left.isWorse(than: right) != right.isWorse(than: left) { return left.isWorse(than: right) }
      return $0.offset < $1.offset
    }.map(\.element)
  }
}

extension DelayCost.Counts {
  /// Worse in the target year, or as good there and worse on the way.
  func isWorse(than other: Self) -> Bool {
    if target.sections != other.target.sections { return target.sections < other.target.sections }
    if target.coefficients != other.target.coefficients {
      return target.coefficients < other.target.coefficients
    }
    if sectionYears != other.sectionYears { return sectionYears < other.sectionYears }
    return placeYears > other.placeYears
  }
}
