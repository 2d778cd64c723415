// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Workbooks

@Suite struct WritingTests {
  private func draft(_ rows: [[DraftCell]]) -> WorkbookDraft {
    var sheet = SheetDraft(name: "表")
    sheet.rows = rows
    return WorkbookDraft([sheet], title: "试")
  }

  private func read(_ draft: WorkbookDraft) throws -> Sheet {
    try #require(Workbook.read(Data(try draft.bytes())).sheets.first)
  }

  @Test func whatIsWrittenIsReadBack() throws {
    var percent = CellStyle(numberFormat: "0.0%")
    percent.isBold = true
    let sheet = try read(
      draft([
        [DraftCell(.text("学校")), DraftCell(.text("  两端有空格 "))],
        [DraftCell(.number(0.125), style: percent), DraftCell(.number(-3)), .blank],
        [DraftCell(.formula("=B2*2", gives: -6)), DraftCell(.text("一\n二"), comment: "批注")],
      ]))
    func value(_ row: Int, _ column: Int) -> Cell? { sheet[CellPlace(row: row, column: column)] }
    #expect(value(1, 2)?.value == .text("  两端有空格 "))
    #expect(value(2, 1)?.value == .percent("0.125"))
    #expect(value(2, 2)?.value == .number("-3"))
    #expect(value(2, 3) == nil)
    #expect(value(3, 1) == Cell(.number("-6"), isFormula: true))
    #expect(value(3, 2)?.value == .text("一\n二"))
    #expect(sheet.comments[CellPlace(row: 3, column: 2)] == "批注")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "'x", "\t=1"])
  func noTextBecomesAFormula(text: String) throws {
    let cell = try read(draft([[DraftCell(.text(text))]]))[CellPlace(row: 1, column: 1)]
    #expect(cell == Cell(.text(text)))
  }

  @Test func theSameDraftGivesTheSameBytes() throws {
    let made = draft([[DraftCell(.text("甲")), DraftCell(.number(1))]])
    #expect(try made.bytes() == made.bytes())
  }

  @Test func sheetsGetNamesThatSpreadsheetsTake() {
    var names = SheetNames()
    #expect(names.name("责任[发改委]/1:2") == "责任发改委12")
    #expect(names.name("甲") == "甲")
    #expect(names.name("甲") == "甲(2)")
    #expect(names.name("History") == "History_")
    #expect(!names.name("").isEmpty)
    let long = String(repeating: "长", count: 40)
    let (first, second) = (names.name(long), names.name(long))
    #expect(first.utf16.count == 31 && second.utf16.count == 31 && first != second)
  }

  /// libxlsxwriter 1.1.4 overruns its buffer by longer ones: the process would end.
  @Test func wordsAreOfferedUpToWhatTheLibraryTakes() throws {
    let words = (0..<19).map { "一二三四\($0 % 10)" }
    try #require(!SheetDraft.Choice.takes(words))
    let fitting = Array(words.prefix(17))
    try #require(SheetDraft.Choice.takes(fitting))
    var sheet = SheetDraft(name: "表")
    let cell = CellPlace(row: 2, column: 1)
    sheet.choices = [.init(CellRange(cell, cell), .list(fitting))]
    sheet.header = String(repeating: "示例数据", count: 60)
    sheet.footer = sheet.header
    #expect(try WorkbookDraft([sheet], title: "").bytes().count > 1000)
  }

  @Test func whatTheFormatCannotHoldIsRefused() throws {
    let long = String(repeating: "字", count: WorkbookDraft.mostLetters + 1)
    #expect(throws: WorkbookDraft.Trouble.tooLarge(sheet: "表")) {
      try draft([[DraftCell(.text(long))]]).bytes()
    }
    let wide = Array(repeating: DraftCell.blank, count: CellPlace.mostColumns + 1)
    #expect(throws: WorkbookDraft.Trouble.tooLarge(sheet: "表")) {
      try draft([wide]).bytes()
    }
    // Numbers that are none are left blank.
    let sheet = try read(draft([[DraftCell(.number(.nan)), DraftCell(.number(.infinity))]]))
    #expect(sheet.rows.isEmpty)
  }
}
