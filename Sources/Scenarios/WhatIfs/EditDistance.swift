// SPDX-License-Identifier: GPL-3.0-or-later

/// How far one spelling is from another, to name the nearest known word beside an unknown one.
enum EditDistance {
  /// Insertions, deletions and replacements from one to the other (Levenshtein); O(n·m).
  static func between<Piece: Equatable>(_ left: [Piece], _ right: [Piece]) -> Int {
    distance(left, right, freeEnds: false)
  }

  /// The same against the best matching stretch of `text`: what surrounds it costs nothing.
  static func of<Piece: Equatable>(_ pattern: [Piece], inside text: [Piece]) -> Int {
    distance(pattern, text, freeEnds: true)
  }

  private static func distance<Piece: Equatable>(
    _ pattern: [Piece], _ text: [Piece], freeEnds: Bool
  ) -> Int {
    var row = freeEnds ? Array(repeating: 0, count: text.count + 1) : Array(0...text.count)
    for (index, piece) in pattern.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in 0..<text.count {
        let replaced = diagonal + (piece == text[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return freeEnds ? row.min() ?? 0 : row[text.count]
  }

  /// The known words nearest to one that is not known, nearest first, at most `count`.
  ///
  /// Only words within half the length of the unknown one are near enough to be meant.
  static func nearest(to word: String, among known: [String], count: Int = 3) -> [String] {
    let folded = Array(NameTokens.fold(String(word.prefix(60))))
    let limit = max(1, (folded.count + 1) / 2)
    var ranked: [(distance: Int, index: Int)] = []
    for (index, candidate) in known.enumerated() {
      let distance = between(folded, Array(NameTokens.fold(candidate)))
      if distance <= limit && distance < max(folded.count, candidate.count) {
        ranked.append((distance, index))
      }
    }
    ranked.sort { ($0.distance, $0.index) < ($1.distance, $1.index) }
    return ranked.prefix(count).map { known[$0.index] }
  }
}
