// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Standards

/// A county compiled once into dense tables, before any loop over plans.
///
/// Campuses are merged into their parents; every school, existing or planned, has its sections and
/// every section its index, which all later tables share.
public struct Baseline: Equatable, Sendable {
  /// The county as read.
  public let county: County
  /// The standard of each school year.
  public let standards: YearlyStandards
  /// Inspections that judge by another standard than the county's own, in the county's order.
  public let inspections: [JudgedInspection]
  /// School years, base year first.
  public let years: [SchoolYear]
  /// Schools with campuses merged, in table order.
  public let schools: [School]
  /// Sections in order of school, primary before junior.
  public let sections: [SectionPlace]
  /// Indices into `sections` for each school.
  public let sectionsOfSchool: [[Int]]
  /// Zones in order of first mention.
  public let zones: [ID<Zone>]
  /// Pupils by section and grade slot in the base year; nil where the county gave none.
  public let basePupils: [[Int?]]
  /// Classes by section and grade slot in the base year; nil where the county gave none.
  public let baseClasses: [[Int?]]
  /// The largest class by section and grade slot in the base year; empty for a section of which the
  /// county states none.
  public let baseLargestClasses: [[LargestClass?]]
  /// Progression, capture and shares measured from the county's own history.
  public let rates: Rates
  /// Index into `schools` by name; a campus leads to the school into which it merged.
  public let schoolIndex: [ID<School>: Int]
  /// What every projection needs and no plan changes.
  let projectionTables: ProjectionTables
  /// What the assessment of each year needs and no plan changes; years of one standard share one.
  let assessmentRules: [AssessmentRules]
  /// What every stock needs and no plan changes.
  let stockRules: StockRules
}

extension Baseline {
  /// The standard of the target year, which the county's plan has to meet; for what belongs to a
  /// year, ask `standards` for that year's.
  public var standard: Standard { standards[county.targetYear] }
}

/// Where a section stands in the dense tables.
public struct SectionPlace: Hashable, Sendable {
  /// The section.
  public let id: SectionID
  /// Index of its school in `Baseline.schools`.
  public let school: Int
  /// Index of its zone in `Baseline.zones`.
  public let zone: Int
  /// The stage.
  public let stage: Stage
  /// Whether the seven indicators are assessed: not for special schools.
  public let isAssessed: Bool

  /// Grades of the stage.
  public let gradeCount: Int
  /// The grade of its first slot, numbered through compulsory schooling.
  public let startingGrade: Int
}
