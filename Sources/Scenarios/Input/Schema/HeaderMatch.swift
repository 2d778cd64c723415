// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// Finds the column that a header, as a person typed it, names.
struct HeaderMatch {
  /// The columns, in order.
  let columns: [Column]
  /// The place of each column by its key; of the first, should a key stand twice.
  private(set) var byKey: [String: Int] = [:]
  /// The words of each column, prepared.
  let choices: [ChoiceMatch]
  private var byWord: [String: Int] = [:]

  /// Prepares the headers of a table or the keys of a file.
  init(_ columns: [Column]) {
    self.columns = columns
    choices = columns.map { ChoiceMatch.of($0.choices) }
    for (index, column) in columns.enumerated() {
      if byKey[column.key] == nil { byKey[column.key] = index }
      let names = [column.header.zh, column.header.en, column.key] + column.alsoRead
      for name in names {
        byWord[TextFolding.word(name)] = index
        // A unit in brackets may be left out.
        if let (bare, _) = Self.split(name) { byWord[TextFolding.word(bare)] = index }
      }
    }
  }

  /// What a header turns out to be.
  enum Answer: Hashable {
    case column(Int)
    case wrongUnit(Int, expected: Bilingual)
    case unknown(nearest: Bilingual?)
  }

  /// The column of a header.
  func answer(_ header: String) -> Answer {
    if let index = byWord[TextFolding.word(header)] { return .column(index) }
    if let (bare, unit) = Self.split(header), let index = byWord[TextFolding.word(bare)] {
      guard let expected = columns[index].unit else {
        return .unknown(nearest: columns[index].header)
      }
      let isRight = expected.allNames.map(TextFolding.word).contains(TextFolding.word(unit))
      return isRight ? .column(index) : .wrongUnit(index, expected: expected.name)
    }
    if let meant = meaning(header) {
      // The nearest in meaning with another unit: renaming it alone would misread every number.
      if let (_, unit) = Self.split(header),
        let index = columns.firstIndex(where: { $0.header == meant }),
        let expected = columns[index].unit, isUnit(unit),
        !expected.allNames.map(TextFolding.word).contains(TextFolding.word(unit))
      {
        return .wrongUnit(index, expected: expected.name)
      }
      return .unknown(nearest: meant)
    }
    let nearest = NearestNames.of(TextFolding.word(header), among: byWord.keys, count: 1).first
    return .unknown(nearest: nearest.flatMap { byWord[$0] }.map { columns[$0].header })
  }

  /// Whether a text names a column.
  func knows(_ text: String) -> Bool { known(text) != nil }

  /// The header of the column that a text names, whatever unit it gives; nil where it names none.
  func known(_ text: String) -> Bilingual? {
    guard !TextFolding.trimmed(text).isEmpty else { return nil }
    let word = TextFolding.word(text)
    if let index = byWord[word] { return columns[index].header }
    guard let (bare, _) = Self.split(text) else { return nil }
    return byWord[TextFolding.word(bare)].map { columns[$0].header }
  }

  /// Whether a text is a unit of some column or a relative of one.
  private func isUnit(_ text: String) -> Bool {
    let word = TextFolding.word(text)
    return columns.contains { column in
      guard let unit = column.unit else { return false }
      return (unit.allNames + unit.related.flatMap(\.names)).map(TextFolding.word).contains(word)
    } || ["万元", "亿元", "千元", "元", "亩", "公顷"].contains(word)
  }

  /// `投资(万元)` as `投资` and `万元`; nil without brackets at the end.
  static func split(_ header: String) -> (bare: String, unit: String)? {
    let folded = TextFolding.halfWidth(TextFolding.trimmed(header))
    guard folded.hasSuffix(")"), let open = folded.lastIndex(of: "("), open > folded.startIndex
    else { return nil }
    return (
      String(folded[..<open]), String(folded[folded.index(after: open)...].dropLast())
    )
  }
}
