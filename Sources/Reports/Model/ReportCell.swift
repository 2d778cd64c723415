// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Simulator

/// One cell of an answer's table: a value with its meaning, no markup and no rounding.
public struct ReportCell: Hashable, Sendable {
  /// What a cell says.
  public enum Value: Hashable, Sendable {
    /// Nothing is to be said here.
    case none
    /// The value is not known; it is no zero.
    case missing
    /// Words.
    case text(String)
    /// A whole number in the column's unit.
    case whole(Int)
    /// A number in the column's unit.
    case decimal(Double)
    /// Money; shown in 万元, as bureaus do.
    case money(Money)
    /// A school year or a calendar year.
    case year(Int)
    /// A verdict.
    case verdict(Verdict)
    /// A number that follows from others of the table, and what it is now; nil where that is not
    /// known.
    case formula(ReportFormula, gives: Double?)
  }

  /// How a cell stands out.
  public enum Tone: Hashable, Sendable {
    /// It does not.
    case plain
    /// The standard is met.
    case good
    /// Short, but within what the standard allows, or met by a route.
    case partly
    /// Short.
    case bad
    /// Not known.
    case faint
  }

  /// What it says.
  public var value: Value
  /// How it stands out.
  public var tone: Tone
  /// What a reader may want to know beside it; nil for nothing.
  public var note: String?

  /// A cell.
  public init(_ value: Value, tone: Tone = .plain, note: String? = nil) {
    self.value = value
    self.tone = tone
    self.note = note
  }

  /// Nothing.
  public static let none = ReportCell(.none)
  /// Not known.
  public static let missing = ReportCell(.missing, tone: .faint)

  /// Words; nothing where there are none.
  public static func text(_ text: String?) -> ReportCell {
    guard let text, !text.isEmpty else { return .none }
    return ReportCell(.text(text))
  }
  /// A whole number; missing where there is none.
  public static func whole(_ number: Int?) -> ReportCell {
    number.map { ReportCell(.whole($0)) } ?? .missing
  }
  /// A number; missing where there is none.
  public static func decimal(_ number: Double?) -> ReportCell {
    number.map { ReportCell(.decimal($0)) } ?? .missing
  }
  /// Money; missing where there is none.
  public static func money(_ money: Money?) -> ReportCell {
    money.map { ReportCell(.money($0)) } ?? .missing
  }
  /// A year.
  public static func year(_ year: Int) -> ReportCell { ReportCell(.year(year)) }
  /// A verdict in its tone.
  public static func verdict(_ verdict: Verdict) -> ReportCell {
    ReportCell(.verdict(verdict), tone: Tone(verdict))
  }
  /// Whole units that are missing: bad above zero, blank at zero, missing where not known.
  static func short(_ units: Int?) -> ReportCell {
    guard let units else { return .missing }
    return units > 0 ? ReportCell(.whole(units), tone: .bad) : .none
  }
}

extension ReportCell.Tone {
  /// The tone of a verdict.
  init(_ verdict: Verdict) {
    switch verdict {
    case .meets: self = .good
    case .fallsShort: self = .bad
    case .notAssessed: self = .faint
    }
  }
}
