// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Standards

/// A committed or candidate project that cannot comply once it is as full as it is planned to be.
public struct DesignWarning: Hashable, Sendable {
  /// What cannot comply.
  public enum Problem: Hashable, Sendable {
    /// Less teaching floor area for each place than the threshold asks for.
    case teachingArea(area: Quantity, places: Int)
    /// More places in a class than the limit.
    case classSize(places: Int, classes: Int)
    /// More places at the school than the limit, with what it had before.
    case schoolSize(places: Int, before: Int)
    /// The sports area that the places need takes more of the land than `SiteUse.mark`.
    case sportsLand(SiteUse)
  }

  /// The project.
  public var project: ID<Project>
  /// The school; for a site shared by several, the first.
  public var school: ID<School>
  /// The stage; nil for a whole school or site.
  public var stage: Stage?
  /// What cannot comply, with the figures of the plan.
  public var problem: Problem
  /// The value that shows it: square metres a place, pupils a class, pupils, or a part of the land.
  public var value: Double
  /// The threshold or limit it is held against, with its citation.
  public var threshold: CitedValue
  /// Whole units too few or too many: square metres, pupils in all classes, pupils, square metres
  /// of land.
  public var shortBy: Int
  /// Whether a figure is assumed: the teaching share of a building, or the mark for the land.
  public var isAssumed: Bool
}

/// How much of a project's land its sports area would take at full capacity.
public struct SiteUse: Hashable, Sendable {
  /// One stage's places and the sports norm for each.
  public struct Part: Hashable, Sendable {
    /// The school.
    public var school: ID<School>
    /// The stage.
    public var stage: Stage
    /// Places planned.
    public var places: Int
    /// Square metres for each.
    public var norm: CitedValue
  }

  /// The project; all its works are taken to share one site.
  public var project: ID<Project>
  /// The places on the site.
  public var parts: [Part]
  /// Land in square metres.
  public var land: Quantity
  /// Sports area needed in square metres, exact.
  public var needed: ExactDecimal

  /// The part of the land, without unit.
  public var partOfLand: Double { needed.value / land.value }

  /// Above which part of the land a site is reported.
  ///
  /// An assumption and no rule of law: buildings, roads and green space need the rest.
  public static var mark: ExactDecimal { ExactDecimal(significand: 5, scale: 1) }

  /// Whether the sports area would take more of the land than `mark`.
  public var isAboveMark: Bool {
    Int128(needed.significand) * Int128(Self.mark.divisor) * 100
      > Int128(Self.mark.significand) * Int128(land.hundredths) * Int128(needed.divisor)
  }
}
