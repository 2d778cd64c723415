// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// What every stock of a county needs and no plan or future changes, made once when it is compiled.
final class StockRules: Sendable {
  /// A school whose stock is split among its sections and seniors.
  struct Split {
    let sections: [Int]
    /// The weight of a pupil of each section.
    let weights: [Int64]
    /// The weighted seniors; nil where they are not known.
    let seniors: Int64?
  }

  /// Indices of schools by name, campuses under their parents.
  let schoolIndex: [ID<School>: Int]
  /// Schools in table order.
  let schools: [School]
  let sectionsOfSchool: [[Int]]
  /// School, stage and zone of each section.
  let schoolOf: [Int]
  let stageOf: [Stage]
  /// The same as a place in tables by stage: 0 primary, 1 junior.
  let stageIndexOf: [Int]
  let zoneOf: [Int]
  /// Whether the section is assessed: not in special schools.
  let isAssessed: [Bool]
  /// Sections of each stage, primary first.
  let sectionsOfStage: [[Int]]
  /// Whether the school is planned.
  let isPlanned: [Bool]
  /// The most sports area that the school's site can hold; nil for no limit.
  let sportsAreaLimits: [Quantity?]
  let terms: [ActionTerms]
  /// The part of a section's staff, in whole percent, above which the plan's own designations of
  /// backbone teachers for the whole county are not shared out: where they go is the program's
  /// choice, and the rule of signing would send them back. Nil where the rule is off.
  let backbonePercent: Int64?
  /// What the standard asks for, `[year]`.
  let needs: [StandardNeeds]
  /// How schools split their stock, `[year]`.
  let splits: [[Split]]
  /// Base-year people of each section as the county gives them, and whether it gives any.
  let baseStaff: [StaffCounts]
  let isStaffGiven: [Bool]
  /// Shared stock and indoor sports area of the base year; nothing at what is planned.
  let baseShared: [Resources]
  let baseIndoor: [Quantity?]
  /// What each section begins with towards its next whole person, `section · 4 + kind`.
  let firstAccruals: [Int64]
  /// The retirements that the county counts.
  let retirements: RetirementTable
  /// The school years, base year first.
  private let years: [SchoolYear]
  /// A number of each section that decides between equals.
  private let keys: [UInt64]

  init(
    county: County, standards: YearlyStandards, years: [SchoolYear], schools: [School],
    sections: [SectionPlace], sectionsOfSchool: [[Int]]
  ) {
    self.schools = schools
    self.sectionsOfSchool = sectionsOfSchool
    schoolIndex = Self.schoolIndex(county, schools: schools)
    schoolOf = sections.map(\.school)
    let stages = sections.map(\.stage)
    stageOf = stages
    stageIndexOf = stages.map { $0 == .primary ? 0 : 1 }
    zoneOf = sections.map(\.zone)
    isAssessed = sections.map(\.isAssessed)
    let ofStage = Stage.allCases.map { stage in
      stages.indices.filter { stages[$0] == stage }
    }
    sectionsOfStage = ofStage
    isPlanned = schools.map { $0.status == .planned }
    sportsAreaLimits = schools.map(\.sportsAreaLimit)
    terms = ActionTerms.table(county)
    backbonePercent =
      county.signing.reason(against: .backboneTeachers) == nil
      ? county.settings.signing.backbonePercent : nil
    let different = standards.standards.map { standard in
      (
        needs: StandardNeeds(standard),
        splits: Self.splits(
          standard, schools: schools, sections: sections, sectionsOfSchool: sectionsOfSchool)
      )
    }
    needs = years.map { different[standards.place($0)].needs }
    splits = years.map { different[standards.place($0)].splits }
    let staff = sections.map { Self.staff($0, of: schools[$0.school]) }
    baseStaff = staff.map(\.counts)
    isStaffGiven = staff.map(\.isGiven)
    baseShared = schools.map { $0.status == .open ? $0.shared : Resources(repeating: .zero) }
    baseIndoor = schools.map { $0.status == .open ? $0.indoorSportsArea : .zero }
    firstAccruals = StockBuilder.firstAccruals(sections)
    self.years = years
    keys = county.retirements.isEmpty ? [] : sections.map { StableHash.of("\($0.id)") }
    retirements = RetirementTable(
      county.retirements, years: years, stages: stages,
      staff: Self.ownStaff(baseStaff, schoolOf, schools), keys: keys)
  }

  /// The retirements that the county counts, multiplied.
  func retirements(_ county: County, factor: Double) -> RetirementTable {
    RetirementTable(
      county.retirements, years: years, stages: stageOf,
      staff: Self.ownStaff(baseStaff, schoolOf, schools), keys: keys, factor: factor)
  }

  /// Persons of each section in the base year; nil at private schools, which the county does not
  /// count: they retire by its rate.
  private static func ownStaff(
    _ staff: [StaffCounts], _ schoolOf: [Int], _ schools: [School]
  ) -> [Int?] {
    staff.indices.map { schools[schoolOf[$0]].isPrivate ? nil : staff[$0][position: 0] }
  }

  /// How the schools split their stock by a standard's weights.
  static func splits(
    _ standard: Standard, schools: [School], sections: [SectionPlace], sectionsOfSchool: [[Int]]
  ) -> [Split] {
    let stages = sections.map(\.stage)
    return sectionsOfSchool.enumerated().compactMap { school, members in
      SplitWeights(schools[school].kind, standard: standard)
        .split(schools[school], sections: members, stages: stages)
    }
  }

  private static func schoolIndex(_ county: County, schools: [School]) -> [ID<School>: Int] {
    var index: [ID<School>: Int] = [:]
    for (place, school) in schools.enumerated() { index[school.id] = place }
    for school in county.schools where index[school.id] == nil {
      if let parent = school.parent, let place = index[parent] { index[school.id] = place }
    }
    return index
  }

  /// People of a section as the county gives them; nobody at a school that is not open.
  private static func staff(
    _ place: SectionPlace, of school: School
  ) -> (counts: StaffCounts, isGiven: Bool) {
    let figures = school.sections.first { $0.stage == place.stage }?.staff ?? Resources()
    var counts = StaffCounts()
    for (position, kind) in ResourceKind.staffKinds.enumerated() {
      counts.enter(school.status != .open ? .zero : figures[kind], position: position)
    }
    return (counts, ResourceKind.staffKinds.contains { figures[$0] != nil })
  }
}

extension StockRules: Equatable {
  /// They follow from the county and the standard, which whoever holds them compares.
  static func == (left: StockRules, right: StockRules) -> Bool { true }
}
