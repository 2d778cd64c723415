// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Standards
import Testing

@testable import Reports
@testable import Simulator

/// The wording of reasons and prices, letter by letter: it changes on purpose only.
@Suite struct ReasonTextTests {
  private static let section = SectionID(school: "第九中学", stage: .junior)

  /// A hall that comes too late, and money that does not suffice.
  private static var report: InfeasibilityReport {
    let late = Conflict(
      members: [
        .init(
          constraint: .requirement(
            section: section, need: .indicator(.sportsArea), year: SchoolYear(2029), atFloor: false),
          necessity: .shown(.zero)),
        .init(
          constraint: .leadTime(.addSportsArea, years: 2),
          necessity: .shown(Money(yuan: 3_120_000))),
      ], years: [SchoolYear(2029)], certainty: .proven, size: .smallest, shortBy: Quantity(850),
      money: nil,
      relaxations: [
        Relaxation(
          changes: [.leadTime(.addSportsArea, years: 1)],
          effect: .removesThis(Money(yuan: 3_120_000)), isLeast: true, atLeast: nil),
        Relaxation(
          changes: [.target(SchoolYear(2030))], effect: .notTried, isLeast: true, atLeast: nil),
      ])
    let money = Conflict(
      members: [
        .init(constraint: .school("第九中学"), necessity: .shown(.zero)),
        .init(
          constraint: .budget(BudgetYear(2027), Money(yuan: 30_000_000)), necessity: .notShown),
      ], years: [SchoolYear(2029)], certainty: .proven, size: .open,
      shortBy: Quantity(3_120_000),
      money: MoneyFacts(
        from: BudgetYear(2027), to: BudgetYear(2027), needed: Money(yuan: 33_120_000),
        available: Money(yuan: 30_000_000), schools: 1, countsCoefficients: false),
      relaxations: [])
    return InfeasibilityReport(
      conflicts: [late, money],
      remedies: [
        Relaxation(
          changes: [.budget(BudgetYear(2027), more: Money(yuan: 3_120_000))],
          effect: .verified(Money(yuan: 35_000_000)), isLeast: true, atLeast: nil),
        Relaxation(
          changes: [.target(SchoolYear(2030))], effect: .notEnough(remaining: 2), isLeast: false,
          atLeast: nil),
      ], beyondLevers: [], years: [SchoolYear(2029)], isInterrupted: false)
  }

