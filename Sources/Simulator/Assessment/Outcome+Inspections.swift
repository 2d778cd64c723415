// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// An inspection's verdicts by its own standard.
public struct InspectionAssessment: Sendable {
  /// The inspection with its standard.
  public let judged: JudgedInspection
  /// By the letter of the standard.
  public let strict: YearAssessment
  /// With those claims of the county whose routes this standard has.
  public let relaxed: YearAssessment
}

extension Outcome {
  /// The verdicts of one inspection by its own standard, over the pupils and stock of the outcome.
  ///
  /// - Complexity: O(sections), made anew at each call.
  public func assessment(_ inspection: JudgedInspection, _ baseline: Baseline)
    -> InspectionAssessment
  {
    let strict = verdicts(inspection, baseline, relaxed: false)
    return InspectionAssessment(
      judged: inspection, strict: strict,
      relaxed: baseline.county.relaxations.isEmpty
        ? strict : verdicts(inspection, baseline, relaxed: true))
  }

  /// The same for every inspection that judges by a standard of its own.
  public func inspections(_ baseline: Baseline) -> [InspectionAssessment] {
    baseline.inspections.map { assessment($0, baseline) }
  }

  /// One reading of an inspection's verdicts.
  func verdicts(_ inspection: JudgedInspection, _ baseline: Baseline, relaxed: Bool)
    -> YearAssessment
  {
    let own = Assessor(
      baseline: baseline, projection: projection, stock: stock,
      rules: baseline.assessmentRules[inspection.year], relaxed: false)
    var shares = Grid(
      rows: projection.years.count, columns: baseline.sections.count,
      repeating: SectionShare.whole)
    for split in inspection.splits {
      split.enter(inspection.year, projection: projection, into: &shares)
    }
    let assessor = Assessor(own, rules: inspection.rules, relaxed: relaxed, shares: shares)
    var stages = CoefficientRows(capacity: baseline.sections.count)
    var rowCount = 0
    return assessor.assess(inspection.year, &stages, &rowCount)
  }
}
