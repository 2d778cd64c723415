// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import CountyModel
import Simulator

/// Money by year and kind as a picture, by department as a table.
struct MoneyPart {
  let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var markup: Markup? {
    let costing = context.main.outcome.costing
    let series = self.series
    return """
      <section class="card"><p class="note">\(context.say("单位：万元，按日历年。基年以前已付 \(NumberText.wan(costing.alreadySpent)) 万元不计入。", "In 10,000 yuan by calendar year; \(NumberText.wan(costing.alreadySpent)) paid before is left out."))</p>\
      <div class="scroll">\(MoneyChart(title: title, years: years, series: series).svg)</div><p class="key">\(series.map(\.key))</p>\
      \(unknown(costing))\(departments(costing))</section>
      """
  }

  /// What the picture of the money shows.
  var title: String {
    context.say("方案资金，按年和类别（万元）", "The plan's money by year and kind (10,000 yuan)")
  }

  /// Calendar years with money, and those of the simulation.
  var years: [Int] {
    Set(context.main.outcome.costing.entries.map(\.year.year))
      .union(context.baseline.years.map(\.firstYear)).sorted()
  }

  /// Money of every kind that occurs, by year, in 万元.
  var series: [MoneyChart.Series] { series(years) }

  /// The same of given years.
  func series(_ years: [Int]) -> [MoneyChart.Series] {
    let places = Dictionary(
      uniqueKeysWithValues: years.enumerated().map { ($0.element, $0.offset) })
    var sums: [CostEntry.Kind: [Money]] = [:]
    for entry in context.main.outcome.costing.entries {
      guard let place = places[entry.year.year] else { continue }
      sums[entry.kind, default: places.map { _ in .zero }][place] += entry.amount
    }
    return CostEntry.Kind.allCases.compactMap { kind in
      guard let sums = sums[kind], sums.contains(where: { $0 != .zero }) else { return nil }
      return MoneyChart.Series(
        name: Labels.money(kind)[context.language], style: kind.rawValue, values: sums.map(\.wan))
    }
  }

  /// Projects whose money nobody stated.
  func unknown(_ costing: Costing) -> Markup {
    guard !costing.projectsWithoutCost.isEmpty else { return "" }
    let names = costing.projectsWithoutCost.map(\.rawValue).joined(
      separator: context.say("、", ", "))
    return
      "<p class=\"note\">\(context.say("没有投资额、金额未知（不是零）的项目：", "Projects without a cost figure (unknown, not zero): "))\(names)</p>"
  }

  private func departments(_ costing: Costing) -> Markup {
    var totals: [String: (capital: Money, recurrent: Money)] = [:]
    for entry in costing.entries {
      let name = entry.department ?? context.say("（未指明）", "(none named)")
      if entry.isRecurrent {
        totals[name, default: (.zero, .zero)].recurrent += entry.amount
      } else {
        totals[name, default: (.zero, .zero)].capital += entry.amount
      }
    }
    var table = PageTable(
      caption: context.say("按责任单位", "By department"),
      columns: [
        .text(context.say("责任单位（首位）", "Department (first named)")),
        .number(context.say("一次性（万元）", "Capital (10,000 yuan)")),
        .number(context.say("经常性（万元）", "Recurrent (10,000 yuan)")),
      ])
    let ordered = totals.sorted { a, b in
      let left = a.value.capital + a.value.recurrent
      let right = b.value.capital + b.value.recurrent
      return left != right ? left > right : a.key < b.key
    }
    for (name, sums) in ordered {
      table.add([
        Markup(name), Markup(NumberText.wan(sums.capital)), Markup(NumberText.wan(sums.recurrent)),
      ])
    }
    return table.markup
  }
}
