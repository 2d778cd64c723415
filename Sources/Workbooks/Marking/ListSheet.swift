// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import FoundationXML

/// A sheet of texts for a workbook of somebody else's, made with that workbook's styles.
struct ListSheet {
  private let draft: SheetDraft
  private let part: PartDocument

  init(_ draft: SheetDraft, _ styles: StyleMarks) {
    self.draft = draft
    part = PartDocument(
      new: "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>")
    addLook()
    var known: [CellStyle: Int] = [:]
    let data = part.element("sheetData")
    for (index, cells) in draft.rows.enumerated() {
      let row = part.element("row", ["r": "\(index + 1)"])
      if let height = draft.heights[index + 1] {
        row.set("ht", "\(height)")
        row.set("customHeight", "1")
      }
      for (column, cell) in cells.enumerated() {
        let style = known[cell.style] ?? styles.listStyle(cell.style)
        known[cell.style] = style
        row.addChild(element(cell, CellPlace(row: index + 1, column: column + 1), style))
      }
      data.addChild(row)
    }
    part.root.addChild(data)
  }

  /// The bytes of the part.
  var bytes: Data { part.bytes }

  private func addLook() {
    if let colour = draft.tabColour {
      let look = part.element("sheetPr")
      look.addChild(part.element("tabColor", ["rgb": StyleMarks.code(colour)]))
      part.root.addChild(look)
    }
    let views = part.element("sheetViews")
    let view = part.element("sheetView", ["workbookViewId": "0"])
    if draft.frozenRows > 0 {
      view.addChild(
        part.element(
          "pane",
          [
            "ySplit": "\(draft.frozenRows)", "topLeftCell": "A\(draft.frozenRows + 1)",
            "activePane": "bottomLeft", "state": "frozen",
          ]))
    }
    views.addChild(view)
    part.root.addChild(views)
    guard !draft.widths.isEmpty else { return }
    let columns = part.element("cols")
    for (index, width) in draft.widths.enumerated() {
      columns.addChild(
        part.element(
          "col",
          [
            "min": "\(index + 1)", "max": "\(index + 1)", "width": "\(width)", "customWidth": "1",
          ]))
    }
    part.root.addChild(columns)
  }

  private func element(_ cell: DraftCell, _ place: CellPlace, _ style: Int) -> XMLElement {
    let element = part.element("c", ["r": "\(place)", "s": "\(style)"])
    guard case .text(let words) = cell.value else { return element }
    element.set("t", "inlineStr")
    let text = part.element("t", ["xml:space": "preserve"])
    text.stringValue = words
    let inner = part.element("is")
    inner.addChild(text)
    element.addChild(inner)
    return element
  }
}
