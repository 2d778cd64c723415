// SPDX-License-Identifier: GPL-3.0-or-later

/// A document that writes itself, for those of thousands of numbers: `JSONEncoder` takes most of
/// the time of a forecast.
public protocol JSONWritable: Sendable {
  /// Writes the one value that the document is, the keys of every object in order.
  func write(to writer: inout JSONWriter)
}

/// Writes JSON text the way `JSONText` encodes it: indented, missing values as null.
///
/// The caller keeps the keys of an object in order; a test holds every document against the
/// encoder.
public struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// An object: `body` writes pairs of `key` and a value.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    nested(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  /// A list: `body` writes the value of each element after `element()`.
  public mutating func list(_ body: (inout JSONWriter) -> Void) {
    nested(UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  /// The key of the value that is written next.
  public mutating func key(_ name: String) {
    element()
    string(name)
    bytes.append(contentsOf: " : ".utf8)
  }

  /// Begins an element of a list.
  public mutating func element() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    line()
  }

  /// A text.
  public mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x08: bytes.append(contentsOf: "\\b".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0x0a: bytes.append(contentsOf: "\\n".utf8)
      case 0x0c: bytes.append(contentsOf: "\\f".utf8)
      case 0x0d: bytes.append(contentsOf: "\\r".utf8)
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
  }

  /// A whole number; null where missing.
  public mutating func whole(_ number: Int64?) {
    bytes.append(contentsOf: (number.map { String($0) } ?? "null").utf8)
  }

  /// A number with as many digits as tell it from its neighbours; null where missing or not finite.
  public mutating func number(_ number: Double?) {
    guard let number, number.isFinite else {
      bytes.append(contentsOf: "null".utf8)
      return
    }
    let text = number.description
    bytes.append(contentsOf: text.hasSuffix(".0") ? text.utf8.dropLast(2) : text.utf8[...])
  }

  /// True or false; null where missing.
  public mutating func flag(_ flag: Bool?) {
    bytes.append(contentsOf: (flag.map { $0 ? "true" : "false" } ?? "null").utf8)
  }

  private mutating func nested(
    _ opening: UInt8, _ closing: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    bytes.append(opening)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    // The encoder leaves an empty line in what is empty.
    if isFirst { bytes.append(UInt8(ascii: "\n")) }
    line()
    bytes.append(closing)
    isFirst = false
  }

  private mutating func line() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}
