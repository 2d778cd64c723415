// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Standards

/// The law of each school year: what is in force on its 1 September.
@Suite struct YearlyStandardsTests {
  private let years = (2024...2030).map { SchoolYear($0) }

  private func rules(_ values: String, head: String = "") -> StandardFileText {
    StandardFileText(
      file: "补充规定.yaml",
      text: head + """
        over: national-2017
        document: c
        documents: {c: {title: 某文件, readIn: 全文}}
        """ + "\n" + values)
  }

  private func load(_ values: String, head: String = "") throws -> YearlyStandards {
    try StandardsCatalog.builtIn.load(
      "national-2017", years: years, amendments: rules(values, head: head)
    ).get()
  }

  private func problems(_ values: String) -> [StandardsProblem] {
    let result = StandardsCatalog.builtIn.load(
      "national-2017", years: years, amendments: rules(values))
    if case .failure(let failure) = result { return failure.problems }
    return []
  }

  private func limits(_ standards: YearlyStandards) -> [Int64] {
    years.map { standards[$0].classSizeLimit(.primary).value.significand }
  }

  @Test func yearsOfOneLawShareIt() throws {
    for id in StandardsCatalog.names {
      let later = (2026...2040).map { SchoolYear($0) }
      let standards = try StandardsCatalog.builtIn.load(id, years: later).get()
      #expect(standards.standards.count == 1, "\(id)")
      #expect(standards.standards[0] == (try Fixture.standard(id)))
      #expect(standards.changes == [])
      #expect(standards.begins == nil)
    }
  }

  @Test(arguments: [
    ("2027-09", [45, 45, 45, 42, 42, 42, 42]), ("2027-09-01", [45, 45, 45, 42, 42, 42, 42]),
    ("2027-09-02", [45, 45, 45, 45, 42, 42, 42]), ("2028", [45, 45, 45, 45, 42, 42, 42]),
    ("2024-09-01", [42, 42, 42, 42, 42, 42, 42]), ("2031", [45, 45, 45, 45, 45, 45, 45]),
  ])
  func aValueHoldsFromTheFirstYearThatOpensOnItsDayOrLater(from: String, expected: [Int64]) throws {
    let standards = try load(
      "values:\n  classSize.primary.limit: {from: \(from), value: 42, unit: pupils, cite: 一}\n")
    #expect(limits(standards) == expected)
    #expect(standards.standards.count == Set(expected).count)
    #expect(standards.tooLate.map(\.key) == (from == "2031" ? ["classSize.primary.limit"] : []))
  }

  @Test func aFileThatBeginsLaterHoldsFromItsYear() throws {
    let standards = try load(
      "values:\n  classSize.primary.limit: {from: 2020, value: 42, unit: pupils, cite: 一}\n",
      head: "from: 2026-03\n")
    #expect(limits(standards) == [45, 45, 42, 42, 42, 42, 42])
  }

  @Test func itemsBeginAndEndInTheirYears() throws {
    let standards = try load(
      """
      values:
        declared.bus: {from: 2027, value: 90, unit: percent, cite: 二}
      ledger:
        - group: {zh: 其他, en: Other}
          items:
            - {id: L1, zh: 校车, en: Buses, judge: [{atLeast: declared.bus}], cite: 二}
            - {id: L2, from: 2026-09, zh: 食堂, en: Canteens, judge: [yesNo], cite: 三}
      """)
    // An item that compares with a value comes with it, and one that says its day with that.
    func has(_ id: String, _ year: Int) -> Bool {
      standards[SchoolYear(year)].items.contains { $0.id == id }
    }
    #expect([2025, 2026].map { has("L2", $0) } == [false, true])
    #expect([2026, 2027].map { has("L1", $0) } == [false, true])
    let named = standards.changes.compactMap { change -> String? in
      guard case .item(nil, let item?) = change.subject else { return nil }
      return "\(change.year.firstYear) \(item.id)"
    }
    #expect(named == ["2026 L2", "2027 L1"])
  }

  @Test func yearsBeforeAStandardTakeItsFirstDay() throws {
    let early = (2020...2023).map { SchoolYear($0) }
    let standards = try StandardsCatalog.builtIn.load("xinjiang-2021", years: early).get()
    #expect(standards.begins == PartialDate(year: 2021, month: 2, day: 28))
    #expect(standards.standards.count == 1)
    let inTime = try StandardsCatalog.builtIn.load(
      "xinjiang-2021", years: Array(early.dropFirst())
    ).get()
    #expect(inTime.begins == nil)
  }

