// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// The three parts of a year's verdict for programs, the same in every document.
///
/// Statuses are `meets`, `planned`, `notAssessed`, `fallsShort`; `whole` is `meets` only where all
/// three parts are. Lists hold the identifiers of the standard's items.
struct VerdictsDocument: Encodable, Sendable {
  let computed: String
  let declared: Declared
  let vetoes: Vetoes
  let whole: String

  struct Declared: Encodable, Sendable {
    let failing: [String]
    let met: [String]
    let planned: [String]
    let score: Nullable<Score>
    let status: String
    let undeclared: [String]
  }
  struct Score: Encodable, Sendable {
    let pass: Nullable<Double>
    let planned: Double
    let reached: Double
    let status: String
    let undeclared: Double
    let undeclaredItems: [String]
  }
  struct Vetoes: Encodable, Sendable {
    let happened: [String]
    let planned: [String]
    let ruledOut: [String]
    let status: String
    let undeclared: [String]
  }

  init(_ verdicts: YearVerdicts) {
    computed = verdicts.computed.rawValue
    let found = verdicts.declared
    declared = Declared(
      failing: found.failing, met: found.met, planned: found.planned,
      score: Nullable(found.score.map(Score.init)), status: found.status.rawValue,
      undeclared: found.undeclared)
    vetoes = Vetoes(
      happened: verdicts.vetoes.happened, planned: verdicts.vetoes.planned,
      ruledOut: verdicts.vetoes.ruledOut, status: verdicts.vetoes.status.rawValue,
      undeclared: verdicts.vetoes.undeclared)
    whole = verdicts.whole.rawValue
  }
}

extension VerdictsDocument.Score {
  init(_ score: ScoreStanding) {
    pass = Nullable(score.pass?.value.value)
    planned = score.planned.value
    reached = score.reached.value
    status = score.status.rawValue
    undeclared = score.open.value
    undeclaredItems = score.openItems
  }
}

extension VerdictsDocument: JSONWritable {
  /// Writes the same as the encoder does.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("computed")
      writer.string(computed)
      writer.key("declared")
      write(declared, to: &writer)
      writer.key("vetoes")
      writer.object { writer in
        Self.write([("happened", vetoes.happened), ("planned", vetoes.planned)], to: &writer)
        Self.write([("ruledOut", vetoes.ruledOut)], to: &writer)
        writer.key("status")
        writer.string(vetoes.status)
        Self.write([("undeclared", vetoes.undeclared)], to: &writer)
      }
      writer.key("whole")
      writer.string(whole)
    }
  }

  private func write(_ declared: Declared, to writer: inout JSONWriter) {
    writer.object { writer in
      Self.write(
        [("failing", declared.failing), ("met", declared.met), ("planned", declared.planned)],
        to: &writer)
      writer.key("score")
      if let score = declared.score.value {
        writer.object { writer in
          writer.key("pass")
          writer.number(score.pass.value)
          writer.key("planned")
          writer.number(score.planned)
          writer.key("reached")
          writer.number(score.reached)
          writer.key("status")
          writer.string(score.status)
          writer.key("undeclared")
          writer.number(score.undeclared)
          Self.write([("undeclaredItems", score.undeclaredItems)], to: &writer)
        }
      } else {
        writer.flag(nil)
      }
      writer.key("status")
      writer.string(declared.status)
      Self.write([("undeclared", declared.undeclared)], to: &writer)
    }
  }

  private static func write(_ lists: [(String, [String])], to writer: inout JSONWriter) {
    for (name, items) in lists {
      writer.key(name)
      writer.list { writer in
        for item in items {
          writer.element()
          writer.string(item)
        }
      }
    }
  }
}
