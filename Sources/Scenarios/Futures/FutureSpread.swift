// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Simulator

/// How far the future may lie from what the county expects: what futures are drawn from.
///
/// A *range* is read as: nine futures in ten lie within it. Draws are cut off at one and a half times
/// the range, so that nothing grows to nonsense.
public struct FutureSpread: Hashable, Sendable {
  /// How far a school's and the county's pupils may be off the forecast; nil for not at all.
  public var errors: ErrorModel?
  /// Where the error model comes from.
  public var errorBasis: Basis
  /// Range of the county's entrants to grade 1 in each year, on top of the error model: 0.05 is ±5 %.
  public var entrants: Parameter
  /// The same for one attendance zone, on top of the county's.
  public var zoneEntrants: Parameter
  /// Range of what is added to every rate of progression inside a stage, the same in all years of a
  /// future, on top of the error model: 0.005 is ±0.5 points.
  public var progression: Parameter
  /// Correlation of the entrants' deviation from one year to the next, 0 to 1.
  public var persistence: Parameter
  /// Range of a factor on the rate at which people retire: 0.2 is ±20 %.
  public var retirement: Parameter
  /// Range of a factor on every price not yet paid: 0.1 is ±10 %.
  public var prices: Parameter
  /// Chances that a project not yet complete at the base slips by one year, two years …; the rest is
  /// on time. Each project for itself.
  public var delays: [Double]
  /// Where the chances come from.
  public var delayBasis: Basis

  /// What is assumed where the county says nothing else.
  public static var assumed: FutureSpread {
    let onTop = Basis.assumed("the error model has it already")
    return FutureSpread(
      errors: .start, errorBasis: .assumed("errors of public panels of other places"),
      entrants: Parameter(0, onTop), zoneEntrants: Parameter(0, onTop),
      progression: Parameter(0, onTop), persistence: Parameter(0.7, .assumed("no source")),
      retirement: Parameter(0.2, .assumed("no source")),
      prices: Parameter(0.1, .assumed("no source")), delays: [0.2, 0.1],
      delayBasis: .assumed("no source"))
  }

  /// What a county's own past says of its pupils, and what is assumed of the rest.
  public static func known(_ errors: ForecastErrors) -> FutureSpread {
    var spread = assumed
    guard !errors.isAssumed else { return spread }
    spread.errors = errors.model
    spread.errorBasis = .stated("the county's own past")
    return spread
  }

  /// No spread at all: every future is the expected one.
  public static var none: FutureSpread {
    var spread = assumed
    spread.errors = nil
    spread.entrants.value = 0
    spread.zoneEntrants.value = 0
    spread.progression.value = 0
    spread.retirement.value = 0
    spread.prices.value = 0
    spread.delays = []
    return spread
  }

  /// Whether every future is the expected one.
  public var isNone: Bool {
    errors == nil && entrants.value == 0 && zoneEntrants.value == 0 && progression.value == 0
      && retirement.value == 0 && prices.value == 0 && delays.allSatisfy { $0 == 0 }
  }
}
