// SPDX-License-Identifier: GPL-3.0-or-later
public import Simulator
public import Standards
import CountyModel

/// Plans of about the same cost, for the terminal.
public enum AlternativesText {
  /// The text: the plans, how alike they are, and what all share.
  ///
  /// - Parameters:
  ///   - names: What sections are called.
  ///   - most: How many shared lines are listed.
  public static func text(
    _ found: Alternatives, names: SectionNames, language: Language, most: Int = 30
  ) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    guard !found.plans.isEmpty else {
      return SearchText.text(found.cheapest, names: names, language: language, most: 10)
    }
    let percent = NumberText.fixed(found.within * 100, places: 1)
    var head: [String] = []
    if !found.exempt.isEmpty {
      head.append(
        say(
          "以下需要购置补不齐，各方案都没有算这些学部自身的指标：",
          "No purchase meets these needs; every plan leaves these sections' own needs out:"))
      head += found.exempt.prefix(8).map { "  " + SearchWords.shortage($0, names, language) }
    }
    var table = TextTable([
      (say("方案", "Plan"), .left), (say("现值(万元)", "Cost (10,000 yuan)"), .right),
      (say("比最省多", "Above"), .right), (say("学校", "Schools"), .right),
      (say("编制", "Posts"), .right), (say("基建(m²)", "Built (m²)"), .right),
      (say("与最省相同", "As cheapest"), .right),
    ])
    let least = found.plans[0].cost.yuan
    for (place, plan) in (found.plans + [found.different].compactMap { $0 }).enumerated() {
      let above = least > 0 ? Double(plan.cost.yuan - least) / Double(least) * 100 : 0
      table.add([
        place < found.plans.count
          ? QuestionWords.goal(plan.goal)[language] : say("最不一样", "most different"),
        NumberText.wan(plan.cost),
        NumberText.fixed(above, places: 2) + "%",
        NumberText.fixed(plan.amounts[.schoolsTouched], places: 0),
        NumberText.fixed(plan.amounts[.posts], places: 0),
        NumberText.fixed(plan.amounts[.construction], places: 0),
        NumberText.fixed(plan.similarity(to: found.plans[0]) * 100, places: 0) + "%",
      ])
    }
    table.add(
      [say("至少", "At least"), "", ""]
        + [SecondaryGoal.schoolsTouched, .posts, .construction].map {
          NumberText.fixed(found.least[$0], places: 0)
        } + [""])
    var lines =
      head + [
        say("比最省方案多花不超过 \(percent)% 的方案：", "Plans within \(percent)% of the cheapest:")
      ]
    lines += table.lines
    lines.append(
      say(
        "“与最省相同”＝两个方案都有的（学校、措施）÷ 任一方案有的。",
        "“As cheapest”: actions at schools that both plans have, among those that either has."))
    lines.append(SearchScope.line[language])
    lines += SearchScope.verdicts(found.cheapest, language)
    lines += different(found, language)
    lines += shared(found.shared, names, language, most: most)
    if found.isInterrupted {
      lines.append(say("提前结束：可能还有更好的。", "Ended early: there may be better ones."))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How different plans can be at all.
  private static func different(_ found: Alternatives, _ language: Language) -> [String] {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    // Nothing more is said where no search for other plans came to its end.
    guard let other = found.different else { return [] }
    let places = found.plans[0].places.count
    var lines = [
      say(
        "最省方案的 \(places) 项里，\(found.forced.count) 项已证明在这个范围内任何方案都要做（那所学校的需要没有别的措施）。",
        "Of the cheapest plan's \(places) actions \(found.forced.count) are proven to be in every such plan: no other action meets that school's need."
      )
    ]
    let alike = other.similarity(to: found.plans[0])
    if alike > 0.9 {
      lines.append(
        say(
          "没有找到真正不同的方案：花费相近的方案最少也有 \(NumberText.fixed(alike * 100, places: 0))% 相同。",
          "No plan that really differs was found: those of about the same cost are at least \(NumberText.fixed(alike * 100, places: 0))% alike."
        ))
    }
    return lines
  }

  /// The name of a plan's file.
  public static func name(_ goal: SecondaryGoal?) -> String { QuestionWords.goal(goal).zh }

  /// The names of all plans that there may be.
  public static var names: [String] { ([nil] + SecondaryGoal.allCases.map { $0 }).map(name) }

  private static func shared(
    _ shared: SharedActions, _ names: SectionNames, _ language: Language, most: Int
  ) -> [String] {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var table = TextTable([
      (say("学校", "School"), .left), (say("措施", "Action"), .left),
      (say("至少", "At least"), .right), (say("各年累计新增", "Paid by year"), .left),
    ])
    // What must be paid first stands first.
    let lines = shared.lines.enumerated().sorted { left, right in
      let years = [left, right].map { $0.element.byYear.keys.min() ?? BudgetYear(9999) }
      return years[0] != years[1] ? years[0] < years[1] : left.offset < right.offset
    }.map(\.element)
    for line in lines.prefix(most) {
      table.add([
        names(line.place.school, line.place.stage, language),
        Labels.action(line.place.action)[language],
        Labels.amount(line.least, of: line.place.action, language),
        line.byYear.sorted { $0.key < $1.key }.map {
          "\($0.key.year): \(NumberText.fixed($0.value.value, places: 0))"
        }.joined(separator: say("，", ", ")),
      ])
    }
    var text = [
      say(
        "所有方案都要做的 \(shared.lines.count) 项（共 \(shared.all) 项）——在这个范围内怎样都要做，可以先定：",
        "All plans share \(shared.lines.count) of \(shared.all) actions: within this scope each is needed in any case and can be decided first:"
      )
    ]
    text += table.lines
    if lines.count > most {
      text.append(say("……其余见 --format json。", "… the rest with --format json."))
    }
    return text
  }
}
