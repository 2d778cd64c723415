// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import TestSupport
import Testing

@testable import Scenarios

@Suite struct ScenarioResolverTests {
  /// Changes from phrases.
  static func changes(_ phrases: String...) throws -> [Change] {
    try phrases.flatMap { phrase in
      let (changes, problems) = ChangePhrase.parse(phrase, county: WhatIfCounty.shared)
      try #require(problems.isEmpty, "\(phrase): \(problems)")
      return changes
    }
  }

  static func resolve(_ changes: [Change], _ county: County) throws -> ResolvedScenario {
    try ScenarioResolver.resolve(
      "试", among: [Scenario(name: "试", changes: changes)], county: county
    ).get()
  }

  static func problems(_ changes: [Change], _ county: County) -> [ChangeProblem.Kind] {
    let scenario = Scenario(name: "试", changes: changes)
    switch ScenarioResolver.resolve("试", among: [scenario], county: county) {
    case .success: return []
    case .failure(let failure): return failure.problems.map(\.kind)
    }
  }

  static func project(_ name: String, _ plan: Plan) throws -> Project {
    try #require(plan.projects.first { $0.id.rawValue == "兴国县\(name)建设项目" })
  }

  // MARK: Parents

  @Test func theBaseIsTheCountysOwnPlan() throws {
    let county = try WhatIfCounty.make()
    for name in ["基准方案", "base", "Baseline"] {
      let resolved = try ScenarioResolver.resolve(name, among: [], county: county).get()
      #expect(resolved.plan == county.plan)
      #expect(resolved.future == county.future)
      #expect(resolved.notices.isEmpty)
    }
  }

