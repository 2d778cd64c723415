// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation
internal import FoundationXML

/// A workbook file while it is being marked.
final class MarkedPackage {
  private let original: Data
  let archive: Archive
  let limits: WorkbookLimits
  let book: PartDocument
  private let bookName: String
  let bookRelations: PackageRelations
  let types: PackageTypes
  let styles: StyleMarks
  private let stylesName: String
  var changed: [(name: String, bytes: Data)] = []
  private var taken: Set<String> = []
  /// How many sheets got boxes for notes.
  var blocks = 0

  init(
    _ bytes: Data, colours: Set<UInt32>, _ limits: WorkbookLimits
  ) throws(WorkbookTrouble) {
    original = bytes
    self.limits = limits
    let archive = try Archive(bytes, limits)
    self.archive = archive
    func document(_ name: String) throws(WorkbookTrouble) -> PartDocument {
      try PartDocument(try archive.bytes(name), part: name, limits)
    }
    bookName = try BookParts(archive: archive, limits: limits).bookName()
    book = try document(bookName)
    bookRelations = PackageRelations(
      owner: bookName, part: try document(RelationshipReader.name(of: bookName)))
    types = PackageTypes(part: try document(PackageTypes.name))
    if let known = bookRelations.first("styles"), archive.has(known.target) {
      stylesName = known.target
      styles = StyleMarks(try document(known.target), colours: colours)
    } else {
      stylesName = "xl/styles.xml"
      styles = StyleMarks(
        PartDocument(
          new: "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"),
        colours: colours)
      _ = bookRelations.add("styles", stylesName, base: base)
      types.add(stylesName, PackageTypes.styles)
    }
  }

  /// The marked file.
  func bytes(_ marks: WorkbookMarks, _ sheets: [Sheet]) throws(WorkbookTrouble) -> [UInt8] {
    for sheet in sheets {
      let own = marks.marks.filter { $0.sheet == sheet.name }
      let wasMarked = sheet.comments.values.contains { $0.contains(marks.sign) }
      guard !own.isEmpty || wasMarked, let name = partName(of: sheet.name) else { continue }
      try mark(sheet, name, own, marks)
    }
    try addList(marks.list, sheets)
    put(bookName, book)
    put(bookRelations.name, bookRelations.part)
    put(PackageTypes.name, types.part)
    if styles.isChanged { put(stylesName, styles.part) }
    return try PackageEditor.bytes(original, with: changed)
  }

  /// Has a part written.
  func put(_ name: String, _ part: PartDocument) { changed.append((name, part.bytes)) }

  /// The name of the part of a sheet.
  func partName(of sheet: String) -> String? {
    let entry = book.root.first("sheets")?.all("sheet").first { $0["name"] == sheet }
    return entry?.anyPrefix("id")?.stringValue.flatMap { bookRelations.target(id: $0) }
  }

  /// What kinds of references begin with in this file: older and stricter ones differ.
  var base: String {
    let known = bookRelations.part.root.all("Relationship").compactMap { $0["Type"] }.first {
      $0.hasSuffix("/worksheet")
    }
    return known.map { String($0.dropLast("/worksheet".count)) }
      ?? "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  }

  /// A name that no part has: `xl/comments7.xml`.
  func freeName(_ start: String, _ end: String) -> String {
    let names = (1...).lazy.map { "\(start)\($0)\(end)" }
    let name = names.first { !self.archive.has($0) && !self.taken.contains($0) } ?? start + end
    taken.insert(name)
    return name
  }

  /// A part that is there.
  func document(_ name: String) throws(WorkbookTrouble) -> PartDocument {
    try PartDocument(try archive.bytes(name), part: name, limits)
  }
}
