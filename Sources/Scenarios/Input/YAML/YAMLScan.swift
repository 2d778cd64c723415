// SPDX-License-Identifier: GPL-3.0-or-later

/// Looks through a YAML text before it is parsed, for what makes parsing expensive.
///
/// An alias repeats a whole subtree, so that a few lines can stand for billions of values, and the
/// parser resolves aliases by itself. The scan refuses whatever could be one: a `&` or `*` where a
/// value may begin, outside quotes, comments and block texts. It also bounds the nesting.
struct YAMLScan {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var brackets = 0

  /// A scan of this text, whose lines end with LF.
  init(_ text: String) { bytes = Array(text.utf8) }

  /// The first thing that is refused; nil when the text may be parsed.
  mutating func run() -> YAMLFile.Fault? {
    while index < bytes.count {
      if let fault = scanLine() { return fault }
    }
    return nil
  }

  private mutating func scanLine() -> YAMLFile.Fault? {
    let start = index
    while peek() == 0x20 { index += 1 }
    let indent = index - start
    var keyColumn: Int?
    var mayBegin = true
    var dashes = 0
    var last: UInt8?
    var beforeLast: UInt8?
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A {
        line += 1
        skipBlockText(deeperThan: keyColumn ?? indent, last: last, beforeLast: beforeLast)
        return nil
      }
      if isBlank(byte) { continue }
      if keyColumn == nil && byte != UInt8(ascii: "-") { keyColumn = index - 1 - start }
      switch byte {
      case UInt8(ascii: "#") where index == start + 1 || isBlank(bytes[index - 2]):
        while let next = peek(), next != 0x0A { index += 1 }
        continue
      case UInt8(ascii: "&") where mayBegin, UInt8(ascii: "*") where mayBegin:
        return YAMLFile.Fault(kind: .yamlAlias, line: line)
      case UInt8(ascii: "\"") where mayBegin, UInt8(ascii: "'") where mayBegin:
        skipQuoted(byte)
        mayBegin = false
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        brackets += 1
        mayBegin = true
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        brackets = max(0, brackets - 1)
      case UInt8(ascii: ","):
        if brackets > 0 { mayBegin = true }
      case UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "-"):
        if byte == UInt8(ascii: "-") && mayBegin { dashes += 1 }
        if isBlankOrEnd(peek()) || brackets > 0 { mayBegin = true }
      case UInt8(ascii: "!"): skipTag()
      default: mayBegin = false
      }
      (beforeLast, last) = (last, byte)
      if brackets + dashes > YAMLFile.mostDepth || indent > 20 * YAMLFile.mostDepth {
        return YAMLFile.Fault(kind: .yamlTooDeep(limit: YAMLFile.mostDepth), line: line)
      }
    }
    return nil
  }

  /// A tag stands before its value and may be followed by an anchor.
  private mutating func skipTag() {
    let ends = Array(" \t\n,[]{}".utf8)
    while let next = peek(), !ends.contains(next) { index += 1 }
  }

  /// After `key: |` the deeper lines are text, in which nothing has a meaning.
  private mutating func skipBlockText(deeperThan column: Int, last: UInt8?, beforeLast: UInt8?) {
    guard brackets == 0, beforeLast == UInt8(ascii: ":"),
      last == UInt8(ascii: "|") || last == UInt8(ascii: ">")
    else { return }
    while index < bytes.count {
      var end = index
      while end < bytes.count, bytes[end] == 0x20 { end += 1 }
      let isEmpty = end == bytes.count || bytes[end] == 0x0A
      guard isEmpty || end - index > column else { return }
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      index = min(end + 1, bytes.count)
      line += 1
    }
  }

  private mutating func skipQuoted(_ quote: UInt8) {
    while let byte = peek() {
      index += 1
      if byte == 0x0A { line += 1 }
      if byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") {
        if peek() == 0x0A { line += 1 }
        index += 1
      } else if byte == quote {
        if quote == UInt8(ascii: "'"), peek() == quote { index += 1 } else { return }
      }
    }
  }

  private func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }
  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  private func isBlankOrEnd(_ byte: UInt8?) -> Bool {
    guard let byte else { return true }
    return isBlank(byte) || byte == 0x0A
  }
}
