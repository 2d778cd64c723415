// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

extension AnswerTables {
  /// 一校一案: for every school that falls short in the target year what it lacks, what is done, by
  /// whom.
  ///
  /// - Parameter base: The outcome that says what is lacking: the plan before a search's purchases.
  func schools(lacking base: Outcome) -> [(school: String, tables: [ReportTable])] {
    let tasks = PlanTasks(self).all
    return baseline.schools.indices.compactMap { school in
      let gaps = SchoolGaps(self, base, school: school)
      guard gaps.isShort else { return nil }
      let id = baseline.schools[school].id
      return (
        id.rawValue,
        [gaps.table, schoolTasks(id, tasks.filter { $0.schools.contains(id) })]
      )
    }
  }

  private func schoolTasks(_ school: ID<School>, _ tasks: [PlanTask]) -> ReportTable {
    var table = ReportTable(
      key: "school-tasks", title: say("措施", "What is done"),
      columns: [
        Column(say("措施", "Measure"), .text, most: 30), stageColumn,
        Column(say("数量", "Amount"), .whole), Column(say("单位", "Unit"), .status),
        Column(say("完成时限", "Due"), .text, most: 14),
        Column(say("见效学年", "Counts from"), .year),
        Column(say("资金", "Money"), unit: tenThousand, .money),
        Column(say("牵头单位", "Leads"), .text, most: 22),
        Column(say("责任单位", "Answers for it"), .text, most: 28),
        Column(say("类别", "Kind"), .status),
      ])
    for task in tasks {
      var money = task.money.map { ReportCell.money($0) } ?? .none
      // What a project of several schools costs is not this school's alone.
      if task.schools.count > 1 { money = .none }
      let shared = task.schools.count > 1 ? say("（几校共有）", " (shared)") : ""
      table.add([
        .text(task.title + shared), stage(task.stage),
        task.amount.map { .decimal($0) } ?? .none, .text(task.unit), .text(task.due),
        task.counts.map { .year($0.firstYear) } ?? .none, money, .text(list(task.owner.lead)),
        .text(list(task.owner.responsible)), .text(kind(task.kind)[language]),
      ])
    }
    table.addSums(say("合计", "Total"), of: [6])
    if tasks.isEmpty {
      table.notes.append(
        say(
          "方案里还没有这所学校的项目和措施。", "The plan has neither projects nor measures for this school."))
    }
    return table
  }
}
