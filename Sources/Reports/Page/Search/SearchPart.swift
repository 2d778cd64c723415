// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import CountyModel
import Simulator

/// What the search found: the answer in one card, then why, what was decided, the bill, prices and
/// tasks.
struct SearchPart {
  let context: PageContext

  init(_ context: PageContext) { self.context = context }

  /// All of it, the list of tasks at its end.
  var markup: Markup? {
    guard let search = context.input.search, let found else { return nil }
    guard let tasks = TaskPart(context, search.result).markup else { return found }
    return found + "\n" + tasks
  }

  /// The answer without the list of tasks.
  var found: Markup? {
    guard let search = context.input.search else { return nil }
    let result = search.result
    let base = search.decisions?.best.plan ?? context.main.outcome.plan
    let costing = context.baseline.outcome(plan: result.plan, future: context.main.outcome.future)
      .costing
    let bill = SearchBill(result, over: base, costing: costing)
    let parts: [Markup?] = [
      answer(search), search.decisions.map { DecisionPart(context, $0).markup },
      search.reasons.map { ReasonPart(context, $0).markup },
      unconfirmed(result), shortages(result, search.reasons), BeyondPart(context, result).markup,
      BillPart(context, bill, result).markup,
      search.prices.map { PricePart(context, $0).markup },
    ]
    return Markup(raw: parts.compactMap { $0?.description }.joined(separator: "\n"))
  }

  private func answer(_ search: SearchReport) -> Markup {
    let result = search.result
    let early = SearchWords.interruption(result).map {
      "<p>\($0[context.language])</p>\n" as Markup
    }
    let numbers = (result.gap == nil ? partial(search) : whole(result)).map { value, name in
      "<div><b>\(value)</b><span>\(name)</span></div>" as Markup
    }
    return """
      <section class="card whole"><p class="answer \(SearchWords.style(result))">\
      \(SearchWords.status(result)[context.language])</p>
      \(early ?? "")<div class="numbers">\(numbers)</div>
      \(GapBar(result, context).markup)\
      <p>\(SearchSummary.bound(result)[context.language])</p>
      <p class="note">\(SearchScope.line[context.language])</p>\
      \(Markup.list(SearchScope.verdicts(result, context.language).map { Markup($0) }))</section>
      """
  }

  /// The numbers of a plan that does the job.
  private func whole(_ result: SearchResult) -> [(String, String)] {
    [
      (
        NumberText.wan(result.cost),
        context.say("新增投入现值（万元）", "added present value (10,000 yuan)")
      ),
      (
        NumberText.wan(result.lowerBound),
        context.say(
          "下界：划片、项目、班级不变时都不会更省",
          "lower bound: none costs less with catchments, projects and classes as they are")
      ),
      (
        result.gap.map { NumberText.fixed($0 * 100, places: 1) + "%" } ?? "—",
        context.say("最多还能省（占下界）", "the most that could still be saved, of the bound")
      ),
      (NumberText.whole(result.actions.count), context.say("任务条数", "tasks")),
    ]
  }

  /// The numbers where nothing does the whole job.
  private func partial(_ search: SearchReport) -> [(String, String)] {
    let result = search.result
    return [
      (
        NumberText.whole(result.shortages.count + result.unconfirmed.count),
        context.say("达不到的要求（处）", "requirements that cannot be met")
      ),
      (
        search.reasons?.enough.first?.price.map { NumberText.wan($0) } ?? "—",
        context.say("放宽后能补齐的最省现值（万元）", "the least present value with a relaxation (10,000 yuan)")
      ),
      (
        NumberText.wan(result.cost),
        context.say("不放宽时能做到的部分，现值（万元）", "what can be done without, present value (10,000 yuan)")
      ),
      (
        NumberText.whole(result.actions.count),
        context.say("能做到的部分，任务条数", "tasks of what can be done")
      ),
    ]
  }

  /// The bare list of what is short, where nobody looked for reasons.
  private func shortages(_ result: SearchResult, _ reasons: InfeasibilityReport?) -> Markup? {
    guard reasons == nil, !result.shortages.isEmpty else { return nil }
    return list(
      context.say("达不到的地方和原因", "What cannot be met, and why"),
      result.shortages.map { SearchWords.shortage($0, context.names, context.language) })
  }

  /// What the simulator does not find met by a plan that the search holds for compliant.
  private func unconfirmed(_ result: SearchResult) -> Markup? {
    guard !result.unconfirmed.isEmpty else { return nil }
    return list(
      context.say(
        "推演里仍达不到的（搜索按它的模型以为已经达到）", "Not met in the simulation (met in the search's model)"),
      result.unconfirmed.map { SearchWords.failure($0, context.names, context.language) })
  }

  /// The first ten open, the others folded.
  private func list(_ title: String, _ lines: [String]) -> Markup {
    let items = lines.map { Markup($0) }
    return """
      <section class="card"><h3>\(title)</h3>\
      \(Markup.list(Array(items.prefix(10))))\
      \(items.count > 10 ? Markup.folded(context.say("其余 \(items.count - 10) 条", "\(items.count - 10) more"), .list(Array(items.dropFirst(10)))) : "")</section>
      """
  }
}
