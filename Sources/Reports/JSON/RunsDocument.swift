// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
public import Scenarios

/// `junheng.runs/1`: runs of the register for programs; moments in UTC.
public struct RunsDocument: Encodable, Sendable {
  let schema = "junheng.runs/1"
  let runs: [Run]

  struct Run: Encodable, Sendable {
    let number: Int
    let name: String
    let command: [String]
    let county: String
    let scenario: String
    let standard: String
    let program: String
    let seed: Nullable<String>
    let interrupted: Bool
    let who: String
    let typed: Bool
    let saved: String
    let answerSha256: String
    let answerBytes: Int
    let inputs: [Input]
    let notes: [Note]

    init(_ run: SavedRun) {
      let facts = run.facts
      number = run.number
      name = facts.name
      command = facts.arguments
      county = facts.county
      scenario = facts.scenario
      standard = facts.standard
      program = facts.program
      seed = Nullable(facts.seed.map { String($0) })
      interrupted = facts.isInterrupted
      who = run.by.who
      typed = run.by.isTyped
      saved = run.by.when.formatted(.iso8601)
      answerSha256 = run.answerHash
      answerBytes = run.answerSize
      inputs = facts.inputs.map { Input(file: $0.file, sha256: $0.hash, bytes: $0.size) }
      notes = run.notes.map { note in
        Note(
          text: note.text, who: note.by.who, typed: note.by.isTyped,
          saved: note.by.when.formatted(.iso8601))
      }
    }
  }
  struct Input: Encodable, Sendable {
    let file: String
    let sha256: String
    let bytes: Int
  }
  struct Note: Encodable, Sendable {
    let text: String
    let who: String
    let typed: Bool
    let saved: String
  }

  /// The document of runs.
  public init(_ runs: [SavedRun]) { self.runs = runs.map(Run.init) }
}

/// `junheng.replay/1`: a kept run asked again.
public struct ReplayDocument: Encodable, Sendable {
  let schema = "junheng.replay/1"
  let number: Int
  let same: Bool
  let program: Programs
  let inputs: Inputs
  let firstDifferentLine: Nullable<Int>
  let interrupted: Bool

  struct Programs: Encodable, Sendable {
    let then: String
    let now: String
  }
  struct Inputs: Encodable, Sendable {
    let changed: [String]
    let missing: [String]
    let added: [String]
  }

  /// The document of one replay.
  public init(_ replay: RunReplay) {
    number = replay.run.number
    same = replay.isSame
    program = Programs(then: replay.run.facts.program, now: replay.program)
    let difference = replay.difference
    inputs = Inputs(
      changed: difference.changed, missing: difference.missing, added: difference.added)
    firstDifferentLine = Nullable(replay.firstDifference?.number)
    interrupted = replay.run.facts.isInterrupted
  }
}
