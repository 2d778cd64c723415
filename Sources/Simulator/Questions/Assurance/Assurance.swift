// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// How sure the cheapest plan is, and what more certainty costs.
public struct Assurance: Equatable, Sendable {
  /// What must hold in a future for it to count.
  public enum Demand: String, Hashable, Sendable {
    /// Everything: indicators, coefficients, rooms, staff, sizes of classes and schools, places.
    case whole
    /// All that purchases and posts act on, at all sections but the exempt ones; sizes and places
    /// are told beside it.
    case purchases
  }

  /// A section that purchases cannot bring to the standard in some futures, whatever is spent.
  public struct Stopper: Hashable, Sendable {
    /// The section.
    public var section: SectionID
    /// What it lacks, the need that stops most futures.
    public var need: SearchNeed
    /// In how many futures.
    public var futures: Int
    /// Whether it lacks it in the expected future already.
    public var isExpected: Bool
    /// The most it lacks, in whole units.
    public var shortBy: Int
  }

  /// The school years that must comply.
  public var years: [SchoolYear]
  /// The first year asked for, where it was too early for some section and a later one is answered.
  public var tooEarly: SchoolYear?
  /// What counts.
  public var demand: Demand
  /// Sections whose own needs are left out, with why; coefficients count them all the same.
  public var exempt: [Stopper]
  /// In how many futures purchases could bring everything asked for, those sections included that
  /// the expected future does not rule out; no plan complies in more of them.
  public var attainable: Int
  /// In how many futures sizes and places, which no purchase mends, are in order.
  public var inOrder: Int
  /// The cheapest plan for the expected future; nil where a plan that stands was judged.
  public var cheapest: SearchResult?
  /// How the cheapest plan, or the one that stands, does; nil where there is none.
  public var exam: FutureExam?
  /// The same in the futures for testing.
  public var test: FutureExam?
  /// One plan for each share asked for, the greatest share first.
  public var plans: [AssuredPlan]
  /// Whether the caller stopped it.
  public var isInterrupted: Bool
  /// What must be decided now for the greatest share, what can wait for next September's figures,
  /// and what waiting is worth; nil where it was not asked or no plan was found.
  public var stages: AssuredStages?
}

/// A plan that complies in a share of the futures.
public struct AssuredPlan: Equatable, Sendable {
  /// The share asked for.
  public var share: Double
  /// The number of futures that it means.
  public var needed: Int
  /// What to do.
  public var actions: [SearchAction]
  /// The base plan with the actions.
  public var plan: Plan
  /// Present value that it adds in the expected future, by the simulator's costing.
  public var cost: Money
  /// No plan that complies in the expected future and in so many futures costs less, in the
  /// search's model.
  public var lowerBound: Money
  /// How it does in the futures it was chosen for.
  public var exam: FutureExam
  /// How it does in the futures for testing.
  public var test: FutureExam
  /// In how many of the futures for checking it complies; nil where there are none.
  public var check: ComplianceOdds.Share?

  /// Whether the simulator finds as many futures in order as were asked for, in those for checking
  /// as well.
  public var isReached: Bool {
    exam.complying >= needed
      && (check.map { $0.hits >= AssuranceQuestion.needed(share, of: $0.of) } ?? true)
  }
}
