// SPDX-License-Identifier: GPL-3.0-or-later

/// A line of county.yaml as the three cells of a row: key, value, remark.
///
/// A line that is not of that plain form stands whole in the first cell, so that nothing is lost:
/// what is split comes together again letter by letter.
struct SettingLine: Hashable {
  var key = ""
  var value = ""
  var remark = ""

  /// The cells of a line; blanks before a remark are no part of it.
  init(line: String) {
    self = Self.split(line)
  }

  init(key: String = "", value: String = "", remark: String = "") {
    self.key = key
    self.value = value
    self.remark = remark
  }

  private static func split(_ line: String) -> SettingLine {
    let start = line.drop { $0 == " " }
    if start.hasPrefix("#") { return SettingLine(remark: line) }
    guard let colon = line.firstIndex(of: ":") else { return SettingLine(key: line) }
    let key = line[..<colon]
    let rest = line[line.index(after: colon)...]
    let signs = Set("\"'{[#&*!|>%@`")
    guard rest.hasPrefix(" "), !key.contains(where: signs.contains) else {
      return SettingLine(key: line)
    }
    var value = rest.dropFirst()
    var remark = ""
    // A remark begins with " #" outside quotation marks; a value with such marks keeps what
    // follows it.
    if !value.contains("\"") && !value.contains("'"), let mark = rest.firstRange(of: " #") {
      value = rest[..<mark.lowerBound].dropFirst()
      remark = String(rest[mark.upperBound...].drop { $0 == " " })
      while value.hasSuffix(" ") { value.removeLast() }
      if remark.isEmpty { return SettingLine(key: line) }
    }
    let name = value.isEmpty ? key + ":" : key
    return SettingLine(key: String(name), value: String(value), remark: remark)
  }

  /// Whether lines hold a text of several lines, in which every blank counts: then all stand whole.
  static func holdsBlocks(_ lines: [String]) -> Bool {
    lines.contains { line in
      [": |", ": >", ": |-", ": >-", ": |+", ": >+"].contains { line.hasSuffix($0) }
    }
  }

  /// The line that the cells stand for.
  var text: String {
    let isEmpty = value.isEmpty
    if key.isEmpty && isEmpty {
      let start = remark.drop { $0 == " " }
      return start.isEmpty || start.hasPrefix("#") ? remark : "# " + remark
    }
    let plain = isEmpty && remark.isEmpty
    // Somebody fills the cell beside a key that stood without a value: `县名:`.
    let name = !isEmpty && key.hasSuffix(":") ? String(key.dropLast()) : key
    let body = plain ? key : isEmpty ? key : name + ": " + value
    return remark.isEmpty ? body : body + "  # " + remark
  }
}
