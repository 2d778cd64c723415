// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Simulator
public import Standards

/// Why a year costs what it costs, for the terminal.
public enum MoneyText {
  /// The text of one year's money: every item in whole yuan, so that a reader can add them up.
  public static func text(
    _ explanation: MoneyExplanation, of outcome: Outcome, title: Bilingual, names: SectionNames,
    language: Language
  ) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let words = MoneyWords(plan: outcome.plan, names: names)
    let total = NumberText.whole(Int(explanation.total.yuan))
    var lines = ["\(title[language])  \(explanation.year.year)", ""]
    lines.append(say("公式　", "Formula  ") + MoneyWords.formula[language])
    lines.append(say("数据", "Inputs"))
    for item in explanation.items {
      let amount = NumberText.whole(Int(item.amount.yuan))
      let space = String(repeating: " ", count: max(0, total.count - amount.count))
      lines.append("  \(space)\(amount)  \(words.line(item)[language])")
    }
    if explanation.items.isEmpty {
      lines.append(say("  这一年没有支出", "  nothing is paid in this year"))
    }
    if explanation.priceFactor != 1 {
      let factor = NumberText.fixed(explanation.priceFactor, places: 3)
      lines.append(
        say(
          "物价　各项已乘以预案的物价系数 \(factor)",
          "Prices   the scenario's price factor \(factor) is in every item"))
    }
    lines.append(
      say("结果　\(total) 元（", "Value    \(total) yuan (") + NumberText.wan(explanation.total)
        + say(" 万元）", " in 10,000 yuan)"))
    lines.append(present(explanation, language))
    lines += missing(explanation, language)
    lines.append(say("方法　", "Method   ") + "docs/stock-and-costs.md")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func present(_ explanation: MoneyExplanation, _ language: Language) -> String {
    let total = Double(explanation.total.yuan)
    let value = NumberText.fixed(total * explanation.presentFactor, places: 0)
    let factor = NumberText.fixed(explanation.presentFactor, places: 4)
    let rate = NumberText.fixed(explanation.discountRate * 100, places: 2)
    let year = explanation.presentYear.year
    return language == .chinese
      ? "现值　× \(factor)（年折现率 \(rate)%，折到 \(year) 年）= \(value) 元"
      : "Present  × \(factor) (discount rate \(rate)% a year, to \(year)) = \(value) yuan"
  }

  /// What the sum cannot hold, because nobody gave a price.
  private static func missing(_ explanation: MoneyExplanation, _ language: Language) -> [String] {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var lines: [String] = []
    if !explanation.projectsWithoutCost.isEmpty {
      let names = explanation.projectsWithoutCost.map(\.rawValue)
        .joined(separator: say("、", ", "))
      lines.append(
        say(
          "未计　没有投资数的项目（金额不详，不是零）：\(names)",
          "Missing  projects without a cost figure (unknown, not zero): \(names)"))
    }
    if !explanation.measuresWithoutCost.isEmpty {
      let count = explanation.measuresWithoutCost.count
      lines.append(
        say(
          "未计　没有单价的措施（金额不详，不是零）\(count) 条",
          "Missing  measures without a price (unknown, not zero): \(count)"))
    }
    return lines
  }
}
