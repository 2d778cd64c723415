// SPDX-License-Identifier: GPL-3.0-or-later

/// A text that is ordered as people order it: by the numbers in it, not by their signs.
///
/// 第 2 列 comes before 第 10 列, and 七年级 before 八年级 before 九年级.
struct NaturalText: Hashable, Comparable {
  private let pieces: [Piece]

  private enum Piece: Hashable, Comparable {
    case number(Int, String)
    case letters(String)

    static func < (left: Self, right: Self) -> Bool {
      switch (left, right) {
      case (.number(let first, let one), .number(let second, let other)):
        first != second ? first < second : one < other
      case (.letters(let first), .letters(let second)): first < second
      case (.number, .letters): true
      case (.letters, .number): false
      }
    }
  }

  /// Cuts a text into numbers and what stands between them.
  init(_ text: String) {
    var pieces: [Piece] = []
    var run = ""
    var isNumber = false
    func close() {
      guard !run.isEmpty else { return }
      let value = isNumber ? (Int(run) ?? ChineseNumeral.value(run)) : nil
      pieces.append(value.map { .number($0, run) } ?? .letters(run))
    }
    for character in text {
      let digit =
        (character.isASCII && character.isNumber) || ChineseNumeral.isNumeral(character)
      if digit != isNumber {
        close()
        run = ""
        isNumber = digit
      }
      run.append(character)
    }
    close()
    self.pieces = pieces
  }

  /// The earlier in reading order.
  static func < (left: Self, right: Self) -> Bool {
    left.pieces.lexicographicallyPrecedes(right.pieces)
  }
}
