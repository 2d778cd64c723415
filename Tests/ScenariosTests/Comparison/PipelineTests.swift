// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards
import Testing

@testable import Scenarios

/// What-ifs through the whole pipeline, compared.
@Suite struct PipelineTests {
  static func county() throws -> County {
    var county = try WhatIfCounty.make()
    for school in county.schools {
      var pupils: [Int?] = Array(repeating: nil, count: 9)
      var classes = pupils
      for stage in school.kind.stages {
        for grade in stage.grades { (pupils[grade - 1], classes[grade - 1]) = (90, 2) }
      }
      county.enrolment.append(
        EnrolmentRecord(
          school: school.id, year: county.baseYear, pupils: pupils, classes: classes))
    }
    return county
  }

  @Test func everyScenarioIsComparedBothWaysAndItsMoneyIsTheCostings() throws {
    let county = try Self.county()
    let standard = try StandardsCatalog.load("national-2017", on: county.baseYear.opening).get()
    let model = Baseline(county: county, standard: standard)
    let phrases = [
      "推迟 第十一中学 1年", "取消 第九小学", "招聘 兴莲中学 体育 20人 2026年 单价 1万元", "停办 将军小学 2026年",
      "第十一中学 按2000学位建", "购置 兴莲中学 设备 200万元 2026年", "价格 ×1.1",
    ]
    let others = try phrases.map { phrase in
      let scenario = Scenario(
        name: phrase, changes: ChangePhrase.parse(phrase, county: WhatIfCounty.shared).changes)
      let resolved = try ScenarioResolver.resolve(phrase, among: [scenario], county: county).get()
      return (
        name: phrase, outcome: model.outcome(plan: resolved.plan, future: resolved.future)
      )
    }
    let base = model.outcome(plan: county.plan, future: county.future)
    for reading in OutcomeFacts.Reading.allCases {
      let comparison = Comparison(
        baseline: base, others: others, model: model, reading: reading)
      #expect(comparison.differences.count == phrases.count)
      for (index, other) in others.enumerated() {
        let difference = comparison.differences[index]
        #expect(!difference.isEmpty, "\(other.name)")
        // By position the same is found as by name.
        let byPlace = OutcomeDifference(
          baseline: base, other: other.outcome, model: model, reading: reading)
        #expect(byPlace == difference, "\(other.name)")
        let back = Comparison(
          baseline: other.outcome, others: [(name: "基准方案", outcome: base)], model: model,
          reading: reading)
        #expect(back.differences.map(\.negated) == [difference], "\(other.name)")
        let facts = comparison.others[index].facts
        let costing = other.outcome.costing
        #expect(facts.capital == costing.capital, "\(other.name)")
        #expect(facts.recurrent == costing.recurrent, "\(other.name)")
        // Rounded once to whole yuan.
        #expect(abs(Double(facts.presentValue.yuan) - costing.presentValue) <= 1, "\(other.name)")
      }
    }
    let same = Comparison(baseline: base, others: [(name: "同", outcome: base)], model: model)
    #expect(same.differences.map(\.isEmpty) == [true])
  }

  @Test func aSectionThatIsNotOpenHasNoPupilsAndWhatIsNotAssessedDoesNotMeet() throws {
    var county = try Self.county()
    let index = try #require(county.schools.firstIndex { $0.id == "第九小学" })
    county.schools[index].status = .planned
    county.enrolment.removeAll { $0.school == "第九小学" }
    let standard = try StandardsCatalog.load("national-2017", on: county.baseYear.opening).get()
    let model = Baseline(county: county, standard: standard)
    let outcome = model.outcome(plan: county.plan, future: county.future)
    let facts = OutcomeFacts(outcome, model: model)
    let planned = SectionID(school: "第九小学", stage: .primary)
    #expect(facts.enrolment[.init(year: county.baseYear, section: planned)] == nil)
    #expect(facts.verdicts[.init(year: county.baseYear, subject: .section(planned))] == nil)
    let open = SectionID(school: "将军小学", stage: .primary)
    #expect(facts.enrolment[.init(year: county.baseYear, section: open)] == 540)
    // Nothing is known of any school's staff, so no section can meet the standard.
    let target = facts.verdicts.filter { judged, _ in
      if case .section = judged.subject { judged.year == county.targetYear } else { false }
    }
    #expect(!target.isEmpty)
    #expect(facts.sectionsNotMeeting == target.count)
    #expect(facts.firstCompliance == nil)
  }
}
