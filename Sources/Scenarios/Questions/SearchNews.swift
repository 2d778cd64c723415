// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Simulator

/// A part of a search that can be ended by itself: then what it has by then is taken on.
public enum SearchStep: Hashable, Sendable {
  /// Outer decisions, each with its purchases.
  case decisions
  /// Purchases alone, where nothing else is open.
  case purchases
  /// Why nothing fits.
  case reasons
  /// What a little more is worth.
  case prices
}

/// What whoever asked is told while a search goes on.
public enum SearchNews: Sendable {
  /// Another year than the one asked for is looked at from here on.
  case later(SchoolYear)
  /// What entrants and blocks of classrooms bring, before anything is bought.
  case intake(IntakePlan)
  /// What is open for decision.
  case space(SearchFreedom, DecisionSpace)
  /// A step begins.
  case begins(SearchStep)
  /// How far decisions are.
  case decisions(DecisionProgress)
  /// How far purchases are.
  case purchases(SearchProgress)
  /// How far reasons or prices are.
  case reasons(ReasonProgress)
  /// A step has ended.
  case ends(SearchStep)
}
