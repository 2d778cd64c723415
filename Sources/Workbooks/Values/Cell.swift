// SPDX-License-Identifier: GPL-3.0-or-later

/// A cell of a sheet that holds something.
public struct Cell: Hashable, Sendable {
  /// What stands in it.
  public var value: Value
  /// Whether a formula made the value, as it was when the file was saved.
  public var isFormula: Bool

  /// A cell with a value.
  public init(_ value: Value, isFormula: Bool = false) {
    self.value = value
    self.isFormula = isFormula
  }

  /// What a cell can hold.
  public enum Value: Hashable, Sendable {
    /// A text as it was typed.
    case text(String)
    /// A number as plain decimal text: at most fifteen significant digits, as spreadsheets keep,
    /// and no exponent.
    case number(String)
    /// A number that is shown times a hundred with a percent sign; the text is the number itself.
    case percent(String)
    /// A number that is shown as a day, by the system of dates of its workbook.
    case date(year: Int, month: Int, day: Int)
    /// True or false.
    case boolean(Bool)
    /// An error such as `#DIV/0!`.
    case error(String)
    /// A formula whose value was not saved.
    case unsaved
  }
}
