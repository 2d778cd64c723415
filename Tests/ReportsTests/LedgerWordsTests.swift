// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Reports
@testable import Simulator

@Suite("A ledger item tells what its verdict rests on")
struct LedgerWordsTests {
  private static let title = Bilingual(zh: "校际差异率", en: "Variation between schools")

  private static func clause(
    _ judgement: LedgerItem.Judgement, _ value: ExactDecimal?, _ unit: Unit? = nil
  ) -> ClauseFinding {
    let citation = Citation(document: "d", article: "第32项", note: nil)
    let from = PartialDate(year: 2018)
    return ClauseFinding(
      judgement: judgement, declaredAs: "32.2", status: value == nil ? .notAssessed : .fallsShort,
      declaration: value.map {
        Declaration(item: "32.2", year: SchoolYear(2029), value: $0, isPlanned: true)
      },
      required: unit.map {
        CitedValue(key: "k", value: ExactDecimal(1), unit: $0, from: from, citation: citation)
      },
      short: [], shortCoefficients: [])
  }

  @Test(arguments: [
    (Unit.percent, "74.5%", "74.5%"), (.yuanPerPupil, "74.5 元／生", "74.5 yuan per pupil"),
    (.ratio, "74.5", "74.5"),
  ])
  func aDeclaredValueHasItsUnit(_ unit: Unit, _ zh: String, _ en: String) {
    let judgement = LedgerItem.Judgement.declared(comparison: .atLeast, valueKey: "k")
    let value = LedgerWords.value(Self.clause(judgement, ExactDecimal("74.5"), unit))
    #expect(value == Bilingual(zh: zh, en: en))
  }

  /// A yes of the first clause once stood beside the whole item's “falls short”, as a bare 1.
  @Test func eachClauseIsToldWithItsOwnVerdict() {
    let judgement = LedgerItem.Judgement.declared(comparison: .below, valueKey: "k")
    let short = LedgerWords.clause(Self.clause(judgement, ExactDecimal("0.15"), .ratio), Self.title)
    #expect(short.zh == "校际差异率：0.15，不达标")
    #expect(short.en == "Variation between schools: 0.15, falls short")
    let open = LedgerWords.clause(Self.clause(.declaredYesNo, nil), Self.title)
    #expect(open.zh == "校际差异率：未申报，未评定")
    #expect(LedgerWords.value(Self.clause(.declaredYesNo, ExactDecimal(1)))?.zh == "是")
    #expect(LedgerWords.value(Self.clause(.declaredYesNo, ExactDecimal(0)))?.en == "no")
  }
}
