// SPDX-License-Identifier: GPL-3.0-or-later

/// A dated stage on the way to recognition (申报与评估阶段), as the county's plan prints it.
public struct ReviewStage: Hashable, Sendable {
  /// What happens in a stage.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Plans are made and people set to work (筹备启动).
    case preparation
    /// Schools and departments bring themselves up to the standard (全面实施).
    case implementation
    /// Everything must comply by then (达标).
    case compliance
    /// The county assesses itself and applies (自评申报).
    case selfAssessment
    /// The city or prefecture reviews (市级复核).
    case municipalReview
    /// The province examines whether the county may apply (资格审核).
    case qualification
    /// Parents, pupils and others are asked (社会认可度调查).
    case recognitionSurvey
    /// Figures are examined over the network (网络评估).
    case onlineReview
    /// Schools and papers are seen on the spot (实地核查).
    case siteVisit
    /// The province evaluates (省级评估).
    case provincialReview
    /// The state recognises (国家认定).
    case nationalReview
    /// What was reached is kept up (巩固).
    case consolidation
  }

  /// Its name as printed.
  public var name: String
  /// What happens in it.
  public var kind: Kind
  /// When it begins, as far as the printed time can be read as a date.
  public var begin: PartialDate?
  /// When it ends or is due; nil where no date can be read.
  public var end: PartialDate?
  /// The time as printed, for example 2026年9月初.
  public var printed: String
  /// Who does it, as printed; empty where nobody is named.
  public var departments: [String]
  /// Where the plan says so.
  public var source: String?

  /// One row of the table of stages.
  public init(
    name: String, kind: Kind, begin: PartialDate? = nil, end: PartialDate? = nil,
    printed: String, departments: [String] = [], source: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.begin = begin
    self.end = end
    self.printed = printed
    self.departments = departments
    self.source = source
  }

  /// The school year whose figures the stage looks at: that of its last day, or of its first where
  /// no last one is known. Of a date without month the end of the year counts, of a date without
  /// day the month; nil where no date can be read.
  public var schoolYear: SchoolYear? {
    guard let date = end ?? begin else { return nil }
    return SchoolYear((date.month ?? 12) >= 9 ? date.year : date.year - 1)
  }
}
