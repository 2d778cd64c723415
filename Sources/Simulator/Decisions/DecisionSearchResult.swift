// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// The answer of a search over outer decisions: which to take, and what proves it.
public struct DecisionSearchResult: Equatable, Sendable {
  /// Everything as the plan has it, with the cheapest purchases on top.
  public var base: DecisionPlan
  /// The best configuration: the fewest requirements not met, then the least money. It may be
  /// `base`.
  public var best: DecisionPlan
  /// The next best of those that were searched, best first.
  public var others: [DecisionPlan]
  /// What was looked at.
  public var exploration: DecisionExploration
  /// No configuration that meets as much costs less, as far as the bounds of
  /// `SearchResult.lowerBound` are proofs; nil where not every configuration has a bound, or where
  /// the best one meets less than levers could.
  public var lowerBound: Money?

  /// What the decisions save against the plan as it is; nil where the two do not meet equally much,
  /// and money does not compare them.
  public var saving: Money? {
    best.notMet == base.notMet ? base.total - best.total : nil
  }

  /// The same decisions with cheaper purchases for the best of them.
  ///
  /// - Parameter result: Purchases on top of the best configuration, found to comply within its
  ///   budgets.
  public func improved(by result: SearchResult, _ baseline: Baseline, _ future: Future)
    -> DecisionSearchResult
  {
    var improved = self
    improved.best.result = result
    improved.best.total =
      baseline.outcome(plan: result.plan, future: future).costing.presentMoney
    if best.changes == base.changes { improved.base = improved.best }
    return improved
  }

  /// Whether it is proven that no purchases make the plan as it is as cheap as the best
  /// configuration.
  public var isSavingProven: Bool {
    guard let saving, saving > .zero else { return false }
    return best.total < base.lowerBound
  }
}

/// One configuration with its purchases.
public struct DecisionPlan: Equatable, Sendable {
  /// The changes to the plan, as of a what-if; empty for the plan as it is.
  public var changes: [Change.Kind]
  /// The plan with these changes, without the search's purchases.
  public var plan: Plan
  /// The purchases, judged by the simulator from scratch.
  public var result: SearchResult
  /// Present value of the whole plan, projects and purchases, by the simulator's costing.
  public var total: Money
  /// No purchases make this configuration comply for less, projects included; without them where no
  /// purchase could.
  public var lowerBound: Money
  /// What payments of newly decided projects leave of the budgets for purchases; nil where there
  /// are no budgets.
  public var budgets: [BudgetYear: Money]?
  /// Money by which payments of newly decided projects exceed a year's budget for themselves alone.
  public var overdrawn: [BudgetYear: Money]
  /// Requirements not met: what the simulator finds short, what no purchase mends, budgets
  /// overdrawn. Each section, need and year counts once.
  public var notMet: Int

  /// Whether the county complies under it in every year asked for, within its budgets.
  public var complies: Bool { result.complies && overdrawn.isEmpty }
}

/// How a search over outer decisions went.
public struct DecisionExploration: Hashable, Sendable {
  /// How configurations were chosen.
  public enum Method: String, Hashable, Sendable {
    /// Nothing was open.
    case nothingOpen
    /// Every configuration had its bound, in order of which they were searched.
    case enumeration
    /// A seeded walk, and then every single change of the best configuration.
    case annealing
  }
  /// How configurations were chosen.
  public var method: Method
  /// The decisions that were open.
  public var decisions: [Decision]
  /// How many configurations there are, that of the plan among them; at most `Int.max`.
  public var configurations: Int
  /// Configurations whose changes cannot be carried out together.
  public var impossible: Int
  /// Configurations whose bound says that they cannot be the best.
  public var boundedAway: Int
  /// Configurations searched in full.
  public var searched: Int
  /// Whether every configuration was searched or bounded away.
  public var isExhaustive: Bool
  /// Whether the caller stopped it: the best until then is returned.
  public var isInterrupted: Bool
}

/// How far a search over outer decisions has come.
public struct DecisionProgress: Hashable, Sendable {
  /// The steps.
  public enum Step: String, Hashable, Sendable {
    /// The plan as it is.
    case base
    /// Bounds of all configurations.
    case bounds
    /// Configurations in full.
    case search
  }
  /// The step.
  public var step: Step
  /// Configurations done in the step.
  public var done: Int
  /// Configurations in the step, as far as known.
  public var total: Int
  /// Present value of the best configuration so far; nil while there is none.
  public var best: Money?
}
