// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Scenarios
import Simulator
import Standards

/// What a year's delay costs, of everything and of the projects that matter most.
struct LeaderDelay {
  let context: PageContext
  let delay: DelayCost
  private static let most = 3

  init(_ context: PageContext, _ delay: DelayCost) {
    self.context = context
    self.delay = delay
  }

  var markup: Markup {
    let year = context.mainYears[context.targetIndex].year.firstYear
    var table = PageTable(
      caption: context.say("推迟一年的影响", "Effect of a year's delay"), isCaptionHidden: true,
      columns: [
        .text(context.say("推迟一年", "A year later")),
        .text(context.say("\(year) 年可推算的部分", "Computed part in \(year)")),
        .number(context.say("达标学部", "Sections meeting")),
        .number(context.say("差异系数达标", "Coefficients within")),
        .number(context.say("到 \(year) 年累计达标（学部·年）", "Sections × years to \(year)")),
        .number(context.say("累计缺学位（个·年）", "Places short × years")),
        .number(context.say("现值变化（万元）", "Present value (10,000 yuan)")),
      ])
    if let all = delay.all { add(context.say("全部未完工项目", "All unfinished projects"), all, &table) }
    for line in delay.projects.prefix(Self.most) {
      add(line.project.rawValue, line.counts, &table)
    }
    let none: Markup =
      delay.projects.isEmpty
      ? "<p class=\"note\">\(context.say("单独推迟任何一个项目，到 \(year) 年都不变差。", "No single project's delay makes any year to \(year) worse."))</p>"
      : ""
    return table.rows.isEmpty ? none : table.markup + none
  }

  private func add(_ name: String, _ counts: DelayCost.Counts, _ table: inout PageTable) {
    let planned = delay.planned
    func change(_ now: Int, _ before: Int) -> Markup {
      let difference = now == before ? "" : context.aside(NumberText.change(now - before))
      return "\(NumberText.whole(now))\(difference)"
    }
    let money = counts.presentValue - planned.presentValue
    let sign = money > .zero ? "+" : ""
    let now = Labels.verdict(counts.computed)[context.language]
    let before = Labels.verdict(planned.computed)[context.language]
    table.add([
      Markup(name), Markup(now == before ? now : "\(before) → \(now)"),
      change(counts.target.sections, planned.target.sections),
      change(counts.target.coefficients, planned.target.coefficients),
      change(counts.sectionYears, planned.sectionYears),
      change(counts.placeYears, planned.placeYears), "\(sign)\(NumberText.wan(money))",
    ])
  }
}
