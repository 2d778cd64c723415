// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
public import Standards

extension AnswerTables {
  /// 申报准备: items, vetoes and own targets with who answers for them; then stages and conditions.
  public static func readiness(_ readiness: Readiness, _ language: Language) -> [ReportTable] {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    func list(_ names: [String]) -> String { names.joined(separator: say("、", ", ")) }
    let year = readiness.year.firstYear
    var items = ReportTable(
      key: "items", title: say("申报准备：\(year) 学年各项指标", "Readiness in \(year): items"),
      columns: [
        Column("#", .text, most: 8), Column(say("部分", "Part"), .text, most: 16),
        Column(say("类别", "Class"), .status, most: 10),
        Column(say("指标", "Item"), .text, most: 46),
        Column(say("情况", "Status"), .status, most: 14),
        Column(say("得分", "Points"), .text, most: 12),
        Column(say("依据", "Evidence"), .text, most: 50),
        Column(say("牵头单位", "Leads"), .text, most: 20),
        Column(say("责任单位", "Answers for it"), .text, most: 26),
        Column(say("责任领导", "Leader"), .text, most: 14),
        Column(say("时限", "Due"), .text, most: 16),
      ])
    for view in readiness.all {
      let evidence = view.clauses.map { clause in
        (clause.name.map { view.clauses.count > 1 ? $0 + " " : "" } ?? "")
          + clause.evidence[language]
      }
      items.add([
        .text(view.item.id), .text(view.item.group[language]),
        .text(Labels.itemClass(view.item.itemClass)[language]), .text(view.item.title[language]),
        ReportCell(
          .text(ReadinessSummary.status(view)[language]), tone: ReportCell.Tone(view.status)),
        .text(ReadinessSummary.points(view)?[language]),
        .text(evidence.joined(separator: say("；", "; "))), .text(list(view.owner.lead)),
        .text(list(view.owner.responsible)), .text(view.owner.leader),
        .text(
          view.owner.deadline
            ?? view.plannedFor.map { say("计划 \($0.firstYear) 学年", "planned for \($0.firstYear)") }),
      ])
    }
    items.notes = ReadinessSummary.lines(readiness).map { $0[language] }
    var stages = ReportTable(
      key: "stages", title: say("阶段", "Stages"),
      columns: [
        Column("#", .whole), Column(say("阶段", "Stage"), .text, most: 20),
        Column(say("看哪个学年", "School year"), .year),
        Column(say("时间（原文）", "Time as printed"), .text, most: 40),
        Column(say("届时的情况", "How it stands then"), .text, most: 50),
      ])
    for (index, view) in readiness.stages.enumerated() {
      stages.add([
        .whole(index + 1), .text(view.stage.name), view.year.map { .year($0.firstYear) } ?? .none,
        .text(view.stage.printed),
        .text(ReadinessSummary.stage(view)[language]),
      ])
    }
    var conditions = ReportTable(
      key: "conditions", title: say("申报资格", "Conditions for applying"),
      columns: [
        Column("#", .text, most: 8), Column(say("条件", "Condition"), .text, most: 46),
        Column(say("情况", "Status"), .status, most: 14),
        Column(say("依据", "Evidence"), .text, most: 50),
        Column(say("由谁", "Who"), .text, most: 30),
      ])
    for view in readiness.conditions {
      conditions.add([
        .text(view.condition.id), .text(view.condition.title[language]),
        ReportCell(
          .text(ReadinessWords.status(view.status)[language]), tone: ReportCell.Tone(view.status)),
        .text(view.evidence[language]), .text(ReadinessWords.owner(view.owner)?[language]),
      ])
    }
    return [items, stages, conditions]
  }
}

extension ReportCell.Tone {
  /// The tone of how something stands on the way to recognition.
  init(_ status: ReadinessStatus) {
    switch status {
    case .met: self = .good
    case .planned, .scored: self = .partly
    case .failing: self = .bad
    case .missing, .undeclared: self = .faint
    }
  }
}
