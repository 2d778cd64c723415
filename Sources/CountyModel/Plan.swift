// SPDX-License-Identifier: GPL-3.0-or-later

/// What the county decides: everything a planner can change and a search may choose.
public struct Plan: Hashable, Sendable {
  /// Construction and equipment projects, in table order.
  public var projects: [Project]
  /// Hiring, training, equipment and other measures, in table order.
  public var measures: [Measure]
  /// Closures and mergers.
  public var closures: [Closure]
  /// Which entrants go where; empty keeps the base year's pattern.
  public var catchments: [CatchmentShare]
  /// Money for new actions by calendar year; a year without an entry has no limit.
  public var budgets: [BudgetYear: Money]
  /// The most units of an action in one calendar year; an action without an entry has no cap.
  public var caps: [MeasureAction: [BudgetYear: Int]]
  /// Schools that a search must leave alone.
  public var lockedSchools: Set<ID<School>>

  /// A plan that decides nothing.
  public init() {
    projects = []
    measures = []
    closures = []
    catchments = []
    budgets = [:]
    caps = [:]
    lockedSchools = []
  }
}

/// What happens to the county without its doing: the assumptions a scenario may vary.
public struct Future: Hashable, Sendable {
  /// A factor on births, by calendar year of birth; a year without an entry keeps 1.
  public var birthFactors: [Int: Double]
  /// Net movers by zone, grade and school year, added to what progression rates already hold.
  public var migration: [MigrationLine]
  /// Added to every within-stage progression rate, for example −0.005.
  public var progressionShift: Double
  /// Whole years by which every project not yet complete at the base slips.
  public var slippageYears: Int
  /// Further whole years by which single projects not yet complete at the base slip, none of them negative; a project
  /// without an entry slips by `slippageYears` alone. Drawn futures have it, no table does.
  public var delays: [ID<Project>: Int]
  /// A factor on a section's pupils against the forecast, by year from the base: 1.05 has five per
  /// cent more. A section without an entry, and a year beyond the list, keeps what was forecast.
  /// Drawn futures have it, no table does.
  public var pupilFactors: [SectionID: [Double]]
  /// A factor on the rate at which people retire; drawn futures have it, no table does.
  public var retirementFactor: Double
  /// A factor on every price not yet paid at the base.
  public var priceFactor: Double

  /// The future as the baseline sees it.
  public init() {
    birthFactors = [:]
    migration = []
    progressionShift = 0
    slippageYears = 0
    delays = [:]
    pupilFactors = [:]
    retirementFactor = 1
    priceFactor = 1
  }

  /// Whole years by which a project slips that is not complete at the base.
  public func slippage(of project: ID<Project>) -> Int {
    delays.isEmpty ? slippageYears : slippageYears + (delays[project] ?? 0)
  }
}

/// Pupils who move into (or, negative, out of) a zone in one school year.
public struct MigrationLine: Hashable, Sendable {
  /// The zone; nil for the whole county, in proportion to pupils.
  public var zone: ID<Zone>?
  /// The grades concerned.
  public var grades: ClosedRange<Int>
  /// The school year in which they arrive.
  public var year: SchoolYear
  /// Net pupils.
  public var pupils: Int

  /// One line of the migration table.
  public init(zone: ID<Zone>?, grades: ClosedRange<Int>, year: SchoolYear, pupils: Int) {
    precondition(grades.lowerBound >= 1 && grades.upperBound <= 9, "grades run from 1 to 9")
    self.zone = zone
    self.grades = grades
    self.year = year
    self.pupils = pupils
  }
}
