// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Standards

/// A number of the county as a whole in one year, with what it rests on.
public struct CountyFigureFinding: Hashable, Sendable {
  /// What it was taken from.
  public enum Source: Hashable, Sendable {
    /// The county counted it in this year.
    case counted
    /// The plan's measures move so many; who may rotate was counted in the year given.
    case plannedMoves(eligibleIn: SchoolYear)
    /// Schools, staff and pupils of the year.
    case tables
  }

  /// Which number.
  public var figure: CountyFigure
  /// What stands above the line: persons or pupils.
  public var numerator: Int
  /// What stands below it: persons or pupils.
  public var denominator: Int
  /// What it is held against; nil where the standard has no number for it.
  public var limit: CitedValue?
  /// How it stands to the limit; not assessed without one.
  public var verdict: Verdict
  /// What it was taken from.
  public var source: Source

  /// The number as shown, in the limit's unit: per cent, or pupils for each member of staff.
  public var value: Double {
    let basis: Double = figure == .specialStaffRatio ? 1 : 100
    return denominator > 0 ? basis * Double(numerator) / Double(denominator) : 0
  }

  /// A number held against its limit, exactly.
  init(
    _ figure: CountyFigure, _ numerator: Int, of denominator: Int, limit: CitedValue?,
    source: Source
  ) {
    self.figure = figure
    self.numerator = numerator
    self.denominator = denominator
    self.limit = limit
    self.source = source
    guard let limit, denominator > 0 else {
      verdict = .notAssessed
      return
    }
    let basis: Int128 = figure == .specialStaffRatio ? 1 : 100
    let held = Int128(numerator) * basis * Int128(limit.value.divisor)
    let bound = Int128(limit.value.significand) * Int128(denominator)
    verdict = (figure.isLeast ? held >= bound : held <= bound) ? .meets : .fallsShort
  }
}
