// SPDX-License-Identifier: GPL-3.0-or-later

/// A name cut into comparable pieces: single characters, and numbers as one piece each.
///
/// 第十中学 becomes 第·10·中·学, so that it is found neither in 第十一中学 nor by 第一中学, while
/// 第9中学 and 第九中学 are the same. Spaces and punctuation carry no meaning and are dropped.
struct NameTokens: Hashable {
  let pieces: [String]

  /// Cuts a name.
  init(_ name: String) {
    pieces = Self.atoms(Array(Self.fold(name))).map(\.piece)
  }

  /// A letter or a number of a text, as one piece, and where it stands.
  struct Atom {
    var piece: String
    var range: Range<Int>
  }

  /// A text cut into atoms; punctuation and spaces fall out.
  static func atoms(_ letters: [Character]) -> [Atom] {
    var atoms: [Atom] = []
    var index = 0
    while index < letters.count {
      let start = index
      if isDigit(letters[index]) {
        while index < letters.count, isDigit(letters[index]) { index += 1 }
      } else if ChineseNumeral.isNumeral(letters[index]) {
        index += numeral(in: letters, at: start)
      } else {
        index += 1
        guard letters[start].isLetter else { continue }
        atoms.append(Atom(piece: String(letters[start]), range: start..<index))
        continue
      }
      let run = String(letters[start..<index])
      let piece = (ChineseNumeral.value(run) ?? Int(run)).map(String.init) ?? run
      atoms.append(Atom(piece: piece, range: start..<index))
    }
    return atoms
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  /// How many letters from a place on are one Chinese number.
  ///
  /// Two numbers can touch: 第一九年一贯制学校 is the first nine-year school and not the nineteenth.
  /// A word that begins with a number keeps it, and an ordinal is no row of digits.
  private static func numeral(in letters: [Character], at start: Int) -> Int {
    var end = start
    while end < letters.count, ChineseNumeral.isNumeral(letters[end]) { end += 1 }
    if let word = (start + 1..<max(end, start + 1)).first(where: { place in
      Lexicon.numbered.contains { letters[place...].starts(with: $0) }
    }) {
      end = word
    }
    guard start > 0, letters[start - 1] == "第" else { return end - start }
    // The longest number that can be an ordinal; a row of digits with a nought is a year.
    let isRow = letters[start..<end].allSatisfy { ChineseNumeral.rank($0) == nil }
    guard !letters[start..<end].contains("〇") else { return end - start }
    let longest = (start + 1...end).last { end in
      ChineseNumeral.value(String(letters[start..<end])) != nil && (end == start + 1 || !isRow)
    }
    return (longest ?? end) - start
  }

  /// Takes pieces that are cut already.
  init(pieces: [String]) { self.pieces = pieces }

  /// Without the pieces of a prefix, if it starts with them and something remains.
  func dropping(prefix: NameTokens) -> NameTokens {
    guard !prefix.pieces.isEmpty, pieces.count > prefix.pieces.count,
      pieces.starts(with: prefix.pieces)
    else { return self }
    return NameTokens(pieces: Array(pieces.dropFirst(prefix.pieces.count)))
  }

  /// Without 镇 and 乡, which stand in a school's full name and not in its short one; nil where
  /// there is none.
  var withoutTownships: NameTokens? {
    for word in Lexicon.townships {
      let place = pieces.indices.first { index in
        index >= 2 && pieces[index...].starts(with: word) && index + word.count <= pieces.count
      }
      guard let place else { continue }
      return NameTokens(pieces: Array(pieces[..<place] + pieces[(place + word.count)...]))
    }
    return nil
  }

  /// Whether the other's pieces stand here side by side.
  func contains(_ other: NameTokens) -> Bool {
    let wanted = other.pieces
    guard !wanted.isEmpty, wanted.count <= pieces.count else { return false }
    return (0...(pieces.count - wanted.count)).contains { start in
      pieces[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }

  /// Whether the other's pieces stand here in the same order, with anything between them.
  func containsInOrder(_ other: NameTokens) -> Bool {
    guard other.pieces.count >= 2 else { return false }
    var rest = pieces[...]
    for piece in other.pieces {
      guard let index = rest.firstIndex(of: piece) else { return false }
      rest = rest[(index + 1)...]
    }
    return true
  }

  /// The same text for full-width and half-width letters and either case, without outer spaces.
  static func fold(_ text: some StringProtocol) -> String {
    TextFolding.plain(text).lowercased()
  }
}
