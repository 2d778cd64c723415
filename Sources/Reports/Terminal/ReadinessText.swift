// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
public import Standards

/// The readiness of a county for the terminal: stages, conditions, items with who and when.
public enum ReadinessText {
  /// The text of one school year.
  public static func text(_ readiness: Readiness, language: Language) -> String {
    let writer = Writer(readiness: readiness, language: language)
    return
      (writer.head + writer.stages + writer.conditions + writer.ledger + writer.departments
      + writer.tasks).joined(separator: "\n") + "\n"
  }

  private struct Writer {
    let readiness: Readiness
    let language: Language

    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

    /// What stands in brackets behind a title; nothing where there is nothing to say.
    private func aside(_ texts: [String]) -> String {
      let shown = texts.filter { !$0.isEmpty }
      guard !shown.isEmpty else { return "" }
      return say("（\(shown.joined(separator: "；"))）", " (\(shown.joined(separator: "; ")))")
    }

    /// Evidence that says more than the status.
    private func beyond(_ status: String, _ evidence: Bilingual) -> [String] {
      evidence[language] == status ? [] : [evidence[language]]
    }

    var head: [String] {
      let year = readiness.year.firstYear
      var lines = [
        say("\(readiness.county)申报准备", "\(readiness.county): readiness to apply"),
        say(
          "方案 \(readiness.scenario)　标准 \(readiness.standardName.zh)　\(year) 学年",
          "Scenario \(Labels.scenario(readiness.scenario).en) · standard"
            + " \(readiness.standardName.en) · school year \(year)"),
      ]
      for line in ReadinessSummary.lines(readiness) { lines.append(line[language]) }
      return lines
    }

    var stages: [String] {
      guard !readiness.stages.isEmpty else { return [] }
      var table = TextTable([
        (say("阶段", "Stage"), .left), (say("时间（原文）", "Time as printed"), .left),
        (say("看哪个学年", "School year"), .right), (say("届时的情况", "How it stands then"), .left),
      ])
      for view in readiness.stages {
        table.add([
          view.stage.name, view.stage.printed, view.year.map { "\($0.firstYear)" } ?? "—",
          ReadinessSummary.stage(view)[language],
        ])
      }
      return ["", say("阶段", "Stages")] + table.lines
    }

    var conditions: [String] {
      guard !readiness.conditions.isEmpty else { return [] }
      var lines = ["", say("申报资格", "Conditions for applying")]
      for view in readiness.conditions {
        let status = ReadinessWords.status(view.status)[language]
        lines.append(
          "  \(view.condition.id) \(view.condition.title[language])\(colon)\(status)"
            + aside(beyond(status, view.evidence)))
        if let owner = ReadinessWords.owner(view.owner) { lines.append("      " + owner[language]) }
      }
      return lines
    }

    private var colon: String { say("：", ": ") }

    var ledger: [String] {
      var lines: [String] = []
      var group: Bilingual?
      for view in readiness.items {
        if view.item.group != group {
          group = view.item.group
          lines += ["", view.item.group[language]]
        }
        lines += item(view)
      }
      for (title, views) in [
        (say("一票否决", "Vetoes"), readiness.vetoes),
        (
          say("本县自定目标（不计入达标结论）", "The county's own targets (no part of a verdict)"),
          readiness.targets
        ),
      ] where !views.isEmpty {
        lines += ["", title] + views.flatMap(item)
      }
      return lines
    }

    private func item(_ view: Readiness.ItemView) -> [String] {
      let letter = Labels.itemClass(view.item.itemClass)[language]
      let points = ReadinessSummary.points(view)?[language] ?? ""
      let status = ReadinessSummary.status(view)[language]
      let only = view.clauses.count == 1 ? beyond(status, view.clauses[0].evidence) : []
      var lines = [
        "  \(view.item.id) \(letter) \(view.item.title[language])\(colon)\(status)"
          + aside([points] + only)
      ]
      if view.clauses.count > 1 {
        for clause in view.clauses {
          let status = ReadinessWords.status(clause.status)[language]
          let name = clause.name ?? "·"
          lines.append(
            "      \(name) \(clause.title[language])\(colon)\(status)"
              + aside(beyond(status, clause.evidence)))
        }
      }
      let who = [ReadinessWords.owner(view.owner), ReadinessWords.due(view)].compactMap { $0 }
      if !who.isEmpty {
        lines.append("      " + who.map { $0[language] }.joined(separator: say("；", "; ")))
      }
      return lines
    }

    var departments: [String] {
      let rows = ReadinessSummary.departments(readiness)
      guard !rows.isEmpty else { return [] }
      // A list, no table: the department that leads most would make every row wider than a screen.
      let separator = say("、", ", ")
      let lines = rows.map { row -> String in
        let parts = [
          (say("牵头 ", "leads "), row.leads), (say("责任 ", "answers for "), row.answersFor),
        ].filter { !$0.1.isEmpty }.map { $0.0 + $0.1.joined(separator: separator) }
        return "  \(row.name)\(colon)" + parts.joined(separator: say("；", "; "))
      }
      return ["", say("各单位未完成的指标", "What is open, by department")] + lines
    }

    var tasks: [String] {
      guard !readiness.tasks.isEmpty else { return [] }
      let lines = readiness.tasks.map { task -> String in
        let owner = ReadinessOwner(
          lead: task.lead, responsible: task.responsible, leader: task.leader)
        let due = task.deadline.map { say("时限 \($0)", "due \($0)") } ?? ""
        return "  " + (task.task ?? "")
          + aside([ReadinessWords.owner(owner)?[language] ?? "", due])
      }
      return ["", say("规划中的其他任务", "Other tasks of the plan")] + lines
    }
  }
}
