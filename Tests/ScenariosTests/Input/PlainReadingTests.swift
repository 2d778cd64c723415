// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import TestSupport
import Testing

@testable import Scenarios

/// The short ways of reading common text say what the long ways say.
@Suite struct PlainReadingTests {
  /// Pieces of what stands in tables: digits of both widths, signs, separators, blanks, units.
  private static let numberPieces = [
    "0", "1", "9", "00", "000", "123", "456", "789012345678", "７", "０", ".", "．", "-", "−", "+",
    "＋", ",", "，", " ", "　", "'", "万", "元", "㎡", "%", "e", "\u{FEFF}", "\u{200B}", "\u{00A0}",
    "٣", "/", "无",
  ]
  private static let wordPieces = [
    "小学", "初中", "是", "否", "A", "z", "Ä", "（", "(", ")", "元", "㎡", " ", "　", "、", "，", "\t",
    "\u{200B}", "\u{FEFF}", "e\u{301}", "ﬁ", "İ", "😀", "ａ", "Ｚ", "\u{A000}", "\u{4000}",
    "\u{3000}", "\u{2028}", "1", "-", "\u{EFFF}", "\u{3400}",
  ]

  private func text(_ pieces: [String], _ random: inout SeededGenerator) -> String {
    (0..<random.whole(0...6)).map { _ in pieces[random.whole(0...(pieces.count - 1))] }.joined()
  }

  @Test func aPlainNumberIsWhatTheLongWayReads() throws {
    var random = SeededGenerator(seed: 23)
    var plain = 0
    for _ in 0..<40_000 {
      let text = text(Self.numberPieces, &random)
      guard let number = PlainNumber.plain(text) else { continue }
      plain += 1
      #expect(try PlainNumber.readFolding(text).get() == number, "\(text)")
    }
    #expect(plain > 2000)
  }

  @Test func everyPlainDecimalTakesTheShortWay() throws {
    var random = SeededGenerator(seed: 29)
    for _ in 0..<5000 {
      let places = random.whole(0...6)
      let digits = Int64(random.whole(-10_000_000_000...10_000_000_000))
      let text = DecimalText.of(digits, places: places)
      let number = try #require(PlainNumber.plain(text), "\(text)")
      #expect(try PlainNumber.readFolding(text).get() == number, "\(text)")
    }
  }

  @Test func aWordThatFoldsToItselfIsLeftAsItIs() {
    var random = SeededGenerator(seed: 31)
    var folded = 0
    for _ in 0..<40_000 {
      let text = text(Self.wordPieces, &random)
      let long = TextFolding.wordFolding(text)
      #expect(
        Array(TextFolding.word(text).unicodeScalars) == Array(long.unicodeScalars), "\(text)")
      if TextFolding.isFolded(text) { folded += 1 }
    }
    #expect(folded > 2000)
  }

  @Test func aPlainListIsWhatTheLongWayReads() {
    var random = SeededGenerator(seed: 41)
    var plain = 0
    for _ in 0..<40_000 {
      let text = text(Self.wordPieces + ["；", ",", ";", "：", "、", "，"], &random)
      guard let list = CellText.plainList(text) else { continue }
      plain += 1
      let long = CellText.listByCharacter(text)
      #expect(list.map { Array($0.utf8) } == long.map { Array($0.utf8) }, "\(text)")
    }
    #expect(plain > 1000)
  }

  @Test func whatHasNoHalfWidthIsLeftAsItIs() {
    for value in UInt32(0)...0x1_1000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let half: UInt32 =
        switch value {
        case 0xFF01...0xFF5E: value - 0xFEE0
        case 0x3000, 0x00A0: 0x20
        case 0x2212: 0x2D
        default: value
        }
      #expect(TextFolding.halfWidth(String(scalar)).unicodeScalars.map(\.value) == [half])
    }
  }

  @Test func everyScalarThatIsTakenAsItIsFoldsToItselfAndIsNoBlank() {
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      if TextFolding.isFolded(text) {
        #expect(TextFolding.wordFolding(text).unicodeScalars.elementsEqual([scalar]), "\(value)")
      }
      if TextFolding.hasNoBlankEnds(text) {
        #expect(!scalar.properties.isWhitespace && value != 0xFEFF && value != 0x200B, "\(value)")
      }
    }
  }

  @Test func aDateOrYearInPlainDigitsIsWhatTheLongWayReads() throws {
    var random = SeededGenerator(seed: 37)
    let column = Column.inner(.date)
    var dates = 0
    for _ in 0..<20_000 {
      let year = random.whole(1940...2160)
      let month = random.whole(0...13)
      let day = random.whole(0...32)
      let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
      let text = ["\(year)", "\(year)-\(two(month))", "\(year)-\(two(month))-\(two(day))"][
        random.whole(0...2)]
      // A blank at the end bars the short way and changes nothing else.
      let long = try? CellText.date(text + " ", column).get()
      #expect(CellText.plainDate(text, column) == long, "\(text)")
      dates += long == nil ? 0 : 1
      let longYear = try? CellText.calendarYear("\(year) ", column).get()
      #expect(
        CellText.plainYear("\(year)", least: column.least, most: column.most) == longYear, "\(year)"
      )
    }
    #expect(dates > 5000)
  }

  @Test func everyWordOfEveryChoiceIsFoundByItsFoldedText() {
    for (list, words) in Schema.current.choices {
      for word in words {
        for name in [word.word.zh, word.word.en, word.value] + word.alsoRead {
          let first = words.first { other in
            ([other.word.zh, other.word.en, other.value] + other.alsoRead).contains {
              TextFolding.wordFolding($0) == TextFolding.wordFolding(name)
            }
          }
          #expect(ChoiceMatch.of(words).value(name) == first?.value, "\(list) \(name)")
          #expect(ChoiceMatch.of(words).value(" \(name)　") == first?.value, "\(list) \(name)")
        }
      }
    }
  }

  @Test func listsThatDifferAreToldApartInMemory() {
    let memory = ListMemory<Int, Int>()
    #expect(memory.value(of: [1, 2], key: "a") { 3 } == 3)
    #expect(memory.value(of: [1, 3], key: "a") { 4 } == 4)
    #expect(memory.value(of: Array(1...2), key: "a") { 5 } == 3)
    for number in 0..<1000 {
      #expect(memory.value(of: [number], key: "a") { number } == number)
      #expect(memory.value(of: [number], key: "\(number)") { number } == number)
    }
  }

  @Test func longAndShortRunsOfPlainBytesAreOneCell() {
    var limits = CSVParser.Limits()
    limits.cellBytes = 4
    let parser = CSVParser(Array("abcd,ab\"d\r\nabcde,x\n,\n".utf8), limits: limits)
    #expect(parser.rows.map(\.cells) == [["abcd", "ab\"d"], ["abcd", "x"], ["", ""]])
    #expect(parser.faults.map(\.row) == [2])
  }
}
