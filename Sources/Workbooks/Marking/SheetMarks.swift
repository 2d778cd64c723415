// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import FoundationXML

/// The cells of one sheet, whose looks are changed and nothing else.
final class SheetMarks {
  let part: PartDocument
  private let data: XMLElement
  private var rows: [Int: XMLElement] = [:]
  private var numbers: [Int] = []
  private lazy var columnStyles = readColumnStyles()
  private(set) var isChanged = false

  init(_ part: PartDocument) {
    self.part = part
    data = part.child(
      "sheetData",
      before: [
        "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
        "mergeCells", "conditionalFormatting", "dataValidations", "hyperlinks", "pageMargins",
        "pageSetup", "headerFooter", "drawing", "legacyDrawing", "tableParts", "extLst",
      ])
    var number = 0
    for row in data.all("row") {
      number = row["r"].flatMap { Int($0) } ?? number + 1
      // A row that says no number is where it stands; it must still be there when one is put
      // in front of it.
      row.set("r", "\(number)")
      rows[number] = row
      numbers.append(number)
    }
  }

  /// Gives a cell another style, made of the one that it has.
  func change(_ place: CellPlace, _ style: (Int) -> Int) {
    let row = row(place.row)
    let cell = cell(place, in: row)
    let old = cell["s"].flatMap { Int($0) } ?? 0
    let new = style(old)
    guard new != old else { return }
    cell.set("s", "\(new)")
    isChanged = true
  }

  /// The style of a cell that is there; nil where there is none.
  func style(_ place: CellPlace) -> Int? {
    guard let row = rows[place.row] else { return nil }
    let cell = numbered(row, place.row).first { $0.column == place.column }?.cell
    return cell?["s"].flatMap { Int($0) }
  }

  private func row(_ number: Int) -> XMLElement {
    if let known = rows[number] { return known }
    let made = part.element("row", ["r": "\(number)"])
    let after = numbers.firstIndex { $0 > number }
    if let after, let next = rows[numbers[after]] {
      data.put(made, at: next.index)
      numbers.insert(number, at: after)
    } else {
      data.addChild(made)
      numbers.append(number)
    }
    rows[number] = made
    return made
  }

  private func numbered(_ row: XMLElement, _ number: Int) -> [(column: Int, cell: XMLElement)] {
    var column = 0
    return row.all("c").map { cell in
      column = cell["r"].flatMap { CellPlace($0) }?.column ?? column + 1
      return (column, cell)
    }
  }

  private func cell(_ place: CellPlace, in row: XMLElement) -> XMLElement {
    let cells = numbered(row, place.row)
    if let known = cells.first(where: { $0.column == place.column }) { return known.cell }
    for (column, cell) in cells where cell["r"] == nil {
      cell.set("r", "\(CellPlace(row: place.row, column: column))")
    }
    // What a blank cell looks like is said by its row, else by its column.
    let isRowStyled = row["customFormat"] == "1" || row["customFormat"] == "true"
    let style = isRowStyled ? row["s"] : columnStyles.first { $0.0.contains(place.column) }?.1
    let made = part.element("c", ["r": "\(place)"])
    if let style { made.set("s", style) }
    if let next = cells.first(where: { $0.column > place.column }) {
      row.put(made, at: next.cell.index)
    } else {
      row.addChild(made)
    }
    row.drop("spans")
    widen(to: place)
    return made
  }

  private func readColumnStyles() -> [(ClosedRange<Int>, String)] {
    (part.root.first("cols")?.all("col") ?? []).compactMap { column in
      guard let first = column["min"].flatMap({ Int($0) }),
        let last = column["max"].flatMap({ Int($0) }), first <= last, let style = column["style"]
      else { return nil }
      return (first...last, style)
    }
  }

  /// What the sheet says of its extent holds the new cell, too.
  private func widen(to place: CellPlace) {
    guard let dimension = part.root.first("dimension"),
      let range = dimension["ref"].flatMap({ CellRange($0) }), !range.contains(place)
    else { return }
    let first = CellPlace(
      row: min(range.first.row, place.row), column: min(range.first.column, place.column))
    let last = CellPlace(
      row: max(range.last.row, place.row), column: max(range.last.column, place.column))
    dimension.set("ref", "\(first):\(last)")
  }
}
