// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation

/// How each style shows a number.
final class StyleReader: PartReader {
  private(set) var styles: [NumberFormat] = []
  private var own: [Int: NumberFormat] = [:]
  private var isInCells = false

  override func begin(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
      own[id] = NumberFormat(code: attributes["formatCode"] ?? "")
    case "cellXfs": isInCells = true
    case "xf" where isInCells:
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      styles.append(own[id] ?? NumberFormat(builtIn: id))
    default: break
    }
  }

  override func end(_ name: String) {
    if name == "cellXfs" { isInCells = false }
  }
}

/// What kind of number a format shows.
enum NumberFormat: Hashable, Sendable {
  case plain, percent, date, time

  /// One of the formats that every program knows by number (ECMA-376, 18.8.30).
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
    case 18...21, 32...35, 45...47, 55, 56: self = .time
    default: self = .plain
    }
  }

  /// A format that the workbook spells out: `yyyy"年"m"月"`.
  init(code: String) {
    var letters = ""
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\"": isQuoted.toggle()
      case "\\" where !isQuoted, "_" where !isQuoted, "*" where !isQuoted: isEscaped = true
      case "[" where !isQuoted: isBracketed = true
      case "]" where !isQuoted: isBracketed = false
      case ";" where !isQuoted: isEscaped = false
      default: if !isQuoted && !isBracketed { letters.append(character) }
      }
    }
    if letters.contains("general") || letters.contains("常规") {
      self = .plain
    } else if letters.contains("y") || letters.contains("d") || letters.contains("e年") {
      self = .date
    } else if letters.contains("h") || letters.contains("s") {
      self = .time
    } else if letters.contains("m") {
      self = .date
    } else {
      self = letters.contains("%") ? .percent : .plain
    }
  }
}
