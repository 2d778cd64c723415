// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Simulator

struct LedgerTests {
  private static func item(
    _ id: String, _ judgements: [LedgerItem.Judgement], scored points: Int? = nil
  ) -> LedgerItem {
    LedgerItem(
      id: id, group: Bilingual(zh: "组", en: "group"), title: Bilingual(zh: id, en: id),
      itemClass: points == nil ? .binding : .scored, points: points.map { ExactDecimal($0) },
      judgements: judgements, citation: Citation(document: "sample", article: id))
  }

  private static func standard(
    _ items: [LedgerItem], vetoes: [LedgerItem] = [], required: Int = 6
  ) -> Standard {
    var standard = SampleStandard.make(required: required)
    standard.items = items
    standard.vetoes = vetoes
    for (key, text, unit) in [
      ("retention", "95", Unit.percent), ("variation", "0.15", .ratio),
      ("score.pass", "90", .points),
    ] {
      standard.values[key] = CitedValue(
        key: key, value: ExactDecimal(text) ?? ExactDecimal(0), unit: unit,
        from: PartialDate(year: 2017), citation: Citation(document: "sample", article: key))
    }
    return standard
  }

  private static func row(
    _ item: String, _ year: Int, _ value: String?, planned: Bool = false
  ) -> Declaration {
    Declaration(
      item: item, year: SchoolYear(year), value: value.flatMap { ExactDecimal($0) },
      isPlanned: planned)
  }

  /// Three years of a county of one good school.
  private func years(_ standard: Standard, _ rows: [Declaration]) -> [YearAssessment] {
    Bench([BenchSchool("一小", .primary, perGrade: 40)], standard: standard, years: 3) {
      $0.declarations = rows
    }.assess().years
  }

  @Test func declaredValuesAreComparedExactlyInTheDirectionOfTheirItem() {
    let standard = Self.standard([
      Self.item("26", [.declared(comparison: .atLeast, valueKey: "retention")]),
      Self.item("32", [.declared(comparison: .below, valueKey: "variation")]),
      Self.item("33", [.declared(comparison: .atMost, valueKey: "variation")]),
    ])
    let cases: [(String, String, Verdict)] = [
      ("26", "95", .meets), ("26", "95.00", .meets), ("26", "94.999", .fallsShort),
      ("32", "0.15", .fallsShort), ("32", "0.1499", .meets), ("33", "0.15", .meets),
      ("33", "0.1501", .fallsShort),
    ]
    for (item, value, verdict) in cases {
      let found = years(standard, [Self.row(item, 2023, value)])[0].items.first { $0.item == item }
      #expect(found?.verdict == verdict, "\(item) \(value)")
      #expect(found?.isDeclared == true && found?.value == ExactDecimal(value))
    }
  }

  @Test func whatIsNotDeclaredIsNotAssessedHoweverWellItIsCited() {
    let standard = Self.standard([
      Self.item("26", [.declared(comparison: .atLeast, valueKey: "retention")]),
      Self.item("27", [.declaredYesNo]), Self.item("28", [.declaredPoints], scored: 100),
      Self.item("29", [.declared(comparison: .atLeast, valueKey: "no such key")]),
    ])
    let rows = [Self.row("26", 2023, nil), Self.row("29", 2023, "100"), Self.row("27", 2024, "1")]
    let year = years(standard, rows)[0]
    #expect(year.items.allSatisfy { $0.verdict == .notAssessed })
    #expect(year.score == nil)
    #expect(year.verdict == .meets)
    #expect(year.ledgerVerdict == .notAssessed)
  }

  @Test func theLatestDeclarationHoldsAndOfOneYearTheReachedBeforeThePlanned() {
    let standard = Self.standard([
      Self.item("26", [.declared(comparison: .atLeast, valueKey: "retention")])
    ])
    let rows = [
      Self.row("26", 2025, "97", planned: true), Self.row("26", 2023, "90"),
      Self.row("26", 2024, "96", planned: true), Self.row("26", 2024, "94"),
      Self.row("26", 2025, nil), Self.row("26", 2030, "0"),
    ]
    for rows in [rows, rows.reversed()] {
      let items = years(standard, rows).map { $0.items[0] }
      #expect(items.map(\.value?.description) == ["90", "94", "97"])
      #expect(items.map(\.status) == [.fallsShort, .fallsShort, .planned])
      #expect(items.map(\.verdict) == [.fallsShort, .fallsShort, .notAssessed])
      #expect(items.map(\.isPlanned) == [false, false, true])
    }
  }

