// SPDX-License-Identifier: GPL-3.0-or-later

/// A cell to be written.
public struct DraftCell: Hashable, Sendable {
  /// What a cell to be written may hold.
  public enum Value: Hashable, Sendable {
    /// Nothing; the cell keeps its look.
    case blank
    /// A text; it is never taken for a formula.
    case text(String)
    /// A number; one that is not finite is left blank.
    case number(Double)
    /// A formula with the number that it gives, which programs show that do not reckon.
    case formula(String, gives: Double?)
  }

  /// What stands in it.
  public var value: Value
  /// How it looks.
  public var style: CellStyle
  /// A note on it; nil for none.
  public var comment: String?

  /// A cell.
  public init(_ value: Value, style: CellStyle = CellStyle(), comment: String? = nil) {
    self.value = value
    self.style = style
    self.comment = comment
  }

  /// A cell with nothing in it.
  public static let blank = DraftCell(.blank)
}
