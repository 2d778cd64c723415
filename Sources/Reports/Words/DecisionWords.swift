// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Scenarios
import Simulator
import Standards

/// Outer decisions in the words of a bureau.
enum DecisionWords {
  /// The changes of a configuration in a planner's verbs.
  static func changes(_ plan: DecisionPlan) -> [Bilingual] {
    plan.changes.map(ChangePhrase.writing)
  }

  /// The changes in one line.
  static func line(_ plan: DecisionPlan, _ language: Language) -> String {
    guard !plan.changes.isEmpty else { return asPlanned[language] }
    return changes(plan).map { $0[language] }.joined(separator: language == .chinese ? "；" : "; ")
  }

  /// The whole present value, and what is not met.
  static func total(_ plan: DecisionPlan, _ language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    return NumberText.wan(plan.total) + say(" 万元", " (10,000 yuan)")
      + (plan.notMet > 0
        ? say(
          "，未达标 \(plan.notMet) 处",
          ", \(plan.notMet) \(plan.notMet == 1 ? "requirement" : "requirements") not met") : "")
  }

  /// A year in which newly approved projects alone exceed the budget.
  static func overdrawn(_ year: BudgetYear, _ money: Money) -> Bilingual {
    Bilingual(
      zh: "\(year.year) 年新批项目的付款超出预算 \(NumberText.wan(money)) 万元",
      en:
        "\(year.year): payments of newly approved projects exceed the budget by \(NumberText.wan(money)) (10,000 yuan)"
    )
  }

  /// What no configuration costs less than.
  static func bound(_ bound: Money) -> Bilingual {
    Bilingual(
      zh: "在可定的事项之内，任何组合都不低于 \(NumberText.wan(bound)) 万元",
      en: "Of what is open no configuration costs less than \(NumberText.wan(bound)) (10,000 yuan)")
  }

  /// What bounds say nothing of where an intake was chosen; nil where none was.
  static func foundIntake(_ result: DecisionSearchResult) -> Bilingual? {
    let intakes = result.exploration.decisions.first { $0.subject == .wholeIntake }?.options ?? []
    let isTaken = intakes.contains {
      !$0.isEmpty && Set($0).isSubset(of: result.best.changes)
    }
    guard isTaken else { return nil }
    return Bilingual(
      zh: "划片和扩建教学班是程序找到的一种办法：“至少”“不低于”“没有更省的”都以这种划片和扩建不变为前提，没有证明别的划片更贵。",
      en:
        "Catchments and blocks of classrooms are one way that was found: “at least”, “no less” and “none is cheaper” hold with these unchanged; nothing is proven of other catchments."
    )
  }

  static let asPlanned = Bilingual(zh: "照原方案不变", en: "the plan as it is")

  /// How the answer was found, in one line.
  static func exploration(_ exploration: DecisionExploration) -> Bilingual {
    let all =
      exploration.configurations == .max
      ? Bilingual(zh: "极多", en: "very many")
      : Bilingual(
        zh: NumberText.whole(exploration.configurations),
        en: NumberText.whole(exploration.configurations))
    let end: Bilingual =
      if exploration.isInterrupted {
        Bilingual(zh: "被中止", en: "stopped before its end")
      } else if exploration.isExhaustive {
        Bilingual(zh: "已穷尽", en: "exhaustive")
      } else {
        Bilingual(zh: "未穷尽", en: "not exhaustive")
      }
    var zh = "可定的事项 \(exploration.decisions.count) 项，组合 \(all.zh) 种：搜索 \(exploration.searched) 种"
    zh += "，由下界排除 \(exploration.boundedAway) 种"
    if exploration.impossible > 0 { zh += "，不能同时实施 \(exploration.impossible) 种" }
    let count = exploration.decisions.count
    var en = "\(count) \(count == 1 ? "decision" : "decisions") open, \(all.en) configurations: "
    en += "\(exploration.searched) searched, \(exploration.boundedAway) ruled out by bounds"
    if exploration.impossible > 0 { en += ", \(exploration.impossible) impossible" }
    return Bilingual(zh: zh + "；" + end.zh, en: en + "; " + end.en)
  }

  /// What the decisions save, and how sure that is.
  static func saving(_ result: DecisionSearchResult) -> Bilingual {
    guard let saving = result.saving else {
      return Bilingual(
        zh: "未达标的要求由 \(result.base.notMet) 处减到 \(result.best.notMet) 处",
        en: "Requirements not met fall from \(result.base.notMet) to \(result.best.notMet)")
    }
    if saving == .zero {
      return Bilingual(zh: "没有找到比原方案更省的决定", en: "No decision found that is cheaper")
    }
    let money = NumberText.wan(saving)
    return result.isSavingProven
      ? Bilingual(
        zh: "比照原方案省现值 \(money) 万元（低于原方案的下界，已证明更省）",
        en: "Saves a present value of \(money) (10,000 yuan); below the plan's own bound, so proven"
      )
      : Bilingual(
        zh: "比照原方案找到的最省办法省现值 \(money) 万元（在搜索的差距之内，未证明）",
        en:
          "Saves a present value of \(money) (10,000 yuan) against the plan as searched; within its gap, not proven"
      )
  }
}
