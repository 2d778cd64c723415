// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// One thing for which a plan would be sent back.
public struct SigningBreach: Hashable, Sendable {
  /// What the figure and the limit count.
  public enum Subject: Hashable, Sendable {
    /// What a school or section holds or gets of a resource.
    case resource(ResourceKind)
    /// Persons that a school loses to town and city schools.
    case lost
    /// Persons that are hired.
    case hired
    /// Teachers designated against the year's quota.
    case designated
    /// Yuan of wages, rents and allowances.
    case recurrentMoney
    /// Yuan for a project.
    case project(ID<Project>)
    /// Yuan for the measures of one kind.
    case measures(MeasureAction)
  }
  /// Where a limit comes from.
  public enum Origin: Hashable, Sendable {
    /// The county states it.
    case stated
    /// Reckoned from a number of the county's settings, which says whether it is assumed.
    case reckoned(Parameter)
    /// Classes and specialist rooms of the year; those that no table gives are reckoned.
    case classes(otherRooms: Parameter)
    /// The standard's pupils for each member of staff, or classes at small schools: assumed.
    case ratio
    /// Staff who retire in the year: who stands above the posts already may only be replaced.
    case retirements(arePostsAssumed: Bool)
    /// The rule itself.
    case rule

    /// Whether it is an assumption, to be labelled as one wherever it shows.
    public var isAssumed: Bool {
      switch self {
      case .reckoned(let parameter), .classes(let parameter): parameter.basis.isAssumed
      case .ratio: true
      case .retirements(let arePostsAssumed): arePostsAssumed
      case .stated, .rule: false
      }
    }
  }

  /// The rule.
  public var rule: SigningRule
  /// The school; nil for the county.
  public var school: ID<School>?
  /// The stage; nil for a whole school or the county.
  public var stage: Stage?
  /// The school year; nil for money.
  public var year: SchoolYear?
  /// The calendar year of money and quotas.
  public var budgetYear: BudgetYear?
  /// What is counted.
  public var subject: Subject
  /// How much there is under the plan.
  public var figure: Quantity
  /// The most there may be.
  public var limit: Quantity
  /// Where the limit comes from.
  public var origin: Origin
  /// What the plan's own measures add in that year, where `figure` is what there is in all.
  public var added: Quantity?
  /// Whether the plan that this one builds on breaks the rule as much.
  public var isInherited = false
}

extension SigningBreach {
  /// Whether another breach is of the same thing at the same place and time.
  func isLike(_ other: SigningBreach) -> Bool {
    rule == other.rule && school == other.school && stage == other.stage && year == other.year
      && budgetYear == other.budgetYear && subject == other.subject
  }
}
