// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// The words of the what-if grammar, read from `what-if-words.yaml`: synonyms are data, not code.
struct Lexicon: Sendable {
  /// What a word can mean; a word may mean several things, which its sentence decides between.
  enum Meaning: Hashable, Sendable {
    /// It says what to do.
    case verb(Verb)
    /// It has a role of this name, and a value where the role has several.
    case role(String, String)
  }

  /// A unit and how many base units one of it is, exactly.
  struct Unit: Hashable, Sendable {
    var kind: Amount.Unit
    var size: ExactDecimal
  }

  private(set) var words = SpellingTree<[Meaning]>()
  private(set) var units = SpellingTree<Unit>()
  private(set) var seasons = SpellingTree<String>()
  private(set) var schools = SpellingTree<String>()
  /// What stands in front of a factor: ×, 乘以.
  private(set) var multiplication = SpellingTree<Bool>()
  private(set) var numbers: [String: Int] = [:]
  private(set) var ordinals: [String: Int] = [:]
  private(set) var months: [String: Int] = [:]
  /// What a whole is divided by: tenth by 10.
  private(set) var fractions: [String: Int] = [:]
  private(set) var simplified: [Character: Character] = [:]
  /// Every spelling of every verb with what it spells, for finding what a mistyped word meant.
  private(set) var verbWords: [String: Verb] = [:]

  /// Words that begin with a number of their own: 九年一贯制.
  private var numbered: [[Character]] = []
  private var townships: [[String]] = []

  /// The program's own words.
  static let standard = Lexicon(Schema.resource("what-if-words.yaml"))
  /// Words of names that begin with a number of their own.
  static let numbered = standard.numbered
  /// What may stand behind a place in the name of its school.
  static let townships = standard.townships

  private init(_ root: YAMLValue) {
    var meanings: [String: [Meaning]] = [:]
    func note(_ word: String, _ meaning: Meaning) {
      let folded = NameTokens.fold(word)
      if meanings[folded]?.contains(meaning) != true {
        meanings[folded, default: []].append(meaning)
      }
    }
    for verb in Verb.allCases {
      let synonyms = root["verbs"]?[verb.rawValue]?.items?.compactMap(\.text) ?? []
      for word in verb.allWords + synonyms {
        note(word, .verb(verb))
        verbWords[NameTokens.fold(word)] = verb
      }
    }
    for entry in root["roles"]?.entries ?? [] {
      let (key, value) = (entry.key, entry.value)
      let parts = key.split(separator: "-", maxSplits: 1).map(String.init)
      for word in value.items?.compactMap(\.text) ?? [] {
        note(word, .role(parts[0], parts.count > 1 ? parts[1] : ""))
      }
    }
    for action in MeasureAction.allWords { note(action, .role("action", action)) }
    for (word, list) in meanings { words.insert(word, list) }
    for entry in root["units"]?.entries ?? [] {
      guard let kind = Amount.Unit(rawValue: entry.key) else {
        preconditionFailure("the unit \(entry.key) is not known")
      }
      for line in entry.value.entries ?? [] {
        guard let size = ExactDecimal(line.key) else { preconditionFailure("size \(line.key)") }
        for name in line.value.items?.compactMap(\.text) ?? [] {
          units.insert(NameTokens.fold(name), Unit(kind: kind, size: size))
        }
      }
    }
    for entry in root["seasons"]?.entries ?? [] {
      for name in entry.value.items?.compactMap(\.text) ?? [] { seasons.insert(name, entry.key) }
    }
    for entry in root["schools"]?.entries ?? [] {
      for name in entry.value.items?.compactMap(\.text) ?? [] { schools.insert(name, entry.key) }
    }
    for word in root["multiplication"]?.items?.compactMap(\.text) ?? [] {
      multiplication.insert(NameTokens.fold(word), true)
    }
    numbered = root["numbered"]?.items?.compactMap(\.text).map { Array($0) } ?? []
    townships =
      root["townships"]?.items?.compactMap(\.text).map { $0.map { String($0) } } ?? []
    numbers = Self.table(root["numbers"])
    ordinals = Self.table(root["ordinals"])
    months = Self.table(root["months"])
    fractions = Self.table(root["fractions"])
    for pair in root["traditional"]?.text?.split(separator: " ") ?? [] where pair.count == 2 {
      if let first = pair.first, let last = pair.last { simplified[first] = last }
    }
  }

  private static func table(_ value: YAMLValue?) -> [String: Int] {
    var table: [String: Int] = [:]
    for entry in value?.entries ?? [] { table[entry.key] = entry.value.text.flatMap { Int($0) } }
    return table
  }
}

/// Spellings by their letters, for the longest one that begins at a place.
struct SpellingTree<Value: Sendable>: Sendable {
  private var values: [[Character]: Value] = [:]
  private var lengths: [Character: [Int]] = [:]

  mutating func insert(_ word: String, _ value: Value) {
    let letters = Array(word)
    guard let first = letters.first else { return }
    if values.updateValue(value, forKey: letters) == nil {
      var known = lengths[first] ?? []
      if !known.contains(letters.count) {
        known.append(letters.count)
        lengths[first] = known.sorted(by: >)
      }
    }
  }

  /// The longest spelling at a place; Latin words end where the word ends.
  func longest(in text: [Character], at start: Int) -> (count: Int, value: Value)? {
    guard start < text.count, let known = lengths[text[start]] else { return nil }
    if text[start].isLatin && start > 0 && text[start - 1].isLatin { return nil }
    for count in known where start + count <= text.count {
      let end = start + count
      if text[end - 1].isLatin && end < text.count && text[end].isLatin { continue }
      if let value = values[Array(text[start..<end])] { return (count, value) }
    }
    return nil
  }
}

extension Character {
  /// A letter of a word that is written with spaces around it.
  var isLatin: Bool { isASCII && isLetter }
}
