// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// One standard's numbers and the county's sections as an assessment reads them, made once when a
/// county is compiled, for all years of that standard: no plan and no future changes them.
final class AssessmentRules: Sendable {
  /// Where a section stands.
  struct Place {
    let school: Int
    let stage: Int
    let gradeCount: Int
    let isAssessed: Bool
    /// Whether it is in a teaching point, which the seven indicators may leave out.
    let isTeachingPoint: Bool
    /// Whether its school's stock is split, by weights that are all known.
    let hasPart: Bool
  }

  /// The standard itself.
  let standard: Standard
  /// What the findings of an assessment cite.
  let sources: FindingSources
  let required: Int
  let classesPerArtsRoom: Limit
  /// Teaching points under so many pupils stand outside the seven indicators.
  let teachingPointLimit: ExactDecimal?
  let ledger: LedgerRules
  /// What the county's own tables may tell of the ledger; nil where that is nothing.
  let figures: CountyFigureRules?
  /// `[section]`.
  let places: [Place]
  let stages: [Int]
  let sectionIDs: [SectionID]
  let sectionsOfSchool: [[Int]]
  /// `[school]`: the limit, and where the school is an older one by the standard's rule, the limit
  /// that it may reach while its size falls.
  let sizeLimits: [Limit]
  let olderSizeLimits: [Limit?]
  /// Whether such a school must have fewer pupils than the year before.
  let olderSchoolsMustShrink: Bool
  /// `[school]`: pupils in the year before the base, campuses included; nil where not known.
  let pupilsBeforeBase: [Int?]
  /// Whether indoor sports area counts as sports area, and `[school]` how much the county gives.
  let countsIndoorAsSports: Bool
  let indoorSportsAreas: [Quantity?]
  /// `[stage][indicator]` in one row.
  private let thresholds: [Limit]
  private let floors: [Limit?]
  private let plainRules: [PlainRule]
  /// `[stage]`.
  private let coefficientLimits: [Limit]
  private let classSizeLimits: [Limit]
  private let pupilsPerStaffLimits: [Limit?]

  init(
    county: County, standard: Standard, declarations: [Declaration], schools: [School],
    sections: [SectionPlace], sectionsOfSchool: [[Int]], years: [SchoolYear]
  ) {
    self.standard = standard
    olderSchoolsMustShrink = standard.olderSchoolsMustShrink
    var cited: [CitedValue] = []
    func limit(_ value: CitedValue) -> Limit {
      cited.append(value)
      return Limit(value.value, place: Int16(cited.count - 1))
    }
    required = standard.requiredIndicators.value.wholeMultiple(of: 1)
    classesPerArtsRoom = limit(standard.classesPerArtsRoom)
    teachingPointLimit = standard.teachingPointScopeLimit?.value
    let stages = Stage.allCases
    thresholds = stages.flatMap { stage in
      Indicator.allCases.map { limit(standard.threshold($0, stage)) }
    }
    floors = stages.flatMap { stage in
      Indicator.allCases.map { standard.floor($0, stage).map(limit) }
    }
    plainRules = zip(thresholds, floors).enumerated().map { place, limits in
      PlainRule(
        threshold: limits.0, floor: limits.1,
        basis: Int64(Indicator.allCases[place % 7].pupilBasis))
    }
    coefficientLimits = stages.map { limit(standard.coefficientLimit($0)) }
    classSizeLimits = stages.map { limit(standard.classSizeLimit($0)) }
    pupilsPerStaffLimits = stages.map { standard.pupilsPerStaff($0).map(limit) }
    var ofKind: [SchoolKind: (size: Limit, older: Limit?, weights: SplitShare.Weights)] = [:]
    for kind in SchoolKind.allCases {
      let size = standard.schoolSizeLimit(kind)
      ofKind[kind] = (
        limit(size), standard.raisedForOlderSchools(size).map(limit),
        SplitShare.Weights(kind, standard: standard)
      )
    }
    let kinds = schools.map { ofKind[$0.kind] }
    sizeLimits = kinds.compactMap { $0?.size }
    let builtBefore = standard.olderSchoolBuiltBefore
    olderSizeLimits = zip(schools, kinds).map { school, kind in
      guard let builtBefore, let builtOn = school.builtOn, builtOn.isSurelyBefore(builtBefore)
      else { return nil }
      return kind?.older
    }
    places = sections.map { section in
      let school = schools[section.school]
      let siblings = sectionsOfSchool[section.school]
      let weights = kinds[section.school]?.weights
      let isWeighted = siblings.allSatisfy {
        (sections[$0].stage == .primary ? weights?.primary : weights?.junior) != nil
      }
      let isSplit = siblings.count > 1 || weights?.senior != nil
      return Place(
        school: section.school, stage: section.stage.index,
        gradeCount: section.gradeCount, isAssessed: section.isAssessed,
        isTeachingPoint: school.kind == .teachingPoint,
        hasPart: isSplit && isWeighted && (weights?.senior == nil || school.seniorPupils != nil))
    }
    self.stages = sections.map { $0.stage.index }
    countsIndoorAsSports = standard.countsIndoorSportsAsSportsArea
    indoorSportsAreas = schools.map(\.indoorSportsArea)
    sectionIDs = sections.map(\.id)
    self.sectionsOfSchool = sectionsOfSchool
    pupilsBeforeBase = Self.pupilsBeforeBase(
      county, schools: schools, isAsked: standard.olderSchoolSizePercent != nil)
    ledger = LedgerRules(standard, declarations: declarations, years: years)
    figures = CountyFigureRules(
      county: county, standard: standard, schools: schools, sections: sections, years: years)
    sources = FindingSources(values: cited)
  }

