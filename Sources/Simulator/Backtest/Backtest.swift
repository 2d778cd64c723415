// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Standards

/// How good forecasts would have been in a county's own past: every year on record is taken as the
/// base year once, with what was known then, and held against the years that followed.
///
/// No plan and no future are in these forecasts: what schools a county opened and closed since is
/// part of their error. Special schools are left out.
public struct Backtest: Sendable {
  /// The sections of the county.
  public let sections: [SectionID]
  /// Years that were taken as base year, ascending.
  public let bases: [SchoolYear]
  /// How many years ahead there is something to hold a forecast against.
  public let horizons: ClosedRange<Int>
  /// What every method forecast, in the same order for each.
  public let cases: [ForecastMethod: [ForecastCase]]

  /// Runs the back-test; nil where a county has no two years of pupils on record.
  ///
  /// - Parameters:
  ///   - most: At most so many years ahead.
  ///   - methods: What is held against each other.
  ///
  /// Cost: for each base year and method of the program, one baseline and one projection.
  public init?(
    county: County, standards: YearlyStandards, most: Int = 3,
    methods: [ForecastMethod] = ForecastMethod.allCases
  ) {
    let merged = MergedSchools(county.schools)
    let whole = Baseline(
      county: county, standards: standards, estimator: .lastYear)
    let history = EnrolmentHistory(county: county, merged: merged, sections: whole.sections)
    let years = history.years
    guard years.count > 1 else { return nil }
    // One year before a base year lets rates be measured; of two years the first has to do.
    let first = years.count > 2 ? 1 : 0
    let bases = (first..<(years.count - 1)).map {
      years.lowerBound.advanced(by: $0)
    }
    self.bases = bases
    horizons = 1...min(most, bases[0].distance(to: years.upperBound))
    sections = whole.sections.map(\.id)
    var cases: [ForecastMethod: [ForecastCase]] = [:]
    for base in bases {
      let known = history.until(base)
      let last = min(most, base.distance(to: years.upperBound))
      for method in methods {
        let forecast = Self.forecast(
          method, county: county, standards: standards, history: known, sections: whole.sections,
          horizon: last)
        for horizon in 1...last {
          cases[method, default: []] += Self.cases(
            base, horizon, forecast[horizon - 1], history: history, sections: whole.sections)
        }
      }
    }
    self.cases = cases
  }

  private init(_ other: Backtest, bases: [SchoolYear]) {
    sections = other.sections
    self.bases = bases
    let most = bases[0].distance(to: bases[bases.count - 1]) + 1
    horizons = 1...min(other.horizons.upperBound, most)
    cases = other.cases.mapValues { $0.filter { bases.contains($0.base) } }
  }

  /// The part of it that took the last so many years as base years; `count` is at least one.
  public func latest(_ count: Int) -> Backtest {
    count < bases.count ? Backtest(self, bases: Array(bases.suffix(count))) : self
  }

  /// Pupils by years ahead and cell, `[horizon − 1][6 · section + slot]`.
  private static func forecast(
    _ method: ForecastMethod, county: County, standards: YearlyStandards, history: EnrolmentHistory,
    sections: [SectionPlace], horizon: Int
  ) -> [[Double]] {
    switch method {
    case .levelShares:
      project(county, standards, .levelShares, base: history.years.upperBound, horizon: horizon)
    case .lastYear:
      project(county, standards, .lastYear, base: history.years.upperBound, horizon: horizon)
    case .noChange: NaiveForecast(history, sections).noChange(horizon)
    case .rolled: NaiveForecast(history, sections).rolled(horizon)
    case .cohortSurvival: NaiveForecast(history, sections).survived(horizon)
    }
  }

  private static func project(
    _ county: County, _ standards: YearlyStandards, _ estimator: Estimator, base: SchoolYear,
    horizon: Int
  ) -> [[Double]] {
    var past = county
    past.baseYear = base
    past.lastYear = base.advanced(by: horizon)
    (past.targetYear, past.inspections) = (past.lastYear, [Inspection(year: past.lastYear)])
    past.plan = Plan()
    past.future = Future()
    let baseline = Baseline(
      county: past, standards: standards, estimator: estimator)
    let projection = Projection(baseline: baseline, plan: past.plan, future: past.future)
    return (1...horizon).map { year in
      baseline.sections.indices.flatMap { section in
        (0..<6).map { Double(projection.pupils[year, section][$0]) }
      }
    }
  }

  /// Every section that was known and had pupils in both years.
  private static func cases(
    _ base: SchoolYear, _ horizon: Int, _ forecast: [Double], history: EnrolmentHistory,
    sections: [SectionPlace]
  ) -> [ForecastCase] {
    sections.indices.compactMap { section in
      guard sections[section].isAssessed,
        let now = pupils(history, base, section, sections),
        let actual = pupils(history, base.advanced(by: horizon), section, sections),
        now.reduce(0, +) > 0, actual.reduce(0, +) > 0
      else { return nil }
      let cells = forecast[6 * section..<6 * section + now.count]
      let entersFirst = now[0] > 0 && actual[0] > 0
      return ForecastCase(
        base: base, horizon: horizon, section: section, basePupils: now.reduce(0, +),
        grades: now.count { $0 > 0 }, forecast: cells.reduce(0, +),
        actual: actual.reduce(0, +), entryForecast: entersFirst ? forecast[6 * section] : nil,
        entryActual: entersFirst ? actual[0] : nil)
    }
  }

  private static func pupils(
    _ history: EnrolmentHistory, _ year: SchoolYear, _ section: Int, _ sections: [SectionPlace]
  ) -> [Int]? {
    let cells = (0..<sections[section].gradeCount).map { history[year, section, $0] }
    return cells.contains(nil) ? nil : cells.compactMap { $0 }
  }
}
