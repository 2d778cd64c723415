// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Standards
import TestSupport
import Testing

@testable import Scenarios

@Suite struct ScenarioFileTests {
  static func problems(_ text: String) -> [ChangeProblem] {
    ScenarioFile.parse(text: text, fileName: "t.yaml", county: WhatIfCounty.shared).1
  }

  @Test func aWholeFileIsRead() throws {
    let text = """
      名称: 第九中学推迟一年
      基准: 基准方案
      说明: 用地批复未下
      变更:
        - {推迟: 兴国县第九中学建设项目, 年数: 1, 理由: 用地批复未下}
        - {招聘: 兴莲中学, 岗位: 体育, 人数: 2, 年份: 2026}
        - 取消 第十二小学
      """
    let (scenario, problems) = ScenarioFile.parse(
      text: text, fileName: "t.yaml", county: WhatIfCounty.shared)
    #expect(problems.isEmpty)
    let read = try #require(scenario)
    #expect(read.name == "第九中学推迟一年")
    #expect(read.parent == nil)
    #expect(
      read.changes.map(\.kind) == [
        .shift("兴国县第九中学建设项目", years: 1), VerbTests.measure(.hirePEOrArtsTeacher, 2),
        .cancel("第十二小学"),
      ])
    #expect(read.changes[0].reason == "用地批复未下")
  }

  @Test func lineEndsAndMarksOfWindowsMakeNoDifference() {
    let text = "name: a\nparent: b\nchanges:\n  - {cancel: x}\n"
    let windows = "\u{FEFF}" + text.replacingOccurrences(of: "\n", with: "\r\n")
    let expected = Scenario(name: "a", parent: "b", changes: [Change(.cancel("x"))])
    #expect(ScenarioFile.parse(text: text, fileName: "", county: WhatIfCounty.shared).0 == expected)
    #expect(
      ScenarioFile.parse(text: windows, fileName: "", county: WhatIfCounty.shared).0 == expected)
  }

  @Test func aScenarioWithoutChangesIsItsParent() {
    for text in ["名称: 甲\n基准: 乙\n", "名称: 甲\n基准: 乙\n变更:\n", "名称: 甲\n基准: 乙\n变更: []\n"] {
      #expect(
        ScenarioFile.parse(text: text, fileName: "", county: WhatIfCounty.shared).0
          == Scenario(name: "甲", parent: "乙"),
        "\(text)")
    }
  }

  @Test func everyProblemIsReportedAtOnceWithItsLine() {
    let text = """
      名称: 试
      基淮: 别的
      变更:
        - {推迟: 第九中学, 年数: 6个月}
        - {推辞: 第九中学, 年数: 1}
        - {招聘: 兴莲中学, 人数: 很多, 年分: 2026}
        - {预算: 2027, 金额: 3000}
        - {分期: 第九中学, 2025: 40%, 2026: 50%}
        - [1, 2]
        - {取消: 第九中学, 取消: 第十中学}
        - {取消: 全部项目}
        - {加倍: {招骋: 2, 自: 2025}}
        - 把第九中学拆了
      """
    let found = Self.problems(text).map { "\($0.line ?? 0) \($0.reason.zh)" }.sorted {
      (Int($0.prefix { $0 != " " }) ?? 0, $0) < (Int($1.prefix { $0 != " " }) ?? 0, $1)
    }
    #expect(
      found == [
        "2 不认识的键“基淮”，是不是“基准”？",
        "4 推演按学年进行，只能是整年",
        "5 不认识的动作“推辞”，是不是“推迟”？",
        "6 “人数”的写法读不懂",
        "6 不认识的键“年分”，是不是“年份”？",
        "7 “金额”没有写明是元还是万元",
        "8 各年比例合计 90%，不是 100%",
        "9 此处应为“键: 值”",
        "10 “取消”重复出现",
        "11 “取消”不能用于全部项目",
        "12 不认识的键“招骋”",
        "13 没有说明做什么",
      ], "\(found.joined(separator: "\n"))")
  }

  @Test func repeatedKeysAreFoundInEverySpelling() {
    let twice = "名称: 甲\nname: 乙\n变更:\n  - {推迟: 甲, 年数: 1, years: 2}\n  - {取消: 甲, 理由: 一, 理由: 二}\n"
    let kinds = Self.problems(twice).map(\.kind)
    #expect(
      Set(kinds) == [
        .duplicateKey(key: "name"), .duplicateKey(key: "years"), .duplicateKey(key: "理由"),
      ])
  }

  @Test func aliasesSizeAndDepthAreBounded() {
    let bomb = """
      a: &a [x, x, x, x, x, x, x, x, x]
      b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
      c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
      ? *c
      : 1
      """
    #expect(Self.problems(bomb).map(\.kind) == [.alias])
    #expect(Self.problems(bomb).first?.line == 1)
    let long = "名称: " + String(repeating: "长", count: ScenarioFile.largestFile / 3)
    #expect(Self.problems(long).map(\.kind) == [.tooLarge(limit: ScenarioFile.largestFile)])
    for deep in ["[", "{a: ", "- ", "? "] {
      let text = String(repeating: deep, count: 900)
      #expect(Self.problems(text).map(\.kind) == [.tooDeep(limit: ScenarioYAML.deepest)], "\(deep)")
    }
    let many =
      "名称: 甲\n变更:\n" + String(repeating: "  - {取消: 甲}\n", count: ScenarioFile.mostChanges + 1)
    #expect(Self.problems(many).map(\.kind) == [.tooManyChanges(limit: ScenarioFile.mostChanges)])
  }

  @Test(arguments: [
    "", "   ", "\n", "~", "- 1", "名称", "名称: [1]", "名称: {}", "变更: 3", "变更: [~, 1, [], {}]", "\u{0}",
    "名称: 甲\n变更: [{推迟: }]", "名称: 甲\n变更: [{: 1}]", "名称: 甲\n变更: [{[1]: 1}]", "名称: 基准方案", "名称: \"",
    "名称: 甲\n---\n名称: 乙", "%YAML 9", "名称: 甲\n变更: [{加倍: }]", "名称: 甲\n变更: [{出生: {}}]",
    "名称: 甲\n变更: [{分期: 甲, 比例: 1}]", "名称: 甲\n变更: [{预算: 甲, 金额: 1元}]", "*a", "&a", "<<: {a: 1}",
  ])
  func nonsenseIsRefusedAndNeverCrashes(_ text: String) {
    let (scenario, problems) = ScenarioFile.parse(
      text: text, fileName: "t.yaml", county: WhatIfCounty.shared)
    #expect(scenario == nil)
    #expect(!problems.isEmpty)
    for problem in problems {
      #expect(!problem.reason.zh.isEmpty && !problem.reason.en.isEmpty)
      #expect(!problem.remedy.zh.isEmpty && !problem.remedy.en.isEmpty)
    }
  }

  @Test(arguments: 0..<400)
  func brokenFilesAreReadWithoutCrashing(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let items =
      VerbTests.sentences.flatMap(\.yaml) + VerbTests.sentences.flatMap(\.phrases)
    let chosen = (0..<8).map { _ in "  - \(random.pick(items))\n" }
    let whole = "名称: 试\n基准: 父\n变更:\n" + chosen.joined()
    var scalars = Array(whole.unicodeScalars)
    let noise = Array("[]{}:,-#&*!|>'\"%@`?  \n\t年万%×0189一十".unicodeScalars)
    for _ in 0..<(1 + random.below(12)) {
      let index = random.below(scalars.count)
      switch random.below(3) {
      case 0: scalars.remove(at: index)
      case 1: scalars.insert(random.pick(noise), at: index)
      default: scalars[index] = random.pick(noise)
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    let (scenario, problems) = ScenarioFile.parse(
      text: String(text), fileName: "t.yaml", county: WhatIfCounty.shared)
    #expect((scenario == nil) == !problems.isEmpty)
    for line in String(text).split(separator: "\n") {
      _ = ChangePhrase.parse(String(line), county: WhatIfCounty.shared)
    }
  }

  // MARK: Messages

  @Test(arguments: [
    (
      "提前 第九中学 6个月", "推演按学年进行，只能是整年", "the projection runs by school years: whole years only",
      "改为整年，例如 1年"
    ),
    (
      "推迟 第九中学 半年", "推演按学年进行，只能是整年", "the projection runs by school years: whole years only",
      "改为整年，例如 1年"
    ),
    (
      "推迟 第九中学 1.5年", "推演按学年进行，只能是整年", "the projection runs by school years: whole years only",
      "改为整年，例如 1年"
    ),
    (
      "推迟 第九中学", "没有写明几年", "it does not say by how many years", "写上数量和单位"
    ),
    (
      "推迟 1年", "“推迟”没有说明对象", "“delay” does not say what it is about", "在动作后写上对象的名称"
    ),
    (
      "推迟 第九中学 1年 取消 第十二小学", "读不懂：取消", "cannot be read: 取消",
      "对象的名称连着写，数量带上单位"
    ),
    (
      "购置 兴莲中学 3间 2026年", "读不懂：3间", "cannot be read: 3间",
      "对象的名称连着写，数量带上单位"
    ),
    (
      "预算 2027年 3000", "“金额”没有写明是元还是万元",
      "“amount” does not say whether it is yuan or 万元", "写成 金额: 3000万元"
    ),
    (
      "调整规模 第九中学", "“调整规模”须至少给出其一：学位、面积", "“resize” wants at least one of: places, area",
      "例如 学位: 2000 或 面积: 12000平方米"
    ),
    (
      "推迟 第九中学 99年", "“年数”应在 1 至 30 之间", "“years” must be from 1 to 30", "改为范围内的数"
    ),
    (
      "招聘 兴莲中学 2人 2028-2026年", "截止年份早于起始年份", "the last year comes before the first",
      "核对两个年份"
    ),
    (
      "推辞 第九中学 1年", "读不懂：辞", "cannot be read: 辞", "对象的名称连着写，数量带上单位"
    ),
  ])
  func messagesSayWhatIsWrongAndWhatToDo(
    _ phrase: String, _ zh: String, _ en: String, _ remedy: String
  ) {
    let problems = ChangePhrase.parse(phrase, county: WhatIfCounty.shared).problems
    #expect(problems.map(\.reason.zh) == [zh])
    #expect(problems.map(\.reason.en) == [en])
    #expect(problems.map(\.remedy.zh) == [remedy])
  }
}
