// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// The answer of a search: what to do, what it costs, and what proves it.
public struct SearchResult: Equatable, Sendable {
  /// How the search ended.
  public enum Status: String, Hashable, Sendable {
    /// The simulator confirms the plan, and no cheaper one exists: its cost is the lower bound, and
    /// nothing couples the schools beside what the search reckons with (docs/search.md).
    case optimal
    /// The simulator confirms the plan; a cheaper one may exist.
    case feasible
    /// What was asked cannot be met, or was not met within budgets, caps and limits: see
    /// `shortages`.
    case infeasible
    /// The search holds its plan for compliant and the simulator does not: see `check`.
    case unverified
    /// The caller stopped it; what was found so far is returned without a verdict.
    case stopped
  }

  /// How the search ended.
  public var status: Status
  /// What to do, ordered by year of payment, school, stage and action.
  public var actions: [SearchAction]
  /// Present value of the plan less that of the base plan, by the simulator's costing.
  public var cost: Money
  /// No plan within the search's model costs less: a Lagrangian bound with budgets, caps and
  /// coefficients where a plan was found, else the sum of what the schools need each on its own.
  public var lowerBound: Money
  /// What could not be met, with reasons.
  public var shortages: [SearchShortage]
  /// Whether it is proven that no actions of the levers meet everything: what a school lacks on its
  /// own, or a county small enough to be searched to the end. Otherwise the search may have
  /// overlooked a way within budgets, caps and coefficients.
  public var isInfeasibilityProven: Bool
  /// Requirements that no lever acts on; the county does not comply while there are any.
  public var beyondLevers: [BeyondLevers]
  /// The base plan with the actions as measures.
  public var plan: Plan
  /// What the simulator says of that plan.
  public var check: SearchCheck
  /// How often the plan was mended after the simulator's verdict.
  public var verificationRounds: Int
  /// What one more yuan of a budget and one more unit of a cap would save, as the bound has it.
  public var prices: SearchPrices
  /// Whether the caller stopped the search before its end: the plan is the best until then.
  public var isInterrupted: Bool

  /// (cost − lowerBound) ÷ lowerBound; nil where the bound is zero and the cost is not, and where
  /// the plan does not do the job: what half a plan costs says nothing about the cheapest whole
  /// one.
  public var gap: Double? {
    guard isMet else { return nil }
    if cost.yuan <= lowerBound.yuan { return 0 }
    guard lowerBound.yuan > 0 else { return nil }
    return Double(cost.yuan - lowerBound.yuan) / Double(lowerBound.yuan)
  }

  /// Whether the computed part complies under the plan in every year asked for: the simulator says
  /// so, and nothing is left that levers cannot mend. What the county declares is another matter:
  /// see `check`.
  public var complies: Bool { isMet && beyondLevers.isEmpty }

  /// Whether the simulator confirms that the plan meets all that purchases act on.
  public var isMet: Bool { status == .optimal || status == .feasible }
}

/// One line of the task list.
public struct SearchAction: Hashable, Sendable {
  /// The school.
  public var school: ID<School>
  /// The stage for people; nil for what belongs to the whole school.
  public var stage: Stage?
  /// What is done.
  public var action: MeasureAction
  /// The school that gives, for rotation.
  public var giver: ID<School>?
  /// The calendar year in which it is paid.
  public var paid: BudgetYear
  /// The first school year in which it counts.
  public var counts: SchoolYear
  /// How much: persons, square metres, yuan or rooms.
  public var amount: Quantity
  /// What is paid for it in that year.
  public var payment: Money
  /// Its present value with recurrent cost to the end of the horizon, rounded to the yuan.
  public var presentValue: Money
}

/// What the simulator says of the plan in the years asked for.
public struct SearchCheck: Equatable, Sendable {
  /// One requirement that the assessment does not find met.
  public struct Failure: Hashable, Sendable {
    /// The section; nil for a coefficient.
    public var section: SectionID?
    /// The stage.
    public var stage: Stage
    /// What is not met.
    public var need: SearchNeed
    /// The school year.
    public var year: SchoolYear
    /// The verdict.
    public var verdict: Verdict
    /// Whole units short, as the finding says; nil where it does not.
    public var shortBy: Int?
  }
  /// The years that were judged; a year that must meet two standards stands twice.
  public var years: [SchoolYear]
  /// What the strict assessment does not find met and levers could mend.
  public var failures: [Failure]
  /// What is computed, declared and vetoed, for each year; the search aims at the computed part.
  public var verdicts: [YearVerdicts]
}

extension SearchResult {
  /// What the simulator does not find met by a plan that the search holds for compliant.
  public var unconfirmed: [SearchCheck.Failure] { status == .unverified ? check.failures : [] }
}

/// What a search tries to meet.
public enum SearchNeed: Hashable, Sendable {
  /// The school rule over the seven indicators.
  case schoolRule
  /// One of the seven indicators.
  case indicator(Indicator)
  /// Pupils for each member of staff.
  case staffRatio
  /// Music rooms.
  case musicRooms
  /// Art rooms.
  case artRooms
  /// A coefficient of variation.
  case coefficient(Indicator)
  /// A yearly budget.
  case budget
  /// A yearly cap on an action.
  case cap(MeasureAction)
}

/// Something that could not be met, and why.
public struct SearchShortage: Hashable, Sendable {
  /// Why it cannot be met.
  public enum Reason: Hashable, Sendable {
    /// No enabled lever brings it.
    case noLever
    /// The school is locked.
    case locked
    /// Nothing paid from now on arrives in time.
    case leadTime
    /// A limit of the lever at this section.
    case limit(Lever.Limit)
    /// A rule of signing (docs/signing.md).
    case rule(SigningRule)
    /// The most units of a lever at one section in one year.
    case mostPerSection
    /// Several needs compete for what one limit allows.
    case competition
    /// The money of a year.
    case budget
    /// The cap of an action in a year.
    case cap
    /// Levels could not be raised any further, or the rounds ran out.
    case levels
  }
  /// The section; nil for coefficients, budgets and caps.
  public var section: SectionID?
  /// The stage of a coefficient.
  public var stage: Stage?
  /// What is short.
  public var need: SearchNeed
  /// The school year in which it is short; nil for budgets and caps.
  public var year: SchoolYear?
  /// The budget year; nil for sections and coefficients.
  public var budgetYear: BudgetYear?
  /// By how much, in units of the resource, yuan, or for a coefficient its excess in hundredths.
  public var shortBy: Quantity
  /// Why.
  public var reason: Reason
}

/// A requirement that no lever of the search acts on.
public struct BeyondLevers: Hashable, Sendable {
  /// The kinds of such requirements.
  public enum Kind: Hashable, Sendable {
    /// Too many pupils in the school.
    case schoolSize
    /// Too many pupils in a class.
    case classSize
    /// Children without a place.
    case placeShortfall
    /// Data are missing: it is not assessed.
    case missingData(SearchNeed)
    /// A binding item of the ledger that the simulator computes and no lever serves.
    case ledgerItem(String)
  }
  /// What it is.
  public var kind: Kind
  /// The school; nil for the county.
  public var school: ID<School>?
  /// The stage, where one is concerned.
  public var stage: Stage?
  /// The school year.
  public var year: SchoolYear
  /// Pupils above the limit, where the finding says so.
  public var excess: Int?
}
