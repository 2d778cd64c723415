// SPDX-License-Identifier: GPL-3.0-or-later
import CZip
import Foundation

/// A workbook file made in a test from the text of its parts, packed by libzip.
struct MadeWorkbook {
  /// The parts by name, in order.
  var parts: [(name: String, text: String)]
  /// Bytes that stand in place of a part's text.
  var raw: [String: [UInt8]] = [:]

  /// A workbook of one sheet.
  ///
  /// - Parameters:
  ///   - rows: the XML inside `sheetData`.
  ///   - after: the XML behind it.
  ///   - texts: the shared texts.
  ///   - formats: number formats of styles 1, 2, …, as numbers or spelled out.
  init(
    rows: String, before: String = "", after: String = "", texts: [String] = [],
    formats: [String] = [], dates1904: Bool = false
  ) {
    let own = formats.enumerated().map {
      "<numFmt numFmtId=\"\(200 + $0.offset)\" formatCode=\"\($0.element)\"/>"
    }
    let styles = formats.enumerated().map {
      "<xf numFmtId=\"\(Int($0.element) ?? 200 + $0.offset)\"/>"
    }
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func relations(_ all: [(String, String)]) -> String {
      "<Relationships>"
        + all.enumerated().map {
          "<Relationship Id=\"r\($0.offset)\" Type=\"\(office)/\($0.element.0)\" "
            + "Target=\"\($0.element.1)\"/>"
        }.joined() + "</Relationships>"
    }
    parts = [
      ("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"x\"><workbookPr date1904=\"\(dates1904 ? 1 : 0)\"/><sheets>"
          + "<sheet name=\"表\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        relations([
          ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"),
          ("styles", "styles.xml"),
        ])
      ),
      (
        "xl/sharedStrings.xml",
        "<sst>" + texts.map { "<si><t>\($0)</t></si>" }.joined() + "</sst>"
      ),
      (
        "xl/styles.xml",
        "<styleSheet><numFmts>\(own.joined())</numFmts><cellXfs><xf numFmtId=\"0\"/>"
          + "\(styles.joined())</cellXfs></styleSheet>"
      ),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet>\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>"
      ),
    ]
  }

  /// The file's bytes.
  func bytes() throws -> Data {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("made-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: url) }
    guard let archive = unsafe zip_open(url.path, ZIP_CREATE, nil) else { throw Failure() }
    for part in parts {
      let text = raw[part.name] ?? Array(part.text.utf8)
      guard let copy = unsafe malloc(max(text.count, 1)) else { throw Failure() }
      unsafe copy.copyMemory(from: text, byteCount: text.count)
      guard let source = unsafe zip_source_buffer(archive, copy, UInt64(text.count), 1),
        unsafe zip_file_add(archive, part.name, source, 0) >= 0
      else { throw Failure() }
    }
    guard unsafe zip_close(archive) == 0 else { throw Failure() }
    return try Data(contentsOf: url)
  }

  /// The archive could not be made.
  struct Failure: Error {}
}
