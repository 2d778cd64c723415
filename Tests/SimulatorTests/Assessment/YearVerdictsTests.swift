// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Simulator

@Suite("A year is judged in three parts, and complies only where all hold")
struct YearVerdictsTests {
  private static func item(
    _ id: String, _ judgements: [LedgerItem.Judgement], points: Int? = nil
  ) -> LedgerItem {
    LedgerItem(
      id: id, group: Bilingual(zh: "组", en: "group"), title: Bilingual(zh: id, en: id),
      itemClass: points == nil ? .binding : .scored, points: points.map { ExactDecimal($0) },
      judgements: judgements, citation: Citation(document: "sample", article: id))
  }

  private static let retention = LedgerItem.Judgement.declared(
    comparison: .atLeast, valueKey: "retention")

  /// Item 26 asks for 95 %, item 16 for a yes; 8 brings 60 points and 9 forty, 90 pass; V5 must
  /// not happen.
  private static var standard: Standard {
    var standard = SampleStandard.make()
    standard.items = [
      item("12", [.computed(.classSize)]), item("16", [.declaredYesNo]), item("26", [retention]),
      item("8", [.declaredPoints], points: 60), item("9", [.declaredPoints], points: 40),
    ]
    standard.vetoes = [item("V5", [.declaredYesNo])]
    for (key, value, unit) in [("retention", 95, Unit.percent), ("score.pass", 90, .points)] {
      standard.values[key] = CitedValue(
        key: key, value: ExactDecimal(value), unit: unit, from: PartialDate(year: 2017),
        citation: Citation(document: "sample", article: key))
    }
    return standard
  }

  private static let whole = ["16": "1", "26": "95", "8": "55", "9": "35", "V5": "0"]

  /// The first year of a county of one good school that declares these values.
  private func year(
    _ changes: [String: String] = [:], without missing: Set<String> = [],
    planned: Set<String> = [], perGrade: Int = 40
  ) -> YearVerdicts {
    let values = Self.whole.merging(changes) { $1 }.filter { !missing.contains($0.key) }
    return Bench(
      [BenchSchool("一小", .primary, perGrade: perGrade)], standard: Self.standard
    ) { county in
      county.declarations = values.sorted { $0.key < $1.key }.map { item, value in
        Declaration(
          item: item, year: county.baseYear, value: ExactDecimal(value),
          isPlanned: planned.contains(item))
      }
    }.year.verdicts
  }

  @Test func theCountyCompliesOnlyWhereAllThreeHold() {
    let all = year()
    #expect(all.whole == .meets)
    #expect(all.declared.met == ["16", "26"] && all.declared.score?.reached == ExactDecimal(90))
    #expect(all.vetoes.ruledOut == ["V5"] && all.vetoes.status == .meets)
    #expect(year(perGrade: 400).whole == .fallsShort)
    #expect(year(["16": "0"]).whole == .fallsShort)
    #expect(year(["9": "34.5"]).whole == .fallsShort)
    #expect(year(["V5": "1"]).whole == .fallsShort)
    for missing in Self.whole.keys {
      let found = year(without: [missing])
      #expect(found.whole == .notAssessed && found.computed == .meets, "\(missing)")
    }
  }

  @Test func aVetoThatHappenedIsNamedHoweverWellEverythingElseStands() {
    let found = year(["V5": "1"])
    #expect(found.vetoes.happened == ["V5"] && found.vetoes.status == .fallsShort)
    #expect(found.computed == .meets && found.declared.status == .meets)
    #expect(!found.isDeclaredClear)
  }

  @Test func aPlannedValueThatReachesItsThresholdIsPlannedAndNotMet() {
    let found = year(planned: ["26"])
    #expect(found.declared.planned == ["26"] && found.declared.met == ["16"])
    #expect(found.declared.status == .planned && found.whole == .planned)
    #expect(found.whole.verdict == .notAssessed)
    // A plan below the threshold falls short as it stands.
    let short = year(["26": "94"], planned: ["26"])
    #expect(short.declared.failing == ["26"] && short.whole == .fallsShort)
    #expect(year(planned: ["V5"]).vetoes.planned == ["V5"])
    #expect(year(planned: ["V5"]).whole == .planned)
  }

  @Test func onlyTheSumOfPointsCountsAndWhatIsOpenMayStillDecide() {
    let partial = year(["8": "59", "9": "31"])
    #expect(partial.declared.status == .meets && partial.declared.failing.isEmpty)
    let open = year(without: ["9"])
    #expect(open.declared.score?.open == ExactDecimal(40))
    #expect(open.declared.score?.openItems == ["9"])
    #expect(open.declared.score?.status == .notAssessed)
    // 45 and all forty still open are less than ninety.
    #expect(year(["8": "45"], without: ["9"]).declared.score?.status == .fallsShort)
    #expect(year(planned: ["9"]).declared.score?.status == .planned)
    #expect(year(planned: ["9"]).declared.score?.planned == ExactDecimal(35))
  }

  @Test func aScoredItemBelowItsFullPointsDoesNotFallShort() throws {
    let bench = Bench([BenchSchool("一小", .primary, perGrade: 40)], standard: Self.standard) {
      $0.declarations = [
        Declaration(item: "8", year: $0.baseYear, value: ExactDecimal(55), isPlanned: false)
      ]
    }
    let item = try #require(bench.year.items.first { $0.item == "8" })
    #expect(item.status == .scored && item.verdict == .notAssessed)
    #expect(item.points == ExactDecimal(55))
  }

  @Test func twentyFiveUndeclaredItemsKeepACountyFromComplying() {
    var standard = Self.standard
    standard.items = (1...25).map { Self.item("D\($0)", [.declaredYesNo]) }
    standard.vetoes = []
    let found = Bench([BenchSchool("一小", .primary, perGrade: 40)], standard: standard).year
    #expect(found.verdicts.computed == .meets)
    #expect(found.verdicts.declared.undeclared.count == 25)
    #expect(found.verdicts.whole == .notAssessed)
  }

  @Test func aStandardThatAsksForNoDeclarationIsJudgedByWhatIsComputed() {
    let found = Bench([BenchSchool("一小", .primary, perGrade: 40)]).year.verdicts
    #expect(found.declared.isEmpty && found.vetoes.isEmpty && found.whole == .meets)
  }

  @Test func theWorseOfTwoStatusesStandsForBoth() {
    let order: [LedgerStatus] = [.meets, .scored, .planned, .notAssessed, .fallsShort]
    #expect(order == LedgerStatus.allCases)
    for (place, one) in order.enumerated() {
      for (other, two) in order.enumerated() {
        #expect(one.and(two) == order[max(place, other)])
      }
    }
  }
}
