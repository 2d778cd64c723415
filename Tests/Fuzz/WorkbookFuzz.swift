// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Scenarios

@testable import Workbooks

/// A workbook file, told by the first byte: the whole archive, or one of its parts as a parser gets
/// it. What is refused says why in two languages; what is read keeps to the bounds.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWorkbook(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe bytes(start, count)
  guard let first = input.first else { return 0 }
  let data = Data(input.dropFirst())
  var limits = WorkbookLimits()
  (limits.cells, limits.tags, limits.textBytes) = (2_000, 20_000, 4_000)
  (limits.partBytes, limits.totalBytes) = (1 << 20, 2 << 20)
  do throws(WorkbookTrouble) {
    switch first % 6 {
    case 0: check(try Workbook.read(data, limits: limits), limits)
    case 1:
      let reader = SheetReader(
        Sheet(name: "a"), texts: ["甲小学", "12"], styles: [.plain, .date, .percent],
        countsFrom1904: first > 128, most: limits.cells, limit: limits.cells)
      try reader.read(data, part: "sheet", limits)
      check(Workbook(sheets: [reader.sheet]), limits)
    case 2: try TextReader().read(data, part: "texts", limits)
    case 3: try StyleReader().read(data, part: "styles", limits)
    case 4: try BookReader().read(data, part: "book", limits)
    default:
      let reader = RelationshipReader()
      try reader.read(data, part: "relations", limits)
      for relation in reader.all.values {
        let path = RelationshipReader.path(relation.target, from: "xl/workbook.xml")
        if path.split(separator: "/").contains("..") { finding("a path leads out: \(path)") }
      }
    }
  } catch {
    checkWording(error.message("a.xlsx"))
  }
  return 0
}

/// What was read keeps to the bounds and to the places of the format.
private func check(_ book: Workbook, _ limits: WorkbookLimits) {
  let cells = book.sheets.flatMap { $0.rows.values }.map(\.count).reduce(0, +)
  if cells > limits.cells { finding("more cells than the bound: \(cells)") }
  for sheet in book.sheets {
    if sheet.lastRow > 1_048_576 || sheet.lastColumn > 16_384 { finding("a cell outside") }
  }
}