  func threshold(_ indicator: Int, stage: Int) -> Limit { thresholds[7 * stage + indicator] }

  func plainRule(_ indicator: Int, stage: Int) -> PlainRule { plainRules[7 * stage + indicator] }

  func floor(_ indicator: Int, stage: Int) -> Limit? { floors[7 * stage + indicator] }

  func coefficientLimit(_ stage: Int) -> Limit { coefficientLimits[stage] }

  func classSizeLimit(_ stage: Int) -> Limit { classSizeLimits[stage] }

  func pupilsPerStaff(_ stage: Int) -> Limit? { pupilsPerStaffLimits[stage] }

  /// The county's history tells of the year before the base; campuses count to their school.
  private static func pupilsBeforeBase(
    _ county: County, schools: [School], isAsked: Bool
  ) -> [Int?] {
    guard isAsked else { return schools.map { _ in nil } }
    let year = county.baseYear.advanced(by: -1)
    var known: [ID<School>: Int] = [:]
    for record in county.enrolment where record.year == year {
      known[record.school, default: 0] += record.pupils.reduce(0) { $0 + ($1 ?? 0) }
    }
    var campuses: [ID<School>: Int] = [:]
    for campus in county.schools {
      guard let parent = campus.parent, campus.id != parent, let pupils = known[campus.id] else {
        continue
      }
      campuses[parent, default: 0] += pupils
    }
    return schools.map { school in
      let (own, others) = (known[school.id], campuses[school.id])
      return own == nil && others == nil ? nil : (own ?? 0) + (others ?? 0)
    }
  }
}

extension AssessmentRules: Equatable {
  /// They follow from the county and the standard, which whoever holds them compares.
  static func == (left: AssessmentRules, right: AssessmentRules) -> Bool { true }
}

extension Standard {
  /// The part of a size limit that older schools may reach, rounded down to whole pupils, with the
  /// citation of that rule; nil where there is none.
  fileprivate func raisedForOlderSchools(_ limit: CitedValue) -> CitedValue? {
    olderSchoolSizePercent.map { percent in
      CitedValue(
        key: percent.key, value: limit.value.taking(percent: percent.value), unit: limit.unit,
        from: percent.from, citation: percent.citation)
    }
  }
}

extension PartialDate {
  /// Whether the date lies before another whatever is not printed of it.
  fileprivate func isSurelyBefore(_ other: PartialDate) -> Bool {
    if year != other.year { return year < other.year }
    guard let month, let otherMonth = other.month else { return false }
    if month != otherMonth { return month < otherMonth }
    guard let day, let otherDay = other.day else { return false }
    return day < otherDay
  }
}

extension ExactDecimal {
  /// A percentage of the number, rounded down to a whole one: pupils are whole.
  fileprivate func taking(percent: ExactDecimal) -> ExactDecimal {
    let product = Int128(significand) * Int128(percent.significand)
    let divisor = Int128(self.divisor) * Int128(percent.divisor) * 100
    return ExactDecimal(Int(product.roundedDown(dividingBy: divisor)))
  }
}