  @Test func parentsComposeAndAChildsSettingOverrides() throws {
    let county = try WhatIfCounty.make()
    let scenarios = [
      Scenario(
        name: "孙", parent: "子",
        changes: try Self.changes("提前 第九中学 1年", "出生 ×0.8 自2024年")),
      Scenario(
        name: "子", parent: "父",
        changes: try Self.changes("推迟 第九中学 2年", "预算 2027年 2000万元", "批准 第十小学")),
      Scenario(
        name: "父",
        changes: try Self.changes(
          "推迟 第九中学 1年", "预算 2027年 1000万元", "预算 2028年 500万元", "取消 第十小学",
          "出生 ×0.9 自2024年")),
    ]
    let resolved = try ScenarioResolver.resolve("孙", among: scenarios, county: county).get()
    #expect(resolved.chain == ["父", "子", "孙"])
    #expect(
      try Self.project("第九中学", resolved.plan).completion == PartialDate(year: 2026, month: 9))
    #expect(resolved.plan.budgets[BudgetYear(2027)] == Money(wan: 2000))
    #expect(resolved.plan.budgets[BudgetYear(2028)] == Money(wan: 500))
    #expect(try Self.project("第十小学", resolved.plan).status == .committed)
    #expect(resolved.future.birthFactors[2024] == 0.8)
  }

  @Test func aParentIsNeverAltered() throws {
    let county = try WhatIfCounty.make()
    let before = county
    let parent = Scenario(name: "父", changes: try Self.changes("推迟 第九中学 1年"))
    let child = Scenario(
      name: "子", parent: "父", changes: try Self.changes("取消 第十一中学", "推迟 第九中学 1年"))
    let alone = try ScenarioResolver.resolve("父", among: [parent], county: county).get()
    _ = try ScenarioResolver.resolve("子", among: [parent, child], county: county).get()
    let again = try ScenarioResolver.resolve("父", among: [parent, child], county: county).get()
    #expect(alone == again)
    #expect(county == before)
  }

  @Test func circlesUnknownParentsAndTwinsAreErrors() throws {
    let county = try WhatIfCounty.make()
    func kind(_ name: String, _ scenarios: [Scenario]) -> ChangeProblem.Kind? {
      guard
        case .failure(let failure) = ScenarioResolver.resolve(
          name, among: scenarios, county: county)
      else { return nil }
      return failure.problems.first?.kind
    }
    let circle = [
      Scenario(name: "甲", parent: "乙"), Scenario(name: "乙", parent: "丙"),
      Scenario(name: "丙", parent: "乙"),
    ]
    #expect(kind("甲", circle) == .parentCycle(chain: ["乙", "丙", "乙"]))
    #expect(
      kind("甲", [Scenario(name: "甲", parent: "推迟二年"), Scenario(name: "推迟一年")])
        == .scenarioNotFound(known: ["推迟一年"]))
    #expect(kind("甲", [Scenario(name: "甲"), Scenario(name: "甲")]) == .scenarioTwice)
  }

  // MARK: Order and undoing

  @Test(arguments: 0..<40)
  func theOrderOfChangesDoesNotMatter(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let county = try WhatIfCounty.make()
    let all = try Self.changes(
      "推迟 第九中学 1年", "推迟 第九中学 1年", "所有项目 推迟 1年", "提前 第十中学 1年", "取消 第九小学", "批准 第十二小学",
      "第十一中学 按2000学位建", "调整规模 第十一中学 40000平方米", "分期 第十一中学 2026年40% 2027年60%",
      "招聘 兴莲中学 体育 2人 2026年", "招聘 兴莲中学 体育 2人 2026年", "招聘 长冈中学 3人 2024-2029年",
      "加倍 招聘 1.5倍 自2026年", "停办 将军小学 2027年", "划片 城关学区 小学 到 第九小学 40% 自2025年",
      "划片 城关学区 小学 到 第十小学 30% 自2025年", "预算 2027年 3000万元", "锁定 第十小学", "锁定学校 兴莲中学",
      "出生 ×0.9 自2024年", "出生 ×0.8 自2025年", "迁移 全县 1-9年级 2026年 -40人", "迁移 全县 1-9年级 2027年 20人",
      "升级率 -0.5%", "工期延误 1年", "价格 ×1.1", "购置 兴莲中学 设备 50万元 2026年", "逐年级招生 第九中学")
    let chosen = all.shuffled(using: &random).prefix(4 + random.below(all.count - 4))
    let one = try Self.resolve(Array(chosen), county)
    let other = try Self.resolve(chosen.shuffled(using: &random), county)
    #expect(one.plan == other.plan, "\(chosen.map { ChangePhrase.writing($0.kind).zh })")
    #expect(one.future == other.future)
    // Split over a parent and a child the result is the same while nothing is set twice.
    let cut = random.below(chosen.count + 1)
    let scenarios = [
      Scenario(name: "父", changes: Array(chosen.prefix(cut))),
      Scenario(name: "子", parent: "父", changes: Array(chosen.dropFirst(cut))),
    ]
    let composed = try ScenarioResolver.resolve("子", among: scenarios, county: county).get()
    let isPhased = chosen.contains { if case .payments = $0.kind { true } else { false } }
    if isPhased {
      var (left, right) = (composed.plan, one.plan)
      for index in left.projects.indices {
        left.projects[index].payments = []
        right.projects[index].payments = []
      }
      #expect(left == right)
    } else {
      #expect(composed.plan == one.plan)
    }
    #expect(composed.future == one.future)
  }

  @Test func delayAndAdvanceGiveBackTheBasePlanExactly() throws {
    var county = try WhatIfCounty.make()
    county.plan.projects[5].completion = PartialDate(year: 2028, month: 2, day: 29)
    let scenarios = [
      Scenario(name: "父", changes: try Self.changes("推迟 第十一中学 1年", "所有项目 推迟 2年")),
      Scenario(
        name: "子", parent: "父", changes: try Self.changes("提前 第十一中学 1年", "所有项目 提前 2年")),
    ]
    let resolved = try ScenarioResolver.resolve("子", among: scenarios, county: county).get()
    #expect(resolved.plan == county.plan)
    let together = try Self.resolve(scenarios.flatMap(\.changes), county)
    #expect(together.plan == county.plan)
    #expect(together.notices.contains { $0.kind == .scenarioWithoutEffect })
  }

  @Test func buildingForTheOldPlacesGivesBackTheBasePlanExactly() throws {
    let county = try WhatIfCounty.make()
    let scenarios = [
      Scenario(name: "父", changes: try Self.changes("第十一中学 按1999学位建")),
      Scenario(name: "子", parent: "父", changes: try Self.changes("第十一中学 按2800学位建")),
    ]
    let resolved = try ScenarioResolver.resolve("子", among: scenarios, county: county).get()
    #expect(resolved.plan == county.plan)
  }

  // MARK: What changes do

  @Test func aShiftMovesStartCompletionAndPaymentsStillAhead() throws {
    let county = try WhatIfCounty.make()
    let resolved = try Self.resolve(try Self.changes("推迟 第十一中学 2年"), county)
    let project = try Self.project("第十一中学", resolved.plan)
    #expect(project.start == PartialDate(year: 2026, month: 10))
    #expect(project.completion == PartialDate(year: 2028, month: 9))
    #expect(project.payments.map(\.year.year) == [2023, 2027, 2028])
    #expect(project.earliestYear == SchoolYear(2025))
    #expect(project.latestYear == SchoolYear(2027))
    #expect(
      resolved.notices.map(\.kind).contains(
        .windowViolated(
          project: project.id, year: SchoolYear(2028), earliest: SchoolYear(2025),
          latest: SchoolYear(2027))))
  }

  @Test func workThatHasBegunKeepsItsStart() throws {
    var county = try WhatIfCounty.make()
    county.plan.projects[5].start = PartialDate(year: 2023, month: 3)
    let resolved = try Self.resolve(try Self.changes("推迟 第十一中学 1年"), county)
    #expect(
      try Self.project("第十一中学", resolved.plan).start == PartialDate(year: 2023, month: 3))
    // A bare year is read as its first day, so work of the base year has begun.
    county.plan.projects[5].start = PartialDate(year: 2023)
    let bare = try Self.resolve(try Self.changes("推迟 第十一中学 1年"), county)
    #expect(try Self.project("第十一中学", bare.plan).start == PartialDate(year: 2023))
  }

  @Test func aDelayLeavesWhatTheCountysDefaultsSayIsPaidAlready() throws {
    // Complete in 2024-09 after two years: a third each is paid in 2022, 2023 and 2024.
    let county = try WhatIfCounty.make()
    let resolved = try Self.resolve(try Self.changes("推迟 第九中学 1年"), county)
    let project = try Self.project("第九中学", resolved.plan)
    #expect(project.start == PartialDate(year: 2022, month: 9))
    #expect(project.payments.map(\.year.year) == [2022, 2023, 2025])
    let undone = try Self.resolve(try Self.changes("推迟 第九中学 1年", "提前 第九中学 1年"), county)
    #expect(undone.plan == county.plan)
  }

  @Test func paymentsSetByAParentMoveWithAChildsDelay() throws {
    let county = try WhatIfCounty.make()
    let scenarios = [
      Scenario(
        name: "父", changes: try Self.changes("推迟 第十中学 1年", "分期 第十中学 2025年40% 2026年60%")),
      Scenario(name: "子", parent: "父", changes: try Self.changes("推迟 第十中学 1年")),
    ]
    let parent = try ScenarioResolver.resolve("父", among: scenarios, county: county).get()
    #expect(try Self.project("第十中学", parent.plan).payments.map(\.year.year) == [2025, 2026])
    let child = try ScenarioResolver.resolve("子", among: scenarios, county: county).get()
    #expect(try Self.project("第十中学", child.plan).payments.map(\.year.year) == [2026, 2027])
  }

  @Test func otherPlacesScaleAreasRoomsAndCostButNotTheLand() throws {
    let county = try WhatIfCounty.make()
    let resolved = try Self.resolve(try Self.changes("第十一中学 按2000学位建"), county)
    let project = try Self.project("第十一中学", resolved.plan)
    let work = try #require(project.works.first)
    #expect(work.places == 2000)
    #expect(work.classes == 40)
    #expect(work.buildingArea == Quantity(33500))
    // 9001 · 2000 ÷ 2800 = 6429.2857…
    #expect(work.added[.sportsArea] == Quantity(hundredths: 642_929))
    #expect(work.added[.multimediaClassrooms] == Quantity(40))
    #expect(work.added[.teachingFloorArea] == nil)
    #expect(work.landArea == Quantity(50000))
    // 15000 万元 · 2000 ÷ 2800 = 107142857.14… yuan
    #expect(project.cost == Money(yuan: 107_142_857))
  }

  @Test func classesAndRoomsAreRoundedUpToWholeOnes() throws {
    let county = try WhatIfCounty.make()
    let resolved = try Self.resolve(try Self.changes("第九小学 按1001学位建"), county)
    let work = try #require(try Self.project("第九小学", resolved.plan).works.first)
    #expect(work.classes == 23)
    #expect(work.added[.multimediaClassrooms] == Quantity(23))
  }

  @Test func placesOfSeveralSectionsSumToWhatIsWanted() throws {
    let county = try WhatIfCounty.make()
    let changes = try Self.changes("调整规模 第八 3001学位")
    let resolved = try Self.resolve(changes, county)
    let places = try Self.project("第八中学、第八小学", resolved.plan).works.compactMap(\.places)
    #expect(places == [1501, 1500])
  }

  @Test func aGivenAreaOrCostIsNotScaledByPlaces() throws {
    let county = try WhatIfCounty.make()
    let area = try Self.resolve(
      try Self.changes("调整规模 第十一中学 2000学位 46900平方米"), county)
    #expect(try Self.project("第十一中学", area.plan).cost == Money(wan: 15000))
    let work = try #require(try Self.project("第十一中学", area.plan).works.first)
    #expect(work.buildingArea == Quantity(46900))
    #expect(work.places == 2000)
    let cost = try Self.resolve(
      try Self.changes("第十一中学 按2000学位建", "调整投资 第十一中学 1.2亿元"), county)
    #expect(try Self.project("第十一中学", cost.plan).cost == Money(wan: 12000))
  }

  @Test func scalingSplitsAMeasureAtItsYear() throws {
    let county = try WhatIfCounty.make()
    let resolved = try Self.resolve(
      try Self.changes("加倍 招聘 1.1倍 自2026年", "加倍 招聘 2倍 自2028年"), county)
    let pieces = resolved.plan.measures.map {
      [$0.from.firstYear, $0.until?.firstYear ?? 0, $0.amount.wholeUnits]
    }
    #expect(pieces == [[2024, 2025, 40], [2026, 2027, 44], [2028, 2029, 80]])
    #expect(Set(resolved.plan.measures.map(\.id)).count == 3)
    let stopped = try Self.resolve(try Self.changes("加倍 招聘 0倍 自2026年"), county)
    #expect(stopped.plan.measures.map(\.until) == [SchoolYear(2025)])
  }

  @Test func birthFactorsHoldUntilTheNextOne() throws {
    let county = try WhatIfCounty.make()
    let resolved = try Self.resolve(
      try Self.changes("出生 ×0.9 自2022年", "出生 ×0.8 自2024年"), county)
    #expect(resolved.future.birthFactors == [2022: 0.9, 2023: 0.9, 2024: 0.8, 2025: 0.8])
  }

  @Test func twoEqualMeasuresAreTwoMeasures() throws {
    let county = try WhatIfCounty.make()
    let resolved = try Self.resolve(
      try Self.changes("招聘 兴莲中学 体育 2人 2026年；招聘 兴莲中学 体育 2人 2026年"), county)
    #expect(resolved.plan.measures.count == 3)
    #expect(Set(resolved.plan.measures.map(\.id)).count == 3)
    #expect(resolved.notices.map(\.kind).contains(.repeatedAndAdded))
  }
}
