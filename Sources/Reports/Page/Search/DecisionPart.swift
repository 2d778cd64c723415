// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// What the search decided about projects and schools, and what that saves.
struct DecisionPart {
  let context: PageContext
  let result: DecisionSearchResult

  init(_ context: PageContext, _ result: DecisionSearchResult) {
    self.context = context
    self.result = result
  }

  var markup: Markup {
    let changes = DecisionWords.changes(result.best).map { Markup($0[context.language]) }
    let sentences =
      [result.lowerBound.map { DecisionWords.bound($0)[context.language] }].compactMap { $0 }
      + result.best.overdrawn.sorted { $0.key < $1.key }.map {
        DecisionWords.overdrawn($0.key, $0.value)[context.language]
      }
    return """
      <section class="card"><h3>\(context.say("项目与布局的决定", "Decisions on projects and schools"))</h3>
      \(Markup.list(changes.isEmpty ? [Markup(DecisionWords.asPlanned[context.language])] : changes))
      <p><b>\(DecisionWords.saving(result)[context.language])\(context.say("。", "."))</b></p>
      \(Markup.list(sentences.map { Markup($0) }))\(table.markup)\
      <p class="note">\(DecisionWords.exploration(result.exploration)[context.language])</p></section>
      """
  }

  /// The best, the plan as it is, and the next best, side by side.
  private var table: PageTable {
    var table = PageTable(
      caption: context.say(
        "各种定法比较（现值，万元，含项目）", "Ways to decide (present value, 10,000 yuan, projects included)"),
      columns: [
        .text(context.say("定法", "Decisions")), .number(context.say("全部投入", "Whole cost")),
        .number(context.say("其中新增购置", "of it, purchases")),
        .number(context.say("未达标处", "Not met")),
      ])
    var plans = [result.best]
    if result.base.changes != result.best.changes { plans.append(result.base) }
    plans += result.others.filter { !$0.changes.isEmpty }
    for plan in plans {
      table.add([
        Markup(DecisionWords.line(plan, context.language)), Markup(NumberText.wan(plan.total)),
        Markup(NumberText.wan(plan.result.cost)), Markup(NumberText.whole(plan.notMet)),
      ])
    }
    return table
  }
}
