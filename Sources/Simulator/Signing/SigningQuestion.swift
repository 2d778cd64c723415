// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// Something that must be asked before a rule can be decided: what is missing is never unlimited.
public struct SigningQuestion: Hashable, Sendable {
  /// What is not known.
  public enum Gap: Hashable, Sendable {
    /// Neither a limit of sports area nor the land, at a school where so much is added.
    case land(added: Quantity)
    /// The sports area that is there.
    case sportsArea(added: Quantity)
    /// Music or art rooms, where multimedia rooms exceed the classes: so many held, so many allowed
    /// with the rooms that are known.
    case specialistRooms(held: Quantity, known: Quantity)
    /// Multimedia rooms held, or the pupils and so the classes.
    case classes
    /// Staff or backbone teachers of a section.
    case staff
    /// Staff of so many sections, so that the county's posts cannot be compared with it.
    case totalStaff(sections: Int)
    /// Authorised posts, where the standard has no ratio either.
    case posts
    /// Pupils of so many sections, so that posts cannot be derived.
    case totalPupils(sections: Int)
    /// Pupils of a school, so that nobody knows whether it is small.
    case pupils
    /// Whether a small school that shrinks stays, which gets so much of a resource; under how many
    /// pupils a school counts as such.
    case staying(ResourceKind, added: Quantity, under: Parameter)
    /// The price of what nobody leads: whether it needs money, and so a department, is not known.
    case price(SigningAssignment.Task)
    /// Which of several departments leads.
    case lead(Lead)
  }

  /// Tasks for whose items the county names departments and no lead.
  public struct Lead: Hashable, Sendable {
    /// The departments, as the table names them.
    public var among: [String]
    /// The items of the standard.
    public var items: [String]
    /// Kinds of measures and projects.
    public var tasks: Int
    /// What they cost through the last year of the simulation.
    public var money: Money
  }
  /// The rule that waits for the answer.
  public var rule: SigningRule
  /// The school; nil for the county.
  public var school: ID<School>?
  /// The stage; nil for a whole school or the county.
  public var stage: Stage?
  /// The first school year in which it matters; nil for all.
  public var year: SchoolYear?
  /// What is not known.
  public var gap: Gap
}

/// A fact that whoever signs should know, and that is no breach.
public enum SigningNote: Hashable, Sendable {
  /// No recurrent budget is given for years in which the plan's actions need so much.
  case recurrentUnlimited([SigningYearlyMoney])
  /// Posts are reckoned from pupils and classes; the smallest and the largest number of the years.
  case postsAssumed(least: Int, most: Int)
  /// Staff of the county or a stage stands above the posts before anybody is hired in these years.
  case abovePosts(Stage?, [SigningYearAbove])
  /// Measures and projects without a price: their money is missing in every sum.
  case unpriced([String])
  /// The plan designates backbone teachers and no quota is given.
  case noBackboneQuota
}

/// Money of a calendar year.
public struct SigningYearlyMoney: Hashable, Sendable {
  /// The calendar year.
  public var year: BudgetYear
  /// The amount.
  public var amount: Money
}

/// Staff above the posts in a school year, before anybody is hired.
public struct SigningYearAbove: Hashable, Sendable {
  /// The school year.
  public var year: SchoolYear
  /// Persons above the posts.
  public var persons: Int
  /// Persons who retire in the year.
  public var retirements: Int
}
