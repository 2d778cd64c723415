// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Scenarios

@Suite struct GrammarTests {
  @Test(arguments: [
    ("1200", "1200", ""), ("1.82亿元", "182000000", "元"), ("2.99万㎡", "29900", "㎡"),
    ("12.92亩", "12.92", "亩"), ("3.5万", "35000", ""), ("95%", "95", "%"), ("100％", "100", "%"),
    ("'1200", "1200", ""), ("三千万元", "30000000", "元"), ("一亿二千万", "120000000", ""),
    ("1亿2000万元", "120000000", "元"), ("1万2000", "12000", ""), ("九十五", "95", ""),
    ("百分之九十五", "95", "%"), ("九成", "90", "%"), ("一点五倍", "1.5", "倍"), ("１，８２０万元", "18200000", "元"),
    ("1,100万", "11000000", ""), ("18 200", "18200", ""), ("5个百分点", "5", "个百分点"),
    ("+10%", "10", "%"),
    ("-0.5%", "-0.5", "%"), ("￥3000万", "30000000", "元"), ("3 million yuan", "3000000", "yuan"),
    ("两名", "2", "名"), ("叁佰萬元", "3000000", "元"), ("3千万元", "30000000", "元"), ("120 人", "120", "人"),
    ("500万元整", "5000000", "元"), ("3公顷", "3", "公顷"), ("12.9亿", "1290000000", ""),
  ])
  func aNumberIsReadWithItsMagnitudeAndItsUnit(text: String, value: String, unit: String) throws {
    let number = try #require(WrittenNumber.read(text))
    #expect(number.number.description == value)
    #expect(number.unit == unit)
    #expect(number.isCertain)
  }

  @Test(arguments: [
    ("约3000", "3000"), ("近5万", "50000"), ("9200多", "9200"), ("800左右", "800"), ("≥5", "5"),
    ("500（含设备）", "500"), ("60+60", "120"), ("1.82E+4", "18200"), ("各1", "1"),
    ("2000余万元", "20000000"),
    ("不少于3", "3"), ("100以上", "100"), ("1.5e-2", "0.015"),
  ])
  func whatLeavesTheNumberOpenIsMarked(text: String, value: String) throws {
    let number = try #require(WrittenNumber.read(text))
    #expect(number.number.description == value)
    #expect(!number.isCertain)
  }

  @Test(arguments: ["无", "/", "≥省标", "一百五", "abc", "", "第3", "几十", "多", "#REF!", "=SUM(A1)"])
  func whatBeginsWithNoNumberIsNone(text: String) {
    #expect(WrittenNumber.read(text) == nil)
  }

  @Test func whatOnlySpeechSaysIsNotTakenForANumber() {
    #expect(WrittenNumber.read("3万5")?.unit == "5")
    #expect(ChineseNumeral.exact("一百零五") == 105)
  }

  @Test(arguments: [
    ("45383", "2024-04-01"), ("35947", "1998-06-01"), ("44805.5", "2022-09-01"),
    ("1905-06-27", "2005"), ("1905/6/27", "2005"), ("2025年秋季", "2025-09"),
    ("2025年秋季学期", "2025-09"), ("2025秋", "2025-09"), ("2025年底", "2025-12"), ("2025年年底前", "2025-12"),
    ("2025年8月底前", "2025-08-31"), ("十四五末", "2025"), ("“十四五”期间", "2025"), ("十五五末", "2030"),
    ("2024-2026年", "2026"), ("2024.10", "2024-10"), ("2024.9.1", "2024-09-01"),
    ("Sep-26", "2026-09"),
    ("25-Sep", "2025-09"), ("2026年第三季度", "2026-09"), ("2026年三季度", "2026-09"), ("2027年春", "2027-03"),
    ("202409", "2024-09"), ("20240901", "2024-09-01"), ("二〇二五年九月", "2025-09"), ("24年9月", "2024-09"),
    ("2025/9/1 0:00:00", "2025-09-01"), ("2025学年", "2025-09"), ("2025-2026学年", "2025-09"),
    ("2025年上半年", "2025-06"), ("预计2025年9月完工", "2025-09"), ("2025年9月前", "2025-09"),
    ("2025年8月下旬", "2025-08-31"), ("Sep 2026", "2026-09"), ("1 Sep 2026", "2026-09-01"),
    ("2025年暑假", "2025-08"), ("2024—2026", "2026"), ("2025学年第二学期", "2026-02"), ("2025年内", "2025-12"),
  ])
  func aDateIsUnderstoodAsPeopleAndSpreadsheetsWriteIt(text: String, date: String) {
    #expect(WrittenDate.read(text)?.date?.description == date)
  }

  @Test(arguments: ["已竣工", "待定", "明年", "9月底"])
  func whatNamesNoYearIsToldFromWhatIsNoDate(text: String) {
    #expect(WrittenDate.read(text) != nil)
    #expect(WrittenDate.read(text)?.date == nil)
  }

  @Test(arguments: ["县城", "2024-13", "2023-02-29", "120", "120.5", "", "第一小学"])
  func whatIsNoDateIsNone(text: String) {
    #expect(WrittenDate.read(text) == nil)
  }

  @Test func everySpreadsheetDayOfACenturyFollowsTheOneBefore() {
    var before = WrittenDate.day(serial: 20_000)
    for serial in 20_001...73_050 {
      let day = WrittenDate.day(serial: serial)
      #expect(before.map { $0 < (day ?? $0) } == true)
      before = day
    }
    #expect(before?.description == "2099-12-31")
  }
}
