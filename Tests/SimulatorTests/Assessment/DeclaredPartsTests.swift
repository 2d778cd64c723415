// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Simulator

@Suite("Parts of a scored item are declared one by one")
struct DeclaredPartsTests {
  private static let item = LedgerItem(
    id: "8", group: Bilingual(zh: "组", en: "group"), title: Bilingual(zh: "甲", en: "a"),
    itemClass: .scored, points: ExactDecimal(10), judgements: [.declaredPoints],
    parts: [("1", "5"), ("2", "3.5"), ("3", "1.5")].map { number, points in
      LedgerPart(
        number: number, title: Bilingual(zh: number, en: number),
        points: ExactDecimal(points) ?? ExactDecimal(0))
    }, citation: Citation(document: "sample", article: "8"))

  private static func found(_ rows: [(String, Int, String, Bool)]) -> [ItemFinding] {
    var standard = SampleStandard.make()
    standard.items = [item]
    return Bench([BenchSchool("一小", .primary, perGrade: 40)], standard: standard, years: 3) {
      $0.declarations = rows.map { name, year, value, isPlanned in
        Declaration(
          item: name, year: SchoolYear(year), value: ExactDecimal(value), isPlanned: isPlanned)
      }
    }.assess().years.map { $0.items[0] }
  }

  @Test func theySumExactlyOnceAllAreThere() {
    let years = Self.found([
      ("8.1", 2023, "5", false), ("8.2", 2023, "3.5", false), ("8.3", 2024, "1.25", false),
      ("8.3", 2025, "1.5", true),
    ])
    #expect(years.map(\.points) == [nil, ExactDecimal("9.75"), ExactDecimal("10.0")])
    #expect(years.map(\.isPlanned) == [false, false, true])
    #expect(years.map(\.status) == [.notAssessed, .scored, .planned])
  }

  @Test func aPartAboveItsPointsCountsForNothing() {
    let years = Self.found([
      ("8.1", 2023, "5", false), ("8.2", 2023, "3.6", false), ("8.3", 2023, "1", false),
    ])
    #expect(years[0].points == nil)
  }

  @Test func theWholeIsDeclaredAsBefore() {
    #expect(Self.found([("8", 2023, "7", false)])[0].points == ExactDecimal(7))
  }
}
