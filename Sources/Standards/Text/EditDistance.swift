// SPDX-License-Identifier: GPL-3.0-or-later

/// How many slips lie between two spellings: a piece put in, left out or replaced, or two
/// neighbours exchanged (Damerau and Levenshtein; a piece takes part in one exchange at most).
public enum EditDistance {
  /// Slips from one spelling to the other; O(n·m) in time, O(m) in space.
  public static func between<Piece: Equatable>(_ left: [Piece], _ right: [Piece]) -> Int {
    distance(left, right, freeEnds: false)
  }

  /// The same against the best matching stretch of `text`: what surrounds it costs nothing.
  public static func of<Piece: Equatable>(_ pattern: [Piece], inside text: [Piece]) -> Int {
    distance(pattern, text, freeEnds: true)
  }

  private static func distance<Piece: Equatable>(
    _ pattern: [Piece], _ text: [Piece], freeEnds: Bool
  ) -> Int {
    var beforeLast: [Int] = []
    var last = freeEnds ? Array(repeating: 0, count: text.count + 1) : Array(0...text.count)
    for (index, piece) in pattern.enumerated() {
      var row = [index + 1]
      row.reserveCapacity(text.count + 1)
      for column in text.indices {
        let replaced = last[column] + (piece == text[column] ? 0 : 1)
        var least = min(replaced, row[column] + 1, last[column + 1] + 1)
        if index > 0, column > 0, piece == text[column - 1], pattern[index - 1] == text[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        row.append(least)
      }
      (beforeLast, last) = (last, row)
    }
    return freeEnds ? last.min() ?? 0 : last[text.count]
  }
}
