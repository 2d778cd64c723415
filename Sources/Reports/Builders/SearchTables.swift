// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Simulator
public import Standards

/// What a search found, as tables.
public enum SearchTables {
  /// The task list, then the failures and shortages where there are any.
  public static func all(_ result: SearchResult, names: SectionNames, _ language: Language)
    -> [ReportTable]
  {
    [actions(result, language), shortages(result, names, language)]
  }

  /// The task list of each plan of about the same cost, by what it has least of.
  public static func all(_ found: Alternatives, _ language: Language) -> [ReportTable] {
    found.plans.map { plan in
      actions(
        plan.actions, key: plan.goal?.rawValue ?? "cheapest",
        title: QuestionWords.goal(plan.goal)[language], language)
    }
  }

  /// The task list for each certainty that was asked for.
  public static func all(_ found: Assurance, _ language: Language) -> [ReportTable] {
    found.plans.map { plan in
      let share = NumberText.fixed(plan.share * 100, places: 0)
      return actions(
        plan.actions, key: "certainty-\(share)",
        title: language == .chinese ? "\(share)% 把握的方案" : "Plan of \(share)% certainty", language)
    }
  }

  /// The task list of a search's plan.
  private static func actions(_ result: SearchResult, _ language: Language) -> ReportTable {
    var table = actions(
      result.actions, key: "actions",
      title: language == .chinese ? "搜索措施" : "Purchases found", language)
    table.notes = [SearchWords.status(result)[language], SearchScope.line[language]]
    return table
  }

  /// One row an action.
  private static func actions(
    _ actions: [SearchAction], key: String, title: String, _ language: Language
  ) -> ReportTable {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let unit = say("万元", "10,000 yuan")
    var table = ReportTable(
      key: key, title: title,
      columns: [
        .init(say("付款年度", "Paid in"), .year), .init(say("学校", "School"), .text, most: 28),
        .init(say("学段", "Stage"), .text, most: 18), .init(say("措施", "Action"), .text, most: 28),
        .init(say("数量", "Amount"), .whole), .init(say("单位", "Unit"), .status),
        .init(say("从哪校调", "From school"), .text, most: 28),
        .init(say("见效学年", "Counts from"), .year),
        .init(say("一次性支出", "One-off"), unit: unit, .money),
        .init(say("现值", "Present value"), unit: unit, .money),
      ])
    for action in actions {
      table.add([
        .year(action.paid.year), .text(action.school.rawValue),
        .text(action.stage.map { Labels.stage($0)[language] }),
        .text(Labels.action(action.action)[language]), .decimal(action.amount.value),
        .text(Labels.unit(action.action)[language]), .text(action.giver?.rawValue),
        .year(action.counts.firstYear), .money(action.payment), .money(action.presentValue),
      ])
    }
    table.addSums(say("合计", "Total"), of: [8, 9])
    return table
  }

  /// What could not be met, and what no purchase mends.
  private static func shortages(
    _ result: SearchResult, _ names: SectionNames, _ language: Language
  ) -> ReportTable {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var table = ReportTable(
      key: "open", title: say("还解决不了的", "What is still open"),
      columns: [
        .init(say("学年", "Year"), .year), .init(say("学校", "School"), .text, most: 30),
        .init(say("什么", "What"), .text, most: 40),
        .init(say("说明", "Words"), .text, most: 60),
      ])
    for shortage in result.shortages {
      let year = shortage.year?.firstYear ?? shortage.budgetYear?.year
      table.add([
        year.map { .year($0) } ?? .none,
        .text(
          shortage.section.map { names($0, language) }
            ?? shortage.stage.map { Labels.stage($0)[language] }),
        .text(SearchWords.need(shortage.need)[language]),
        .text(SearchWords.shortage(shortage, names, language)),
      ])
    }
    for beyond in result.beyondLevers {
      table.add([
        .year(beyond.year.firstYear),
        .text(beyond.school.map { names($0, beyond.stage, language) }),
        .text(SearchWords.beyond(beyond.kind)[language]),
        .text(beyond.excess.map { say("超出 \($0)", "\($0) too many") }),
      ])
    }
    return table
  }
}
