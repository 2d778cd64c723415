// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// Conditions that cannot hold together.
public struct Conflict: Equatable, Sendable {
  /// How sure it is that no plan keeps them all.
  public enum Certainty: String, Hashable, Sendable {
    /// Proven within the search's model (docs/reasons.md): no plan exists.
    case proven
    /// The search found no plan; that there is none is not proven.
    case notFound
  }

  /// How small the set is.
  public enum Size: String, Hashable, Sendable {
    /// Every smaller set of the named conditions looked at has a plan: there is no smaller one.
    case smallest
    /// None of its conditions can be left out; a smaller set of others may exist.
    case minimal
    /// For some conditions it is not shown that they are needed: see `Member.necessity`.
    case open
  }

  /// One condition of the set.
  public struct Member: Hashable, Sendable {
    /// What shows that the set needs it.
    public enum Necessity: Hashable, Sendable {
      /// Without it the others can be met, and this is what that costs (present value, in the
      /// search's model).
      case shown(Money)
      /// Without it no contradiction is proven any longer, and no plan was found either.
      case notShown
    }
    /// The condition.
    public var constraint: NamedConstraint
    /// Whether the set needs it.
    public var necessity: Necessity
  }

  /// The conditions, those of the standard first.
  public var members: [Member]
  /// School years in which the same conditions contradict each other; the first is that of the
  /// members.
  public var years: [SchoolYear]
  /// How sure it is.
  public var certainty: Certainty
  /// How small the set is.
  public var size: Size
  /// What is missing where everything else is kept, in units of the resource, yuan, or hundredths
  /// of a coefficient; nil where not known.
  public var shortBy: Quantity?
  /// For money: the least that must be paid, and what there is.
  public var money: MoneyFacts?
  /// What would make the contradiction go away, cheapest first.
  public var relaxations: [Relaxation]

  /// The conditions without their evidence.
  public var constraints: [NamedConstraint] { members.map(\.constraint) }
}

/// Why money does not suffice.
public struct MoneyFacts: Hashable, Sendable {
  /// The first calendar year.
  public var from: BudgetYear
  /// The last calendar year.
  public var to: BudgetYear
  /// What any plan must at least pay in these years; a lower bound, to the yuan below.
  public var needed: Money
  /// The budgets of these years together.
  public var available: Money
  /// Schools whose own needs enter the least payment.
  public var schools: Int
  /// Whether the coefficients are part of the reckoning.
  public var countsCoefficients: Bool

  /// What is missing at least.
  public var missing: Money { needed - available }
}