  @Test func noFloorIsSaidAsSuch() throws {
    let key = "indicator.sportsArea.primary.floor"
    for word in ["none", "无"] {
      let standards = try load(
        "values:\n  \(key): {from: 2020, value: \(word), unit: squareMetresPerPupil, cite: 一}\n")
      let floor = try #require(standards.standards[0].floor(.sportsArea, .primary))
      #expect(Standard.saysNoFloor(floor))
    }
    let elsewhere = problems(
      "values:\n  classSize.primary.limit: {from: 2020, value: none, unit: pupils, cite: 一}\n")
    #expect(elsewhere.contains { if case .notADecimal = $0.kind { true } else { false } })
  }

  @Test func fewerIndicatorsWithoutAWordOnFloorsAreRefused() {
    let text = StandardFileText(
      file: "补充规定.yaml",
      text: """
        over: jiangxi-2018
        document: c
        documents: {c: {title: 某文件, readIn: 全文}}
        values:
          school.requiredIndicators: {from: 2020, value: 6, unit: count, cite: 一}
        """)
    let result = StandardsCatalog.builtIn.load("jiangxi-2018", years: years, amendments: text)
    guard case .failure(let failure) = result else {
      Issue.record("six of seven without floors is seven of seven in silence")
      return
    }
    #expect(failure.problems.count == 14)
    #expect(failure.problems.allSatisfy { $0.wording.zh.hasPrefix("补充规定.yaml：") })
    #expect(failure.problems.allSatisfy { $0.wording.zh.contains("value: none") })
    #expect(failure.problems.allSatisfy { $0.wording.en.contains("value: none") })
  }

  @Test func olderSchoolsMayBeLeftToGrow() throws {
    #expect(try Fixture.standard("jiangxi-2018").olderSchoolsMustShrink)
    let standards = try load(
      "values:\n  schoolSize.older.mustShrink: {from: 2020, value: 0, unit: flag, cite: 一}\n")
    #expect(!standards.standards[0].olderSchoolsMustShrink)
  }

  @Test func theTitleHasTheStandardAndWhatLiesOverIt() throws {
    let named = try load(
      "values:\n  classSize.primary.limit: {from: 2020, value: 42, unit: pupils, cite: 一}\n",
      head: "name: {zh: 某县规定, en: Rules}\n")
    #expect(named.standards[0].name.zh == "国家优质均衡标准（2017年） + 某县规定")
    let nameless = try load(
      "values:\n  classSize.primary.limit: {from: 2020, value: 42, unit: pupils, cite: 一}\n")
    #expect(nameless.standards[0].name.zh == "国家优质均衡标准（2017年） + 本县补充规定")
  }

  @Test func theLayersSayWhatOverridesWhat() throws {
    let text = rules(
      """
      values:
        classSize.primary.limit:
          - {from: 2020, value: 44, unit: pupils, cite: 一}
          - {from: 2027-09, value: 42, unit: pupils, cite: 二}
      """)
    let layered = try StandardsCatalog.builtIn.layered(
      "national-2017", on: CalendarDate(year: 2026, month: 9, day: 1), amendments: text
    ).get()
    let source = try #require(layered.sources["classSize.primary.limit"])
    #expect(source.file == "补充规定.yaml")
    #expect(source.replaced.map(\.value) == [ExactDecimal(45)])
    #expect(layered.layers.map(\.file) == ["national-2017.yaml", "补充规定.yaml"])
    #expect(layered.coming.map(\.value) == [ExactDecimal(42)])
    #expect(layered.sources["classSize.junior.limit"]?.replaced == [])
  }

  @Test func aFileOfSomebodyElseIsAStandardWithoutAnchors() throws {
    let whole = "name: {zh: 甲, en: A}\nfrom: 2020\nover: national-2017\n"
    let catalog = StandardsCatalog.builtIn.adding(
      StandardFileText(file: "本省-2020.yaml", text: whole))
    #expect(catalog.names.contains("本省-2020"))
    #expect(try catalog.load("本省-2020", years: years).get().standards[0].name.zh == "甲")
    #expect(catalog.files(of: "本省-2020") == ["本省-2020.yaml"])
    let anchored = StandardsCatalog.builtIn.adding(
      StandardFileText(file: "b.yaml", text: "name: &a {zh: 甲, en: A}\nfrom: 2020\nover: *a\n"))
    guard case .failure(let failure) = anchored.load("b", years: years) else {
      Issue.record("anchors in a foreign file are refused")
      return
    }
    #expect(failure.problems.contains { $0.kind == .alias && $0.file == "b.yaml" })
  }
}
