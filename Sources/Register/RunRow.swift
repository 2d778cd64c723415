// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GRDB
import Scenarios

/// Runs and notes as rows of the register.
enum RunRow {
  static func insert(
    _ facts: SavedRun.Facts, _ by: SavedRun.Signature, _ answer: [UInt8], into database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO runs (name, arguments, county, scenario, standard, program, seed, interrupted,
          inputs, who, typed, saved, hash, answer)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        facts.name, try json(facts.arguments), facts.county, facts.scenario, facts.standard,
        facts.program, facts.seed.map { String($0) }, facts.isInterrupted, try json(facts.inputs),
        by.who, by.isTyped, Int(by.when.timeIntervalSince1970),
        ContentHash(of: answer).description, Data(answer),
      ])
  }

  static func insert(
    note text: String, _ run: Int, _ by: SavedRun.Signature, into database: Database
  ) throws {
    try database.execute(
      sql: "INSERT INTO notes (run, text, who, typed, saved) VALUES (?, ?, ?, ?, ?)",
      arguments: [run, text, by.who, by.isTyped, Int(by.when.timeIntervalSince1970)])
  }

  static func exists(_ run: Int, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM runs WHERE number = ?)", arguments: [run])
      ?? false
  }

  /// Runs with their notes, the oldest first; one alone where a number is given.
  static func all(in database: Database, number: Int? = nil) throws -> [SavedRun] {
    var notes: [Int: [SavedRun.Note]] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT * FROM notes ORDER BY number") {
      notes[row["run"], default: []].append(
        SavedRun.Note(text: row["text"], by: signature(row)))
    }
    // Without the answers: a list must not read megabytes.
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT number, name, arguments, county, scenario, standard, program, seed, interrupted,
          inputs, who, typed, saved, hash, length(answer) AS size
        FROM runs WHERE ?1 IS NULL OR number = ?1 ORDER BY number
        """, arguments: [number])
    return try rows.map { row in
      let seed: String? = row["seed"]
      let facts = SavedRun.Facts(
        name: row["name"], arguments: try value(row["arguments"]), county: row["county"],
        scenario: row["scenario"], standard: row["standard"], program: row["program"],
        seed: seed.flatMap { UInt64($0) }, isInterrupted: row["interrupted"],
        inputs: try value(row["inputs"]))
      return SavedRun(
        number: row["number"], facts: facts, by: signature(row), answerHash: row["hash"],
        answerSize: row["size"], notes: notes[row["number"]] ?? [])
    }
  }

  /// The bytes of an answer and the hash that was kept with them.
  static func answer(_ number: Int, in database: Database) throws -> ([UInt8], String)? {
    let row = try Row.fetchOne(
      database, sql: "SELECT answer, hash FROM runs WHERE number = ?", arguments: [number])
    return row.map { row in
      let data: Data = row["answer"]
      return ([UInt8](data), row["hash"])
    }
  }

  private static func signature(_ row: Row) -> SavedRun.Signature {
    let seconds: Int = row["saved"]
    return SavedRun.Signature(
      who: row["who"], isTyped: row["typed"],
      when: Date(timeIntervalSince1970: TimeInterval(seconds)))
  }

  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private static func value<Value: Decodable>(_ text: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }
}
