// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// What one measure brought about in one school year in which it was due.
public struct MeasureEffect: Hashable, Sendable {
  /// Why less was done than the plan asked for.
  public enum Obstacle: String, CaseIterable, Hashable, Sendable {
    /// The county lists no such school, or the school has no such stage.
    case noSuchSection
    /// No school or section concerned takes pupils in that year.
    case notOpen
    /// A rotation names no school that receives.
    case noReceiver
    /// A rotation finds no section that gives.
    case noGiver
    /// The limits of the lever, of the site or of the people who are there.
    case limit
  }
  /// The measure.
  public var measure: ID<Measure>
  /// What it does.
  public var action: MeasureAction
  /// Position of the measure in `Plan.measures`.
  public var position: Int
  /// Index of the school year in which it counts.
  public var year: Int
  /// Units that the plan asks for.
  public var requested: Quantity
  /// Units that were possible; money is reckoned on these.
  public var done: Quantity
  /// Why less was done; nil when everything was.
  public var obstacle: Obstacle?
}