  @Test func everyClauseOfAnItemIsDeclaredByItsOwnNameAndAllMustHold() {
    let standard = Self.standard([
      Self.item(
        "18",
        [
          .computed(.classSize), .declared(comparison: .atLeast, valueKey: "retention"),
          .declaredYesNo,
        ])
    ])
    #expect(standard.items[0].declarationNames == [nil, "18.2", "18.3"])
    let both = years(standard, [Self.row("18.2", 2023, "95"), Self.row("18.3", 2023, "1")])[0]
    #expect(both.items[0].verdict == .meets && !both.items[0].isDeclared)
    let one = years(standard, [Self.row("18.2", 2023, "95")])[0].items[0]
    #expect(one.clauses.map(\.verdict) == [.meets, .meets, .notAssessed])
    #expect(one.verdict == .notAssessed)
    let no = years(standard, [Self.row("18.3", 2023, "0")])[0].items[0]
    #expect(no.verdict == .fallsShort)
    #expect(years(standard, [Self.row("18", 2023, "95")])[0].items[0].verdict == .notAssessed)
  }

  @Test func aScoreIsTheSumOfItsPointsAndPassesAtItsMark() {
    let standard = Self.standard([
      Self.item("8", [.declaredPoints], scored: 60), Self.item("9", [.declaredPoints], scored: 40),
    ])
    func year(_ first: String?, _ second: String?) -> YearAssessment {
      years(standard, [Self.row("8", 2023, first), Self.row("9", 2023, second)])[0]
    }
    #expect(year("55.5", "34.5").score == ExactDecimal(90))
    #expect(year("55.5", "34.5").ledgerVerdict == .meets)
    #expect(year("55.5", "34.4").ledgerVerdict == .fallsShort)
    #expect(year("60", "40").items.map(\.verdict) == [.meets, .meets])
    #expect(year("60", nil).score == nil)
    #expect(year("60", nil).ledgerVerdict == .notAssessed)
    // More points than an item has are no points.
    #expect(year("61", "40").score == nil)
    #expect(year("55.5", "34.4").verdict == .meets)
  }

  @Test func aDeclaredVetoFallsShortAndAnUndeclaredOneIsNotAssessed() {
    let standard = Self.standard([], vetoes: [Self.item("考试招生", [.declaredYesNo])])
    let verdicts = ["1", "0", nil, "2"].map { value in
      years(standard, [Self.row("考试招生", 2023, value)])[0]
    }
    #expect(
      verdicts.map { $0.vetoes[0].verdict } == [.fallsShort, .meets, .notAssessed, .notAssessed])
    #expect(
      verdicts.map(\.ledgerVerdict) == [.fallsShort, .meets, .notAssessed, .notAssessed])
    #expect(verdicts.allSatisfy { $0.verdict == .meets })
  }

  @Test func computedItemsListWhatIsShort() throws {
    let items: [ComputedItem] = [
      .indicator(.sportsArea), .schoolRule, .coefficients, .artsRooms, .schoolSize, .classSize,
      .staffRatio, .rotation,
    ]
    let standard = Self.standard(
      items.enumerated().map { Self.item("\($0)", [.computed($1)]) }, required: 7)
    let small = BenchSchool(
      "小", .primary, total: 1_200, staff: [10, 80, 14, 14],
      shared: [9_000, 1_000, 4_000_000, 40, 0, 3])
    var large = BenchSchool(
      "大", .primary, total: 2_400, staff: [200, 150, 40, 40],
      shared: [20_000, 30_000, 9_000_000, 90, 3, 3])
    large.classes = [4, 10, 10, 10, 10, 10, 0, 0, 0]
    let year = Bench([small, large], standard: standard).year
    let (poor, rich) = (
      SectionID(school: "小", stage: .primary), SectionID(school: "大", stage: .primary)
    )
    #expect(
      year.items.map(\.short) == [
        [poor], [poor], [], [poor, rich], [rich], [poor, rich], [poor], [],
      ])
    #expect(
      year.items.map(\.verdict) == [
        .fallsShort, .fallsShort, .fallsShort, .fallsShort, .fallsShort, .fallsShort, .fallsShort,
        .notAssessed,
      ])
    let key = CoefficientKey(stage: .primary, indicator: .sportsArea)
    #expect(year.items[0].shortCoefficients == [key])
    #expect(year.items[2].shortCoefficients.contains(key))
    #expect(year.verdict == .fallsShort)
  }

  @Test func anIndicatorsItemAllowsTheOneThatTheRuleLeavesOut() {
    // 4.29 m² a pupil: under 4.5 and over the floor; nothing else is short.
    let school = BenchSchool(
      "一小", .primary, total: 700, staff: [60, 50, 12, 11],
      shared: [3_000, 9_000, 2_400_000, 30, 3, 3])
    func year(_ required: Int) -> YearAssessment {
      Bench(
        [school],
        standard: Self.standard(
          [Self.item("4", [.computed(.indicator(.teachingFloorArea))])], required: required)
      ).year
    }
    #expect(year(6).items[0].verdict == .meets && year(6).verdict == .meets)
    #expect(year(7).items[0].verdict == .fallsShort && year(7).verdict == .fallsShort)
  }

  @Test func aCountyWithoutAssessedSectionsIsNotAssessed() {
    let year = Bench([BenchSchool("特校", .special, perGrade: 5)]).year
    #expect(year.verdict == .notAssessed && year.ledgerVerdict == .notAssessed)
    #expect(Array(year.sections) == [nil, nil] && year.coefficients.isEmpty)
  }
}
