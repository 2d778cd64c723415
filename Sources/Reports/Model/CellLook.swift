// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import Workbooks

/// How cells of a report look in a workbook.
enum CellLook {
  static func style(_ cell: ReportCell, _ kind: ReportTable.Column.Kind, isTotal: Bool)
    -> CellStyle
  {
    var style = CellStyle(numberFormat: numberFormat(cell, kind))
    style.hasBorder = true
    style.isBold = isTotal
    if isTotal { style.fill = 0xEEF3F8 }
    switch cell.tone {
    case .plain: break
    case .good: style.fill = 0xE3F1E3
    case .partly: style.fill = 0xFFF3CD
    case .bad:
      style.fill = 0xF9DCD9
      style.colour = 0x9C1C13
      style.isBold = true
    case .faint: style.colour = 0x7F7F7F
    }
    switch (cell.value, kind) {
    case (.missing, _), (.verdict, _), (_, .status): style.alignment = .centre
    case (.year, _): style.alignment = .centre
    case (.text, _):
      style.alignment = .left
      style.isWrapped = true
    default: break
    }
    return style
  }

  private static func numberFormat(_ cell: ReportCell, _ kind: ReportTable.Column.Kind) -> String? {
    switch cell.value {
    case .none, .missing, .text, .verdict: return nil
    case .year: return "0"
    case .money: return "#,##0.0"
    case .whole: return "#,##0"
    case .decimal, .formula: break
    }
    switch kind {
    case .money: return "#,##0.0"
    case .decimal(let places) where places > 0:
      return "#,##0." + String(repeating: "0", count: places)
    case .year: return "0"
    case .decimal, .whole, .text, .status: return "#,##0"
    }
  }

  /// What stands in a cell that holds no formula.
  static func value(_ cell: ReportCell, _ language: Language) -> DraftCell.Value {
    switch cell.value {
    case .none, .formula: .blank
    case .missing: .text("—")
    case .text(let text): .text(text)
    case .verdict(let verdict): .text(Labels.verdict(verdict)[language])
    case .whole, .decimal, .money, .year: cell.number.map { .number($0) } ?? .blank
    }
  }

  /// How many characters a cell takes.
  static func width(
    _ cell: ReportCell, _ kind: ReportTable.Column.Kind, _ language: Language
  ) -> Int {
    switch cell.value {
    case .none, .missing: return 3
    case .text(let text): return TextWidth.of(text) + 2
    case .verdict(let verdict): return TextWidth.of(Labels.verdict(verdict)[language]) + 2
    case .year: return 7
    case .whole, .decimal, .money, .formula: break
    }
    var places = 0
    switch kind {
    case .money: places = 1
    case .decimal(let shown): places = shown
    default: break
    }
    return cell.number.map { NumberText.fixed($0, places: places).count + 1 } ?? 3
  }
}
