// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Scenarios
public import Standards

/// A table as CSV for spreadsheets and programs: headers with units, numbers without separators.
public enum ReportCSV {
  /// The bytes: byte order mark, UTF-8, no cell that a spreadsheet would take for a formula.
  ///
  /// What is not known is blank. Totals and notes are left out, so that every row is of one kind.
  public static func bytes(_ table: ReportTable, language: Language) -> [UInt8] {
    let rows = table.rows.map { row in
      zip(table.columns, row).map { text($1, $0.kind, language) }
    }
    return CSVWriter.bytes([table.columns.map(\.heading)] + rows)
  }

  private static func text(
    _ cell: ReportCell, _ kind: ReportTable.Column.Kind, _ language: Language
  ) -> String {
    switch cell.value {
    case .none, .missing: ""
    case .text(let text): text
    case .whole(let number), .year(let number): "\(number)"
    case .verdict(let verdict): Labels.verdict(verdict)[language]
    // Ten thousandths of 万元 are whole yuan: the shortest text of the number is exact.
    case .money(let money): "\(money.wan)"
    case .decimal(let number): decimal(number, kind)
    case .formula(_, let number): number.map { decimal($0, kind) } ?? ""
    }
  }

  private static func decimal(_ number: Double, _ kind: ReportTable.Column.Kind) -> String {
    var places = 4
    if case .decimal(let shown) = kind { places = max(shown, 4) }
    // Persons, rooms and whole square metres without places behind the point.
    if kind == .whole, number == number.rounded() { places = 0 }
    return NumberText.fixed(number, places: places).replacing(",", with: "")
  }
}
