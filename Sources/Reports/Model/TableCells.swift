// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import Workbooks

/// The rows of a table under its heading, formulas with the places of the cells they speak of.
struct TableCells {
  let table: ReportTable
  /// The row of the sheet in which the heading stands.
  let head: Int
  let language: Language

  /// Rows, then totals.
  var rows: [[DraftCell]] {
    table.rows.map { cells($0, isTotal: false) } + table.totals.map { cells($0, isTotal: true) }
  }

  private func cells(_ row: [ReportCell], isTotal: Bool) -> [DraftCell] {
    zip(table.columns, row).map { column, cell in
      var value = CellLook.value(cell, language)
      if case .formula(let formula, let number) = cell.value {
        value = .formula(text(formula), gives: number)
      }
      return DraftCell(
        value, style: CellLook.style(cell, column.kind, isTotal: isTotal), comment: cell.note)
    }
  }

  private func text(_ formula: ReportFormula) -> String {
    switch formula {
    case .sum(let column, let rows): "=SUBTOTAL(9,\(range(column, rows)))"
    case .weightedMean(let column, let weights, let rows):
      "=SUMPRODUCT(\(range(weights, rows)),\(range(column, rows)))/SUM(\(range(weights, rows)))"
    case .weightedDeviation(let column, let weights, let rows, let mean):
      "=SQRT(SUMPRODUCT(\(range(weights, rows)),(\(range(column, rows))-\(cell(mean)))^2)"
        + "/SUM(\(range(weights, rows))))"
    case .quotient(let above, let below): "=\(cell(above))/\(cell(below))"
    }
  }

  private func range(_ column: Int, _ rows: Range<Int>) -> String {
    "\(place(rows.lowerBound, column)):\(place(rows.upperBound - 1, column))"
  }

  private func cell(_ place: ReportFormula.Place) -> String {
    self.place(place.row, place.column)
  }

  private func place(_ row: Int, _ column: Int) -> String {
    CellPlace(row: head + 1 + row, column: column + 1).description
  }
}
