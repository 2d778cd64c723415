// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// Which names of different sheets mean the same school.
struct SchoolNames {
  /// The names that stand in the county folder, in the order in which they were first met.
  private(set) var known: [String] = []
  private var isKnown: Set<String> = []
  /// Known names by each way of writing them.
  private var byVariant: [String: [String]] = [:]
  private let words: ImportWords
  private let county: String
  private let answers: ImportAnswers

  /// How a name was matched.
  enum Match: Hashable {
    /// The same name.
    case same(String)
    /// Another way of writing a known name.
    case alias(String)
    /// Not known; names that come near.
    case unknown([String])
  }

  /// No names yet.
  init(_ words: ImportWords, county: String, answers: ImportAnswers) {
    (self.words, self.county, self.answers) = (words, county, answers)
  }

  /// Takes a name as one of a school.
  mutating func add(_ name: String) {
    guard isKnown.insert(name).inserted else { return }
    known.append(name)
    for variant in variants(name) { byVariant[variant, default: []].append(name) }
  }

  /// What a name means among the known ones.
  func match(_ name: String) -> Match {
    if let answer = answers.answer(.name, name) {
      if ["新学校", "new"].contains(TextFolding.word(answer)) { return .same(name) }
      return answer == name ? .same(name) : .alias(answer)
    }
    if isKnown.contains(name) { return .same(name) }
    var same: [String] = []
    for variant in variants(name).sorted() {
      for other in byVariant[variant] ?? [] where !same.contains(other) { same.append(other) }
    }
    if same.count == 1 { return .alias(same[0]) }
    if same.count > 1 { return .unknown(same) }
    // No county has so many schools; what is no county's sheet is not compared name by name.
    guard known.count <= 3_000 else { return .unknown([]) }
    return .unknown(Array(known.filter { isNear(name, $0) }.prefix(3)))
  }

  /// Whether two names may be one: one holds the other, or one letter is a slip and no number.
  private func isNear(_ name: String, _ other: String) -> Bool {
    if name.contains(other) || other.contains(name) { return true }
    guard name.prefix(2) == other.prefix(2) || name.suffix(4) == other.suffix(4) else {
      return false
    }
    let (left, right) = (Array(name), Array(other))
    guard EditDistance.between(left, right) <= 1 else { return false }
    let changed = Set(left).symmetricDifference(right)
    return !changed.contains { ChineseNumeral.isNumeral($0) || "东西南北中".contains($0) }
  }

  /// A name without the county's and with short names written out.
  private func variants(_ name: String) -> Set<String> {
    var result: Set<String> = [name]
    let areas = [county, String(county.dropLast())].filter { $0.count > 1 }
    for area in areas where name.hasPrefix(area) && name.count > area.count + 2 {
      result.insert(String(name.dropFirst(area.count)))
    }
    for variant in result {
      for word in words.shortNames where variant.hasSuffix(word.short) {
        result.insert(String(variant.dropLast(word.short.count)) + word.long)
      }
    }
    // 县第一中学 and 第一中学 are one where the county has one only.
    for variant in result {
      for area in ["县", "区", "市"] where variant.hasPrefix(area + "第") {
        result.insert(String(variant.dropFirst()))
      }
    }
    return result
  }
}
