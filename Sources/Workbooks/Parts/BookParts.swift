// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation

/// Finds the parts of a workbook and puts it together.
struct BookParts {
  let archive: Archive
  let limits: WorkbookLimits

  /// The whole workbook.
  func book() throws(WorkbookTrouble) -> Workbook {
    if archive.has("mimetype"), archive.has("content.xml") { throw .otherFormat("ods") }
    if archive.has("EncryptedPackage") { throw .encrypted }
    let name = try bookName()
    let list = BookReader()
    try list.read(try archive.bytes(name), part: name, limits)
    guard list.sheets.count <= limits.sheets else {
      throw .tooLarge(what: .sheets, limit: limits.sheets)
    }
    let relations = try relationships(of: name)
    let texts = TextReader()
    try read(texts, relations.target("sharedStrings"), from: name)
    let styles = StyleReader()
    try read(styles, relations.target("styles"), from: name)
    var sheets: [Sheet] = []
    var left = limits.cells
    for entry in list.sheets {
      guard let relation = relations.all[entry.relation] else {
        throw .partMissing(entry.name)
      }
      // A chart or a macro sheet holds no cells.
      guard relation.kind == "worksheet" else { continue }
      let part = RelationshipReader.path(relation.target, from: name)
      let reader = SheetReader(
        Sheet(name: entry.name, isHidden: entry.isHidden), texts: texts.texts,
        styles: styles.styles, countsFrom1904: list.countsFrom1904, most: left,
        limit: limits.cells)
      try reader.read(try archive.bytes(part), part: part, limits)
      left -= reader.count
      var sheet = reader.sheet
      sheet.comments = try comments(of: part)
      sheets.append(sheet)
    }
    return Workbook(sheets: sheets, countsFrom1904: list.countsFrom1904)
  }

  /// The name of the part that lists the sheets.
  func bookName() throws(WorkbookTrouble) -> String {
    let root = RelationshipReader()
    let name = "_rels/.rels"
    guard archive.has(name) else { throw .notAWorkbook }
    try root.read(try archive.bytes(name), part: name, limits)
    guard let target = root.target("officeDocument") else { throw .notAWorkbook }
    let part = RelationshipReader.path(target, from: "")
    // A text document or a binary workbook is an Office file, too.
    if part.hasPrefix("word/") || part.hasPrefix("ppt/") { throw .notAWorkbook }
    if part.hasSuffix(".bin") { throw .otherFormat("xlsb") }
    return part
  }

  private func relationships(of part: String) throws(WorkbookTrouble) -> RelationshipReader {
    let reader = RelationshipReader()
    let name = RelationshipReader.name(of: part)
    if archive.has(name) { try reader.read(try archive.bytes(name), part: name, limits) }
    return reader
  }

  private func read(
    _ reader: PartReader, _ target: String?, from part: String
  ) throws(WorkbookTrouble) {
    guard let target else { return }
    let name = RelationshipReader.path(target, from: part)
    guard archive.has(name) else { return }
    try reader.read(try archive.bytes(name), part: name, limits)
  }

  private func comments(of sheet: String) throws(WorkbookTrouble) -> [CellPlace: String] {
    let relations = try relationships(of: sheet)
    guard let target = relations.target("comments") else { return [:] }
    let reader = CommentReader()
    try read(reader, target, from: sheet)
    return reader.comments
  }
}
