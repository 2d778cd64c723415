// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// Something wrong with a standard's file or with a request for a standard: facts only; the words
/// are in `StandardsProblem+Wording.swift`.
public struct StandardsProblem: Error, Hashable, Sendable {
  /// The file, for example `jiangxi-2018.yaml`; the county's own text is `amendments`.
  public var file: String
  /// The line, from 1; nil where the problem concerns the file or the standard as a whole.
  public var line: Int?
  /// What is wrong.
  public var kind: Kind

  /// A problem at a place.
  public init(file: String, line: Int?, kind: Kind) {
    self.file = file
    self.line = line
    self.kind = kind
  }

  /// The kinds of problem, each with its facts. `inside` names the part of the file.
  public enum Kind: Hashable, Sendable {
    /// No standard has this identifier.
    case unknownStandard(id: String, nearest: [String])
    /// Standards lie over each other in a circle.
    case circularOverlay([String])
    /// The standard holds only from a later day.
    case notInForce(id: String, on: CalendarDate, from: PartialDate)
    /// The amendments say that they belong to another standard.
    case amendmentForAnother(named: String, loaded: String)
    /// More bytes than are read.
    case tooLarge(limitInBytes: Int)
    /// Anchors or aliases in a county's own text.
    case alias
    /// Nested deeper than is read.
    case tooDeep(limit: Int)
    /// The text is no YAML.
    case notYAML(reason: String)
    /// A part has another shape than it must have.
    case wrongShape(inside: String, expected: Shape)
    /// A key that the schema does not know.
    case unknownKey(key: String, inside: String, nearest: String?)
    /// A key that the schema asks for is absent or empty.
    case missingKey(key: String, inside: String)
    /// A word that is none of the words allowed here.
    case unknownWord(word: String, inside: String, nearest: String?)
    /// A text that is no plain decimal number.
    case notADecimal(text: String, inside: String)
    /// A text that is no date (`2017`, `2017-09` or `2017-09-01`).
    case notADate(text: String, inside: String)
    /// A unit that is not known.
    case unknownUnit(unit: String, key: String, nearest: String?)
    /// A unit other than the one that the key must have.
    case wrongUnit(key: String, unit: Unit, expected: Unit)
    /// A number outside what its key or unit allows.
    case outOfRange(key: String, value: ExactDecimal, allowed: AllowedRange)
    /// A value, item or route without citation.
    case missingCitation(of: String)
    /// A citation of a document that is not listed.
    case unknownDocument(id: String, citedBy: String, nearest: String?)
    /// Dated values of one key that do not stand in strictly ascending order.
    case unsortedDates(key: String, earlier: PartialDate, later: PartialDate)
    /// Two items, vetoes or routes of one file with the same identifier.
    case duplicate(id: String)
    /// A key that nothing reads: mistyped, or a declared value that no item compares.
    case unreadValue(key: String, nearest: String?)
    /// An item or route reads a value that is not there.
    case undefinedValue(key: String, readBy: String, nearest: String?)
    /// The simulator needs this value.
    case missingRequiredValue(key: String)
    /// Fewer than all indicators are required, and nothing says how low this one may be left.
    case missingFloor(key: String, required: ExactDecimal)
    /// A scored item without points, a binding item with points, or points declared for it.
    case pointsMismatch(item: String)
    /// The points of an item's parts do not add up to the item's.
    case partsDoNotAddUp(item: String, sum: ExactDecimal, points: ExactDecimal)
    /// Parts of an item that is not judged by declared points.
    case partsWithoutPoints(item: String)
    /// The file withdraws what is not there.
    case nothingToWithdraw(name: String)
  }

  /// Shapes of a part of the file.
  public enum Shape: Hashable, Sendable {
    /// Keys with values.
    case mapping
    /// A list.
    case list
    /// A text or number.
    case text
  }

  /// Bounds on a number, both inclusive.
  public struct AllowedRange: Hashable, Sendable {
    /// The least.
    public var least: ExactDecimal
    /// The most.
    public var most: ExactDecimal
    /// Whether it must be whole.
    public var isWhole: Bool

    /// Bounds on a number.
    public init(_ least: ExactDecimal, _ most: ExactDecimal, isWhole: Bool) {
      self.least = least
      self.most = most
      self.isWhole = isWhole
    }

    func contains(_ value: ExactDecimal) -> Bool {
      least <= value && value <= most && (!isWhole || value.scale == 0)
    }
  }
}

/// Why no standard could be had: all problems at once, in the order of the files.
public struct StandardsFailure: Error, Hashable, Sendable {
  /// The problems; never empty.
  public var problems: [StandardsProblem]

  /// A failure with its problems, of which there must be one at least.
  public init(_ problems: [StandardsProblem]) {
    precondition(!problems.isEmpty, "a failure has a reason")
    self.problems = problems
  }
}
