// SPDX-License-Identifier: GPL-3.0-or-later

/// How a number follows from others of its table, by meaning; columns and rows count from 0,
/// totals after the rows.
public enum ReportFormula: Hashable, Sendable {
  /// A cell of the same table.
  public struct Place: Hashable, Sendable {
    /// The row; totals are counted after the rows.
    public var row: Int
    /// The column.
    public var column: Int

    /// A cell.
    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// Σ over the rows that are shown: a filter leaves the others out.
  case sum(column: Int, rows: Range<Int>)
  /// Σ w·v ÷ Σ w.
  case weightedMean(column: Int, weights: Int, rows: Range<Int>)
  /// √(Σ w·(v − mean)² ÷ Σ w): the population form, as docs/assessment.md has it.
  case weightedDeviation(column: Int, weights: Int, rows: Range<Int>, mean: Place)
  /// One cell divided by another.
  case quotient(Place, Place)
}
