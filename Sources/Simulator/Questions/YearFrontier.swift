// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// The least cost of complying from each possible year on.
public struct YearFrontier: Equatable, Sendable {
  /// What the county asks if it is to comply from one year on.
  public struct Point: Equatable, Sendable {
    /// The first school year that must comply.
    public var year: SchoolYear
    /// Every year that must comply: up to the last inspection, and for a first year after it to the
    /// end of the projection.
    public var years: ClosedRange<SchoolYear>
    /// The search's answer.
    public var result: SearchResult
    /// Where the search finds nothing that meets everything: as many sections as possible.
    public var coverage: Coverage?
    /// Why nothing is found, as far as it is proven for these years.
    public var obstacles: Obstacles
  }

  /// Proven obstacles of one year, in sections.
  public struct Obstacles: Equatable, Sendable {
    /// Sections whose needs cannot arrive in time.
    public var tooLate: [SectionID]
    /// Sections for which more time is no help: the site is full, no action brings it, the school
    /// is locked …
    public var never: [SectionID]
    /// Budgets that no plan can keep: what must be paid in these calendar years at least.
    public var money: ProvenShortage?

    /// Whether anything is proven.
    public var isProven: Bool { !tooLate.isEmpty || !never.isEmpty || money != nil }
  }

  /// By year, ascending.
  public var points: [Point]
  /// Whether the caller stopped it: years are missing.
  public var isInterrupted: Bool
}

/// Money that no plan can do without, beside what the budgets of the same years hold.
public struct ProvenShortage: Hashable, Sendable {
  /// The calendar years.
  public var years: ClosedRange<BudgetYear>
  /// What must be paid in them at least, coefficients left out.
  public var least: Money
  /// What the budgets hold in them.
  public var budget: Money
}

extension Baseline {
  /// Every year after the base from which the county could comply, with its least-cost plan.
  ///
  /// A plan for an earlier year fits every later one with the same last year and is handed on to
  /// it, so that a later deadline never costs more there.
  /// - Parameters:
  ///   - years: First years to be looked at; nil for all after the base.
  ///   - findsCoverage: Whether to look for the most sections where not everything can be met.
  public func yearFrontier(
    plan: Plan, future: Future, options: SearchOptions = SearchOptions(),
    years asked: ClosedRange<SchoolYear>? = nil, findsCoverage: Bool = true,
    progress: (SearchProgress) -> Bool = { _ in true }
  ) -> YearFrontier {
    let asked = asked ?? county.baseYear.advanced(by: 1)...county.lastYear
    var points: [YearFrontier.Point] = []
    var known = options.knownActions
    var isInterrupted = false
    for year in years.dropFirst() where asked.contains(year) {
      var question = options
      question.complianceYears = complianceWindow(from: year)
      question.knownActions = known
      let result = search(plan: plan, future: future, options: question, progress: progress)
      if result.isInterrupted || result.status == .stopped {
        isInterrupted = true
        if result.status == .stopped { break }
      }
      let isMet = result.isMet
      if isMet { known.append(result.actions) }
      let coverage =
        isMet || !findsCoverage || isInterrupted
        ? nil : coverage(plan: plan, future: future, options: question, progress: progress)
      let obstacles =
        isMet
        ? YearFrontier.Obstacles(tooLate: [], never: [], money: nil)
        : obstacles(plan: plan, future: future, options: question, result: result)
      points.append(
        YearFrontier.Point(
          year: year, years: complianceWindow(from: year), result: result, coverage: coverage,
          obstacles: obstacles))
      if isInterrupted { break }
    }
    return YearFrontier(points: points, isInterrupted: isInterrupted)
  }

  /// The years that must comply if the county is to comply from `year` on: to the last year in
  /// which it is asked to, and after that to the end of the projection.
  public func complianceWindow(from year: SchoolYear) -> ClosedRange<SchoolYear> {
    let last = county.complianceYears.upperBound
    return year...max(year, year <= last ? min(last, county.lastYear) : county.lastYear)
  }

  private func obstacles(
    plan: Plan, future: Future, options: SearchOptions, result: SearchResult
  ) -> YearFrontier.Obstacles {
    var tooLate: Set<SectionID> = []
    var never: Set<SectionID> = []
    if result.isInfeasibilityProven {
      for shortage in result.shortages {
        guard let place = shortage.section else { continue }
        // Rooms are those of the whole school: each of its sections stays short.
        let isShared = shortage.need == .musicRooms || shortage.need == .artRooms
        let found = isShared ? sections.map(\.id).filter { $0.school == place.school } : [place]
        switch shortage.reason {
        case .leadTime: tooLate.formUnion(found)
        case .budget, .cap, .levels: continue
        default: never.formUnion(found)
        }
      }
    }
    let problem = SearchProblem(
      baseline: self, outcome: outcome(plan: plan, future: future), options: options)
    let places = sections.map(\.id)
    return YearFrontier.Obstacles(
      tooLate: places.filter(tooLate.contains), never: places.filter(never.contains),
      money: LeastPayments(problem: problem).shortage())
  }
}
