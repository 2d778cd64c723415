// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// The standard's numbers looked up once, before any loop over years and sections.
struct AssessmentRules {
  /// The numbers of one stage.
  struct OfStage {
    let thresholds: [CitedValue]
    let floors: [CitedValue?]
    let coefficientLimit: CitedValue
    let classSizeLimit: CitedValue
    let pupilsPerStaff: CitedValue?

    init(_ standard: Standard, _ stage: Stage) {
      thresholds = Indicator.allCases.map { standard.threshold($0, stage) }
      floors = Indicator.allCases.map { standard.floor($0, stage) }
      coefficientLimit = standard.coefficientLimit(stage)
      classSizeLimit = standard.classSizeLimit(stage)
      pupilsPerStaff = standard.pupilsPerStaff(stage)
    }
  }

  /// The numbers of one kind of school.
  struct OfKind {
    let sizeLimit: CitedValue
    let splitWeights: SplitShare.Weights

    init(_ standard: Standard, _ kind: SchoolKind) {
      sizeLimit = standard.schoolSizeLimit(kind)
      splitWeights = SplitShare.Weights(kind, standard: standard)
    }
  }

  let required: Int
  let classesPerArtsRoom: CitedValue
  /// Teaching points under so many pupils stand outside the seven indicators.
  let teachingPointLimit: ExactDecimal?
  /// The part of the size limit that older schools may reach, and what makes a school older.
  let olderSchoolSizePercent: CitedValue?
  let olderSchoolBuiltBefore: PartialDate?
  let ledger: LedgerRules
  /// Pupils in the year before the base by the county's rows; empty where the standard has no rule
  /// on older schools.
  let pupilsBeforeBase: [ID<School>: Int]
  private let primary: OfStage
  private let junior: OfStage
  private let kinds: [OfKind]
  private let kindOfSchool: [Int]

  init(_ baseline: Baseline) {
    let standard = baseline.standard
    required = standard.requiredIndicators.value.wholeMultiple(of: 1)
    classesPerArtsRoom = standard.classesPerArtsRoom
    teachingPointLimit = standard.teachingPointScopeLimit?.value
    primary = OfStage(standard, .primary)
    junior = OfStage(standard, .junior)
    olderSchoolSizePercent = standard.olderSchoolSizePercent
    olderSchoolBuiltBefore = standard.olderSchoolBuiltBefore
    ledger = LedgerRules(standard, declarations: baseline.county.declarations)
    var before: [ID<School>: Int] = [:]
    if standard.olderSchoolSizePercent != nil {
      let year = baseline.county.baseYear.advanced(by: -1)
      for record in baseline.county.enrolment where record.year == year {
        before[record.school, default: 0] += record.pupils.reduce(0) { $0 + ($1 ?? 0) }
      }
    }
    pupilsBeforeBase = before
    let places = Dictionary(
      uniqueKeysWithValues: SchoolKind.allCases.enumerated().map { ($1, $0) })
    kinds = SchoolKind.allCases.map { OfKind(standard, $0) }
    kindOfSchool = baseline.schools.map { places[$0.kind] ?? 0 }
  }

  // One number at a time: to hand out all numbers of a stage would count each reference among them.

  func threshold(_ indicator: Indicator, _ stage: Stage) -> CitedValue {
    stage == .primary
      ? primary.thresholds[indicator.index] : junior.thresholds[indicator.index]
  }

  func floor(_ indicator: Indicator, _ stage: Stage) -> CitedValue? {
    stage == .primary ? primary.floors[indicator.index] : junior.floors[indicator.index]
  }

  func coefficientLimit(_ stage: Stage) -> CitedValue {
    stage == .primary ? primary.coefficientLimit : junior.coefficientLimit
  }

  func classSizeLimit(_ stage: Stage) -> CitedValue {
    stage == .primary ? primary.classSizeLimit : junior.classSizeLimit
  }

  func pupilsPerStaff(_ stage: Stage) -> CitedValue? {
    stage == .primary ? primary.pupilsPerStaff : junior.pupilsPerStaff
  }

  func sizeLimit(ofSchool school: Int) -> CitedValue { kinds[kindOfSchool[school]].sizeLimit }

  func splitWeights(ofSchool school: Int) -> SplitShare.Weights {
    kinds[kindOfSchool[school]].splitWeights
  }
}
