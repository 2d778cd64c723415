// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Scenarios
import Simulator
import Standards
import Testing

@testable import Reports

@Suite("Every verdict says what it covers, and the county complies only where all of it holds")
struct VerdictWordsTests {
  /// What a county would have to declare for its standard to be met in full, in every year.
  private static func allDeclared(_ standard: Standard, from year: SchoolYear) -> [Declaration] {
    standard.items.flatMap { item in
      zip(item.judgements, item.declarationNames).compactMap { judgement, name in
        guard let name else { return nil }
        let value: ExactDecimal? =
          switch judgement {
          case .declared(let comparison, let key):
            comparison == .below ? ExactDecimal(0) : standard.values[key]?.value
          case .declaredYesNo: ExactDecimal(1)
          case .declaredPoints: item.points
          case .computed: nil
          }
        return Declaration(item: name, year: year, value: value, isPlanned: false)
      }
    }
      + standard.vetoes.map {
        Declaration(item: $0.id, year: year, value: ExactDecimal(0), isPlanned: false)
      }
  }

  /// A county of which everything that is computed meets its standard: twenty pupils a grade,
  /// plenty of all.
  private func input(
    _ language: Language = .chinese, standard id: String = "jiangxi-2018",
    declare change: (inout [Declaration], Standard) -> Void
  ) throws -> ReportInput {
    var county = try SampleCase.open().county
    let standard = try StandardsCatalog.load(
      id, on: CalendarDate(year: 2024, month: 9, day: 1)
    ).get()
    // The same for every pupil, and plenty: every school has as much as it has grades of twenty.
    county.plan = Plan()
    county.enrolment = county.enrolment.map { record in
      EnrolmentRecord(
        school: record.school, year: record.year, pupils: record.pupils.map { $0.map { _ in 20 } },
        classes: record.classes.map { $0.map { _ in 1 } })
    }
    county.schools = county.schools.map { school in
      var school = school
      let grades = school.kind.stages.reduce(0) { $0 + $1.grades.count }
      for kind in ResourceKind.sharedKinds { school.shared[kind] = Quantity(grades * 2_000) }
      school.shared[.equipmentValue] = Quantity(grades * 2_000_000)
      for index in school.sections.indices {
        school.sections[index].places = 900
        let count = school.sections[index].stage.grades.count
        for kind in ResourceKind.staffKinds {
          school.sections[index].staff[kind] = Quantity(count * 20)
        }
      }
      return school
    }
    county.declarations = Self.allDeclared(standard, from: county.baseYear)
    change(&county.declarations, standard)
    let baseline = Baseline(county: county, standard: standard)
    let outcome = baseline.outcome(plan: county.plan, future: county.future)
    return ReportInput(
      baseline: baseline, entries: [.init(name: "基准方案", outcome: outcome)],
      language: language, program: "junheng test")
  }

  /// The target year's parts with the computed one taken as met: the words alone are looked at.
  private func verdicts(
    _ change: (inout [Declaration], Standard) -> Void = { _, _ in }
  ) throws -> (SchoolYear, YearVerdicts) {
    let input = try input(declare: change)
    let context = PageContext(input)
    var found = context.mainYears[context.targetIndex].verdicts
    found.computed = .meets
    return (input.baseline.county.targetYear, found)
  }

  @Test func aPageThatCompliesNamesNoObstacle() throws {
    let input = try input { _, _ in }
    let context = PageContext(input)
    let target = context.mainYears[context.targetIndex]
    try #require(target.verdicts.whole == .meets, "\(target.verdicts)")
    let text = AnswerPart(context).markup.description
    #expect(text.contains("2029 年全县达标"), "\(text)")
    #expect(!text.contains("主要障碍"), "\(text)")
    // What is declared against the county is an obstacle although everything computed is met.
    let failing = try self.input { rows, _ in
      for index in rows.indices where rows[index].item == "17" {
        rows[index].value = ExactDecimal(0)
        rows[index].department = "县教体局"
      }
    }
    let told = AnswerPart(PageContext(failing)).markup.description
    #expect(told.contains("主要障碍") && told.contains("申报不达标 17："), "\(told)")
    #expect(told.contains("县教体局"))
  }

  @Test func onlyWhereAllThreePartsHoldIsTheCountySaidToComply() throws {
    let (year, whole) = try verdicts()
    #expect(whole.whole == .meets, "\(whole)")
    #expect(VerdictWords.sentence(year, whole).zh == "2029 年全县达标")
    #expect(VerdictWords.whole(whole).zh == "全县达标")
    let changes: [(inout [Declaration], Standard) -> Void] = [
      { rows, _ in rows = [] },
      { rows, standard in
        rows.removeAll { $0.item == standard.vetoes[0].id }
      },
      { rows, standard in
        for index in rows.indices where rows[index].item == standard.vetoes[0].id {
          rows[index].value = ExactDecimal(1)
        }
      },
      { rows, _ in
        for index in rows.indices where rows[index].item == "17" {
          rows[index].value = ExactDecimal(0)
        }
      },
      { rows, _ in
        for index in rows.indices where rows[index].item == "17" { rows[index].isPlanned = true }
      },
      { rows, _ in
        for index in rows.indices where rows[index].item == "8" || rows[index].item == "9" {
          rows[index].value = ExactDecimal(0)
        }
      },
    ]
    for (place, change) in changes.enumerated() {
      let (year, found) = try verdicts(change)
      let texts =
        [VerdictWords.sentence(year, found), VerdictWords.whole(found)]
        + VerdictWords.lines(found)
      for text in texts {
        #expect(!text.zh.contains("全县达标") || text.zh.contains("不能说全县达标"), "\(place) \(text)")
        #expect(!text.en.contains("county complies in"), "\(place) \(text)")
      }
    }
  }

