// SPDX-License-Identifier: GPL-3.0-or-later

extension Problem.Kind {
  /// How much a problem of this kind weighs.
  public var severity: Problem.Severity {
    switch self {
    case .unknownSheet, .unknownFile(_, false), .workbook(_, false), .veryLargeClass,
      .verySmallClass, .pupilsWithoutClass, .enrolmentJump, .enrolmentGap, .pupilsInClosedSchool,
      .closedByBase, .birthGap, .sportsAreaAboveLimit, .projectWithoutWork,
      .plannedWithoutProject, .farFromHorizon, .budgetVerySmall, .retirementUnused,
      .retirementsAboveStaff, .blankResources, .sectionMissing,
      .blankClasses, .builtAfterBase, .footnoteMark, .aboveWhole(_, false), .readAs, .misnamedFile,
      .unusedStandard, .notAWhatIf,
      .retiredStandardDate, .tableTitles, .rowsSkipped, .equalsSum, .nameReadAs, .nearTwin,
      .upperGradesEmpty, .rowsAfterBase, .historyIncomplete,
      .indoorAreaAsked, .implausible, .partForPercent, .leaseCountsNowhere:
      .warning
    case .furtherProblems(_, let errors): errors > 0 ? .error : .warning
    default: .error
    }
  }
}
