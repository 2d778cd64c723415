// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// How ready the county is to apply: stages, conditions and what is open, with who and when.
struct ReadinessPart {
  let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var markup: Markup? {
    let main = context.main
    guard
      let readiness = Readiness(
        baseline: context.baseline, scenario: main.name, outcome: main.outcome)
    else { return nil }
    let hasOwners = readiness.all.contains { !$0.owner.isUnnamed }
    guard hasOwners || !readiness.stages.isEmpty || !readiness.conditions.isEmpty else {
      return nil
    }
    let lines = ReadinessSummary.lines(readiness).map { Markup($0[context.language]) }
    return """
      <section class="card">\(Markup.list(lines))\(stages(readiness))\(conditions(readiness))\
      \(open(readiness))\(departments(readiness))</section>
      """
  }

  private func say(_ zh: String, _ en: String) -> String { context.say(zh, en) }

  private func stages(_ readiness: Readiness) -> Markup {
    guard !readiness.stages.isEmpty else { return "" }
    var table = PageTable(
      caption: say("阶段", "Stages"),
      columns: [
        .text(say("阶段", "Stage")), .text(say("时间（原文）", "Time as printed")),
        .number(say("看哪个学年", "School year")), .text(say("届时的情况", "How it stands then")),
      ])
    for view in readiness.stages {
      table.add([
        Markup(view.stage.name), Markup(view.stage.printed),
        Markup(view.year.map { "\($0.firstYear)" } ?? "—"),
        Markup(ReadinessSummary.stage(view)[context.language]),
      ])
    }
    return table.markup
  }

  private func conditions(_ readiness: Readiness) -> Markup {
    guard !readiness.conditions.isEmpty else { return "" }
    var table = PageTable(
      caption: say("申报资格", "Conditions for applying"),
      columns: [
        .text("#"), .text(say("条件", "Condition")), .text(say("情况", "Status")),
        .text(say("依据", "Evidence")), .text(say("由谁", "Who")),
      ])
    for view in readiness.conditions {
      table.add([
        Markup(view.condition.id), Markup(view.condition.title[context.language]),
        Markup(ReadinessWords.status(view.status)[context.language]),
        Markup(view.evidence[context.language]),
        Markup(ReadinessWords.owner(view.owner)?[context.language] ?? ""),
      ])
    }
    return table.markup
  }

  /// What is not met yet, item by item.
  private func open(_ readiness: Readiness) -> Markup {
    let views = readiness.all.filter { $0.status.isOpen }
    guard !views.isEmpty else { return "" }
    var table = PageTable(
      caption: say(
        "\(readiness.year.firstYear) 学年还没有达标的", "Not met in school year \(readiness.year.firstYear)"
      ),
      columns: [
        .text("#"), .text(say("指标", "Item")), .text(say("情况", "Status")),
        .text(say("依据", "Evidence")), .text(say("由谁", "Who")), .text(say("何时", "When")),
      ])
    for view in views {
      let open = view.clauses.filter { $0.status.isOpen }
      let evidence = open.map { clause -> Markup in
        let evidence = clause.evidence[context.language]
        guard view.clauses.count > 1 else { return Markup(evidence) }
        return Markup(clause.title[context.language] + say("：", ": ") + evidence)
      }
      table.add([
        Markup(view.item.id), Markup(view.item.title[context.language]),
        Markup(ReadinessSummary.status(view)[context.language]), .list(evidence),
        Markup(ReadinessWords.owner(view.owner)?[context.language] ?? ""),
        Markup(ReadinessWords.due(view)?[context.language] ?? ""),
      ])
    }
    return table.markup
  }

  private func departments(_ readiness: Readiness) -> Markup {
    let rows = ReadinessSummary.departments(readiness)
    guard !rows.isEmpty else { return "" }
    var table = PageTable(
      caption: say("各单位未完成的指标", "What is open, by department"),
      columns: [
        .text(say("单位", "Department")), .text(say("牵头", "Leads")),
        .text(say("负责", "Answers for")),
      ])
    for row in rows {
      let separator = say("、", ", ")
      table.add([
        Markup(row.name), Markup(row.leads.joined(separator: separator)),
        Markup(row.answersFor.joined(separator: separator)),
      ])
    }
    return table.markup
  }
}
