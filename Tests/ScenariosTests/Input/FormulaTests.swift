// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Scenarios

@Suite("No cell of a written table is a formula to a spreadsheet")
struct FormulaTests {
  @Test(arguments: [
    "=1+1", "@SUM(1+1)", "+cmd", "-2+3", "\t=1", "'=1", "''@x", "＝1", "-", "-5", "+7", "-5.25",
    "1=1", "'",
    "'名", "第一小学", "",
  ])
  func whatIsWrittenComesBack(_ text: String) throws {
    let bytes = CSVWriter.bytes([["名称", "说明"], [text, "x"]])
    let parser = CSVParser(Array(bytes.dropFirst(3)))
    #expect(parser.rows.last?.cells == [text, "x"])
    let line = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")[1]
    let isNumber = Double(text) != nil
    let first = line.drop { $0 == "\"" }.first
    #expect(isNumber || !"=+-@\t＝".contains(first ?? "x"), "\(line)")
  }

  @Test func numbersStayNumbers() {
    let text = String(decoding: CSVWriter.bytes([["-5", "+7", "-5.25"]]), as: UTF8.self)
    #expect(text.hasSuffix("-5,+7,-5.25\r\n"))
  }
}
