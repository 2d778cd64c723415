// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A table of an answer in one language: what stands in it, and nothing of how it is drawn.
public struct ReportTable: Hashable, Sendable {
  /// A column.
  public struct Column: Hashable, Sendable {
    /// What stands in its cells.
    public enum Kind: Hashable, Sendable {
      /// Words.
      case text
      /// Whole numbers.
      case whole
      /// Numbers with so many places.
      case decimal(places: Int)
      /// Money in 万元.
      case money
      /// Years.
      case year
      /// Verdicts and other words of status.
      case status
    }
    /// Its name.
    public var name: String
    /// The unit of its numbers; empty for none.
    public var unit: String
    /// What stands in its cells.
    public var kind: Kind
    /// The most characters of a line, a Chinese one counting for two; longer texts go on below.
    public var most: Int

    /// A column.
    public init(_ name: String, unit: String = "", _ kind: Kind, most: Int = 30) {
      self.name = name
      self.unit = unit
      self.kind = kind
      self.most = most
    }

    /// The name with the unit.
    public var heading: String { unit.isEmpty ? name : name + "(" + unit + ")" }
  }

  /// By what `--table` and files name it: lower-case letters and hyphens.
  public var key: String
  /// The title.
  public var title: String
  /// The columns.
  public var columns: [Column]
  /// The rows, one cell for each column.
  public private(set) var rows: [[ReportCell]] = []
  /// Rows that follow from the others.
  public private(set) var totals: [[ReportCell]] = []
  /// What a reader must know of it; one sentence each.
  public var notes: [String] = []

  /// A table without rows.
  public init(key: String, title: String, columns: [Column]) {
    self.key = key
    self.title = title
    self.columns = columns
  }

  /// Adds a row.
  public mutating func add(_ cells: [ReportCell]) {
    precondition(cells.count == columns.count, "a row has one cell for each column")
    rows.append(cells)
  }

  /// Adds a row that follows from the others.
  public mutating func addTotal(_ cells: [ReportCell]) {
    precondition(cells.count == columns.count, "a row has one cell for each column")
    totals.append(cells)
  }

  /// Adds a row of sums of some columns.
  mutating func addSums(_ label: String, of summed: [Int]) {
    guard !rows.isEmpty else { return }
    var cells = columns.map { _ in ReportCell.none }
    cells[0] = .text(label)
    for column in summed {
      let values = rows.compactMap { $0[column].number }
      cells[column] = ReportCell(
        .formula(.sum(column: column, rows: rows.indices), gives: values.reduce(0, +)))
    }
    addTotal(cells)
  }
}

extension ReportCell {
  /// The number that a cell holds, money in 万元; nil where it holds none.
  var number: Double? {
    switch value {
    case .whole(let number), .year(let number): Double(number)
    case .decimal(let number): number
    case .money(let money): money.wan
    case .formula(_, let value): value
    case .none, .missing, .text, .verdict: nil
    }
  }
}
