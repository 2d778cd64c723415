// SPDX-License-Identifier: GPL-3.0-or-later

/// A picture of numbers that stand in a sheet; it follows them when they are changed.
public struct ChartDraft: Hashable, Sendable {
  /// What is drawn.
  public enum Kind: Hashable, Sendable { case lines, stackedColumns }

  /// One line, or one colour of the columns.
  public struct Series: Hashable, Sendable {
    /// The name in the legend.
    public var name: String
    /// The cells of its numbers, in one row or one column.
    public var values: CellRange
    /// Its colour as 0xRRGGBB.
    public var colour: UInt32
    /// Whether its line is dashed, as limits are.
    public var isDashed: Bool

    /// A series.
    public init(name: String, values: CellRange, colour: UInt32, isDashed: Bool = false) {
      self.name = name
      self.values = values
      self.colour = colour
      self.isDashed = isDashed
    }
  }

  /// What is drawn.
  public var kind: Kind
  /// The title.
  public var title: String
  /// What the upright axis counts.
  public var valueTitle: String
  /// The name of the sheet with the numbers.
  public var sheet: String
  /// The cells with the names along the lower axis.
  public var categories: CellRange
  /// What is drawn.
  public var series: [Series]
  /// The cell at its upper left.
  public var place: CellPlace
  /// Its width in pixels.
  public var width = 760
  /// Its height in pixels.
  public var height = 320

  /// A picture of numbers.
  public init(
    _ kind: Kind, title: String, valueTitle: String, sheet: String, categories: CellRange,
    series: [Series], place: CellPlace
  ) {
    self.kind = kind
    self.title = title
    self.valueTitle = valueTitle
    self.sheet = sheet
    self.categories = categories
    self.series = series
    self.place = place
  }
}
