// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the known names that a mistyped one most likely meant, for the messages of every reader.
public enum NearestNames {
  /// Longer names are compared by their first letters only, which bounds the time for each.
  private static let longest = 100

  /// At most `count` of the known names, nearest first; the same for any order of `known`.
  ///
  /// A name is near when at most a third of the longer one's letters (one letter at least) must
  /// change and not all do, or when one of the two contains the other, because people leave out
  /// the county's name or the end: that counts as one slip, and before any other one. Ties go by
  /// the letters that differ, then by name. Capitals do not count. Time: O(names · letters²), with letters bounded.
  public static func of(
    _ name: String, among known: some Sequence<String>, count: Int = 3
  ) -> [String] {
    let whole = name.lowercased()
    let wanted = Array(whole.unicodeScalars.prefix(longest))
    guard !wanted.isEmpty else { return [] }
    var found: [Near] = []
    for candidate in known {
      let text = candidate.lowercased()
      let letters = Array(text.unicodeScalars.prefix(longest))
      let length = max(wanted.count, letters.count)
      let allowed = max(1, length / 3)
      let isContained = contains(text, whole) || contains(whole, text)
      guard isContained || abs(letters.count - wanted.count) <= allowed else { continue }
      let slips = EditDistance.between(wanted, letters)
      if isContained {
        found.append(Near(rank: 2 * min(1, slips), slips: slips, name: candidate))
      } else if slips <= allowed && slips < length {
        found.append(Near(rank: 2 * slips + 1, slips: slips, name: candidate))
      }
    }
    found.sort { ($0.rank, $0.slips, $0.name) < ($1.rank, $1.slips, $1.name) }
    return found.prefix(count).map(\.name)
  }

  private struct Near {
    /// Twice what the slips count for, one more where neither name contains the other.
    var rank: Int
    var slips: Int
    var name: String
  }

  /// Whether a name holds the other, which must say something: two Chinese characters or three
  /// Latin letters.
  private static func contains(_ text: String, _ part: String) -> Bool {
    guard part.utf8.count >= 3, part.unicodeScalars.count >= 2 else { return false }
    return text.contains(part)
  }
}