  @Test func aVetoThatHappenedStandsFirstAndKeepsTheWordFromEveryPage() throws {
    let happened: (inout [Declaration], Standard) -> Void = { rows, standard in
      for index in rows.indices where rows[index].item == standard.vetoes[4].id {
        rows[index].value = ExactDecimal(1)
      }
    }
    let (year, found) = try verdicts(happened)
    let veto = try #require(found.vetoes.happened.first)
    #expect(VerdictWords.sentence(year, found).zh.hasPrefix("2029 年不能认定：申报了发生一票否决 1 项（\(veto)）"))
    #expect(VerdictWords.lines(found)[0].zh.hasPrefix("一票否决：申报了发生 1 项（\(veto)），不能认定"))
    for language in Language.allCases {
      let input = try input(language, declare: happened)
      let page = ReportPage.html(input)
      let text = ForecastText.text(
        baseline: input.baseline, scenario: "基准方案", outcome: input.entries[0].outcome,
        language: language)
      for place in [page, text] {
        #expect(!place.contains("年全县达标") && !place.contains("The county complies in"))
        #expect(place.contains(veto))
      }
      let json = JSONText.encode(
        ForecastDocument(
          baseline: input.baseline, scenario: "基准方案", outcome: input.entries[0].outcome))
      #expect(
        json.contains("\"whole\" : \"fallsShort\"") && !json.contains("\"whole\" : \"meets\""))
    }
  }

  @Test func undeclaredItemsAreCountedAndNamed() throws {
    let (year, found) = try verdicts { rows, _ in rows = [] }
    let open =
      found.declared.undeclared.count + (found.declared.score?.openItems.count ?? 0)
    #expect(open >= 25, "\(open)")
    let sentence = VerdictWords.sentence(year, found)
    #expect(
      sentence.zh
        == "2029 年可推算的部分达标；还有 \(open) 项指标、\(found.vetoes.undeclared.count) 项一票否决没有申报，不能说全县达标")
    #expect(VerdictWords.declared(found.declared).zh == "\(open) 项未申报")
    #expect(VerdictWords.whole(found).zh == "待申报")
  }

  @Test func aPlannedItemIsPlannedInItsRowAndInTheSentence() throws {
    let planned: (inout [Declaration], Standard) -> Void = { rows, _ in
      for index in rows.indices where rows[index].item == "17" {
        rows[index].isPlanned = true
        rows[index].department = "县人社局"
      }
    }
    let (year, found) = try verdicts(planned)
    #expect(found.declared.planned == ["17"])
    #expect(
      VerdictWords.sentence(year, found).zh == "2029 年可推算的部分达标，申报的部分计划达标（1 项还是计划值）")
    let page = try #require(LedgerPart(PageContext(input(declare: planned))).markup).description
    let row = try #require(
      page.split(separator: "<tr>").first { $0.hasPrefix("<td>17</td>") }.map(String.init))
    #expect(row.contains("计划达标") && !row.contains(">达标<"), "\(row)")
    #expect(row.contains("县人社局"), "\(row)")
  }

  @Test func aScoredItemBelowItsFullPointsIsNotRed() throws {
    let input = try input { rows, _ in
      for index in rows.indices where rows[index].item == "8" {
        rows[index].value = ExactDecimal(7)
      }
    }
    let page = try #require(LedgerPart(PageContext(input)).markup).description
    let row = try #require(
      page.split(separator: "<tr>").first { $0.hasPrefix("<td>8</td>") }.map(String.init))
    #expect(!row.contains("fallsShort") && row.contains("7／10 分"), "\(row)")
  }

  @Test func aYearNobodyCouldBeAssessedInIsNotSaidToHaveNoneShort() throws {
    let input = try SampleCase.input(.chinese, scenarios: [nil], search: false) { county in
      for index in county.schools.indices { county.schools[index].shared = Resources() }
      for school in county.schools.indices {
        for section in county.schools[school].sections.indices {
          county.schools[school].sections[section].staff = Resources()
        }
      }
      county.plan = Plan()
    }
    let text = ForecastText.text(
      baseline: input.baseline, scenario: "基准方案", outcome: input.entries[0].outcome,
      language: .chinese)
    #expect(!text.contains("没有学部在七项指标上不达标"), "\(text)")
    #expect(text.contains("没有一个学部的七项指标能够评定"), "\(text)")
  }
}
