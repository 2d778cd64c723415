// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import FoundationXML

extension MarkedPackage {
  /// Puts the list in front, or in the place of the one of an earlier marking.
  func addList(_ draft: SheetDraft, _ sheets: [Sheet]) throws(WorkbookTrouble) {
    let known = sheets.first { $0.name == draft.name && Self.isList($0, draft) }
    if let known, let name = partName(of: known.name) {
      forgetFilter(of: known.name)
      changed.removeAll { $0.name == name }
      changed.append((name, ListSheet(draft, styles).bytes))
      return
    }
    guard let list = book.root.first("sheets") else { return }
    let entries = list.all("sheet")
    var names = SheetNames()
    for entry in entries { _ = names.name(entry["name"] ?? "") }
    let part = freeName("xl/worksheets/sheet", ".xml")
    let id = bookRelations.add("worksheet", part, base: base)
    types.add(part, PackageTypes.sheet)
    let number = (entries.compactMap { $0["sheetId"].flatMap { Int($0) } }.max() ?? 0) + 1
    let entry = book.element(
      "sheet", ["name": names.name(draft.name), "sheetId": "\(number)"])
    entry.set(entries.first?.anyPrefix("id")?.name ?? book.prefix(of: base, usual: "r") + ":id", id)
    list.put(entry, at: 0)
    moveByOne()
    changed.append((part, ListSheet(draft, styles).bytes))
  }

  /// A filter of the earlier list has a name in the workbook, which must go with it.
  private func forgetFilter(of sheet: String) {
    let entries = book.root.first("sheets")?.all("sheet") ?? []
    let index = entries.firstIndex { $0["name"] == sheet }
    let names = book.root.first("definedNames")?.all("definedName") ?? []
    for name in names where name["name"] == "_xlnm._FilterDatabase" {
      if name["localSheetId"] == index.map({ "\($0)" }) { name.detach() }
    }
  }

  private static func isList(_ sheet: Sheet, _ draft: SheetDraft) -> Bool {
    let heads = (draft.rows.first ?? []).map(\.value)
    return heads.enumerated().allSatisfy { column, value in
      guard case .text(let text) = value else { return true }
      return sheet[CellPlace(row: 1, column: column + 1)]?.value == .text(text)
    }
  }

  /// Names and views that count sheets find them one place further on.
  private func moveByOne() {
    func move(_ element: XMLElement, _ name: String) {
      if let number = element[name].flatMap({ Int($0) }) { element.set(name, "\(number + 1)") }
    }
    for name in book.root.first("definedNames")?.all("definedName") ?? [] {
      move(name, "localSheetId")
    }
    for view in book.root.first("bookViews")?.all("workbookView") ?? [] {
      view.set("activeTab", view["activeTab"] ?? "0")
      move(view, "activeTab")
      view.drop("firstSheet")
    }
  }
}
