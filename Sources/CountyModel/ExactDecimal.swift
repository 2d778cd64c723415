// SPDX-License-Identifier: GPL-3.0-or-later

/// A decimal number exactly as a document prints it: 4.505 is 4505 at scale 3.
public struct ExactDecimal: Hashable, Sendable {
  /// The digits without the point.
  public let significand: Int64
  /// How many of the digits stand after the point.
  public let scale: Int

  /// Makes significand ÷ 10^scale, with trailing zeros after the point removed.
  public init(significand: Int64, scale: Int) {
    precondition((0...12).contains(scale), "a decimal has at most twelve places")
    var digits = significand
    var places = scale
    while places > 0 && digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    self.significand = digits
    self.scale = places
  }

  /// Makes a whole number.
  public init(_ whole: Int) { self.init(significand: Int64(whole), scale: 0) }

  /// Reads `-12.50`; nil for anything that is not a plain decimal number of at most fifteen digits.
  public init?(_ text: some StringProtocol) {
    var digits: Int64 = 0
    var places = 0
    var seenPoint = false
    var count = 0
    var bytes = Array(text.utf8)[...]
    let negative = bytes.first == UInt8(ascii: "-")
    if negative { bytes = bytes.dropFirst() }
    for byte in bytes {
      if byte == UInt8(ascii: ".") && !seenPoint && count > 0 {
        seenPoint = true
      } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) && count < 15 {
        digits = digits * 10 + Int64(byte - UInt8(ascii: "0"))
        count += 1
        if seenPoint { places += 1 }
      } else {
        return nil
      }
    }
    guard count > 0, places <= 12, !(seenPoint && places == 0) else { return nil }
    self.init(significand: negative ? -digits : digits, scale: places)
  }

  /// The nearest floating-point number, for means, pictures and searches; never for a verdict.
  public var value: Double { Double(significand) / Double(Self.powersOfTen[scale]) }
  /// 10^scale: what the significand is divided by.
  public var divisor: Int64 { Self.powersOfTen[scale] }

  static let powersOfTen: [Int64] = (0...12).map { exponent in
    (0..<exponent).reduce(into: Int64(1)) { power, _ in power *= 10 }
  }
}

extension ExactDecimal: Comparable {
  /// Compares exactly, whatever the scales.
  public static func < (left: Self, right: Self) -> Bool {
    Int128(left.significand) * Int128(right.divisor)
      < Int128(right.significand) * Int128(left.divisor)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The number as printed, without trailing zeros: `4.505`.
  public var description: String {
    guard scale > 0 else { return "\(significand)" }
    let digits = String(significand.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    let sign = significand < 0 ? "-" : ""
    return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
  }
}
