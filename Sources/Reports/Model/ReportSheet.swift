// SPDX-License-Identifier: GPL-3.0-or-later

/// One sheet of a report: tables one below the other, and pictures of the first.
public struct ReportSheet: Hashable, Sendable {
  /// A picture of columns of the sheet's first table, over its rows.
  public struct Chart: Hashable, Sendable {
    /// What is drawn.
    public enum Kind: Hashable, Sendable { case lines, stackedColumns }
    /// A column that is drawn.
    public struct Series: Hashable, Sendable {
      /// The column.
      public var column: Int
      /// Its name in the legend.
      public var name: String
      /// Whether it is a limit, drawn dashed.
      public var isLimit = false
    }
    /// What is drawn.
    public var kind: Kind
    /// The title.
    public var title: String
    /// What the upright axis counts.
    public var valueTitle: String
    /// The column with the names along the lower axis.
    public var names: Int
    /// The rows of the table that are drawn.
    public var rows: Range<Int>
    /// The columns that are drawn.
    public var series: [Series]
  }

  /// The name on its tab.
  public var name: String
  /// What stands under the title; one line each.
  public var lines: [String] = []
  /// The tables.
  public var tables: [ReportTable]
  /// Pictures of the first table.
  public var charts: [Chart] = []
  /// How many columns stay in sight.
  public var frozenColumns = 0
  /// Whether it is one of many of a kind, which stand at the end: a school's, a department's.
  public var isDetail = false

  /// A sheet of tables.
  public init(_ name: String, _ tables: [ReportTable]) {
    self.name = name
    self.tables = tables
  }
}
