// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// Posts by year, and places by zone and year, of the plan that the page is about: with the
/// purchases of a search where there are any.
struct PostsPart {
  let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var markup: Markup? {
    let found = context.input.search?.outcome
    let tables = AnswerTables(context, found ?? context.main.outcome)
    let plan: Markup =
      found == nil
      ? ""
      : "<p class=\"note\">\(context.say("按搜索得到的方案。", "Under the plan that the search found."))</p>"
    return
      "<section class=\"card\">\(plan)\(block(tables.posts))\(block(tables.placesByYear))</section>"
  }

  private func block(_ table: ReportTable) -> Markup {
    guard !table.rows.isEmpty else { return "" }
    return "<h3>\(table.title)</h3>\(table.markup(context.language))"
  }
}
