// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Text that is safe to place into an HTML or SVG document.
///
/// Only `escape` turns outside text into markup, so that no name from a table can break a page.
struct Markup: ExpressibleByStringInterpolation, CustomStringConvertible {
  var description: String

  init(stringLiteral value: String) { description = value }
  init(raw: String) { description = raw }

  struct StringInterpolation: StringInterpolationProtocol {
    var text = ""
    init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }
    mutating func appendLiteral(_ literal: String) { text += literal }
    /// Outside text is escaped.
    mutating func appendInterpolation(_ value: String) { text += Markup.escape(value) }
    /// Markup goes in as it is.
    mutating func appendInterpolation(_ markup: Markup) { text += markup.description }
    /// Lists of markup are joined.
    mutating func appendInterpolation(_ markup: [Markup]) {
      for part in markup { text += part.description }
    }
    /// Whole numbers need no escaping.
    mutating func appendInterpolation(_ number: Int) { text += String(number) }
    /// Coordinates with two places are fine enough for any screen.
    mutating func appendInterpolation(_ number: Double) {
      let hundredths = (number * 100).rounded()
      guard abs(hundredths) < 1e12 else { return text += "0" }
      text += NumberText.coordinate(hundredths: Int(hundredths))
    }
  }

  init(stringInterpolation: StringInterpolation) { description = stringInterpolation.text }

  static func escape(_ text: String) -> String {
    let shown = VisibleText.marked(text)
    // Nearly no text has any of the five: such a text is markup as it is.
    guard shown.utf8.contains(where: isSpecial) else { return shown }
    var result = ""
    result.reserveCapacity(shown.utf8.count + 32)
    for scalar in shown.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }

  static func + (left: Markup, right: Markup) -> Markup {
    Markup(raw: left.description + right.description)
  }
}

extension NumberText {
  static func coordinate(hundredths: Int) -> String {
    "\(ExactDecimal(significand: Int64(hundredths), scale: 2))"
  }
}
