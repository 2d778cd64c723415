// SPDX-License-Identifier: GPL-3.0-or-later

extension PlainNumber {
  /// About the number, for comparisons and shares.
  var approximate: Double {
    (0..<scale).reduce(Double(digits)) { value, _ in value / 10 }
  }

  /// Reads a number of ASCII digits with at most one sign before and one point inside, as most
  /// cells are; nil for every other text, which says nothing about whether it is a number.
  ///
  /// What it gives is what `read` gives, without making a text on the way.
  static func plain(_ text: String) -> PlainNumber? {
    var number: Int64 = 0
    var count = 0
    var places = 0
    var hasPoint = false
    var isNegative = false
    var isFirst = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        // Longer ones may have zeros that do not count; the long way knows.
        guard count < 18 else { return nil }
        number = number &* 10 &+ Int64(byte &- UInt8(ascii: "0"))
        count &+= 1
        if hasPoint { places &+= 1 }
      case UInt8(ascii: "."):
        guard count > 0, !hasPoint else { return nil }
        hasPoint = true
      case UInt8(ascii: "-"), UInt8(ascii: "+"):
        guard isFirst else { return nil }
        isNegative = byte == UInt8(ascii: "-")
      default: return nil
      }
      isFirst = false
    }
    guard count > 0, !hasPoint || places > 0 else { return nil }
    while places > 0, number % 10 == 0 {
      number /= 10
      places &-= 1
    }
    return PlainNumber(digits: isNegative ? -number : number, scale: places)
  }
}
