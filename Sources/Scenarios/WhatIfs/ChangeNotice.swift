// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Standards

/// Something a planner should know about a change that is carried out, or that has no effect.
public struct ChangeNotice: Hashable, Sendable {
  /// What there is to know, as facts; the wording is in `ChangeWording`.
  public enum Kind: Hashable, Sendable {
    /// A loosely written name and what it was found to mean.
    case nameFound(written: String, found: String)
    /// No effect: the project is complete at the base.
    case alreadyComplete(project: ID<Project>, completion: PartialDate)
    /// No effect: the project does not take place.
    case projectNotTaken(project: ID<Project>, status: ProjectStatus)
    /// The project is only a candidate: the change counts once it is approved.
    case onlyCandidate(project: ID<Project>)
    /// No effect: the project is decided already.
    case alreadyCommitted(project: ID<Project>)
    /// No effect: the project is called off already.
    case alreadyCancelled(project: ID<Project>)
    /// No effect: its year lies outside the years that are projected.
    case outsideHorizon(year: Int, first: Int, last: Int)
    /// No effect: everything is so already.
    case alreadySo
    /// No effect of its own: the same change stands in the scenario before.
    case repeated
    /// The same additive change stands in the scenario before; both count.
    case repeatedAndAdded
    /// The project would be put into use before its earliest or after its latest year.
    case windowViolated(
      project: ID<Project>, year: SchoolYear, earliest: SchoolYear?, latest: SchoolYear?)
    /// The project's date lies in or before the base year: it counts as built and brings nothing.
    case datedBeforeBase(project: ID<Project>, completion: PartialDate)
    /// The project is complete only after the last projected year.
    case completeAfterHorizon(project: ID<Project>, year: SchoolYear, last: SchoolYear)
    /// The parts of a source's entrants sum to more than all of them.
    case sharesAboveWhole(source: String, stage: Stage, from: SchoolYear)
    /// The scenario as a whole leaves its parent as it is.
    case scenarioWithoutEffect
  }

  /// The scenario in which the change stands.
  public var scenario: String
  /// The change; nil for what concerns the scenario as a whole.
  public var change: Change?
  /// What there is to know.
  public var kind: Kind

  /// A notice.
  public init(scenario: String, change: Change?, kind: Kind) {
    self.scenario = scenario
    self.change = change
    self.kind = kind
  }

  /// Whether it says that a change has no effect.
  public var isWithoutEffect: Bool {
    switch kind {
    case .alreadyComplete, .projectNotTaken, .alreadyCommitted, .alreadyCancelled,
      .outsideHorizon, .alreadySo, .repeated, .scenarioWithoutEffect:
      true
    case .nameFound, .onlyCandidate, .repeatedAndAdded, .windowViolated, .datedBeforeBase,
      .completeAfterHorizon,
      .sharesAboveWhole:
      false
    }
  }
}

/// What a scenario and its parents make of the county's own plan and future.
public struct ResolvedScenario: Hashable, Sendable {
  /// The scenario's name.
  public var name: String
  /// The scenarios it is composed of, the one nearest to the base first.
  public var chain: [String]
  /// The plan.
  public var plan: Plan
  /// The future.
  public var future: Future
  /// The changes as carried out, with the county's own names, chain order.
  public var changes: [Change]
  /// What the planner should know.
  public var notices: [ChangeNotice]
  /// How each change was understood, chain order.
  public var understood: [UnderstoodChange]
}

/// A change as it was understood: its canonical line, and what it does to the county's plan.
public struct UnderstoodChange: Hashable, Sendable {
  /// The scenario in which it stands.
  public var scenario: String
  /// The change, with the county's own names.
  public var change: Change
  /// For example `推迟 兴国县第九中学建设项目 1年：2024 → 2025 学年`.
  public var line: Bilingual
}
