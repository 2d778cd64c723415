// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Simulator
public import Standards

/// How ready a county is to apply for recognition (申报准备): conditions, items, vetoes and the
/// county's own targets in one school year, and the dated stages.
public struct Readiness: Sendable {
  /// How many of something stand how.
  public struct Tally: Hashable, Sendable {
    /// Counts by status; a status that does not occur is absent.
    public var counts: [ReadinessStatus: Int]

    subscript(status: ReadinessStatus) -> Int { counts[status] ?? 0 }

    init(_ statuses: some Sequence<ReadinessStatus>) {
      counts = statuses.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
  }

  /// A stage with what stands in the school year whose figures it looks at.
  public struct StageView: Sendable {
    /// The stage.
    public var stage: ReviewStage
    /// The school year whose figures it looks at; nil where no date can be read.
    public var year: SchoolYear?
    /// What the stage looks at, by status; nil outside the simulated years, for stages that look at
    /// nothing yet.
    public var tally: Tally?
  }

  /// A condition for applying.
  public struct ConditionView: Sendable {
    /// The condition.
    public var condition: Qualification
    /// How it stands.
    public var status: ReadinessStatus
    /// What that rests on.
    public var evidence: Bilingual
    /// Who answers for it.
    public var owner: ReadinessOwner
  }

  /// A clause or part of an item.
  public struct ClauseView: Sendable {
    /// The name under which it is declared; nil where it is computed.
    public var name: String?
    /// What it says.
    public var title: Bilingual
    /// How it stands.
    public var status: ReadinessStatus
    /// What that rests on.
    public var evidence: Bilingual
  }

  /// An item, a veto or an own target.
  public struct ItemView: Sendable {
    /// The item.
    public var item: LedgerItem
    /// How it stands.
    public var status: ReadinessStatus
    /// Points it brings; nil for unscored items and where a declaration is missing.
    public var points: ExactDecimal?
    /// Its clauses or parts; one at least.
    public var clauses: [ClauseView]
    /// Who answers for it.
    public var owner: ReadinessOwner
    /// The school year for which a planned value was declared; nil without one.
    public var plannedFor: SchoolYear?
  }

  /// The county's name.
  public let county: String
  /// Whether its baseline is made up.
  public let isSynthetic: Bool
  /// The scenario.
  public let scenario: String
  /// The standard's identifier and name.
  public let standard: String
  /// The standard's name.
  public let standardName: Bilingual
  /// The school year that is looked at.
  public let year: SchoolYear
  /// Dated stages in the plan's order.
  public let stages: [StageView]
  /// Conditions for applying.
  public let conditions: [ConditionView]
  /// Items of the standard.
  public let items: [ItemView]
  /// Vetoes; met means that it did not happen.
  public let vetoes: [ItemView]
  /// The county's own targets, which no verdict of the standard counts.
  public let targets: [ItemView]
  /// Points of the scored items that are known, together.
  public let knownPoints: ExactDecimal?
  /// The score that passes; nil where nothing is scored.
  public let passMark: ExactDecimal?
  /// Tasks of the plan that are no items.
  public let tasks: [Responsibility]
}
