// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the known names that a mistyped one most likely meant.
enum NearestNames {
  /// At most `limit` names, fewest changed letters first; ties go by Unicode scalars. A name is near
  /// when it contains the given one, or the reverse, or when a third of the letters must change.
  static func of(_ name: String, among known: some Sequence<String>, limit: Int = 1) -> [String] {
    let wanted = Array(name.lowercased().unicodeScalars)
    var near: [(distance: Int, name: String)] = []
    for candidate in known {
      let letters = Array(candidate.lowercased().unicodeScalars)
      let contained = contains(letters, wanted) || contains(wanted, letters)
      let distance = edits(from: wanted, to: letters)
      if contained || distance <= max(2, max(wanted.count, letters.count) / 3) {
        near.append((distance, candidate))
      }
    }
    near.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return near.prefix(limit).map(\.name)
  }

  private static func contains(_ text: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    guard part.count >= 3, part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
  }

  /// Insertions, deletions and replacements between two texts (Levenshtein's distance).
  private static func edits(from left: [Unicode.Scalar], to right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (rowIndex, scalar) in left.enumerated() {
      var diagonal = row[0]
      row[0] = rowIndex + 1
      for (column, other) in right.enumerated() {
        let replaced = diagonal + (scalar == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, min(row[column], row[column + 1]) + 1)
      }
    }
    return row[right.count]
  }
}
