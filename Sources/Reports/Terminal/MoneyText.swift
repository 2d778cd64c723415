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
    lines(explanation, of: outcome, names: names, language).text(
      title, year: explanation.year.year, language)
  }

  /// The lines below its title.
  static func lines(
    _ explanation: MoneyExplanation, of outcome: Outcome, names: SectionNames, _ language: Language
  ) -> [ExplainedLine] {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let words = MoneyWords(plan: outcome.plan, names: names)
    let total = NumberText.whole(Int(explanation.total.yuan))
    var lines: [ExplainedLine] = [
      .labelled("公式", "Formula", MoneyWords.formula[language]), .labelled("数据", "Inputs"),
    ]
    for item in explanation.items {
      let amount = NumberText.whole(Int(item.amount.yuan))
      let space = String(repeating: " ", count: max(0, total.count - amount.count))
      lines.append(.part("\(space)\(amount)  \(words.line(item)[language])"))
    }
    if explanation.items.isEmpty {
      lines.append(.part(say("这一年没有支出", "nothing is paid in this year")))
    }
    if explanation.priceFactor != 1 {
      let factor = NumberText.fixed(explanation.priceFactor, places: 3)
      lines.append(
        .labelled(
          "物价", "Prices",
          say(
            "各项已乘以预案的物价系数 \(factor)", "the scenario's price factor \(factor) is in every item")))
    }
    let wan = NumberText.wan(explanation.total)
    lines.append(
      .labelled(
        "结果", "Value", say("\(total) 元（\(wan) 万元）", "\(total) yuan (\(wan) in 10,000 yuan)")))
    lines.append(.labelled("现值", "Present", present(explanation, language)))
    lines += missing(explanation, language)
    lines.append(.labelled("方法", "Method", "docs/stock-and-costs.md"))
    return lines
  }

  private static func present(_ explanation: MoneyExplanation, _ language: Language) -> String {
    let total = Double(explanation.total.yuan)
    let value = NumberText.fixed(total * explanation.presentFactor, places: 0)
    let factor = NumberText.fixed(explanation.presentFactor, places: 4)
    let rate = NumberText.fixed(explanation.discountRate * 100, places: 2)
    let year = explanation.presentYear.year
    return language == .chinese
      ? "× \(factor)（年折现率 \(rate)%，折到 \(year) 年）= \(value) 元"
      : "× \(factor) (discount rate \(rate)% a year, to \(year)) = \(value) yuan"
  }

  /// What the sum cannot hold, because nobody gave a price.
  private static func missing(_ explanation: MoneyExplanation, _ language: Language)
    -> [ExplainedLine]
  {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var lines: [ExplainedLine] = []
    if !explanation.projectsWithoutCost.isEmpty {
      let names = explanation.projectsWithoutCost.map(\.rawValue)
        .joined(separator: say("、", ", "))
      lines.append(
        .labelled(
          "未计", "Missing",
          say(
            "没有投资数的项目（金额不详，不是零）：\(names)",
            "projects without a cost figure (unknown, not zero): \(names)")))
    }
    if !explanation.measuresWithoutCost.isEmpty {
      let count = explanation.measuresWithoutCost.count
      lines.append(
        .labelled(
          "未计", "Missing",
          say(
            "没有单价的措施（金额不详，不是零）\(count) 条",
            "measures without a price (unknown, not zero): \(count)")))
    }
    return lines
  }
}
