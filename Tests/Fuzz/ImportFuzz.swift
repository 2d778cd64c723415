// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Standards
import Workbooks

@testable import Scenarios

/// An officer's sheet as lines of cells between tabs, merged and hidden where the first byte says
/// so: read, and its account written. No school has a number or nothing for a name.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzImport(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe bytes(start, count)
  guard let first = input.first else { return 0 }
  var sheet = Sheet(name: first % 2 == 0 ? "2024年秋" : "白水县第一小学")
  let text = String(decoding: input.dropFirst(), as: UTF8.self)
  for (row, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    for (column, cell) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated()
    where !cell.isEmpty && column < 40 {
      let isNumber = Double(cell).map { $0.isFinite && abs($0) < 1e12 } ?? false
      let place = CellPlace(row: row + 1, column: column + 1)
      if cell == "^" || cell == "<" {
        let from = CellPlace(
          row: max(1, row + (cell == "^" ? 0 : 1)), column: max(1, column + (cell == "<" ? 0 : 1)))
        sheet.merges.append(CellRange(from, place))
      } else {
        sheet.rows[row + 1, default: [:]][column + 1] = Cell(
          isNumber ? .number(String(cell)) : .text(String(cell)))
      }
    }
  }
  if first & 4 != 0 { sheet.hiddenRows = [Int(first >> 4)] }
  if first & 8 != 0 { sheet.hiddenColumns = [Int(first >> 5)] }
  let result = WorkbookImport(
    [("表.xlsx", Workbook(sheets: [sheet]))], options: WorkbookImport.Options(),
    answers: ImportAnswers())
  for line in result.open.prefix(200) where line.zh.isEmpty || line.en.isEmpty {
    finding("a question without words")
  }
  guard let schools = result.files.first(where: { $0.name == "schools.csv" }) else { return 0 }
  for row in CSVParser(Array(schools.bytes.dropFirst(3))).rows.dropFirst() {
    let name = row.cells.first ?? ""
    if name.isEmpty || PlainNumber.plain(name) != nil { finding("a school called \(name)") }
  }
  return 0
}
