// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import CountyModel
import Simulator

/// The search's plan as a task list, with its proof.
struct SearchPart {
  let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var markup: Markup? {
    guard let result = context.input.search else { return nil }
    let gap = result.gap.map { NumberText.fixed($0 * 100, places: 1) + "%" } ?? "—"
    return """
      <section class="card"><p class="answer \(SearchWords.style(result))">\
      \(SearchWords.status(result)[context.language])</p>
      <div class="numbers">\
      <div><b>\(NumberText.wan(result.cost))</b><span>\(context.say("新增投入现值（万元）", "added present value (10,000 yuan)"))</span></div>\
      <div><b>\(NumberText.wan(result.lowerBound))</b><span>\(context.say("下界：任何方案都不会更省", "lower bound: no plan costs less"))</span></div>\
      <div><b>\(gap)</b><span>\(context.say("与下界的差距", "gap to the bound"))</span></div>\
      <div><b>\(result.actions.count)</b><span>\(context.say("任务条数", "tasks"))</span></div></div>
      \(shortages(result))\(beyond(result))\(byAction(result))\(tasks(result))</section>
      """
  }

  private func shortages(_ result: SearchResult) -> Markup {
    guard !result.shortages.isEmpty else { return "" }
    let items = result.shortages.prefix(40).map { shortage -> Markup in
      "<li>\(SearchWords.shortage(shortage, context.language))</li>"
    }
    let more = result.shortages.count - items.count
    let rest: Markup =
      more > 0 ? "<li>\(context.say("另有 \(more) 条", "and \(more) more"))</li>" : ""
    return
      "<h3>\(context.say("达不到的地方和原因", "What cannot be met, and why"))</h3><ul class=\"plain\">\(Array(items))\(rest)</ul>"
  }

  /// What no purchase mends is grouped: one line a kind and year would bury the reader.
  private func beyond(_ result: SearchResult) -> Markup {
    guard !result.beyondLevers.isEmpty else { return "" }
    var groups: [(kind: BeyondLevers.Kind, schools: [String], years: Set<Int>)] = []
    for item in result.beyondLevers {
      let index =
        groups.firstIndex { $0.kind == item.kind }
        ?? {
          groups.append((item.kind, [], []))
          return groups.count - 1
        }()
      if let school = item.school?.rawValue, !groups[index].schools.contains(school) {
        groups[index].schools.append(school)
      }
      groups[index].years.insert(item.year.firstYear)
    }
    let comma = context.say("、", ", ")
    let items = groups.map { group -> Markup in
      let years = group.years.sorted().map(String.init).joined(separator: comma)
      let schools = group.schools.prefix(12).joined(separator: comma)
      let more =
        group.schools.count > 12 ? context.say(" 等 \(group.schools.count) 所", " and more") : ""
      return
        "<li>\(SearchWords.beyond(group.kind)[context.language])\(context.aside(years))\(context.say("", " "))\(schools)\(more)</li>"
    }
    return """
      <h3>\(context.say("花钱购置解决不了、要靠调整布局和招生的", "What purchases cannot mend"))</h3>\
      <ul class="plain">\(items)</ul>
      """
  }

  private func byAction(_ result: SearchResult) -> Markup {
    let rows = MeasureAction.allCases.compactMap { action -> Markup? in
      let matching = result.actions.filter { $0.action == action }
      guard !matching.isEmpty else { return nil }
      let amount = matching.reduce(Quantity.zero) { $0 + $1.amount }
      let value = matching.reduce(Money.zero) { $0 + $1.presentValue }
      let unit = Labels.unit(action)[context.language]
      return """
        <tr><td>\(Labels.action(action)[context.language])</td>\
        <td class="n">\(NumberText.fixed(amount.value, places: 0)) \(unit)</td>\
        <td class="n">\(Set(matching.map(\.school)).count)</td><td class="n">\(NumberText.wan(value))</td></tr>
        """
    }
    return """
      <h3>\(context.say("按措施合计", "By action"))</h3><div class="scroll"><table><thead><tr><th>\(context.say("措施", "Action"))</th>\
      <th class="n">\(context.say("数量", "Amount"))</th><th class="n">\(context.say("学校数", "Schools"))</th>\
      <th class="n">\(context.say("现值（万元）", "Present value (10,000 yuan)"))</th></tr></thead><tbody>\(rows)</tbody></table></div>
      """
  }

  private func tasks(_ result: SearchResult) -> Markup {
    guard !result.actions.isEmpty else { return "" }
    let rows = result.actions.map { task -> Markup in
      let stage =
        task.stage.map { context.say("（\(Labels.stage($0).zh)）", " (\(Labels.stage($0).en))") }
        ?? ""
      let unit = Labels.unit(task.action)[context.language]
      let giver = task.giver.map { context.say("，从\($0.rawValue)", ", from \($0.rawValue)") } ?? ""
      return """
        <tr><td>\(task.paid.year)</td><td>\(task.school.rawValue)\(stage)</td>\
        <td>\(Labels.action(task.action)[context.language])\(giver)</td>\
        <td class="n">\(NumberText.fixed(task.amount.value, places: 0)) \(unit)</td>\
        <td class="n">\(task.counts.firstYear)</td><td class="n">\(NumberText.wan(task.payment))</td></tr>

        """
    }
    return """
      <details open><summary>\(context.say("任务清单（\(result.actions.count) 条）", "Tasks (\(result.actions.count))"))</summary>\
      <div class="scroll"><table><thead><tr><th>\(context.say("付款年", "Paid"))</th><th>\(context.say("学校", "School"))</th>\
      <th>\(context.say("措施", "Action"))</th><th class="n">\(context.say("数量", "Amount"))</th>\
      <th class="n">\(context.say("见效学年", "Counts from"))</th><th class="n">\(context.say("一次性支出（万元）", "One-off (10,000 yuan)"))</th></tr></thead>\
      <tbody>\(rows)</tbody></table></div></details>
      """
  }
}
