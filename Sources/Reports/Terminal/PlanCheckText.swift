// SPDX-License-Identifier: GPL-3.0-or-later
public import Simulator
public import Standards
import CountyModel

/// A judged plan for the terminal.
public enum PlanCheckText {
  /// The text of one judgement; everything that is broken is listed.
  ///
  /// - Parameters:
  ///   - plan: The plan's name.
  ///   - base: The name of the plan that it builds on.
  public static func text(
    _ check: PlanCheck, baseline: Baseline, plan: String, base: String, language: Language
  ) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let own = baseline.standard.id
    let years = zip(check.years, check.standards).map { year, standard in
      "\(year.firstYear)" + (standard == own ? "" : say("（按\(standard)）", " (by \(standard))"))
    }.joined(separator: say("、", ", "))
    var lines = [
      say(
        "方案：\(plan)（相对于 \(base)）",
        "Plan: \(Labels.scenario(plan).en) (against \(Labels.scenario(base).en))"),
      PlanCheckWords.verdict(check)[language],
      say("判定学年：\(years)", "Years judged: \(years)"),
    ]
    lines += VerdictWords.lines(check.years, check.verdicts, language)
    lines += [
      say(
        "新增投入现值 \(NumberText.wan(check.cost)) 万元",
        "Added present value \(NumberText.wan(check.cost)) (10,000 yuan)")
    ]
    lines += check.breaches.map {
      "  " + PlanCheckWords.breach($0, SectionNames(baseline), language)
    }
    if !check.unpriced.isEmpty {
      lines.append(
        say("没有价格、未计入投入的：", "Without a price, not in the cost: ")
          + check.unpriced.joined(separator: say("、", ", ")))
    }
    if !check.unfinished.isEmpty {
      lines.append(say("没有全部实现的措施：", "Measures not carried out in full:"))
      lines += check.unfinished.map { effect in
        let done = NumberText.fixed(effect.done.value, places: 0)
        let asked = NumberText.fixed(effect.requested.value, places: 0)
        let why = PlanCheckWords.obstacle(effect.obstacle)[language]
        let year = baseline.years[effect.year].firstYear
        return say(
          "  \(year) 年 \(effect.measure)：\(asked) 中实现 \(done)，\(why)",
          "  \(year) \(effect.measure): \(done) of \(asked), \(why)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
