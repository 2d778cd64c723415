// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Scenarios

/// A number means the same in a cell and in a sentence. Two readers stand behind that: one takes a
/// whole cell apart and says what is doubtful in it, the other finds where a number ends in running
/// words; they share the numerals, and this test holds them together.
@Suite struct NumberAgreementTests {
  @Test(arguments: [
    "1.82亿元", "3000万", "3000万元", "3千万元", "2千5百万元", "1亿2000万元", "两亿元", "1.2亿", "500元",
    "三千万元", "二百万元", "一千二百万元", "12.92亩", "2.99万平方米", "1.5公顷", "8613.33平方米", "95%",
    "百分之九十五", "0.5%", "1,200", "18,200", "３０００", "２．５亿元", "1200", "0.9", "-30", "+12",
    "两千五百", "三千零五十", "二十", "一百零五", "十二", "100万元", "30 million yuan", "45人", "36间",
  ])
  func aCellAndAPhraseSayTheSame(text: String) throws {
    let cell = try #require(WrittenNumber.read(text))
    let letters = PhraseText(text).letters
    let scanner = NumberScanner(letters: letters, lexicon: .standard)
    let phrase = try #require(scanner.scan(at: 0))
    #expect(phrase.count == letters.count, "\(text): \(phrase)")
    let number = try #require(cell.exact)
    // 亩 and 公顷 are turned into square metres by whoever takes them.
    let isConverted = ["亩", "公顷", "平方米"].contains { cell.unit.contains($0) }
    let isAlike = number == phrase.amount.number || isConverted && number == phrase.amount.written
    #expect(isAlike, "\(text): \(number) in a cell, \(phrase.amount) in a sentence")
  }

  @Test(arguments: ["2-3名", "约3000", "十多个", "一两年"])
  func whatIsNoExactNumberIsNoneInEither(text: String) {
    let cell = WrittenNumber.read(text)
    #expect(cell.map { !$0.isCertain || !$0.unit.isEmpty } ?? true)
    let letters = PhraseText(text).letters
    let found = NumberScanner(letters: letters, lexicon: .standard).scan(at: 0)
    #expect(found.map { $0.amount.isVague || $0.count < letters.count } ?? true)
  }
}
