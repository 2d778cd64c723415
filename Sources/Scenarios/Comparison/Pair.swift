// SPDX-License-Identifier: GPL-3.0-or-later

/// The same thing in the baseline of a comparison and in the other scenario.
public struct Pair<Value: Hashable & Sendable>: Hashable, Sendable {
  /// In the baseline.
  public var baseline: Value
  /// In the other scenario.
  public var other: Value

  /// A pair.
  public init(baseline: Value, other: Value) {
    self.baseline = baseline
    self.other = other
  }

  /// The same pair with the sides exchanged: what the difference is from the other side.
  public var negated: Pair { Pair(baseline: other, other: baseline) }
  /// Whether both are the same.
  public var isSame: Bool { baseline == other }
}

extension Pair where Value: AdditiveArithmetic {
  /// other − baseline.
  public var difference: Value { other - baseline }
}
