// SPDX-License-Identifier: GPL-3.0-or-later

/// What the county itself says about posts, recurrent money and rules of signing.
public struct SigningFigures: Hashable, Sendable {
  /// Authorised posts (核定编制), each from a school year on.
  public var posts: [AuthorisedPosts] = []
  /// Money for wages, rents and allowances of new actions by calendar year; a year without an entry
  /// has no limit.
  public var recurrentBudgets: [BudgetYear: Money] = [:]
  /// Whether the county gives money to private schools.
  public var fundsPrivateSchools = false
  /// Rules that are not checked.
  public var unchecked: [UncheckedRule] = []

  /// Nothing said.
  public init() {}

  /// Why a rule is not checked; nil where it is.
  public func reason(against rule: SigningRule) -> String? {
    unchecked.first { $0.rule == rule }?.reason
  }
}

/// Posts that are authorised from one school year on, until a later line of the same reach.
public struct AuthorisedPosts: Hashable, Sendable {
  /// The first school year for which they hold.
  public var from: SchoolYear
  /// The stage; nil for the whole county.
  public var stage: Stage?
  /// Persons.
  public var posts: Int
  /// Where the figure comes from.
  public var source: String?

  /// A line of authorised posts.
  public init(from: SchoolYear, stage: Stage? = nil, posts: Int, source: String? = nil) {
    self.from = from
    self.stage = stage
    self.posts = posts
    self.source = source
  }
}

/// The numbers by which rules of signing are reckoned where the county gives no figure of its own;
/// a rule whose number is nil has none, as in a county put together by hand.
public struct SigningNumbers: Hashable, Sendable {
  /// The part of a site that sports grounds may fill where the school states no limit, 0 to 1.
  public var sportsShareOfSite: Parameter?
  /// Specialist rooms beside music and art rooms (laboratories, computer rooms) for every twelve
  /// classes.
  public var otherSpecialistRooms: Parameter?
  /// The part of a section's staff that backbone teachers may be, 0 to 1.
  public var backboneShare: Parameter?
  /// A school under this many pupils is small (小规模学校).
  public var smallSchoolPupils: Parameter?
  /// A school under this many pupils in the target year that shrinks may be closing.
  public var shrinkingSchoolPupils: Parameter?
  /// A school under this many pupils is given posts by its classes, where these are more.
  public var classPostsPupils: Parameter?
  /// Posts for each class of such a primary section.
  public var postsPerPrimaryClass: Parameter?
  /// Posts for each class of such a junior section.
  public var postsPerJuniorClass: Parameter?

  /// No numbers.
  public init() {}
}
