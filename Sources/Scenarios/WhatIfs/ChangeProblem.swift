// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// Something in a what-if that cannot be carried out as it is written.
public struct ChangeProblem: Error, Hashable, Sendable {
  /// What kind of name a verb wants.
  public enum Wanted: String, Hashable, Sendable {
    /// A project.
    case project
    /// A school.
    case school
    /// An attendance zone.
    case zone
  }

  /// What is wrong, as facts; the wording is in `ChangeWording`.
  public enum Kind: Hashable, Sendable {
    /// No YAML; the parser's own words.
    case syntax(detail: String)
    /// Longer than a what-if may be, in bytes.
    case tooLarge(limit: Int)
    /// Nested deeper than a what-if may be.
    case tooDeep(limit: Int)
    /// Anchors and aliases, which a what-if has no use for.
    case alias
    /// More changes than a what-if may have.
    case tooManyChanges(limit: Int)
    /// Not a mapping of keys where one must stand.
    case notAMapping
    /// Not a list where one must stand.
    case notAList
    /// Not a single value where one must stand.
    case notAValue(key: String)
    /// The same key twice, in whatever spelling.
    case duplicateKey(key: String)
    /// A key nobody knows.
    case unknownKey(key: String, nearest: [String], known: [String])
    /// A verb nobody knows.
    case unknownVerb(word: String, nearest: [String])
    /// Two verbs in one phrase.
    case severalVerbs([Verb])
    /// No verb in a phrase.
    case noVerb
    /// A field that must be given.
    case missingField(Verb?, Field)
    /// At least one of these must be given.
    case missingOneOf(Verb, [Field])
    /// The scenario has no name.
    case missingName
    /// A name that stands for the county's own plan.
    case reservedName(name: String)
    /// What the verb is about is missing.
    case missingObject(Verb)
    /// A verb that does not take all projects.
    case notForAll(Verb)
    /// A value in a form the field does not have.
    case wrongForm(Field)
    /// A number outside what is possible.
    case outOfRange(Field, from: String, to: String)
    /// Months, half years or parts of a year where whole years are needed.
    case notWholeYears
    /// Money without 元 or 万元.
    case unitNeeded(Field)
    /// Parts that do not sum to the whole; the sum in percent.
    case sharesNotWhole(percent: String)
    /// The last year before the first.
    case yearsReversed
    /// An action nobody knows, after a multiplication.
    case unknownAction(word: String, nearest: [String])
    /// Words of a phrase that could not be read.
    case leftover(words: [String])

    /// No such name in the county.
    case nameNotFound(Wanted, nearest: [String])
    /// Several names fit.
    case nameAmbiguous(Wanted, candidates: [String])
    /// A school at which no project works, where a project is wanted.
    case noProjectAtSchool(school: String)
    /// A stage must be named because the school teaches both.
    case stageNeeded(school: String)
    /// The school does not teach the stage.
    case stageNotTaught(school: String, Stage)
    /// A school cannot give to, or merge into, itself.
    case sameSchool(school: String)
    /// Two changes of one scenario set the same thing to different values.
    case conflict(with: Change.Kind)
    /// The project has no places, or no building area, that could be scaled.
    case nothingToScale(project: String, Field)
    /// Advancing would complete the project in or before the base year.
    case completeBeforeBase(project: String, mostYears: Int)

    /// No scenario of this name.
    case scenarioNotFound(nearest: [String])
    /// Two scenarios of one name.
    case scenarioTwice
    /// A chain of parents that comes back to where it began.
    case parentCycle(chain: [String])
  }

  /// The file it stands in; nil for the command line.
  public var file: String?
  /// The line, counted from 1; nil where not known.
  public var line: Int?
  /// The text concerned, as written.
  public var text: String
  /// What is wrong.
  public var kind: Kind

  /// A problem and where it stands.
  public init(file: String? = nil, line: Int? = nil, text: String, kind: Kind) {
    self.file = file
    self.line = line
    self.text = text
    self.kind = kind
  }
}

/// All problems of a what-if at once.
public struct ChangeProblems: Error, Hashable, Sendable {
  /// The problems, in the order in which they stand in the what-if; never empty.
  public var problems: [ChangeProblem]

  /// Collects problems.
  public init(_ problems: [ChangeProblem]) {
    precondition(!problems.isEmpty, "no problem is no failure")
    self.problems = problems
  }
}