  @Test func moneyThatFailsForCoefficientsNamesThem() {
    let members: [Conflict.Member] = [
      .init(
        constraint: .coefficient(.primary, .backboneTeachers, SchoolYear(2029)),
        necessity: .shown(Money(yuan: 5_000_000))),
      .init(constraint: .needs(schools: 12), necessity: .shown(.zero)),
      .init(
        constraint: .budget(BudgetYear(2027), Money(yuan: 30_000_000)), necessity: .shown(.zero)),
    ]
    let conflict = Conflict(
      members: members, years: [SchoolYear(2029)], certainty: .proven, size: .minimal,
      shortBy: Quantity(3_120_000),
      money: MoneyFacts(
        from: BudgetYear(2026), to: BudgetYear(2027), needed: Money(yuan: 33_120_000),
        available: Money(yuan: 30_000_000), schools: 12, countsCoefficients: true),
      relaxations: [])
    let report = InfeasibilityReport(
      conflicts: [conflict], remedies: [], beyondLevers: [], years: [SchoolYear(2029)],
      isInterrupted: false)
    let zh = ReasonText.text(report, names: .full, language: .chinese, details: true)
    #expect(
      zh.contains("2026–2027 年至少要付 3,312.0 万元（12 所学校自身所需和差异系数），预算合计 3,000.0 万元，至少差 312.0 万元\n"),
      "\(zh)")
    #expect(
      zh.contains("小学骨干教师差异系数 ＋ 12 所学校自身的要求 ＋ 2027 年预算 3,000.0 万元，差 312.0 万元"), "\(zh)")
    let en = ReasonText.text(report, names: .full, language: .english, details: true)
    #expect(en.contains("what 12 schools need themselves and coefficients)"), "\(en)")
  }

  @Test func aReportReadsAsABureauWouldSayIt() {
    let text = ReasonText.text(Self.report, names: .full, language: .chinese, details: true)
    let expected = """
      2029 年不可行，已证明：2 组条件互相矛盾
        2029 年 体育场馆：1 所学校（第九中学），增建体育运动场馆工期 2 年；到 2030 年来得及
        2027 年至少要付 3,312.0 万元（1 所学校自身所需，还没有算差异系数），预算合计 3,000.0 万元，至少差 312.0 万元；单是 1 所学校（第九中学）就已超出
      任一放宽即可：
        · 2027 年预算＋312.0 万元（少一点都不够，已证明）：能靠措施补齐的都可以达到，新增投入现值 3,500.0 万元（已重新搜索并经推演复核）
      不够的：
        · 目标学年推迟到 2030：已重新搜索，仍有 2 处达不到
      逐条（每一条中去掉任一条件，其余就能做到；标明未证明的除外）：
        2029 年不可行：第九中学（初中） 体育场馆 ＋ 增建体育运动场馆工期 2 年，差 850 平方米
          · 增建体育运动场馆工期缩短到 1 年：该校此项可补齐，投入现值 312.0 万元
          · 目标学年推迟到 2030：此项不再矛盾
        2029 年不可行：第九中学自身的要求 ＋ 2027 年预算 3,000.0 万元（是否必要未证明），差 312.0 万元

      """
    #expect(text == expected)
  }

  @Test func englishSaysTheSameWithoutChineseBesideNames() {
    let text = ReasonText.text(Self.report, names: .full, language: .english, details: true)
    let rest = text.replacingOccurrences(of: "第九中学", with: "")
    #expect(!SampleCase.isChinese(rest), "\(text)")
    #expect(text.contains("2029 cannot be met, proven: 2 sets of conditions contradict each other"))
    #expect(text.contains("2-year lead time: Add sports area, short by 850 m²"))
    #expect(text.contains("(no less will do, proven): everything that actions can mend can be met"))
  }

  @Test func aCheaperPlanFoundOnTheWayIsTold() throws {
    var report = HandMade.prices
    #expect(!PriceText.text(report, language: .chinese).contains("已改用它"))
    report.better = PriceReport.Better(
      result: HandMade.found(on: Plan()), saved: Money(yuan: 41_000))
    #expect(
      PriceText.text(report, language: .chinese).contains(
        "已改用它，比先前的方案省现值 4.1 万元"))
    let english = PriceText.text(report, language: .english)
    #expect(english.contains("a cheaper plan was found on the way; it is the plan now: 4.1 less"))
  }

  @Test func aDifferenceWithinTheGapIsMarked() {
    let report = PriceReport(
      cost: Money(yuan: 10_000_000), lowerBound: Money(yuan: 9_900_000),
      budgets: [
        .init(
          year: BudgetYear(2027), budget: Money(yuan: 3_000_000), paid: Money(yuan: 3_000_000),
          multiplier: 0.4,
          differences: [
            .init(step: -1_000_000, cost: nil),
            .init(step: 1_000_000, cost: Money(yuan: 9_950_000)),
            .init(step: 5_000_000, cost: Money(yuan: 9_000_000)),
          ])
      ], caps: [], schools: [], indicators: [], years: [], isInterrupted: false)
    let text = PriceText.text(report, language: .chinese)
    #expect(text.contains("    少 100.0：没有找到达标的方案\n"), "\(text)")
    #expect(text.contains("    多 100.0：省 ≈5.0 万元，合每元 0.05 元\n"), "\(text)")
    #expect(text.contains("    多 500.0：省 100.0 万元，合每元 0.20 元\n"), "\(text)")
    #expect(text.contains("再多 1 元省 0.40 元；与实测每元 0.05 元不同"), "\(text)")
    let english = PriceText.text(report, language: .english)
    #expect(!SampleCase.isChinese(english), "\(english)")
  }
}
