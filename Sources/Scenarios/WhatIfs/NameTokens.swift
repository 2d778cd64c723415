// SPDX-License-Identifier: GPL-3.0-or-later

/// A name cut into comparable pieces: single characters, and numbers as one piece each.
///
/// 第十中学 becomes 第·10·中·学, so that it is found neither in 第十一中学 nor by 第一中学, while
/// 第9中学 and 第九中学 are the same. Spaces and punctuation carry no meaning and are dropped.
struct NameTokens: Hashable {
  let pieces: [String]

  /// Cuts a name.
  init(_ name: String) {
    var pieces: [String] = []
    var run = ""
    func close() {
      guard !run.isEmpty else { return }
      let number = ChineseNumeral.value(run) ?? Int(run)
      pieces.append(number.map(String.init) ?? run)
      run = ""
    }
    func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
    for character in Self.fold(name) {
      let numeral = ChineseNumeral.isNumeral(character)
      if numeral || isDigit(character) {
        if let last = run.last, isDigit(last) != isDigit(character) { close() }
        run.append(character)
      } else {
        close()
        if character.isLetter { pieces.append(String(character)) }
      }
    }
    close()
    self.pieces = pieces
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
