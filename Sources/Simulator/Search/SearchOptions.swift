// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// What a search is asked: years, money, limits and how long it may go on.
public struct SearchOptions: Hashable, Sendable {
  /// The school years in which everything must comply; nil for the county's own.
  public var complianceYears: ClosedRange<SchoolYear>?
  /// Money for the search's actions by calendar year, unit prices only (recurrent cost is reported,
  /// not capped); nil for the plan's budgets. A year without an entry has no limit.
  public var budgets: [BudgetYear: Money]?
  /// The most units of an action in one calendar year, actions of the base plan included; nil for
  /// the plan's caps.
  public var caps: [MeasureAction: [BudgetYear: Int]]?
  /// The first calendar year in which the search may pay; nil for any. What is decided later waits
  /// for it.
  public var earliestPayment: BudgetYear?
  /// Schools to leave alone, beside those that the plan locks.
  public var lockedSchools: Set<ID<School>>
  /// Sections whose own needs are dropped: what the others need is searched, with all coefficients.
  public var exemptSections: Set<SectionID>
  /// Whether teachers may be rotated between schools where a lever allows it.
  public var allowsRotation: Bool
  /// Answers of other searches of the same county that shall be kept if they fit and are cheaper,
  /// for example those for tighter budgets: handing them over makes "more money is never worse"
  /// hold by construction.
  public var knownActions: [[SearchAction]]
  /// Whether a plan that hires more than the posts allow is searched anew within them. Whether one
  /// exists at all does not hang on it; who only asks that leaves it out and saves the time.
  public var keepsPosts: Bool
  /// How often levels for the coefficients may be raised.
  public var levelRounds: Int
  /// How often the plan may be mended after the simulator has judged it.
  public var verificationRounds: Int
  /// Nodes of the search tree for one school's overlapping actions.
  public var nodeLimit: Int
  /// Passes over the continuous relaxation that finds the prices of budgets, caps and coefficients.
  public var pricePasses: Int
  /// How often prices may be found anew with what the plan leaves at the floors.
  public var priceRounds: Int
  /// The gap at which prices are not looked for any longer.
  public var priceGap: Double
  /// How much work may go into improving a plan, in cells of the solver's tables: a limit that
  /// stops at the same place on every machine. A billion is about two seconds. Zero leaves plans as
  /// they are found first.
  public var workLimit: Int64

  /// The county's own question, with the usual limits.
  public init() {
    lockedSchools = []
    exemptSections = []
    allowsRotation = true
    knownActions = []
    keepsPosts = true
    levelRounds = 40
    verificationRounds = 16
    nodeLimit = 20_000
    pricePasses = 2_000
    priceRounds = 3
    priceGap = 0.005
    workLimit = 200_000_000
  }
}

/// How far a search has come.
public struct SearchProgress: Hashable, Sendable {
  /// The steps of a search, in order.
  public enum Step: String, Hashable, Sendable {
    /// Each school on its own.
    case sections
    /// Levels for the coefficients.
    case coefficients
    /// Budgets and caps.
    case repair
    /// Some schools are solved anew against the others.
    case improvement
    /// The simulator judges the plan.
    case verification
  }
  /// The step.
  public var step: Step
  /// Units of work done in the step.
  public var done: Int
  /// Units of work in the step, as far as known.
  public var total: Int
  /// The cheapest plan found so far, as the search reckons it; nil while there is none.
  public var best: Money?
  /// What no plan costs less than, as far as proven; nil while nothing is.
  public var lowerBound: Money?
}
