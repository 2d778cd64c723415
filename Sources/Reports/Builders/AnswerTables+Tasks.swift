// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

extension AnswerTables {
  /// 任务清单: everything that has to be done, to be filtered by department, date and school.
  public var tasks: ReportTable {
    taskTable(
      PlanTasks(self).all, key: "tasks", title: say("任务清单", "Tasks"))
  }

  /// What a search proposes to buy, in the order of its actions.
  public var purchases: ReportTable {
    taskTable(
      PlanTasks(self).found, key: "purchases", title: say("搜索措施", "Purchases found"))
  }

  /// 责任清单: what each department leads or answers for, the department with most first.
  public var departmentTasks: [ReportTable] {
    let tasks = PlanTasks(self).all
    let printed = tasks.flatMap { $0.owner.lead + $0.owner.responsible }
    let known = Set(printed)
    var names: [String] = []
    var shares: [String: [(task: PlanTask, leads: Bool)]] = [:]
    for task in tasks {
      var seen: Set<String> = []
      for (name, leads) in task.owner.lead.map({ ($0, true) })
        + task.owner.responsible.map({ ($0, false) })
      {
        let unit = ReadinessSummary.unit(name, among: known, of: county.name)
        guard seen.insert(unit).inserted else { continue }
        if shares[unit] == nil { names.append(unit) }
        shares[unit, default: []].append((task, leads))
      }
    }
    let order = names.enumerated().sorted { left, right in
      let (a, b) = (shares[left.element]?.count ?? 0, shares[right.element]?.count ?? 0)
      return a != b ? a > b : left.offset < right.offset
    }.map(\.element)
    return order.map { name in
      let own = shares[name] ?? []
      // A stable partition: what it leads first.
      let sorted = own.filter(\.leads) + own.filter { !$0.leads }
      return taskTable(
        sorted.map(\.task), key: "department", title: say("责任清单：\(name)", "Tasks of \(name)"),
        roles: sorted.map { $0.leads ? say("牵头", "leads") : say("责任", "answers for") })
    }
  }

  private func taskTable(
    _ tasks: [PlanTask], key: String, title: String, roles: [String]? = nil
  ) -> ReportTable {
    var columns = [Column(say("序号", "No."), .whole)]
    if roles != nil { columns.append(Column(say("角色", "Role"), .status)) }
    columns += [
      Column(say("类别", "Kind"), .status), Column(say("任务", "Task"), .text, most: 34),
      Column(say("内容", "Content"), .text, most: 30), Column(say("学校", "School"), .text, most: 22),
      stageColumn, Column(say("数量", "Amount"), .whole), Column(say("单位", "Unit"), .status),
      Column(say("开始或付款", "Starts or is paid"), .year),
      Column(say("完成时限", "Due"), .text, most: 14),
      Column(say("见效学年", "Counts from"), .year),
      Column(say("资金", "Money"), unit: tenThousand, .money),
      Column(say("牵头单位", "Leads"), .text, most: 16),
      Column(say("责任单位", "Answers for it"), .text, most: 22),
      Column(say("依据", "Source"), .text, most: 20),
    ]
    let rows = tasks.enumerated().map { index, task in
      [.whole(index + 1)] + (roles.map { [.text($0[index])] } ?? []) + cells(task)
    }
    // A department, or a search, needs no columns that none of its tasks fills.
    let kept = columns.indices.filter { column in
      (roles == nil && key == "tasks") || rows.contains { $0[column] != .none }
    }
    var table = ReportTable(key: key, title: title, columns: kept.map { columns[$0] })
    for row in rows { table.add(kept.map { row[$0] }) }
    if let money = kept.firstIndex(of: columns.count - 4) {
      table.addSums(say("合计", "Total"), of: [money])
    }
    let unnamed = tasks.filter(\.owner.isUnnamed).count
    if unnamed > 0, roles == nil {
      table.notes.append(
        say(
          "\(unnamed) 项没有写明单位：在项目表、措施表的“责任单位”或责任分工表里填写。",
          "\(unnamed) tasks name no department: fill it in the tables of projects, measures or "
            + "responsibilities."
        ))
    }
    table.notes.append(
      say(
        "资金：项目为总投资，搜索措施为一次性支出；空格是没有写明金额，不是零。",
        "Money: of projects the whole cost, of purchases what is paid once; blank is no stated "
          + "figure, and no zero."
      ))
    return table
  }

  private func cells(_ task: PlanTask) -> [ReportCell] {
    [
      .text(kind(task.kind)[language]), .text(task.title), .text(task.content),
      .text(list(task.schools.map(\.rawValue))), stage(task.stage),
      task.amount.map { .decimal($0) } ?? .none, .text(task.unit),
      task.starts.map { .year($0) } ?? .none, .text(task.due),
      task.counts.map { .year($0.firstYear) } ?? .none, task.money.map { .money($0) } ?? .none,
      .text(list(task.owner.lead)), .text(list(task.owner.responsible)), .text(task.source),
    ]
  }

  func kind(_ kind: PlanTask.Kind) -> Bilingual {
    switch kind {
    case .project: Bilingual(zh: "项目", en: "project")
    case .measure: Bilingual(zh: "措施", en: "measure")
    case .found: Bilingual(zh: "搜索措施", en: "purchase found")
    case .item: Bilingual(zh: "未达标指标", en: "open item")
    case .duty: Bilingual(zh: "规划任务", en: "duty")
    }
  }
}
