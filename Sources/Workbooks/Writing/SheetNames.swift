// SPDX-License-Identifier: GPL-3.0-or-later

/// Gives sheets the names that spreadsheets take: at most 31 characters, some signs left out, each
/// once.
public struct SheetNames: Sendable {
  private var taken: Set<String> = []

  /// No sheet has a name yet.
  public init() {}

  /// A name for a sheet, as near to the wanted one as may be; a second of the same gets a number.
  public mutating func name(_ wanted: String) -> String {
    let bare = Self.allowed(wanted)
    var name = bare
    var number = 2
    while taken.contains(name.lowercased()) {
      let mark = "(\(number))"
      name = Self.cut(bare, to: Self.most - mark.utf16.count) + mark
      number += 1
    }
    taken.insert(name.lowercased())
    return name
  }

  /// The most UTF-16 units of a name.
  private static let most = 31

  private static func allowed(_ wanted: String) -> String {
    let signs = Set("[]:*?/\\'")
    let kept = String(wanted.filter { !signs.contains($0) && !$0.isNewline })
    let cut = cut(kept, to: most)
    let isBlank = cut.allSatisfy(\.isWhitespace)
    // Spreadsheets keep this name for themselves.
    return isBlank || cut.lowercased() == "history" ? cut + "_" : cut
  }

  private static func cut(_ text: String, to most: Int) -> String {
    var result = ""
    for character in text {
      guard result.utf16.count + character.utf16.count <= most else { break }
      result.append(character)
    }
    return result
  }

  /// A sheet's name as formulas write it.
  public static func quoted(_ name: String) -> String {
    "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
