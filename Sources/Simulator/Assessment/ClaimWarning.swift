// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Standards

/// A relaxation claim, or all claims of one route, that an inspection may not accept.
public struct ClaimWarning: Hashable, Sendable {
  /// What is wrong with it.
  public enum Problem: Hashable, Sendable {
    /// No evidence is named.
    case noEvidence
    /// The route is for few schools only, and more claim it: so many of so many, few being `most`.
    case moreThanFew(schools: Int, all: Int, most: Int, few: CitedValue)
    /// More schools claim it than may use it; those after the first ones are not counted.
    case beyondQuota(schools: Int, quota: Int)
    /// It is claimed for years after its deadline, in which it is not counted.
    case afterDeadline(SchoolYear)
    /// The route counts rooms, and the claim does not say how many music and art rooms there are.
    case roomsMissing
    /// The school lies elsewhere or was built later than the route allows, or nobody says when.
    case notAllowed
  }

  /// The route.
  public var route: RelaxationRoute
  /// The school; nil for all claims of the route together.
  public var school: ID<School>?
  /// What is wrong.
  public var problem: Problem
}
