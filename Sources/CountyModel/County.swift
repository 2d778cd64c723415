// SPDX-License-Identifier: GPL-3.0-or-later

/// A county (县、区) as its folder describes it: what exists, what is planned, what is assumed.
public struct County: Hashable, Sendable {
  /// The county's name.
  public var name: String
  /// Whether the baseline is made up (示例数据) and must be labelled so wherever it shows.
  public var isSynthetic: Bool
  /// The identifier of the standard in force, for example `jiangxi-2018`.
  public var standard: String
  /// The school year of the data.
  public var baseYear: SchoolYear
  /// The school year from which everything must comply.
  public var targetYear: SchoolYear
  /// Inspections, in the order in which the county lists them.
  public var inspections: [Inspection]
  /// The last school year that is projected.
  public var lastYear: SchoolYear
  /// How grades are divided between primary and junior school.
  public var gradeDivision = GradeDivision.sixThree
  /// Schools in table order.
  public var schools: [School]
  /// Pupils and classes by school, year and grade; includes the base year.
  public var enrolment: [EnrolmentRecord]
  /// Births by zone and calendar year.
  public var births: [BirthRecord]
  /// Residential estates that will be moved into.
  public var estates: [Estate] = []
  /// Zones between which a search may send entrants; none by itself.
  public var adjacentZones: [AdjacentZones] = []
  /// Declared values of the ledger.
  public var declarations: [Declaration]
  /// Relaxation routes claimed.
  public var relaxations: [RelaxationClaim]
  /// Who answers for the items of the ledger.
  public var responsibilities: [Responsibility]
  /// Dated stages on the way to recognition, in the plan's order.
  public var reviewStages: [ReviewStage]
  /// Teachers who may rotate, and those who did, by school year.
  public var rotationCounts: [RotationCount]
  /// Staff who retire, by school year; a year without a count retires by the county's rate.
  public var retirements: [RetirementCount] = []
  /// Posts, recurrent money and rules by which a plan is signed.
  public var signing = SigningFigures()
  /// Numbers of projection, stock and money.
  public var settings: Settings
  /// What actions bring and cost.
  public var levers: [Lever]
  /// What the county has decided and considers.
  public var plan: Plan
  /// How far works have come; `withProgress()` is what is forecast from.
  public var progress: [ProjectProgress] = []
  /// What it expects to happen.
  public var future: Future

  /// A county without schools.
  public init(
    name: String, isSynthetic: Bool, standard: String, baseYear: SchoolYear,
    targetYear: SchoolYear, inspectionYears: [SchoolYear],
    lastYear: SchoolYear, settings: Settings
  ) {
    self.name = name
    self.isSynthetic = isSynthetic
    self.standard = standard
    self.baseYear = baseYear
    self.targetYear = targetYear
    inspections = inspectionYears.map { Inspection(year: $0) }
    self.lastYear = lastYear
    self.settings = settings
    schools = []
    enrolment = []
    births = []
    declarations = []
    relaxations = []
    responsibilities = []
    reviewStages = []
    rotationCounts = []
    levers = []
    plan = Plan()
    future = Future()
  }

  /// The school years of the simulation, base year first.
  public var years: ClosedRange<SchoolYear> { baseYear...lastYear }

  /// School years that will be inspected; setting them forgets whose inspections they are.
  public var inspectionYears: [SchoolYear] {
    get { inspections.map(\.year) }
    set { inspections = newValue.map { Inspection(year: $0) } }
  }

  /// The school years in which everything must comply: from the target year through the last
  /// inspection.
  public var complianceYears: ClosedRange<SchoolYear> {
    targetYear...max(targetYear, inspectionYears.max() ?? targetYear)
  }
}
