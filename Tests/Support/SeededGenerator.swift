// SPDX-License-Identifier: GPL-3.0-or-later

/// Random numbers that are the same for the same seed on every machine, so that a failing case can
/// be made again (SplitMix64: Steele, Lea and Flood 2014).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The generator of a seed; neighbouring seeds give unrelated numbers.
  public init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number of a range.
  public mutating func whole(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// A whole number from 0 on, below a bound.
  public mutating func below(_ bound: Int) -> Int { whole(0...(bound - 1)) }

  /// A real number of a range.
  public mutating func real(_ range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &self)
  }

  /// True in so many cases of a hundred.
  public mutating func chance(_ percent: Int) -> Bool { whole(1...100) <= percent }

  /// One of the items, of which there must be one at least.
  public mutating func pick<Element>(_ items: [Element]) -> Element {
    items[below(items.count)]
  }

  /// A value in sixty cases of a hundred, else nil.
  public mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
    chance(60) ? make(&self) : nil
  }
}
