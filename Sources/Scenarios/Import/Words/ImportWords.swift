// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// The dictionary of officers' sheets: headings, words, units and signs, all of them data.
struct ImportWords: Sendable {
  /// Topics by their key.
  let topics: [String: ImportTopic]
  /// Units by folded name.
  let units: [String: ImportUnit]
  /// Topics by the folded parts of a heading, joined by `/`.
  let headings: [String: String]
  /// Headings of more than one part.
  let deepHeadings: [(parts: [String], topic: String)]
  /// Words of cells: column, then folded word, to the product's word and what to do with it.
  let words: [String: [String: (value: String, rule: String)]]
  /// Lists of words by their name.
  private let lists: [String: [String]]
  /// Words that change nothing at the ends of a heading, with their lengths.
  let fillers: [(text: String, length: Int)]
  /// Short names and what they stand for.
  let shortNames: [(short: String, long: String)]

  /// Official forms by number, with the stage of which they speak and what their grades count.
  let officialForms: [(form: String, stage: String, topic: String)]
  /// What the columns of lists of persons and classes are, by folded heading.
  let listRoles: [String: ListRole]
  /// What texts were found to mean; nil where nothing is remembered.
  var memory: WordMemory?

  /// The dictionary of this version.
  static let current = ImportWords()

  /// The words of a list; the program asks only for lists that the resource has.
  func list(_ name: String) -> [String] {
    guard let list = lists[name] else { preconditionFailure("import-words.yaml has no \(name)") }
    return list
  }

  /// Whether a text holds one of the words of a list.
  func holds(_ text: String, _ name: String) -> Bool {
    let search = PlainSearch(text)
    return list(name).contains { search.holds($0) }
  }

  /// A topic by its key; the resources agree on the keys.
  func topic(_ key: String) -> ImportTopic {
    guard let topic = topics[key] else { preconditionFailure("topics.csv has no \(key)") }
    return topic
  }

  private init() {
    var topics: [String: ImportTopic] = [:]
    for row in Self.rows("topics") {
      guard let rule = ImportTopic.Rule(rawValue: row[3]) else {
        preconditionFailure("topics.csv knows no rule \(row[3])")
      }
      topics[row[0]] = ImportTopic(
        key: row[0], table: row[1], column: row[2], rule: rule,
        dimension: ImportUnit.Dimension(rawValue: row[4]), name: Bilingual(zh: row[5], en: row[6]),
        usual: Self.range(row[7], row[8]))
    }
    var headings: [String: String] = [:]
    var deep: [(parts: [String], topic: String)] = []
    for row in Self.rows("headings") {
      precondition(topics[row[2]] != nil, "headings.csv has a topic that is none: \(row[2])")
      var parts = row[1].split(separator: "/").map { HeadingText.folded(String($0)) }
      // A sum at the end is read apart from what it sums.
      if parts.count > 2, parts.last == "计" { parts.removeLast() }
      let key = parts.joined(separator: "/")
      if headings[key] == nil { headings[key] = row[2] }
      if parts.count > 1 { deep.append((parts, row[2])) }
    }
    var words: [String: [String: (value: String, rule: String)]] = [:]
    for row in Self.rows("words") {
      words[row[0], default: [:]][TextFolding.word(row[1])] = (row[2], row[3])
    }
    (self.topics, self.headings, self.words, deepHeadings) = (topics, headings, words, deep)
    let file = Schema.resource("Import/import-words.yaml")
    var units: [String: ImportUnit] = [:]
    for item in file["units"]?.items ?? [] {
      let names = item["names"]?.items?.compactMap(\.text) ?? []
      guard let dimension = ImportUnit.Dimension(rawValue: Schema.text(item, "dimension")),
        let times = Int64(Schema.text(item, "times")), let over = Int64(Schema.text(item, "over"))
      else { preconditionFailure("import-words.yaml has a unit that is none") }
      for name in names {
        units[TextFolding.word(name)] = ImportUnit(
          name: names[0], dimension: dimension, times: times, over: over)
      }
    }
    self.units = units
    shortNames = (file["shortNames"]?.items ?? []).map {
      (Schema.text($0, "short"), Schema.text($0, "long"))
    }
    officialForms = (file["officialForms"]?.items ?? []).map {
      (Schema.text($0, "form"), Schema.text($0, "stage"), Schema.text($0, "grades"))
    }
    listRoles = Dictionary(
      Self.rows("lists").map { row -> (String, ListRole) in
        guard let role = ListRole(rawValue: row[1]) else {
          preconditionFailure("lists.csv knows no role \(row[1])")
        }
        return (HeadingText.folded(row[0]), role)
      }, uniquingKeysWith: { first, _ in first })
    var lists: [String: [String]] = [:]
    for entry in file.entries ?? [] {
      if let items = entry.value.items { lists[entry.key] = items.compactMap(\.text) }
      for inner in entry.value.entries ?? [] {
        lists[entry.key + "." + inner.key] = inner.value.items?.compactMap(\.text) ?? []
      }
    }
    self.lists = lists
    fillers = (lists["fillers"] ?? []).map { ($0, $0.count) }
  }

  private static func range(_ least: String, _ most: String) -> ClosedRange<Double>? {
    guard let least = Double(least), let most = Double(most), least <= most else { return nil }
    return least...most
  }

  private static func rows(_ name: String) -> [[String]] {
    guard let text = EmbeddedText.files["Import/\(name).csv"] else {
      preconditionFailure("the resource \(name).csv is not embedded")
    }
    return CSVParser(Array(text.utf8)).rows.dropFirst().filter { !$0.isBlank }.map(\.cells)
  }
}
