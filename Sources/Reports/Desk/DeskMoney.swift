// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// The plan's money: four sums with their differences, and by year and kind as a picture.
struct DeskMoney {
  let context: DeskContext

  var markup: Markup {
    let part = MoneyPart(context.page)
    let costing = context.outcome.costing
    let before = context.baseYears == nil ? nil : context.base.costing
    let sums = MoneySum.allCases.map { sum -> Markup in
      "<div><b>\(NumberText.wan(sum.of(costing)))\(difference(sum.of(costing), before.map(sum.of)))</b><span>\(sum.name[context.language])</span></div>"
    }
    let series = part.series
    let chart = MoneyChart(
      title: part.title, years: part.years, series: series, width: 440, height: 190)
    return context.panel(
      .money, context.say("资金", "Money"),
      note: context.say("万元，按日历年", "10,000 yuan by calendar year"),
      """
      <div class="sums">\(sums)</div><div class="fit">\(chart.svg)</div>\
      <p class="key">\(series.map(\.key))</p>\(part.unknown(costing))
      """)
  }

  private func difference(_ now: Money, _ before: Money?) -> Markup {
    guard let before, now != before else { return "" }
    let change = now - before
    let sign = change > .zero ? "+" : ""
    return " <small class=\"diff\">\(sign)\(NumberText.wan(change))</small>"
  }
}

/// The sums of a plan's money that everybody asks for.
enum MoneySum: CaseIterable {
  case capital
  case recurrent
  case present

  func of(_ costing: Costing) -> Money {
    switch self {
    case .capital: costing.capital
    case .recurrent: costing.recurrent
    case .present: costing.presentMoney
    }
  }

  var name: Bilingual {
    switch self {
    case .capital: Bilingual(zh: "一次性", en: "Capital")
    case .recurrent: Bilingual(zh: "经常性（各年之和）", en: "Recurrent, all years")
    case .present: Bilingual(zh: "现值", en: "Present value")
    }
  }
}
