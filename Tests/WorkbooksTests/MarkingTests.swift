// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Workbooks

/// Marks put into a workbook of somebody else's: what is marked, and that all else stays.
@Suite struct MarkingTests {
  private static let sign = "〔检查〕"
  private static let red: UInt32 = 0xF8B4AE

  private func marks(_ cells: [(String, String)], sheet: String = "表") -> WorkbookMarks {
    var list = SheetDraft(name: "检查结果")
    list.rows = [[DraftCell(.text("工作表"))], [DraftCell(.text("一行 <b> & “引号”"))]]
    list.widths = [20]
    return WorkbookMarks(
      cells.map { cell, note in
        .init(
          sheet: sheet, place: CellPlace(cell) ?? CellPlace(row: 1, column: 1),
          note: Self.sign + note, fill: Self.red)
      }, sign: Self.sign, colours: [Self.red], list: list)
  }

  private func marked(_ made: MadeWorkbook, _ cells: [(String, String)]) throws -> Data {
    Data(try Workbook.marked(try bytes(made), marks(cells)))
  }

  /// The file with the part that says what its parts are, which reading does not need.
  private func bytes(_ made: MadeWorkbook) throws -> Data {
    var made = made
    let name = "[Content_Types].xml"
    if !made.parts.contains(where: { $0.name == name }) { made.parts.append((name, "<Types/>")) }
    return try made.bytes()
  }

  private func part(_ name: String, of bytes: Data) throws -> String {
    let limits = WorkbookLimits()
    return String(decoding: try Archive(bytes, limits).bytes(name), as: UTF8.self)
  }

  private static let rows =
    "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>0.5</v></c><c r=\"C1\"><f>A1*2</f><v>1</v></c></row>"
    + "<row r=\"3\" spans=\"1:1\"><c r=\"A3\"><v>3</v></c></row>"

