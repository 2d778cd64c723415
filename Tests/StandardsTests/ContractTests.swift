// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import TestSupport
import Testing

/// What the simulator and the reports may rely on, for every standard of the program.
@Suite struct Contract {
  @Test(arguments: StandardsCatalog.names)
  func everyValueItemAndRouteCitesADocumentThatIsListed(id: String) throws {
    let standard = try Fixture.standard(id)
    let documents = Set(standard.documents.map(\.id))
    #expect(documents.count == standard.documents.count)
    let citations =
      standard.values.values.map(\.citation)
      + (standard.items + standard.vetoes).map(\.citation)
      + standard.relaxations.map(\.citation)
    for citation in citations {
      #expect(documents.contains(citation.document), "\(citation)")
      #expect(!citation.article.isEmpty)
    }
    #expect(Set(citations.map(\.document)) == documents, "every document listed is cited")
    for document in standard.documents { #expect(!document.readIn.isEmpty) }
  }

  @Test(arguments: StandardsCatalog.names)
  func everyKeyTheSimulatorAsksForIsThere(id: String) throws {
    let standard = try Fixture.standard(id)
    for key in Standard.requiredKeys { #expect(standard.values[key] != nil, "\(key)") }
    for (key, value) in standard.values { #expect(value.key == key) }
    for item in standard.items + standard.vetoes {
      for case .declared(_, let key) in item.judgements {
        #expect(standard.values[key] != nil, "\(key) of item \(item.id)")
      }
    }
    for route in standard.relaxations {
      if case .otherClassLimit(let primary, let junior) = route.effect {
        #expect(standard.values[primary] != nil && standard.values[junior] != nil)
      }
    }
  }

  @Test(arguments: StandardsCatalog.names)
  func nothingUnreadIsCarriedAlong(id: String) throws {
    let standard = try Fixture.standard(id)
    let read = Set(
      (standard.items + standard.vetoes).flatMap { item in
        item.judgements.compactMap { judgement -> String? in
          if case .declared(_, let key) = judgement { key } else { nil }
        }
      })
    for key in standard.values.keys where key.hasPrefix("declared.") {
      #expect(read.contains(key), "\(key)")
    }
  }

  @Test func notesAndAssumptionsNeverPassForLaw() throws {
    for id in StandardsCatalog.names {
      let standard = try Fixture.standard(id)
      for value in standard.values.values where value.citation.document == "domain-notes" {
        #expect(value.citation.note != nil, "\(value.key) says what kind of source it has")
      }
      let notes = standard.documents.first { $0.id == "domain-notes" }
      #expect(notes?.number == nil, "notes have no document number")
    }
  }
}

/// The files of the program with one thing broken: the loader must notice, whatever the thing.
@Suite struct Mutations {
  private static func problems(
    _ files: [String: String], _ id: String
  ) -> [StandardsProblem.Kind] {
    switch StandardsCatalog(files: files).load(id, on: Fixture.today) {
    case .success: []
    case .failure(let failure): failure.problems.map(\.kind)
    }
  }

  /// Lines of the form `  key: {from: …, cite: …}` with the key of each.
  private static func valueLines(_ text: String) -> [(index: Int, key: String)] {
    var found: [(index: Int, key: String)] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where line.hasPrefix("  ") && line.contains(": {from: ") {
      let key = line.dropFirst(2).prefix { $0 != ":" }
      found.append((index, String(key)))
    }
    return found
  }

  private static func replacing(
    _ index: Int, in text: String, _ change: (Substring) -> String
  ) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    lines[index] = Substring(change(lines[index]))
    return lines.joined(separator: "\n")
  }

  @Test(arguments: StandardsCatalog.names)
  func noValueGoesWithoutItsCitation(id: String) throws {
    var files = try Fixture.resources()
    let text = try #require(files[id + ".yaml"])
    let lines = Self.valueLines(text)
    #expect(!lines.isEmpty || id == "xinjiang-2021")
    for (index, key) in lines {
      files[id + ".yaml"] = Self.replacing(index, in: text) { line in
        // An anchor is kept, since later lines refer to it.
        guard !line.contains("cite: &") else { return String(line) }
        let end = line.firstRange(of: ", cite: ")?.lowerBound ?? line.endIndex
        return line[..<end] + "}"
      }
      guard files[id + ".yaml"] != text else { continue }
      #expect(Self.problems(files, id) == [.missingCitation(of: key)], "\(id): \(key)")
    }
  }

  @Test(arguments: StandardsCatalog.names)
  func noMistypedValueKeyIsIgnored(id: String) throws {
    var files = try Fixture.resources()
    let text = try #require(files[id + ".yaml"])
    for (index, key) in Self.valueLines(text) {
      files[id + ".yaml"] = Self.replacing(index, in: text) { line in
        "  " + key + "x" + line.dropFirst(2 + key.count)
      }
      let found = Self.problems(files, id)
      #expect(found.contains(.unreadValue(key: key + "x", nearest: key)), "\(id): \(found)")
    }
  }

  @Test func noInputCrashesTheReader() throws {
    var numbers = SeededGenerator(seed: 20_260_901)
    let files = try Fixture.resources()
    let letters = Array("{}[]:,-&*#\"' \n0９。x|>!%@?".utf8)
    var refused = 0
    for round in 0..<240 {
      let id = StandardsCatalog.names[round % StandardsCatalog.names.count]
      var bytes = Array(try #require(files[id + ".yaml"]).utf8)
      for _ in 0...Int.random(in: 0...3, using: &numbers) {
        let place = Int.random(in: 0..<bytes.count, using: &numbers)
        switch Int.random(in: 0...3, using: &numbers) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(letters.randomElement(using: &numbers) ?? 0, at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + 40))
        default: bytes[place] = letters.randomElement(using: &numbers) ?? 0
        }
        if bytes.isEmpty { bytes = [0x20] }
      }
      var changed = files
      changed[id + ".yaml"] = String(decoding: bytes, as: UTF8.self)
      refused += Self.problems(changed, id).isEmpty ? 0 : 1
    }
    // Most random damage hits a title or a note and harms nothing; some must be noticed.
    #expect(refused > 60)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "*a", "&a *a", "%", "---\n---\n", "\u{FEFF}", "\u{0}"])
  func oddTextsAreRefusedAndNotFatal(piece: String) {
    for count in [1, 40, 5000] {
      let text = String(repeating: piece, count: count)
      let result = StandardsCatalog.load("national-2017", on: Fixture.today, amendments: text)
      if case .success = result { Issue.record("\(count) × \(piece) was taken for amendments") }
    }
  }
}
