// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// As many sections in compliance as possible, where not all can be: which, at what cost, and what
/// stays short.
///
/// A section counts where the simulator finds its rule over the seven indicators, its staff ratio
/// and its school's music and art rooms met in every year asked for. Sizes of classes and schools
/// and places, on which no purchase acts, do not enter; the search's `beyondLevers` names them.
public struct Coverage: Equatable, Sendable {
  /// A section that stays short.
  public struct Left: Equatable, Sendable {
    /// The section.
    public var section: SectionID
    /// What the simulator finds short under the plan; empty where data are missing.
    public var unmet: [SearchCheck.Failure]
    /// Whether no plan of purchases could bring it into compliance in these years, whatever it
    /// costs.
    public var isBeyondPurchases: Bool
  }

  /// The school years in which a section must comply to count.
  public var years: [SchoolYear]
  /// Sections that are assessed in these years.
  public var sections: Int
  /// Those that comply under the plan, in table order, as the simulator says.
  public var compliant: [SectionID]
  /// Those that do not, in table order.
  public var left: [Left]
  /// No plan of purchases brings more sections into compliance, within budgets and caps: proven in
  /// the search's model (docs/questions.md).
  public var atMost: Int
  /// Coefficients that the simulator finds too large under the plan.
  public var coefficients: [SearchCheck.Failure]
  /// What to do.
  public var actions: [SearchAction]
  /// Present value that the actions add, by the simulator's costing.
  public var cost: Money
  /// The base plan with the actions.
  public var plan: Plan

  /// Whether the plan is proven to leave the fewest sections short.
  public var isProven: Bool { compliant.count >= atMost }
  /// Needs of one section in one year that stay short: what the plan keeps small after the number
  /// of sections.
  public var shortfall: Int { left.reduce(0) { $0 + $1.unmet.count } }
}

extension Baseline {
  /// Brings as many sections into compliance as budgets, caps and the levers allow, and keeps the
  /// cost low.
  ///
  /// Coefficients are kept too where that is possible without leaving more sections out; otherwise
  /// the answer tells those that do not hold.
  /// - Parameters:
  ///   - plan: What is decided already.
  ///   - future: What happens to the county.
  ///   - options: Years, budgets, caps and limits, as for a search.
  ///   - progress: Told how far the work is; false stops it with the best so far.
  public func coverage(
    plan: Plan, future: Future, options: SearchOptions = SearchOptions(),
    progress: (SearchProgress) -> Bool = { _ in true }
  ) -> Coverage {
    withoutActuallyEscaping(progress) { progress in
      CoverageRun(baseline: self, plan: plan, future: future, options: options)
        .coverage(progress: progress)
    }
  }
}