  @Test func aMarkIsANoteAndAColourAndTheRestOfTheSheetStays() throws {
    let made = MadeWorkbook(
      rows: Self.rows, after: "<mergeCells count=\"1\"><mergeCell ref=\"E1:F2\"/></mergeCells>",
      formats: ["0.00%"])
    let bytes = try marked(made, [("A1", "太小"), ("B2", "空着"), ("B3", "也空着"), ("F2", "合并的")])
    let book = try Workbook.read(bytes)
    #expect(book.sheets.map(\.name) == ["检查结果", "表"])
    let sheet = book.sheets[1]
    #expect(
      sheet.comments.mapValues { $0 } == [
        CellPlace(row: 1, column: 1): "〔检查〕太小", CellPlace(row: 2, column: 2): "〔检查〕空着",
        CellPlace(row: 3, column: 2): "〔检查〕也空着", CellPlace(row: 1, column: 5): "〔检查〕合并的",
      ])
    #expect(sheet.rows == (try Workbook.read(try made.bytes())).sheets[0].rows)
    #expect(sheet[CellPlace(row: 1, column: 1)]?.value == .percent("0.5"))
    let text = try part("xl/worksheets/sheet1.xml", of: bytes)
    #expect(text.contains("<f>A1*2</f><v>1</v>") && text.contains("mergeCell ref=\"E1:F2\""))
    // Rows and cells that were not there stand in their order.
    let order = ["r=\"A1\"", "r=\"E1\"", "r=\"B2\"", "r=\"A3\"", "r=\"B3\""]
    let places = order.compactMap { text.firstRange(of: $0)?.lowerBound }
    #expect(places.count == order.count && places == places.sorted(), "\(text)")
  }

  @Test func partsWithoutMarksAreCopiedByteForByte() throws {
    var made = MadeWorkbook(rows: Self.rows, texts: ["甲"])
    made.parts.append(("xl/charts/chart1.xml", "<c:chart xmlns:c='x'>图</c:chart>"))
    made.parts.append(("docProps/app.xml", "<Properties>\r\n</Properties>"))
    let bytes = try marked(made, [("A1", "一")])
    for name in ["xl/charts/chart1.xml", "docProps/app.xml", "xl/sharedStrings.xml", "_rels/.rels"]
    {
      #expect(try part(name, of: bytes) == made.parts.first { $0.name == name }?.text, "\(name)")
    }
  }

  @Test func theSameMarksGiveTheSameBytes() throws {
    let made = try bytes(MadeWorkbook(rows: Self.rows))
    #expect(
      try Workbook.marked(made, marks([("A1", "一")]))
        == (try Workbook.marked(made, marks([("A1", "一")]))))
  }

  @Test func notesOfOnesOwnAreAddedToAndComeBackWhenTheMarkGoes() throws {
    var made = MadeWorkbook(rows: Self.rows)
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    made.parts[5].text =
      "<worksheet xmlns:r=\"\(office)\"><sheetData>\(Self.rows)</sheetData>"
      + "<legacyDrawing r:id=\"v\"/></worksheet>"
    made.parts += [
      (
        "xl/worksheets/_rels/sheet1.xml.rels",
        "<Relationships><Relationship Id=\"n\" Type=\"\(office)/comments\" Target=\"/xl/n.xml\"/>"
          + "<Relationship Id=\"v\" Type=\"\(office)/vmlDrawing\" Target=\"../v.vml\"/>"
          + "</Relationships>"
      ),
      (
        "xl/n.xml",
        "<comments><authors><author>王</author><author>tc={1}</author></authors><commentList>"
          + "<comment ref=\"A1\" authorId=\"0\"><text><r><rPr><b/></rPr><t>要</t></r><r><t>核实</t></r>"
          + "</text></comment><comment ref=\"A3\" authorId=\"1\"><text><t>一串</t></text></comment>"
          + "</commentList></comments>"
      ),
      (
        "xl/v.vml",
        "<xml xmlns:q=\"urn:schemas-microsoft-com:vml\"><q:shape id=\"_x0000_s1025\"/></xml>"
      ),
    ]
    let first = try marked(made, [("A1", "不对"), ("A3", "也不对"), ("C1", "新的")])
    let notes = try Workbook.read(first).sheets[1].comments
    #expect(notes[CellPlace(row: 1, column: 1)] == "要核实\n\n〔检查〕不对")
    #expect(notes[CellPlace(row: 3, column: 1)] == "一串", "a thread takes no addition")
    #expect(notes[CellPlace(row: 1, column: 3)] == "〔检查〕新的")
    #expect(try part("xl/n.xml", of: first).contains("<rPr><b/></rPr><t>要</t>"))
    let boxes = try part("xl/v.vml", of: first)
    #expect(boxes.contains("<q:shape id=\"_x0000_s1025\"/>"))
    #expect(boxes.contains("<q:shape id=\"_x0000_s1026\""), "\(boxes)")
    // The next check finds nothing: what it said is gone, what one said oneself is there.
    let second = Data(try Workbook.marked(first, marks([])))
    let book = try Workbook.read(second)
    #expect(
      book.sheets[1].comments == [
        CellPlace(row: 1, column: 1): "要核实", CellPlace(row: 3, column: 1): "一串",
      ])
    #expect(book.sheets.map(\.name) == ["检查结果", "表"], "one list, not two")
    #expect(!(try part("xl/v.vml", of: second)).contains("_x0000_s1026"))
  }

  @Test func theColourThatWasThereComesBackWhenTheMarkGoes() throws {
    var made = MadeWorkbook(rows: Self.rows)
    made.parts[4].text =
      "<styleSheet><fonts count=\"1\"><font><sz val=\"9\"/></font></fonts><fills count=\"3\">"
      + "<fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill><fill>"
      + "<patternFill patternType=\"solid\"><fgColor theme=\"4\" tint=\"0.4\"/></patternFill></fill>"
      + "</fills><cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\"/>"
      + "<xf numFmtId=\"10\" fontId=\"0\" fillId=\"2\"/></cellXfs></styleSheet>"
    func fill(_ bytes: Data) throws -> String {
      let limits = WorkbookLimits()
      let styles = try PartDocument(
        try Archive(bytes, limits).bytes("xl/styles.xml"), part: "", limits)
      let cells = SheetMarks(
        try PartDocument(
          try Archive(bytes, limits).bytes("xl/worksheets/sheet1.xml"), part: "", limits))
      let style = try #require(cells.style(CellPlace(row: 1, column: 1)))
      let format = try #require(styles.root.first("cellXfs")?.all("xf")[style])
      #expect(format["numFmtId"] == "10")
      let fill = try #require(format["fillId"].flatMap { Int($0) })
      let pattern = styles.root.first("fills")?.all("fill")[fill].first("patternFill")
      return (pattern?.first("fgColor")?.facts ?? [:]).sorted { $0.key < $1.key }
        .map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    }
    let first = try marked(made, [("A1", "一")])
    #expect(try fill(first) == "rgb=FFF8B4AE")
    let second = Data(try Workbook.marked(first, marks([("A1", "二")])))
    #expect(try fill(second) == "rgb=FFF8B4AE")
    #expect(try fill(Data(try Workbook.marked(second, marks([])))) == "theme=4 tint=0.4")
  }

  @Test func namesOfOneSheetAndTheSheetInSightMoveWithTheListInFront() throws {
    var made = MadeWorkbook(rows: Self.rows)
    made.parts[1].text =
      "<workbook xmlns:r=\"x\"><bookViews><workbookView firstSheet=\"0\"/></bookViews><sheets>"
      + "<sheet name=\"表\" sheetId=\"7\" r:id=\"r0\"/></sheets><definedNames>"
      + "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">表!$1:$1</definedName>"
      + "<definedName name=\"全部\">表!$A$1</definedName></definedNames></workbook>"
    let text = try part("xl/workbook.xml", of: try marked(made, [("A1", "一")]))
    #expect(text.contains("localSheetId=\"1\"") && text.contains("activeTab=\"1\""), "\(text)")
    #expect(text.contains("sheetId=\"8\""))
  }

  @Test func aSheetOfOnesOwnWithTheNameOfTheListIsKept() throws {
    var made = MadeWorkbook(rows: Self.rows)
    made.parts[1].text = made.parts[1].text.replacing("表", with: "检查结果")
    let bytes = Data(
      try Workbook.marked(try bytes(made), marks([("A1", "一")], sheet: "检查结果")))
    let book = try Workbook.read(bytes)
    #expect(book.sheets.count == 2 && book.sheets[1].name == "检查结果")
    #expect(book.sheets[1][CellPlace(row: 3, column: 1)]?.value == .number("3"))
    #expect(book.sheets[0].name != "检查结果")
  }

  @Test func partsThatAreMadeToDoHarmAreRefused() throws {
    var deep = MadeWorkbook(rows: Self.rows)
    deep.parts[4].text =
      "<styleSheet>" + String(repeating: "<a>", count: 240) + String(repeating: "</a>", count: 240)
      + "</styleSheet>"
    #expect(throws: WorkbookTrouble.badXML(part: "xl/styles.xml", line: 1)) {
      try marked(deep, [("A1", "一")])
    }
    var entity = MadeWorkbook(rows: Self.rows)
    entity.parts.append(("[Content_Types].xml", "<!DOCTYPE a><Types/>"))
    #expect(throws: WorkbookTrouble.documentType(part: "[Content_Types].xml")) {
      try marked(entity, [("A1", "一")])
    }
  }
}
