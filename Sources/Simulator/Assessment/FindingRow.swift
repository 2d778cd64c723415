// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// A finding as it is kept: numbers and places in a table, nothing that is counted.
///
/// A year has more than a thousand findings and most of them are never shown, so that a `Finding`
/// with its citations is made of a row where somebody asks for it.
struct FindingRow: Sendable {
  /// Stands for a missing whole number.
  static let missing = Int.min

  /// Numerator in hundredths, times `divisor`.
  var hundredths: Int128 = 0
  /// Zero where the numerator is missing.
  var divisor: Int64 = 0
  var denominator = Self.missing
  /// Not a number where missing.
  var value = Double.nan
  /// Whole units to spare, negative where short.
  var margin = Self.missing
  /// Place of the threshold; negative where there is no finding at all.
  var threshold: Int16
  /// Place of the floor; negative for none.
  var floor: Int16 = -1
  /// Place of the route; negative for none.
  var route: Int16 = -1
  var verdict = Verdict.notAssessed
  var floorVerdict = Verdict.notAssessed
  var scope = Finding.MarginScope.section
  /// See `Finding.isByMean`.
  var isByMean = false

  /// No finding: a school that is not open, a ratio that the standard does not have.
  static var absent: FindingRow { FindingRow(threshold: -1) }

  var isAbsent: Bool { threshold < 0 }

  /// The finding with its evidence.
  func finding(_ sources: FindingSources) -> Finding {
    Finding(
      numerator: divisor > 0
        ? Fraction(hundredths: hundredths, divisor: Int128(divisor)) : nil,
      denominator: denominator == Self.missing ? nil : denominator,
      value: value.isNaN ? nil : value, threshold: sources.values[Int(threshold)],
      floor: floor < 0 ? nil : sources.values[Int(floor)], verdict: verdict,
      reachesFloor: floorVerdict == .notAssessed ? nil : floorVerdict == .meets,
      shortBy: shortBy, spare: margin == Self.missing ? nil : max(0, margin),
      marginScope: scope, isByMean: isByMean, route: route < 0 ? nil : sources.routes[Int(route)])
  }

  /// Whole units missing to the threshold; nil where missing.
  var shortBy: Int? { margin == Self.missing ? nil : max(0, -margin) }
}

extension FindingRow: Equatable {
  /// Equal in every number; a missing value is equal to a missing value.
  static func == (left: Self, right: Self) -> Bool {
    left.hundredths == right.hundredths && left.divisor == right.divisor
      && left.denominator == right.denominator
      && left.value.bitPattern == right.value.bitPattern && left.margin == right.margin
      && left.threshold == right.threshold && left.floor == right.floor
      && left.route == right.route && left.verdict == right.verdict
      && left.floorVerdict == right.floorVerdict && left.scope == right.scope
      && left.isByMean == right.isByMean
  }
}
