// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// How far the future may lie from what the county expects: what futures are drawn from.
///
/// A *range* is read as: nine futures in ten lie within it. Draws are cut off at one and a half times the range, so that
/// nothing grows to nonsense.
public struct FutureSpread: Hashable, Sendable {
  /// Range of the county's entrants to grade 1 about their expectation in each year: 0.05 is ±5 %.
  public var entrants: Parameter
  /// The same for one attendance zone, on top of the county's.
  public var zoneEntrants: Parameter
  /// Range of what is added to every rate of progression inside a stage, the same in all years of a future: 0.005 is
  /// ±0.5 points.
  public var progression: Parameter
  /// Correlation of the entrants' deviation from one year to the next, 0 to 1.
  public var persistence: Parameter
  /// Chances that a project not yet complete at the base slips by one year, two years …; the rest is on time. Each
  /// project for itself.
  public var delays: [Double]
  /// Where the chances come from.
  public var delayBasis: Basis

  /// What is assumed where the county says nothing else.
  public static var assumed: FutureSpread {
    FutureSpread(
      entrants: Parameter(
        0.05, .assumed("primary intake ÷ births swings ±5 % nationally; not calibrated locally")),
      zoneEntrants: Parameter(0.05, .assumed("no source; as large as the county's")),
      progression: Parameter(
        0.005,
        .assumed("as large as US national projections err: 1.3 % after five years on average")),
      persistence: Parameter(0.7, .assumed("no source")),
      delays: [0.2, 0.1], delayBasis: .assumed("no source"))
  }

  /// No spread at all: every future is the expected one.
  public static var none: FutureSpread {
    var spread = assumed
    spread.entrants.value = 0
    spread.zoneEntrants.value = 0
    spread.progression.value = 0
    spread.delays = []
    return spread
  }

  /// Whether every future is the expected one.
  public var isNone: Bool {
    entrants.value == 0 && zoneEntrants.value == 0 && progression.value == 0
      && delays.allSatisfy { $0 == 0 }
  }
}
