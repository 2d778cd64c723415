// SPDX-License-Identifier: GPL-3.0-or-later
public import Simulator
public import Standards
import CountyModel

/// What a search decided beside its purchases, for the terminal.
public enum DecisionText {
  /// The text; the purchases under the best decisions follow as `SearchText`.
  public static func text(_ result: DecisionSearchResult, language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    func total(_ plan: DecisionPlan) -> String {
      NumberText.wan(plan.total) + say(" 万元", " (10,000 yuan)")
        + (plan.notMet > 0
          ? say("，未达标 \(plan.notMet) 处", ", \(plan.notMet) requirements not met") : "")
    }
    var lines = [say("项目与布局的决定：", "Decisions on projects and schools:")]
    let changes = DecisionWords.changes(result.best).map { $0[language] }
    lines += (changes.isEmpty ? [DecisionWords.asPlanned[language]] : changes).map { "  " + $0 }
    lines.append(
      say(
        "全部投入现值（含项目） \(total(result.best))；照原方案 \(total(result.base))",
        "Whole present value, projects included: \(total(result.best)); the plan as it is: \(total(result.base))"
      ))
    lines.append(DecisionWords.saving(result)[language])
    if let bound = result.lowerBound {
      lines.append(
        say(
          "任何组合都不低于 \(NumberText.wan(bound)) 万元",
          "No configuration costs less than \(NumberText.wan(bound)) (10,000 yuan)"))
    }
    for (year, money) in result.best.overdrawn.sorted(by: { $0.key < $1.key }) {
      lines.append(
        say(
          "\(year.year) 年新批项目的付款超出预算 \(NumberText.wan(money)) 万元",
          "\(year.year): payments of newly approved projects exceed the budget by \(NumberText.wan(money)) (10,000 yuan)"
        ))
    }
    lines.append(DecisionWords.exploration(result.exploration)[language])
    if !result.others.isEmpty {
      lines.append(say("其次：", "Next best:"))
      lines += result.others.map { "  \(total($0))  \(DecisionWords.line($0, language))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
