// SPDX-License-Identifier: GPL-3.0-or-later
import Yams

/// Keeps anchors and aliases from ever reaching the parser, and leaves `&` and `*` inside a text alone.
///
/// An alias repeats a whole subtree, so that a few lines can stand for billions of values, and the parser resolves
/// aliases by itself. Where a quoted text ends only a parser can tell. So the parser is given the text with another
/// letter in the place of each `&` and `*`: there is no alias in it then, whatever it reads. In what it returns, an
/// unquoted scalar that begins with such a letter would have been an anchor or an alias and is refused; in all others
/// the letters become what they were.
struct YAMLSigns {
  /// The text as the parser gets it.
  let text: String
  /// What stands for `&` and for `*`; nil where neither occurs.
  private let letters: (and: Unicode.Scalar, star: Unicode.Scalar)?

  /// Private letters, of which a text surely leaves two unused.
  private static let candidates = (0xE100...0xF8FF).compactMap { Unicode.Scalar($0) }

  /// Replaces the signs of a text.
  init(_ text: String) {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "*") }) else {
      self.text = text
      letters = nil
      return
    }
    let used = Set(text.unicodeScalars.lazy.filter { (0xE100...0xF8FF).contains($0.value) })
    let free = Array(Self.candidates.lazy.filter { !used.contains($0) }.prefix(2))
    guard free.count == 2 else {
      // A text with every private letter is no text of a county; without its signs it has no alias.
      self.text = String(text.filter { $0 != "&" && $0 != "*" })
      letters = nil
      return
    }
    var hidden = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      hidden.append(scalar == "&" ? free[0] : scalar == "*" ? free[1] : scalar)
    }
    self.text = String(hidden)
    letters = (free[0], free[1])
  }

  /// Whether the text held any sign.
  var isAnyHidden: Bool { letters != nil }

  /// A text of what was parsed, as it stood in the file.
  func shown(_ text: String) -> String {
    guard let letters else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(scalar == letters.and ? "&" : scalar == letters.star ? "*" : scalar)
    }
    return String(result)
  }

  /// What was parsed with its signs again; refused at the first anchor or alias.
  func shown(_ node: Node, line above: Int) throws(SafeYAML.Fault) -> Node {
    guard let letters else { return node }
    let line = node.mark?.line ?? above
    switch node {
    case .scalar(let scalar):
      if let first = scalar.string.unicodeScalars.first, scalar.style == .plain,
        first == letters.and || first == letters.star
      {
        throw .alias(line: line)
      }
      return .scalar(
        Node.Scalar(shown(scalar.string), scalar.tag, scalar.style, scalar.mark, scalar.anchor))
    case .sequence(let items):
      var shownItems: [Node] = []
      for item in items { shownItems.append(try shown(item, line: line)) }
      return .sequence(
        Node.Sequence(shownItems, items.tag, items.style, items.mark, items.anchor))
    case .mapping(let pairs):
      var shownPairs: [(Node, Node)] = []
      for (key, value) in pairs {
        shownPairs.append((try shown(key, line: line), try shown(value, line: line)))
      }
      return .mapping(
        Node.Mapping(shownPairs, pairs.tag, pairs.style, pairs.mark, pairs.anchor))
    case .alias: throw .alias(line: line)
    }
  }
}
