// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Simulator
public import Standards

/// Everything that a report shows: numbers and texts, no markup.
public struct ReportInput: Sendable {
  /// One scenario with its outcome.
  public struct Entry: Sendable {
    /// The scenario's name.
    public var name: String
    /// Its outcome.
    public var outcome: Outcome
    /// What the planner should know of its changes, for example that one has no effect.
    public var notices: [String]
    /// How its changes were understood, one line for each.
    public var understood: [String]

    /// A scenario of the report.
    public init(name: String, outcome: Outcome, notices: [String] = [], understood: [String] = []) {
      self.understood = understood
      self.name = name
      self.outcome = outcome
      self.notices = notices
    }
  }

  /// The compiled county.
  public var baseline: Baseline
  /// The main scenario first; the others are compared with it.
  public var entries: [Entry]
  /// What the search found; nil where it was not run.
  public var search: SearchReport?
  /// How far pupils may be off; nil shows no bands.
  public var errors: ForecastErrors?
  /// In how many drawn futures the main scenario complies; nil where it was not looked at.
  public var odds: ComplianceOdds?
  /// Projects that cannot comply at their own capacity.
  public var warnings: [DesignWarning]
  /// Remarks of `check`, already worded.
  public var remarks: [String]
  /// The language of the page.
  public var language: Language
  /// Name and version of the program, for the footer.
  public var program: String

  /// Collects what a report shows.
  public init(
    baseline: Baseline, entries: [Entry], search: SearchReport? = nil,
    errors: ForecastErrors? = nil, odds: ComplianceOdds? = nil,
    warnings: [DesignWarning] = [], remarks: [String] = [],
    language: Language = .chinese,
    program: String
  ) {
    precondition(!entries.isEmpty, "a report shows at least one scenario")
    self.baseline = baseline
    self.entries = entries
    self.search = search
    self.errors = errors
    self.odds = odds
    self.warnings = warnings
    self.remarks = remarks
    self.language = language
    self.program = program
  }
}
