// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Standards
import TestSupport
import Testing

@testable import Scenarios

@Suite struct CellTests {
  private let quantity = Column.inner(.quantity)

  @Test(arguments: [
    ("1200", 120_000), ("1200.5", 120_050), ("1,234,567.80", 123_456_780), ("１２００．５", 120_050),
    (" 12　", 1200), ("1，200", 120_000), ("1 200", 120_000), ("0", 0), ("0.00", 0), ("+5", 500),
    ("-0", 0), ("007", 700), ("3.10000", 310),
  ])
  func anAmountIsReadExactly(text: String, hundredths: Int) throws {
    let value = try CellText.quantity(text, quantity).get()
    #expect(value.hundredths == Int64(hundredths))
  }

  @Test(arguments: [
    "1e3", "1.2.3", ".5", "5.", "-", "--5", "0x10", "nan", "inf", "12O0", "1200㎡", "１２ａ", "约300",
    "1,23", "1,2345", ",123", "12,", "1..2", "٣", "1200.555", "-1", "99999999999999999999",
  ])
  func whatIsNoPlainAmountIsRefused(text: String) {
    #expect(throws: CellText.Fault.self) { try CellText.quantity(text, quantity).get() }
  }

  /// Seeded property: the hundredths of any amount survive writing and reading, without floating
  /// point in between.
  @Test func everyAmountReadsBackExactly() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      let hundredths = Int64(random.whole(0...10_000_000_000))
      let text = DecimalText.of(hundredths, places: 2)
      let value = try CellText.quantity(text, quantity).get()
      #expect(value.hundredths == hundredths, "\(text)")
    }
  }

  @Test func tenThousandYuanAreReadToTheYuan() throws {
    let column = Column.inner(.wanYuan)
    #expect(try CellText.wanYuan("1234.5678", column).get() == Money(yuan: 12_345_678))
    #expect(try CellText.wanYuan("0.1", column).get() == Money(yuan: 1000))
    #expect(throws: CellText.Fault.self) { try CellText.wanYuan("1.23456", column).get() }
  }

  /// Seeded property: any finite number's plain text gives the number back.
  @Test func everyNumberReadsBackFromPlainDecimals() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let mantissa = Double(random.whole(-1_000_000...1_000_000)) / 999_983
      let number = mantissa * [1e-12, 1e-6, 1, 1e3, 1e9][random.whole(0...4)]
      let text = DecimalText.of(number)
      #expect(!text.lowercased().contains("e"), "\(text)")
      #expect(Double(text) == number, "\(text)")
    }
  }

  @Test(arguments: [
    ("0.45", 0.45), ("45%", 0.45), ("４５％", 0.45), ("100%", 1), ("0", 0), ("1", 1), ("33.3%", 0.333),
  ])
  func aShareIsAFractionOrPercent(text: String, value: Double) throws {
    #expect(try CellText.share(text, .inner(.share)).get() == value)
  }

  @Test(arguments: ["45", "101%", "-1%", "half", "", "%", "1e-1", "0x1"])
  func whatIsNoShareIsRefused(text: String) {
    #expect(throws: CellText.Fault.self) { try CellText.share(text, .inner(.share)).get() }
  }

  @Test(arguments: [
    ("2024", "2024"), ("2024年", "2024"), ("2024-09", "2024-09"), ("2024-9", "2024-09"),
    ("2024年9月", "2024-09"), ("2024/9/1", "2024-09-01"), ("2024年9月1日", "2024-09-01"),
    ("２０２４年９月", "2024-09"), (" 2024 年 9 月 ", "2024-09"), ("2024-02-29", "2024-02-29"),
  ])
  func aDateIsReadAsFarAsItIsPrinted(text: String, date: String) throws {
    #expect(try CellText.date(text, .inner(.date)).get().description == date)
  }

  @Test(arguments: [
    "2024.10", "24-09", "2024-13", "2024-00", "2023-02-29", "20240901", "9月", "2024-09-01-1",
    "2024--9", "0000", "9999", "2024-9月底", "-2024", "年", "2024 九月",
  ])
  func whatIsNoDateIsRefused(text: String) {
    #expect(throws: CellText.Fault.self) { try CellText.date(text, .inner(.date)).get() }
  }

  @Test(arguments: ["2024", "2024-2025", "2024—2025学年", "2024/25", "2024学年", "２０２４", "2024–2025"])
  func aSchoolYearIsNamedByItsSeptember(text: String) throws {
    #expect(try CellText.schoolYear(text, .inner(.schoolYear)).get() == SchoolYear(2024))
  }

  @Test(arguments: ["2024-2026", "24", "2024-2024", "2024/26", "二〇二四", "2024-", "1024", ""])
  func whatIsNoSchoolYearIsRefused(text: String) {
    #expect(throws: CellText.Fault.self) {
      try CellText.schoolYear(text, .inner(.schoolYear)).get()
    }
  }

  @Test(arguments: [
    ("3000万", 30_000_000), ("3000万元", 30_000_000), ("1.2亿", 120_000_000), ("30000000", 30_000_000),
    ("30,000,000元", 30_000_000), ("0", 0), ("0.0001万", 1),
  ])
  func moneyOfTheCountyFileNamesItsUnit(text: String, yuan: Int) throws {
    #expect(try CellText.money(text).get() == Money(yuan: Int64(yuan)))
  }

  @Test func theListOfDepartmentsIsPartedByAnyComma() {
    #expect(CellText.list("教育局、财政局，人社局; 住建局\n发改委、") == ["教育局", "财政局", "人社局", "住建局", "发改委"])
  }

  @Test func wordsAreReadInBothLanguagesAndByTheirIdentifiers() throws {
    for (name, words) in Schema.current.choices {
      for word in words {
        for text in [word.word.zh, word.word.en, word.value, " \(word.word.en.uppercased()) "] {
          #expect(try CellText.choice(text, words).get() == word.value, "\(name) \(text)")
        }
      }
    }
  }
}
