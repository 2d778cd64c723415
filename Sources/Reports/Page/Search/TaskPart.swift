// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// The task list, one fold for each year of payment.
struct TaskPart {
  let context: PageContext
  let result: SearchResult

  init(_ context: PageContext, _ result: SearchResult) {
    self.context = context
    self.result = result
  }

  var markup: Markup? {
    guard !result.actions.isEmpty else { return nil }
    let years = Dictionary(grouping: result.actions, by: \.paid).sorted { $0.key < $1.key }
    let folds = years.map { year, tasks -> Markup in
      let money = NumberText.wan(tasks.reduce(.zero) { $0 + $1.payment })
      let schools = Set(tasks.map(\.school)).count
      let title = context.say(
        "\(year.year) 年付款：\(tasks.count) 条，\(schools) 所学校，一次性 \(money) 万元",
        "Paid in \(year.year): \(tasks.count) tasks at \(schools) schools, one-off \(money) (10,000 yuan)"
      )
      return .folded(title, table(title, tasks).markup)
    }
    return """
      <section class="card"><h3 id="tasks">\(context.say("任务清单（\(result.actions.count) 条）", "Tasks (\(result.actions.count))"))</h3>\
      \(folds)</section>
      """
  }

  private func table(_ caption: String, _ tasks: [SearchAction]) -> PageTable {
    var table = PageTable(
      caption: caption, isCaptionHidden: true,
      columns: [
        .text(context.say("学校", "School")), .text(context.say("措施", "Action")),
        .number(context.say("数量", "Amount")), .number(context.say("见效学年", "Counts from")),
        .number(context.say("一次性支出（万元）", "One-off (10,000 yuan)")),
      ])
    for task in tasks {
      let giver = task.giver.map { context.say("，从\($0.rawValue)", ", from \($0.rawValue)") } ?? ""
      table.add([
        Markup(context.names(task.school, task.stage, context.language)),
        Markup(Labels.action(task.action)[context.language] + giver),
        Markup(Labels.amount(task.amount, of: task.action, context.language)),
        "\(task.counts.firstYear)", Markup(NumberText.wan(task.payment)),
      ])
    }
    return table
  }
}
