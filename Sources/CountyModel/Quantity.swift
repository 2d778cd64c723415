// SPDX-License-Identifier: GPL-3.0-or-later

/// An exact amount of a resource with two decimals: persons, rooms, square metres or yuan.
///
/// Whole hundredths are kept, so that sums are exact and a verdict compares integers. See
/// docs/decisions/0003.
public struct Quantity: Hashable, Comparable, AdditiveArithmetic, Sendable {
  /// The amount in hundredths of its unit.
  public var hundredths: Int64

  /// Makes an amount from hundredths of its unit.
  @inlinable public init(hundredths: Int64) { self.hundredths = hundredths }
  /// Makes a whole amount.
  @inlinable public init(_ whole: Int) { hundredths = Int64(whole) * 100 }
  /// Makes the amount nearest to `value`; ties go away from zero.
  @inlinable public init(rounding value: Double) { hundredths = Int64((value * 100).rounded()) }

  /// Nothing of it: a known zero, not a missing value.
  @inlinable public static var zero: Quantity { Quantity(hundredths: 0) }
  /// The amount in its unit.
  @inlinable public var value: Double { Double(hundredths) / 100 }
  /// Whole units, rounded towards zero.
  @inlinable public var wholeUnits: Int { Int(hundredths / 100) }

  /// Smaller amounts first.
  @inlinable public static func < (left: Self, right: Self) -> Bool {
    left.hundredths < right.hundredths
  }
  /// The sum.
  @inlinable public static func + (left: Self, right: Self) -> Self {
    Quantity(hundredths: left.hundredths + right.hundredths)
  }
  /// The difference.
  @inlinable public static func - (left: Self, right: Self) -> Self {
    Quantity(hundredths: left.hundredths - right.hundredths)
  }
  /// A whole multiple.
  @inlinable public static func * (left: Self, right: Int) -> Self {
    Quantity(hundredths: left.hundredths * Int64(right))
  }
}

/// Money in whole yuan (元).
public struct Money: Hashable, Comparable, AdditiveArithmetic, Sendable {
  /// The amount in yuan.
  public var yuan: Int64

  /// Makes an amount of yuan.
  @inlinable public init(yuan: Int64) { self.yuan = yuan }
  /// Makes an amount from 万元 (ten thousand yuan), rounded to the yuan.
  @inlinable public init(wan: Double) { yuan = Int64((wan * 10_000).rounded()) }

  /// No money.
  @inlinable public static var zero: Money { Money(yuan: 0) }
  /// The amount in 万元 (ten thousand yuan).
  @inlinable public var wan: Double { Double(yuan) / 10_000 }

  /// Smaller amounts first.
  @inlinable public static func < (left: Self, right: Self) -> Bool { left.yuan < right.yuan }
  /// The sum.
  @inlinable public static func + (left: Self, right: Self) -> Self {
    Money(yuan: left.yuan + right.yuan)
  }
  /// The difference.
  @inlinable public static func - (left: Self, right: Self) -> Self {
    Money(yuan: left.yuan - right.yuan)
  }
  /// The opposite amount.
  @inlinable public static prefix func - (money: Self) -> Self { Money(yuan: -money.yuan) }
  /// A whole multiple.
  @inlinable public static func * (left: Self, right: Int) -> Self {
    Money(yuan: left.yuan * Int64(right))
  }
}
