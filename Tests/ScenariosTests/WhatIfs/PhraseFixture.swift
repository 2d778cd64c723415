// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Standards
import Testing

@testable import Scenarios

/// Phrases that people type, with what is expected of each: Tests/Fixtures/phrases.
struct PhraseFixture: Sendable, CustomTestStringConvertible {
  /// What became of a phrase.
  enum Outcome: String { case right, wrong, refused, helpful, bare }

  var id: String
  var county: String
  var phrase: String
  var expect: String
  var reading: String

  var testDescription: String { "\(id) \(phrase)" }

  /// The rows of a file, of the fixtures or by its whole path; the columns are found by their names.
  static func rows(_ file: String) throws -> [PhraseFixture] {
    let url =
      file.hasPrefix("/")
      ? URL(fileURLWithPath: file)
      : WhatIfCounty.root.appending(path: "Tests/Fixtures/phrases/\(file)")
    let table = cells(try String(contentsOf: url, encoding: .utf8))
    let header = try #require(table.first)
    func column(_ name: String) -> Int? { header.firstIndex(of: name) }
    let id = try #require(column("id"))
    let phrase = try #require(column("phrase"))
    let expect = try #require(column("expect"))
    let reading = try #require(column("reading"))
    let county = column("county")
    // A row with a comma too many would silently be no phrase.
    #expect(table.allSatisfy { $0.count == header.count }, "\(file): a row of another length")
    return table.dropFirst().filter { $0.count == header.count }.map { row in
      PhraseFixture(
        id: row[id], county: county.map { row[$0] } ?? "xingguo",
        phrase: row[phrase], expect: row[expect], reading: row[reading])
    }
  }

  private static func cells(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var previous: Character = "\n"
    for character in text {
      if character == "\"" {
        if isQuoted {
          isQuoted = false
        } else {
          if previous == "\"" && !cell.isEmpty { cell.append("\"") }
          isQuoted = true
        }
      } else if character == "," && !isQuoted {
        row.append(cell)
        cell = ""
      } else if character.isNewline && !isQuoted {
        row.append(cell)
        rows.append(row)
        (row, cell) = ([], "")
      } else {
        cell.append(character)
      }
      previous = character
    }
    return rows
  }

  /// The shipped counties, one with names as names are, and one as `synthesize` makes it.
  static let counties: [String: County] = {
    var found = [
      "yunlan": PhraseCounty.yunlan, "generic": Synthesis.county(schools: 40, seed: 7),
    ]
    for name in ["xingguo", "lusong", "changjiang", "qitai", "sixian"] {
      let path = WhatIfCounty.root.appending(path: "scenarios/\(name)").path
      if case .success(let opened) = CountyCase.open(path) { found[name] = opened.county }
    }
    return found
  }()

  /// A line carried out; nil with its problems where it is refused.
  static func carried(
    _ line: String, _ county: County
  ) -> (resolved: ResolvedScenario?, problems: [ChangeProblem]) {
    let (changes, problems) = ChangePhrase.parse(line, county: county)
    guard problems.isEmpty else { return (nil, problems) }
    let scenario = Scenario(name: "例", changes: changes)
    switch ScenarioResolver.resolve("例", among: [scenario], county: county) {
    case .success(let resolved): return (resolved, [])
    case .failure(let failure): return (nil, failure.problems)
    }
  }

  /// What becomes of the phrase, and what it says.
  func outcome() throws -> (outcome: Outcome, said: String) {
    let county = try #require(Self.counties[county])
    let (resolved, problems) = Self.carried(phrase, county)
    guard let resolved else {
      let lines = problems.flatMap(\.readings)
      let said = problems.map { "\($0.reason.zh) \($0.readings.map(\.zh))" }.joined(
        separator: " / ")
      let isTyped = lines.allSatisfy { line in
        Self.carried(line.zh, county).resolved != nil
          && Self.carried(line.en, county).resolved != nil
      }
      if !isTyped { return (.bare, "UNREADABLE " + said) }
      return (expect == "read" ? .refused : .helpful, said)
    }
    let said = resolved.understood.map(\.line.zh).joined(separator: "；")
    guard expect == "read" else { return (.wrong, said) }
    let wanted = Self.carried(reading, county)
    guard let right = wanted.resolved else {
      return (.wrong, "READING REFUSED \(reading): \(wanted.problems.map(\.reason.zh))")
    }
    let same =
      Set(resolved.changes) == Set(right.changes)
      || (resolved.plan == right.plan && resolved.future == right.future
        && (resolved.plan != county.plan || resolved.future != Future()))
    return (same ? .right : .wrong, said)
  }
}
