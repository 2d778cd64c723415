// SPDX-License-Identifier: GPL-3.0-or-later
public import Scenarios
public import Simulator

/// What a leader's page shows: the answer, what stands in the way, what is to be decided, what
/// waiting costs.
public struct LeaderInput: Sendable {
  /// The plan, alone.
  public var report: ReportInput
  /// What a year's delay costs.
  public var delay: DelayCost
  /// How sure it is; nil while that is being reckoned.
  public var odds: ComplianceOdds?

  /// Collects what the page shows.
  public init(report: ReportInput, delay: DelayCost, odds: ComplianceOdds?) {
    self.report = report
    self.delay = delay
    self.odds = odds
  }
}
