// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Finds the county's own names in running text, in full, cut short, or in the short form that
/// people say: 九中 for 第九中学.
struct NameSpotter: Sendable {
  /// Short forms and whole names, by their first piece.
  private var aliases: [String: [[String]]] = [:]
  /// Whole names cut into pieces, of which a long enough stretch counts.
  private var whole: [[String]] = []
  private var placesOf: [String: [(name: Int, index: Int)]] = [:]

  /// A stretch of so many pieces inside a name is no accident.
  private static let longEnough = 7
  /// The same from the beginning of a name on.
  private static let longEnoughAhead = 5

  /// The county's own name, which may stand for all of it.
  private(set) var county: [Character] = []

  init(_ county: County?) {
    guard let county else {
      self.init(names: [], county: "")
      return
    }
    let schools = county.schools.map(\.id.rawValue)
    let projects = county.plan.projects.map(\.id.rawValue)
    let zones = county.schools.map(\.zone.rawValue) + county.births.map(\.zone.rawValue)
    self.init(names: projects + schools + zones, county: county.name)
  }

  init(names: [String], county: String) {
    self.county = PhraseText(county).letters
    let prefix = NameTokens(county)
    let sample = NameTokens("示例")
    var seen: Set<[String]> = []
    func note(_ pieces: [String], isWhole: Bool) {
      guard pieces.count >= 2, seen.insert(pieces).inserted else { return }
      aliases[pieces[0], default: []].append(pieces)
      guard isWhole else { return }
      for (index, piece) in pieces.enumerated() {
        placesOf[piece, default: []].append((whole.count, index))
      }
      whole.append(pieces)
    }
    for name in names {
      let full = NameTokens(name)
      let bare = full.dropping(prefix: prefix)
      let short = bare.dropping(prefix: sample)
      for form in [full, bare, short] {
        note(form.pieces, isWhole: true)
        for alias in Self.shortForms(form.pieces) { note(alias, isWhole: false) }
        // 城关镇第一小学: 城关一小.
        if let bare = form.withoutTownships {
          for alias in [bare.pieces] + Self.shortForms(bare.pieces) { note(alias, isWhole: false) }
        }
      }
    }
  }

  /// 第九中学: 九中, 第九中, 九中学. 思源实验学校: 思源学校. 东村中心小学: 东村中心小.
  static func shortForms(_ pieces: [String]) -> [[String]] {
    var forms: [[String]] = []
    func ends(_ word: String) -> [String]? {
      let ending = NameTokens(word).pieces
      return pieces.count > ending.count && pieces.suffix(ending.count).elementsEqual(ending)
        ? Array(pieces.dropLast(ending.count)) : nil
    }
    for (word, short) in [("中学", "中"), ("小学", "小")] {
      guard let stem = ends(word) else { continue }
      if stem.first == "第", stem.count == 2, Int(stem[1]) != nil {
        forms += [[stem[1], short], stem + [short], [stem[1]] + word.map(String.init)]
      }
      if stem.count >= 4, let last = stem.lastIndex(of: "第") {
        // 城北第一小学: 城北一小. 第六片第十小学: 第六片十小, 六片十小.
        let near = Array(stem[..<last] + stem[(last + 1)...])
        for bare in [near, near.filter { $0 != "第" }] {
          forms += [bare + [short], bare + word.map(String.init)]
        }
        forms.append(stem + [short])
      }
      if stem.suffix(2).elementsEqual(["中", "心"]) { forms += [stem + [short], stem + ["校"]] }
    }
    for word in ["实验学校", "九年一贯制学校", "寄宿制学校"] {
      guard let stem = ends(word), stem.count >= 2 else { continue }
      forms += [stem + ["学", "校"], stem + NameTokens(String(word.prefix(2))).pieces]
    }
    return forms.filter { $0.count >= 2 }
  }

  /// Whether there is any name to find.
  var isEmpty: Bool { whole.isEmpty }

  /// Whether a name of the county holds these pieces side by side.
  func holds(_ pieces: [String]) -> Bool {
    guard let first = pieces.first else { return false }
    return (placesOf[first] ?? []).contains { place in
      whole[place.name][place.index...].starts(with: pieces)
    }
  }

  /// Whether a name of the county holds these pieces in order, with anything between them.
  func holdsInOrder(_ pieces: [String]) -> Bool {
    let wanted = NameTokens(pieces: pieces)
    return whole.contains { NameTokens(pieces: $0).containsInOrder(wanted) }
  }

  /// How many atoms from a place on are one of the county's names: at least, and where more of a
  /// longer name follows, at most; nil for none.
  func longest(in atoms: [NameTokens.Atom], at start: Int) -> (sure: Int, most: Int)? {
    guard atoms.indices.contains(start) else { return nil }
    var sure = 0
    for alias in aliases[atoms[start].piece] ?? [] where alias.count > sure {
      guard start + alias.count <= atoms.count,
        zip(alias, atoms[start...]).allSatisfy({ $0 == $1.piece })
      else { continue }
      sure = alias.count
    }
    var most = sure
    for place in placesOf[atoms[start].piece] ?? [] {
      let rest = whole[place.name][place.index...]
      let count = zip(rest, atoms[start...]).prefix { $0 == $1.piece }.count
      guard count > most,
        count >= Self.longEnough
          || (place.index == 0 && (sure > 0 || count >= Self.longEnoughAhead))
      else {
        continue
      }
      most = count
    }
    guard most > 0 else { return nil }
    return (sure > 0 ? sure : most, most)
  }
}
