// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the names that a mistyped one may have meant.
enum NearestNames {
  /// At most `count` of the names within a distance that makes a slip likely, nearest first.
  ///
  /// A name that contains the other counts as near, because people leave out the county's name.
  static func of(_ name: String, among names: some Sequence<String>, count: Int = 3) -> [String] {
    let wanted = Array(name.lowercased().prefix(longest))
    guard !wanted.isEmpty else { return [] }
    var found: [(distance: Int, name: String)] = []
    for candidate in names {
      let letters = Array(candidate.lowercased().prefix(longest))
      let allowed = max(1, max(wanted.count, letters.count) / 3)
      let contained =
        min(wanted.count, letters.count) >= 2
        && (candidate.contains(name) || name.contains(candidate))
      if contained {
        found.append((1, candidate))
      } else if abs(letters.count - wanted.count) <= allowed {
        let distance = editDistance(wanted, letters)
        if distance <= allowed { found.append((distance, candidate)) }
      }
    }
    found.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return found.prefix(count).map(\.name)
  }

  /// Longer names are compared by their first letters only, which bounds the time.
  private static let longest = 60

  /// Insertions, deletions and replacements (Levenshtein), one row of the table at a time.
  static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let above = row[j + 1]
        row[j + 1] = a == b ? diagonal : 1 + min(diagonal, above, row[j])
        diagonal = above
      }
    }
    return row[right.count]
  }
}

/// Suggests names for many slips in bounded time: each name once, and no more than a hundred.
struct NameSuggestions {
  private var known: [String: [String]] = [:]
  private var left = 100

  /// The nearest of the names; empty once a hundred different slips have been looked up.
  mutating func nearest(_ name: String, among names: some Sequence<String>) -> [String] {
    if let found = known[name] { return found }
    guard left > 0 else { return [] }
    left -= 1
    let found = NearestNames.of(name, among: names)
    known[name] = found
    return found
  }
}
