// SPDX-License-Identifier: GPL-3.0-or-later
import TestSupport
import Testing

@testable import Scenarios

@Suite struct CSVTests {
  private func cells(_ text: String) -> [[String]] {
    CSVParser(Array(text.utf8)).rows.map(\.cells)
  }

  @Test func quotesLineEndsAndBlanksAreReadAsRFC4180HasThem() {
    #expect(cells("a,b\r\nc,d\r\n") == [["a", "b"], ["c", "d"]])
    #expect(cells("a,b\nc,d") == [["a", "b"], ["c", "d"]])
    #expect(cells("a\rb\r") == [["a"], ["b"]])
    #expect(cells("\"a,b\",\"c\"\"d\"\n") == [["a,b", "c\"d"]])
    #expect(cells("\"a\r\nb\",c\n") == [["a\r\nb", "c"]])
    #expect(cells(",\n") == [["", ""]])
    #expect(cells("\"\"\n") == [[""]])
    #expect(cells("5\" 水管,x") == [["5\" 水管", "x"]])
    #expect(cells("\"a\" ,b") == [["a", "b"]])
    #expect(cells("") == [])
    #expect(cells("\n\na") == [[""], [""], ["a"]])
  }

  /// Seeded property: any cells survive writing and reading.
  @Test func whatIsWrittenIsReadBackCellByCell() {
    var random = SeededGenerator(seed: 7)
    let letters = ["a", "学", ",", "\"", "\n", "\r\n", " ", "\t", "😀", "，", "'", ";"]
    for round in 0..<500 {
      let rows = (0..<random.whole(1...5)).map { _ in
        (0..<random.whole(1...5)).map { _ in
          (0..<random.whole(0...6)).map { _ in random.pick(letters) }.joined()
        }
      }
      let parser = CSVParser(Array(CSVWriter.bytes(rows).dropFirst(3)))
      #expect(parser.faults.isEmpty, "round \(round): \(rows)")
      #expect(parser.rows.map(\.cells) == rows, "round \(round)")
      #expect(parser.rows.map(\.number) == Array(1...rows.count), "round \(round)")
    }
  }

  @Test func theEncodingIsFoundInTheOrderMarkUTF8GB18030() throws {
    let text = "学校,一年级\r\n第一小学,8\r\n"
    let plain = Array(text.utf8)
    #expect(try TextDecoding.utf8(plain).get() == plain)
    #expect(try TextDecoding.utf8([0xEF, 0xBB, 0xBF] + plain).get() == plain)
    // 中, 国, 㐀 (four bytes) and 兴 in GB18030, as the standard's table has them.
    let national: [UInt8] = [0xD6, 0xD0, 0xB9, 0xFA, 0x81, 0x39, 0xEE, 0x39, 0xD0, 0xCB]
    let decoded = String(decoding: try TextDecoding.utf8(national).get(), as: UTF8.self)
    #expect(decoded == "中国㐀兴")
    // A mark promises UTF-8, so that GB18030 after it is an error and not a guess.
    #expect(throws: TextDecoding.Failure.self) {
      try TextDecoding.utf8([0xEF, 0xBB, 0xBF] + national).get()
    }
  }

  /// The standard library's own validation is the second opinion on ours.
  @Test func strictUTF8IsWhatTheStandardLibraryAlsoAccepts() {
    var random = SeededGenerator(seed: 13)
    let interesting: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
      0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    var accepted = 0
    for _ in 0..<20_000 {
      let bytes = (0..<random.whole(1...4)).map { _ in random.pick(interesting) }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      accepted += isValid ? 1 : 0
      #expect((TextDecoding.firstByteOutsideUTF8(bytes) == nil) == isValid, "\(bytes)")
    }
    #expect(accepted > 100)
  }
}
