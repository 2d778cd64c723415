// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A number with what people write around it: `1.82亿元`, `约3000万`, `'1200`, `三千万`, `12.92亩`.
///
/// The grammar of numbers and units of what holds one number: cells of the tables and values of county.yaml.
/// Numbers inside sentences are found by `NumberScanner`. It says what was written; whether that is taken or
/// refused is for the caller, which knows what belongs in the place.
struct WrittenNumber: Hashable, Sendable {
  /// The number with its words of magnitude: 182000000 for `1.82亿元`.
  var number: PlainNumber
  /// What stands behind it, folded and without blank ends; empty for nothing.
  var unit: String
  /// What else was written, which decides how far the number can be relied on.
  var marks: Marks = []

  /// What stands around a number.
  struct Marks: OptionSet, Hashable, Sendable {
    let rawValue: Int
    /// Words of magnitude: 万, 亿, million.
    static let magnitude = Marks(rawValue: 1)
    /// Chinese numerals in place of digits.
    static let numeral = Marks(rawValue: 2)
    /// An apostrophe in front, by which Excel keeps a text.
    static let apostrophe = Marks(rawValue: 4)
    /// About so much: 约, 近, 余, 多, 左右.
    static let approximate = Marks(rawValue: 8)
    /// At least or at most so much: ≥, 不少于, 以上.
    static let bound = Marks(rawValue: 16)
    /// So much each: 各1.
    static let each = Marks(rawValue: 32)
    /// A remark in brackets behind it.
    static let remark = Marks(rawValue: 64)
    /// A sum that was not worked out: 60+60.
    static let sum = Marks(rawValue: 128)
    /// An exponent, in which a spreadsheet drops digits: 1.82E+4.
    static let exponent = Marks(rawValue: 256)
    /// A sign in front.
    static let signed = Marks(rawValue: 512)
    /// A sign of currency in front.
    static let currency = Marks(rawValue: 1024)

    /// Marks that leave open which number is meant.
    static let doubtful: Marks = [.approximate, .bound, .each, .remark, .sum, .exponent]
  }

  /// Whether exactly one number can be meant.
  var isCertain: Bool { marks.isDisjoint(with: .doubtful) }

  /// The number for code that keeps decimals; nil beyond fifteen digits or twelve places.
  var exact: ExactDecimal? {
    guard (0...12).contains(number.scale), abs(number.digits) < 1_000_000_000_000_000 else {
      return nil
    }
    return ExactDecimal(significand: number.digits, scale: number.scale)
  }
}

extension PlainNumber {
  /// The number times 10^power; nil when it does not fit.
  func shifted(_ power: Int) -> PlainNumber? {
    if power <= scale { return PlainNumber(digits: digits, scale: scale - power).trimmed }
    return scaled(by: power).map { PlainNumber(digits: $0, scale: 0) }
  }

  /// Without zeros behind the point.
  var trimmed: PlainNumber {
    var result = self
    while result.scale > 0, result.digits % 10 == 0 {
      result.digits /= 10
      result.scale -= 1
    }
    return result
  }

  /// The sum; nil when it does not fit.
  func adding(_ other: PlainNumber) -> PlainNumber? {
    let places = max(scale, other.scale)
    guard let left = scaled(by: places), let right = other.scaled(by: places) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : PlainNumber(digits: sum, scale: places).trimmed
  }

  /// The number times a fraction, rounded to places behind the point (ties away from zero); nil when
  /// it does not fit.
  func times(_ numerator: Int64, over denominator: Int64, places: Int) -> PlainNumber? {
    guard denominator > 0, (0...18).contains(places), (0...18).contains(scale) else { return nil }
    func ten(_ power: Int) -> Int128 { (0..<power).reduce(Int128(1)) { value, _ in value * 10 } }
    // At most 18 digits times 18 places and a factor of at most 10^2 fit; larger ones are refused.
    let (wide, overflow) = (Int128(digits) * ten(min(places, 12)))
      .multipliedReportingOverflow(by: Int128(numerator))
    guard !overflow, places <= 12 else { return nil }
    let divisor = Int128(denominator) * ten(scale)
    let (quotient, rest) = wide.magnitude.quotientAndRemainder(dividingBy: divisor.magnitude)
    let rounded = quotient + (rest * 2 >= divisor.magnitude ? 1 : 0)
    guard rounded <= UInt128(Int64.max) else { return nil }
    let value = Int64(rounded)
    return PlainNumber(digits: wide < 0 ? -value : value, scale: places).trimmed
  }
}

extension PlainNumber: CustomStringConvertible {
  /// The number as it is typed: digits and at most one point.
  var description: String { DecimalText.of(digits, places: min(scale, 12)) }
}
