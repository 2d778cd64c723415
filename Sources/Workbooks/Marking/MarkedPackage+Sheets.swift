// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import FoundationXML

extension MarkedPackage {
  /// Marks a sheet and takes away what an earlier marking left.
  func mark(
    _ sheet: Sheet, _ name: String, _ own: [WorkbookMarks.Mark], _ marks: WorkbookMarks
  ) throws(WorkbookTrouble) {
    let cells = SheetMarks(try document(name))
    let relationsName = RelationshipReader.name(of: name)
    let relations = PackageRelations(
      owner: name,
      part: archive.has(relationsName) ? try document(relationsName) : PackageRelations.empty)
    let (notes, names) = try notes(cells, relations, marks.sign)
    var byPlace: [CellPlace: [WorkbookMarks.Mark]] = [:]
    for mark in own {
      let merged = sheet.merges.first { $0.contains(mark.place) }
      byPlace[merged?.first ?? mark.place, default: []].append(mark)
    }
    for place in notes.clear() where byPlace[place] == nil {
      // A colour that nobody but a marking gives goes with its note.
      guard let style = cells.style(place), styles.isMarked(style) else { continue }
      cells.change(place) { styles.style($0, in: nil) }
    }
    for (place, marks) in byPlace.sorted(by: { $0.key < $1.key }) {
      notes.add(marks.map(\.note).joined(separator: "\n\n"), place)
      cells.change(place) { styles.style($0, in: marks[0].fill) }
    }
    if names.isNew {
      refer(cells.part, relations, names)
      put(relations.name, relations.part)
    }
    if cells.isChanged || names.isNew { put(name, cells.part) }
    put(names.comments, notes.comments)
    put(names.boxes, notes.boxes.part)
  }

  /// The parts of a sheet's notes.
  private struct NoteNames {
    var comments: String
    var boxes: String
    var hasComments: Bool
    var hasBoxes: Bool
    var isNew: Bool { !hasComments || !hasBoxes }
  }

  private func notes(
    _ cells: SheetMarks, _ relations: PackageRelations, _ sign: String
  ) throws(WorkbookTrouble) -> (SheetNotes, NoteNames) {
    let known = relations.first("comments")?.target
    let id = cells.part.root.first("legacyDrawing")?.anyPrefix("id")?.stringValue
    let drawn = id.flatMap { relations.target(id: $0) }
    let names = NoteNames(
      comments: known ?? freeName("xl/comments", ".xml"),
      boxes: drawn ?? freeName("xl/drawings/vmlDrawing", ".vml"), hasComments: known != nil,
      hasBoxes: drawn != nil)
    // Each sheet's boxes have numbers of their own, a thousand to a block.
    blocks += 1
    let block = 64 * blocks
    let boxes = NoteBoxes(
      drawn == nil ? NoteBoxes.empty(block: block) : try document(names.boxes),
      first: 1024 * block + 1)
    let comments = known == nil ? SheetNotes.empty : try document(names.comments)
    return (SheetNotes(comments: comments, boxes: boxes, sign: sign), names)
  }

  /// Has a sheet refer to its notes and their boxes.
  private func refer(_ sheet: PartDocument, _ relations: PackageRelations, _ names: NoteNames) {
    if !names.hasComments {
      _ = relations.add("comments", names.comments, base: base)
      types.add(names.comments, PackageTypes.comments)
    }
    guard !names.hasBoxes else { return }
    let id = relations.add("vmlDrawing", names.boxes, base: base)
    types.add(names.boxes, PackageTypes.boxes)
    sheet.root.first("legacyDrawing")?.detach()
    let prefix = sheet.prefix(of: base, usual: "r")
    sheet.root.insert(
      sheet.element("legacyDrawing", [prefix + ":id": id]),
      before: [
        "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
        "tableParts", "extLst", "AlternateContent",
      ])
  }
}
