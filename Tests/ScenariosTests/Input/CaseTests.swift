// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Scenarios
import Simulator
import Standards
import Testing

@Suite struct CaseTests {
  private func pupils(_ county: County?) -> Int? {
    county.map { $0.enrolment.reduce(0) { $0 + $1.pupils.reduce(0) { $0 + ($1 ?? 0) } } }
  }

  @Test func thePlainCountyHasNothingToSay() {
    #expect(CaseFolder.read("00-base/county").problems == [])
  }

  @Test func aMergedHeaderOfFourRowsIsOneMessageWithWhatItsColumnsMean() {
    let problems = CaseFolder.read("C1-export-wide/county").problems
    #expect(problems.count == 1)
    guard case .severalHeaderRows(let rows, let mapping)? = problems.first?.kind else {
      Issue.record("\(problems)")
      return
    }
    #expect(rows == 4)
    #expect(mapping.contains { $0.hasSuffix("教学及辅助用房/计→教学及辅助用房面积") })
    #expect(mapping.contains { $0.hasSuffix("学校名称→学校") })
  }

  @Test(arguments: ["right", "gross-copied", "grounds-only"])
  func areasWithIndoorRoomsAreAskedAboutOnce(folder: String) {
    let kinds = CaseFolder.read("C2-gross-net/\(folder)").problems.map(\.kind)
    #expect(kinds.count == 2)
    #expect(kinds.allSatisfy { if case .indoorAreaAsked = $0 { true } else { false } })
  }

  @Test func figuresCopiedAsPrintedAreAdjustedWhereTheCountySaysSo() throws {
    let gross = try CaseFolder.read("C2-gross-net/gross-copied", adding: "教学用房含室内体育: 是")
    #expect(gross?.schools[0].shared[.teachingFloorArea] == Quantity(5200))
    #expect(gross?.schools[0].shared[.sportsArea] == Quantity(8000))
    let grounds = try CaseFolder.read("C2-gross-net/grounds-only", adding: "运动场馆不含室内体育: 是")
    #expect(grounds?.schools[0].shared[.sportsArea] == Quantity(8000))
    let right = try CaseFolder.read("C2-gross-net/right", adding: "教学用房含室内体育: 否")
    #expect(right?.schools[0].shared[.teachingFloorArea] == Quantity(5200))
  }

  @Test(arguments: ["as-nine-year", "grade6-in-junior"])
  func fiveYearsOfPrimaryAndFourOfJuniorAreRefusedByName(folder: String) {
    let (county, problems) = CaseFolder.read("C4-five-four/\(folder)")
    #expect(county == nil)
    #expect(problems.map(\.kind) == [.fiveFourSystem(schools: ["示例四年制初中"])])
    guard case .setKey(let key, let value)? = problems[0].remedy else {
      Issue.record("\(problems)")
      return
    }
    #expect((key.zh, value) == ("学制", "五四"))
  }

