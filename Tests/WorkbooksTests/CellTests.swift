// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Workbooks

@Suite struct CellTests {
  private func sheet(_ made: MadeWorkbook) throws -> Sheet {
    try #require(Workbook.read(try made.bytes()).sheets.first)
  }

  @Test func sharedInlineAndFormulaTextsAreRead() throws {
    let sheet = try sheet(
      MadeWorkbook(
        rows: """
          <row r="1"><c r="A1" t="s"><v>1</v></c>
          <c r="B1" t="inlineStr"><is><t>内</t><rPh><t>nei</t></rPh><t>联</t></is></c>
          <c r="C1" t="str"><f>A1</f><v>公式</v></c></row>
          """, texts: ["甲", "乙"]))
    #expect(sheet[CellPlace(row: 1, column: 1)]?.value == .text("乙"))
    #expect(sheet[CellPlace(row: 1, column: 2)]?.value == .text("内联"))
    #expect(sheet[CellPlace(row: 1, column: 3)] == Cell(.text("公式"), isFormula: true))
  }

  @Test(arguments: [
    ("40200.200000000004", "40200.2"), ("0.1", "0.1"), ("1E3", "1000"), ("1.5E-3", "0.0015"),
    ("12345678901234567", "12345678901234600"), ("-7", "-7"),
  ])
  func numbersHaveTheDigitsThatASpreadsheetShows(saved: String, shown: String) throws {
    let sheet = try sheet(MadeWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><v>\(saved)</v></c></row>"))
    let value = sheet[CellPlace(row: 1, column: 1)]?.value
    guard saved != "12345678901234567" else {
      // More digits than a spreadsheet keeps are rounded to fifteen.
      guard case .number(let text) = value else { return #expect(Bool(false), "\(value as Any)") }
      #expect(Double(text) == 12_345_678_901_234_600)
      return
    }
    #expect(value == .number(shown))
  }

  @Test(arguments: [
    ("14", false, 45_383, (2024, 4, 1)),
    ("yyyy&quot;年&quot;m&quot;月&quot;", false, 45_383, (2024, 4, 1)),
    ("14", true, 34_577, (1998, 9, 1)), ("14", false, 1, (1900, 1, 1)),
    ("14", false, 59, (1900, 2, 28)), ("14", false, 61, (1900, 3, 1)),
  ])
  func datesFollowTheSystemOfTheirWorkbook(
    format: String, from1904: Bool, serial: Int, day: (Int, Int, Int)
  ) throws {
    let sheet = try sheet(
      MadeWorkbook(
        rows: "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(serial)</v></c></row>", formats: [format],
        dates1904: from1904))
    let expected = Cell.Value.date(year: day.0, month: day.1, day: day.2)
    #expect(sheet[CellPlace(row: 1, column: 1)]?.value == expected)
  }

  @Test func sharesErrorsAndUnsavedFormulasAreToldApart() throws {
    let sheet = try sheet(
      MadeWorkbook(
        rows: """
          <row r="1"><c r="A1" s="1"><v>0.935</v></c><c r="B1" t="e"><v>#DIV/0!</v></c>
          <c r="C1"><f>A1+1</f></c><c r="D1" t="b"><v>1</v></c><c r="E1" s="1"/></row>
          """, formats: ["10"]))
    #expect(sheet[CellPlace(row: 1, column: 1)]?.value == .percent("0.935"))
    #expect(sheet[CellPlace(row: 1, column: 2)]?.value == .error("#DIV/0!"))
    #expect(sheet[CellPlace(row: 1, column: 3)]?.value == .unsaved)
    #expect(sheet[CellPlace(row: 1, column: 4)]?.value == .boolean(true))
    #expect(sheet[CellPlace(row: 1, column: 5)] == nil, "a blank cell with a format is blank")
  }

  @Test func hiddenRowsColumnsAndMergedCellsAreKnown() throws {
    let sheet = try sheet(
      MadeWorkbook(
        rows: "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>1</v></c></row>",
        before: "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>",
        after: "<mergeCells><mergeCell ref=\"A1:C2\"/></mergeCells>"))
    #expect(sheet.hiddenRows == [2])
    #expect(sheet.hiddenColumns == [2, 3])
    #expect(sheet.merges == [CellRange("A1:C2")])
  }

  @Test func rowsAndCellsWithoutReferencesStandOneAfterTheOther() throws {
    let sheet = try sheet(
      MadeWorkbook(rows: "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"))
    #expect(sheet[CellPlace(row: 1, column: 2)]?.value == .number("2"))
    #expect(sheet[CellPlace(row: 2, column: 1)]?.value == .number("3"))
  }

  @Test func prefixesOfElementsChangeNothing() throws {
    var made = MadeWorkbook(rows: "")
    made.parts[5].text =
      "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>5</x:v></x:c>"
      + "</x:row></x:sheetData></x:worksheet>"
    #expect(try sheet(made)[CellPlace(row: 1, column: 1)]?.value == .number("5"))
  }

  @Test(arguments: ["A1", "AD30", "XFD1048576", "$E$24"])
  func referencesReadBack(text: String) {
    #expect(CellPlace(text)?.description == text.filter { $0 != "$" })
  }

  @Test(arguments: ["", "A", "1", "A0", "XFE1", "A1048577", "1A", "A-1", "甲1"])
  func whatIsNoReferenceIsNone(text: String) { #expect(CellPlace(text) == nil) }
}
