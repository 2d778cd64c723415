// SPDX-License-Identifier: GPL-3.0-or-later
public import Foundation

/// An answer that was kept, with everything needed to ask again.
public struct SavedRun: Hashable, Sendable {
  /// What the file is called that keeps the runs of a county, in its folder.
  public static let registerName = "runs.sqlite"

  /// What was said of it: a name, a question, an origin.
  public struct Facts: Hashable, Sendable {
    /// What it is called; several may be called the same.
    public var name: String
    /// The command and its arguments, without those of form and language.
    public var arguments: [String]
    /// The county's name.
    public var county: String
    /// The scenario that was asked about.
    public var scenario: String
    /// The standard's name.
    public var standard: String
    /// Name and version of the program.
    public var program: String
    /// What determines draws; nil where nothing is drawn.
    public var seed: UInt64?
    /// Whether time or somebody ended it early: asked again it need not come to the same.
    public var isInterrupted: Bool
    /// Every file it was made from.
    public var inputs: [RunInput]

    /// Collects what is said of a run.
    public init(
      name: String, arguments: [String], county: String, scenario: String, standard: String,
      program: String, seed: UInt64?, isInterrupted: Bool, inputs: [RunInput]
    ) {
      self.name = name
      self.arguments = arguments
      self.county = county
      self.scenario = scenario
      self.standard = standard
      self.program = program
      self.seed = seed
      self.isInterrupted = isInterrupted
      self.inputs = inputs
    }
  }

  /// Who did something and when: a claim, which nothing has checked but a login of the served pages.
  public struct Signature: Hashable, Sendable {
    /// The name that was typed, or that of the machine's account.
    public var who: String
    /// Whether it was typed.
    public var isTyped: Bool
    /// The moment, in whole seconds.
    public var when: Date

    /// Who and when.
    public init(who: String, isTyped: Bool, when: Date) {
      self.who = who
      self.isTyped = isTyped
      self.when = Date(timeIntervalSince1970: when.timeIntervalSince1970.rounded(.down))
    }
  }

  /// What somebody noted beside a run, such as a decision.
  public struct Note: Hashable, Sendable {
    /// The words.
    public var text: String
    /// Whose they are said to be.
    public var by: Signature

    /// A note.
    public init(text: String, by: Signature) {
      self.text = text
      self.by = by
    }
  }

  /// Its number in the register.
  public let number: Int
  /// What is said of it.
  public let facts: Facts
  /// Who kept it.
  public let by: Signature
  /// SHA-256 of the answer.
  public let answerHash: String
  /// Size of the answer in bytes.
  public let answerSize: Int
  /// What was noted, the oldest first.
  public let notes: [Note]

  /// A run of the register.
  public init(
    number: Int, facts: Facts, by: Signature, answerHash: String, answerSize: Int, notes: [Note]
  ) {
    self.number = number
    self.facts = facts
    self.by = by
    self.answerHash = answerHash
    self.answerSize = answerSize
    self.notes = notes
  }
}
