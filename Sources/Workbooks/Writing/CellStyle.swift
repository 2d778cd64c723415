// SPDX-License-Identifier: GPL-3.0-or-later

/// How a cell looks; cells of one style share one format of the file.
public struct CellStyle: Hashable, Sendable {
  /// Where the text of a cell stands.
  public enum Alignment: Hashable, Sendable { case left, right, centre }

  /// The number format as spreadsheets write it: `#,##0.00`; nil for the general one.
  public var numberFormat: String?
  /// Whether the text is bold.
  public var isBold = false
  /// The colour behind it as 0xRRGGBB; nil for none.
  public var fill: UInt32?
  /// The colour of the text as 0xRRGGBB; nil for black.
  public var colour: UInt32?
  /// Where the text stands; nil where numbers go to the right and texts to the left.
  public var alignment: Alignment?
  /// Whether long texts go on in a new line.
  public var isWrapped = false
  /// Whether thin lines stand around it.
  public var hasBorder = false
  /// The size of the text in points; nil for the usual one.
  public var size: Double?

  /// The usual look.
  public init() {}

  /// A look with a number format.
  public init(numberFormat: String?) { self.numberFormat = numberFormat }

  /// The format of cells that hold texts, whatever is typed: `2024-2025` does not become a date.
  public static let textFormat = "@"
}
