// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Standards

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

    /// Something that no what-if changes; the topic is a name of the lexicon.
    case unsupported(topic: String)
    /// If this, then that: a what-if holds no conditions.
    case condition
    /// Not delayed, not cancelled: nothing changes.
    case negated
    /// One part of a project moves and the other does not.
    case partOnly
    /// Next year: of which day is not known.
    case relativeTime
    /// No exact number.
    case vague(word: String)
    /// By or to, up or down, times or per cent.
    case ambiguousAmount(text: String)
    /// A time within a school year, which is counted whole.
    case partOfYear(text: String, schoolYear: Int)
    /// No year where one is needed.
    case missingYear
    /// Each year without the first or the last.
    case missingYears
    /// It holds from a year on and not for one year, or each year anew.
    case noEnd
    /// From a year on: once, or each year?
    case onceOrEachYear
    /// Over several years: in each, or in all?
    case eachYearOrInAll
    /// No amount.
    case missingAmount(Field)
    /// An amount below zero.
    case negativeAmount(text: String)
    /// Classes, where places are set.
    case classesNotPlaces
    /// Each school of a kind.
    case eachSchool
    /// Ordinary classrooms, where floor area is added.
    case roomsNotArea
    /// A factor far from one that was not written as one.
    case largeFactor(factor: String)
    /// Two schools merge: which of them closes?
    case whichCloses
    /// Teachers move between two schools: which of them gives?
    case whoGives
    /// More of a share that is not set.
    case relativeShare
    /// A number of births, where a factor is set.
    case birthsAbsolute
    /// A level of a rate, where a shift is set.
    case levelNotShift
    /// Movers of each year, where each year is its own line.
    case eachYearMigration
    /// The old value that is said is not the planned one.
    case statedDiffers(stated: String, planned: String)
    /// The date is the planned one.
    case alreadyPlanned(planned: String)
    /// A delay to an earlier date, or the other way round.
    case dateContradicts(planned: String)
    /// Projects that belong to a group with a half only.
    case mixedProjects(names: [String])
    /// An amount for several at once: each, or together?
    case eachOrTogether
    /// A total, where an addition is said.
    case totalNotAddition
    /// Many projects called off at once.
    case manyCancelled
    /// No project of the group is still to be completed.
    case emptyGroup
    /// Less than half or more than twice of what is planned.
    case largeChange(from: String, to: String, factor: Double)
    /// Places of one school of a project that builds several.
    case partOfProject(project: String)
    /// More or less of a budget that is not set.
    case noBudget(year: Int)
    /// Far beyond what the county or the school has.
    case largeAmount(known: Int?)
    /// More sports area than the site can hold.
    case aboveSite(limit: String)
    /// The giver has no such stage.
    case giverOtherStage(giver: String)
    /// The giver has fewer.
    case giverHasFewer(giver: String, held: Int)
    /// A school cannot take pupils of a stage that it does not teach.
    case receiverOtherStage(school: String, receiver: String)
    /// A school without a primary section has nobody who leaves it for a junior one.
    case noPrimaryLeavers(school: String)

    /// No such name in the county.
    case nameNotFound(Wanted, nearest: [String])
    /// No project like it: those that there are, and schools with names like it.
    case noProjectNear(projects: [String], schools: [String])
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
    case scenarioNotFound(known: [String])
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
  /// What may have been meant, as lines that can be typed; the nearest first.
  public var readings: [Bilingual] = []

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