  /// Both ways of entry, once the county states its schooling: primary stays as it is, and the
  /// junior section is judged by junior limits.
  @Test(arguments: ["as-nine-year", "grade6-in-junior"])
  func aCountyThatStatesFiveAndFourIsProjectedByThem(folder: String) throws {
    let county = try #require(
      try CaseFolder.read("C4-five-four/\(folder)", adding: "学制: 五四"))
    let outcome = try outcome(county, years: 10)
    for year in outcome.projection.years.indices {
      let totals = (0..<outcome.projection.pupils.columns)
        .map { outcome.projection.pupils[year, $0].total }.filter { $0 > 0 }
      // The setting's 0.994 of each grade 5 enter grade 6, rounded to whole children.
      #expect(totals.count == 2 && totals[0] == 500, "\(year)")
      #expect((396...400).contains(totals[1]), "\(year)")
    }
    #expect(outcome.projection.brokenInvariants == [])
    let junior = try #require(outcome.strict.years[1].sections.compactMap { $0 }.last)
    #expect(junior.classSize.threshold.value.value == 50)
  }

  private func outcome(_ county: County, years: Int) throws -> Outcome {
    var county = county
    county.lastYear = county.baseYear.advanced(by: years)
    let standards = try StandardsCatalog.builtIn
      .load(county.standard, years: Array(county.years)).get()
    let baseline = Baseline(county: county, standards: standards)
    return baseline.outcome(plan: county.plan, future: county.future)
  }

  @Test func juniorGradesUnderOneToThreeAreOneMessage() {
    let problems = CaseFolder.read("C8-junior-labels/county").problems
    #expect(problems.map(\.row) == [4])
    guard case .writeCells(let cells)? = problems.first?.remedy else {
      Issue.record("\(problems)")
      return
    }
    #expect(cells["pupils7"] == "180" && cells["classes9"] == "4" && cells["pupils1"] == "")
  }

  @Test(arguments: ["base-year-only", "four-years"])
  func aSchoolWithoutUpperGradesIsAskedWhetherTheyFill(folder: String) {
    let kinds = CaseFolder.read("C9-incomplete-primary/\(folder)").problems.map(\.kind)
    #expect(kinds == [.upperGradesEmpty(last: 3, through: 6)])
  }

  @Test(arguments: ["base-year-only", "four-years"])
  func aStationaryCountyWithATeachingPointStaysAsItIsForTenYears(folder: String) throws {
    let county = try #require(CaseFolder.read("C9-incomplete-primary/\(folder)").county)
    let projection = try outcome(county, years: 10).projection
    #expect(projection.years.count == 11)
    for year in projection.years.indices {
      for section in 0..<projection.pupils.columns {
        #expect(projection.pupils[year, section] == projection.pupils[0, section], "\(year)")
      }
    }
    #expect(projection.brokenInvariants == [])
  }

  @Test(arguments: [
    ("pe-0.5", Verdict.fallsShort), ("pe-0.9", .meets), ("pe-0.99", .meets), ("pe-1", .meets),
    ("pe-1.5", .meets),
  ])
  func partTimeTeachersCountByTheirShare(folder: String, verdict: Verdict) throws {
    let opened = try CountyCase.open(CaseFolder.path("D13-part-time/\(folder)")).get()
    let run = try opened.run(nil).get()
    let section = try #require(
      opened.baseline.sections.firstIndex { $0.id.school.rawValue == "示例村小" })
    let finding = run.outcome.strict.years[0].sections[section]?
      .indicators[Indicator.peAndArtsTeachers.index]
    #expect(finding?.verdict == verdict)
  }

  @Test(arguments: ["county", "complete-total"])
  func rowsOfTotalsAndRemarksAreNoSchools(folder: String) {
    let (county, problems) = CaseFolder.read("D4-total-rows/\(folder)")
    #expect(county?.schools.count == 3)
    #expect(pupils(county) == 1620)
    #expect(problems.map(\.file) == ["enrolment.csv", "schools.csv", "sections.csv"])
    #expect(problems.allSatisfy { $0.severity == .warning })
  }

  @Test func aBlankBelowAMergedCellNamesWhatStandsAbove() {
    let problems = CaseFolder.read("D5-merged/county").problems
    #expect(problems.compactMap(\.written) == ["示例第一小学", "城关学区", "示例九年一贯制学校"])
    #expect(problems.count == 3)
  }

  @Test func namesDifferByBracketsNumbersAndThePlaceInFrontOfThem() {
    let (county, problems) = CaseFolder.read("D6-names/county")
    #expect(county?.schools.count == 3)
    #expect(
      problems.map(\.kind) == [.nameReadAs("示例县第一小学（东校区）"), .nameReadAs("示例第二小学")])
    let twice = CaseFolder.read("D6-names/same-school-twice").problems
    #expect(twice.map(\.kind) == [.nearTwin("示例第二小学")])
  }

  @Test func anExpansionWithClassesSplitsFullGradesFromTheYearItIsInUse() throws {
    let opened = try CountyCase.open(CaseFolder.path("E1-expansion/county")).get()
    let outcome = try opened.run(nil).get().outcome
    #expect(outcome.strict.years[0].sections[0]?.classSize.verdict == .fallsShort)
    for year in outcome.strict.years.dropFirst() {
      #expect(year.sections[0]?.classSize.verdict == .meets, "\(year.year.firstYear)")
    }
    #expect(outcome.projection.classes[1, 0].total <= 24)
    #expect(outcome.projection.brokenInvariants == [])
  }

  @Test func landInMuIsWarnedOfWithItsSquareMetres() {
    let problems = CaseFolder.read("E1-expansion/mu").problems
    #expect(problems.compactMap(\.written) == ["8613.33"])
    #expect(CaseFolder.read("E1-expansion/kindergarten-stage").county == nil)
  }

  @Test func partsOfTheMoneyAreNoCost() {
    let problems = CaseFolder.read("E4-funding-columns/county").problems
    #expect(problems.count == 2)
    for problem in problems {
      guard case .partOfColumn = problem.kind else {
        Issue.record("\(problem)")
        continue
      }
      #expect(problem.remedy == .removeColumn)
      #expect(problem.message(.chinese).contains("合计填在“投资(万元)”"))
    }
  }

  @Test func partsOfPersonsAndRoomsAreRefused() {
    let (county, problems) = CaseFolder.read("fraction-persons")
    #expect(county == nil)
    #expect(problems.map(\.value) == ["0.9", "0.5", "1.99", "5.99", "40.75"])
    #expect(problems.compactMap(\.written) == ["1", "1", "2", "6", "41"])
  }
}
