// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Scenarios
import Simulator
import Standards

/// What the draft makes different: who flipped, in which years; then money by year.
struct DeskDifference {
  let context: DeskContext

  var markup: Markup {
    let page = context.page
    let title = context.say("与原方案相比", "Against the plan it stands on")
    guard context.baseYears != nil, let base = page.input.entries.last else {
      return context.panel(
        .difference, title,
        """
        <p class="note">\(context.say(
          "有变更时，这里写明哪些学校、指标、年份变好或变坏。",
          "With a change, this tells which schools, indicators and years get better or worse."))</p>
        """)
    }
    let difference = OutcomeDifference(
      baseline: base.outcome, other: page.main.outcome, model: page.baseline)
    return context.panel(
      .difference, title, note: Labels.scenario(base.name)[context.language],
      ComparisonPart(page).body(difference))
  }
}
