// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Scenarios

@Suite struct ClassExpansionTests {
  private func block(_ classes: Int = 4, _ year: Int = 2027) -> Change {
    Change(
      .expand(
        ClassExpansion(
          school: "将军小学", stage: .primary, classes: classes, year: SchoolYear(year))))
  }

  private func resolved(_ changes: [Change]) throws -> ResolvedScenario {
    try ScenarioResolver.resolve(
      "例", among: [Scenario(name: "例", changes: changes)], county: WhatIfCounty.make()
    ).get()
  }

  @Test func aBlockBecomesAnExpansionWithFiguresOfTheSettings() throws {
    let county = try WhatIfCounty.make()
    let plan = try resolved([block()]).plan
    #expect(plan.projects.count == county.plan.projects.count + 1)
    let project = try #require(plan.projects.last)
    #expect(project.kind == .expansion && project.status == .committed)
    #expect(project.cost == Money(yuan: 4_800_000))
    #expect(project.start == PartialDate(year: 2025, month: 8))
    #expect(project.completion.firstSchoolYear == SchoolYear(2027))
    let work = try #require(project.works.first)
    #expect(work.places == 180 && work.classes == 4)
    #expect(work.buildingArea == Quantity(1_600))
    #expect(work.added[.multimediaClassrooms] == Quantity(4))
    #expect(work.assumption != nil && project.source != nil)
  }

  @Test func theOnlyStageOfASchoolGoesWithoutSaying() throws {
    let typed = ChangePhrase.parse("将军小学扩建4个班 2027年", county: WhatIfCounty.shared)
    #expect(typed.problems.isEmpty)
    #expect(try resolved(typed.changes).changes.map(\.kind) == [block().kind])
    let open = ChangePhrase.parse("列宁学校扩建4个班 2027年", county: WhatIfCounty.shared)
    #expect(open.changes.isEmpty && open.problems.map(\.kind) == [.stageNeeded(school: "列宁学校")])
  }

  @Test func aBlockOutsideTheProjectionHasNoEffectAndSaysSo() throws {
    let county = try WhatIfCounty.make()
    for year in [2023, 2032] {
      let found = try resolved([block(4, year)])
      #expect(found.plan == county.plan)
      #expect(found.notices.contains { $0.isWithoutEffect })
    }
  }

  @Test func twoSizesInOneScenarioContradictEachOtherAndAChildOverridesItsParent() throws {
    let county = try WhatIfCounty.make()
    let both = ScenarioResolver.resolve(
      "例", among: [Scenario(name: "例", changes: [block(4), block(5)])], county: county)
    #expect(throws: ChangeProblems.self) { try both.get() }
    let chain = [
      Scenario(name: "父", changes: [block(4)]),
      Scenario(name: "子", parent: "父", changes: [block(6)]),
    ]
    let child = try ScenarioResolver.resolve("子", among: chain, county: county).get()
    #expect(child.plan.projects.last?.works.first?.classes == 6)
    #expect(child.plan.projects.count == county.plan.projects.count + 1)
  }

  @Test func whatAFileHoldsIsReadBack() throws {
    let kinds = [block().kind]
    let text = PlanFile.text(
      name: "例", parent: nil, changes: kinds, measures: [], remarks: [],
      county: WhatIfCounty.shared)
    let (scenario, problems) = ScenarioFile.parse(
      text: text, fileName: "例.yaml", county: WhatIfCounty.shared)
    #expect(problems.isEmpty)
    #expect(scenario?.changes.map(\.kind) == kinds)
  }

  @Test func otherAmountsAfterTheVerbStayWhatTheyWere() {
    let area = ChangePhrase.parse(
      "兴莲中学扩建600平方米教学用房 2027年", county: WhatIfCounty.shared)
    #expect(area.problems.isEmpty)
    #expect(
      area.changes.map(\.kind) == [
        VerbTests.measure(.addTeachingArea, 600, year: 2027)
      ])
    for text in ["将军小学扩建0个班 2027年", "将军小学扩建101个班 2027年", "将军小学扩建4个班"] {
      #expect(!ChangePhrase.parse(text, county: WhatIfCounty.shared).problems.isEmpty, "\(text)")
    }
  }
}
