// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Scenarios
import Simulator
import Standards

/// Scenarios side by side: four big numbers first, then what flipped, then money.
struct ComparisonPart {
  let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var markup: Markup? {
    guard let comparison = context.comparison else { return nil }
    let details = zip(comparison.others, comparison.differences).map { entry, difference in
      detail(entry.name, difference)
    }
    return "<section class=\"card\">\(numbers(comparison))</section>\(details)"
  }

  private func numbers(_ comparison: Comparison) -> Markup {
    let base = comparison.baseline
    let first = row(
      base, ComparisonWords.year(base.facts.firstCompliance, context.language),
      "\(base.facts.sectionsNotMeeting)", base.facts.capital, base.facts.recurrent,
      base.facts.presentValue, nil)
    let rest = zip(comparison.others, comparison.differences).map { entry, difference in
      row(
        entry, ComparisonWords.year(entry.facts.firstCompliance, context.language),
        "\(entry.facts.sectionsNotMeeting) (\(NumberText.change(difference.numbers.sectionsNotMeeting.difference)))",
        entry.facts.capital, entry.facts.recurrent, entry.facts.presentValue, difference)
    }
    let heads = [
      context.say("方案", "Scenario"), context.say("可推算部分首个达标年", "Computed part complies from"),
      context.say("目标年全县", "County in target year"),
      context.say(
        "\(context.county.targetYear.firstYear) 年七项未达标学部",
        "Sections not meeting in \(context.county.targetYear.firstYear)"),
      context.say("一次性", "Capital"), context.say("经常性", "Recurrent"),
      context.say("现值", "Present value"), context.say("现值差", "Difference"),
      context.say("变好／变坏", "Better/worse"),
    ]
    let cells = heads.enumerated().map { index, head -> Markup in
      "<th\(Markup(raw: index > 2 ? " class=\"n\"" : ""))>\(head)</th>"
    }
    return """
      <div class="scroll"><table><caption class="hidden">\(context.say("方案比较", "Scenarios side by side"))</caption><thead><tr>\(cells)</tr></thead><tbody>\(first)\(rest)</tbody></table></div>\
      \(Markup.list(ComparisonWords.targets(comparison, context.language).map { Markup($0) }))\
      <p class="note">\(context.say("金额单位均为万元；经常性支出为推演期各年之和。括号内为与第一个方案之差。", "All money in 10,000 yuan; recurrent money is summed over the years shown. In parentheses, the difference from the first scenario."))</p>
      """
  }

  private func row(
    _ entry: Comparison.Entry, _ year: String, _ short: String, _ capital: Money,
    _ recurrent: Money,
    _ value: Money, _ difference: OutcomeDifference?
  ) -> Markup {
    let change = difference.map {
      NumberText.fixed($0.numbers.presentValue.difference.wan, places: 1)
    }
    let gains = difference.map { $0.flips.count(where: \.isGain) } ?? 0
    let losses = difference.map { $0.flips.count(where: \.isLoss) } ?? 0
    let whole = entry.facts.target.map { VerdictWords.whole($0)[context.language] }
    let flips = difference == nil ? "" : "+\(gains) / −\(losses)"
    return """
      <tr><th>\(entry.name)</th><td>\(year)</td><td>\(whole ?? "—")</td><td class="n">\(short)</td>\
      <td class="n">\(NumberText.wan(capital))</td><td class="n">\(NumberText.wan(recurrent))</td>\
      <td class="n">\(NumberText.wan(value))</td><td class="n">\(change ?? "")</td><td class="n">\(flips)</td></tr>

      """
  }

  private func detail(_ name: String, _ difference: OutcomeDifference) -> Markup {
    "<section class=\"card\"><h3>\(name)</h3>\(body(difference))</section>"
  }

  /// Who flipped and when, then money by year.
  func body(_ difference: OutcomeDifference) -> Markup {
    guard !difference.isEmpty else {
      return "<p>\(context.say("与第一个方案没有差别。", "No difference from the first scenario."))</p>"
    }
    let groups = FlipGroup.groups(difference.flips).filter { group in
      if case .item = group.subject { false } else { true }
    }
    let worse = groups.filter { $0.from == .meets }
    let better = groups.filter { $0.to == .meets }
    return """
      \(flips(context.say("由达标变为不达标", "Met before, not any more"), worse, "up"))\
      \(flips(context.say("由不达标变为达标", "Met now"), better, "down"))\(money(difference))
      """
  }

  private func flips(_ title: String, _ groups: [FlipGroup], _ style: String) -> Markup {
    guard !groups.isEmpty else { return "" }
    func item(_ group: FlipGroup) -> Markup {
      let years = group.years.map(String.init).joined(separator: context.say("、", ", "))
      return
        "<li>\(ComparisonWords.subject(group.subject, context.names, context.language))\(context.aside(years))</li>"
    }
    let shown = groups.prefix(15).map(item)
    let rest = groups.dropFirst(15).map(item)
    let more: Markup =
      rest.isEmpty
      ? ""
      : "<details><summary>\(context.say("其余 \(rest.count) 条", "\(rest.count) more"))</summary><ul class=\"plain\">\(rest)</ul></details>"
    return
      "<p class=\"\(style)\">\(title)\(context.aside("\(groups.count)"))</p><ul class=\"plain\">\(Array(shown))</ul>\(more)"
  }

  private func money(_ difference: OutcomeDifference) -> Markup {
    let years = difference.moneyByYear.sorted { $0.key < $1.key }
    guard !years.isEmpty else { return "" }
    let heads = years.map { "<th class=\"n\">\($0.key.year)</th>" as Markup }
    let cells = years.map {
      "<td class=\"n\">\(NumberText.fixed($0.value.wan, places: 1))</td>" as Markup
    }
    return """
      <div class="scroll"><table><caption>\(context.say("各年资金之差（万元）", "Money by year, difference (10,000 yuan)"))</caption>\
      <thead><tr>\(heads)</tr></thead><tbody><tr>\(cells)</tr></tbody></table></div>
      """
  }
}
