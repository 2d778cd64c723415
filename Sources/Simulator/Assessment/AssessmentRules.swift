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

  let required: Int
  let classesPerArtsRoom: CitedValue
  /// Teaching points under so many pupils stand outside the seven indicators.
  let teachingPointLimit: ExactDecimal?
  private let primary: OfStage
  private let junior: OfStage

  init(_ standard: Standard) {
    required = standard.requiredIndicators.value.wholeMultiple(of: 1)
    classesPerArtsRoom = standard.classesPerArtsRoom
    teachingPointLimit = standard.teachingPointScopeLimit?.value
    primary = OfStage(standard, .primary)
    junior = OfStage(standard, .junior)
  }

  subscript(stage: Stage) -> OfStage { stage == .primary ? primary : junior }
}
