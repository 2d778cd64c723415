// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Scenarios
import Simulator
import Standards

/// The money of any number of plans side by side: sums, years, kinds, departments, other prices,
/// and what each brings.
public struct MoneyPage {
  private let context: PageContext
  private let sides: MoneySides
  private let prices: [PriceSensitivity]
  private var entries: [ReportInput.Entry] { context.input.entries }

  /// The page of the entries of a report; the first is what the others are held against.
  ///
  /// - Parameter prices: Each plan at other prices, in the same order; empty for none.
  public init(_ report: ReportInput, prices: [PriceSensitivity] = []) {
    context = PageContext(report)
    sides = MoneySides(context: context)
    self.prices = prices
  }

  /// The page's tables as markup.
  public var html: String {
    let markup: Markup = """
      <section class="panel"><h2>\(context.say("合计", "Sums")) <small>\(context.say("万元；小字为与第一列之差", "10,000 yuan; small: the difference from the first"))</small></h2>\(sums)</section>\
      <section class="panel"><h2>\(context.say("逐年", "By year")) <small>\(context.say("万元，按日历年", "10,000 yuan, calendar years"))</small></h2>\(pictures)\
      \(table(context.say("各年资金", "Money by year"), context.say("年度", "Year"), sides.years))</section>\
      <section class="panel"><h2>\(context.say("按类别", "By kind"))</h2>\(table(context.say("各类资金", "Money by kind"), context.say("类别", "Kind"), sides.kinds))</section>\
      <section class="panel"><h2>\(context.say("按责任单位（首位）", "By department, the first named"))</h2>\
      \(table(context.say("各责任单位资金", "Money by department"), context.say("责任单位", "Department"), sides.departments))</section>\
      \(sensitivity)<p class="note">\(note)</p>
      """
    return markup.description
  }

  private var note: String {
    let paid = NumberText.wan(entries[0].outcome.costing.alreadySpent)
    return context.say(
      "基年以前已付 \(paid) 万元不计入。没有投资额的项目金额未知，不是零。经常性支出为推演期各年之和。",
      "\(paid) (10,000 yuan) paid before the base year is left out. Projects without a cost figure are unknown, not "
        + "zero. Recurrent money is summed over the years shown.")
  }

  /// A table with one column for each plan.
  private func empty(_ caption: String, _ corner: String) -> PageTable {
    PageTable(
      caption: caption, isCaptionHidden: true,
      columns: [.text(corner)] + sides.names.map { .number($0) })
  }

  private func table(_ caption: String, _ corner: String, _ rows: [MoneySides.Row]) -> Markup {
    var table = empty(caption, corner)
    for row in rows { table.add([Markup(row.name)] + cells(row.money)) }
    return table.markup
  }

  /// Money of every plan, the others with their difference from the first.
  private func cells(_ money: [Money?]) -> [Markup] {
    money.enumerated().map { index, amount in
      guard let amount else { return "—" }
      guard index > 0, let first = money[0], amount != first else {
        return Markup(NumberText.wan(amount))
      }
      let change = amount - first
      let sign = change > .zero ? "+" : ""
      return
        "\(NumberText.wan(amount)) <small class=\"diff\">\(sign)\(NumberText.wan(change))</small>"
    }
  }

  private var sums: Markup {
    var table = empty(
      context.say("各方案合计", "Sums of each plan"), context.say("项目", "What"))
    for year in context.judgedYears.map(\.year) {
      guard let index = context.baseline.years.firstIndex(of: year) else { continue }
      let head = context.say("\(year.firstYear) 年全县", "County in \(year.firstYear)")
      table.add(
        [Markup(head)]
          + context.years.map { Markup(VerdictWords.whole($0[index].verdicts)[context.language]) })
    }
    for row in sides.sums { table.add([Markup(row.name)] + cells(row.money)) }
    let target = context.targetIndex
    table.add(
      [Markup(context.say("现值，每名在校生（元）", "Present value for each pupil (yuan)"))]
        + zip(entries, context.years).map { entry, years in
          let pupils = years[target].pupils
          guard pupils > 0 else { return "—" }
          return Markup(
            NumberText.fixed(entry.outcome.costing.presentValue / Double(pupils), places: 0))
        })
    let first = context.years[0][target].sectionsMeeting
    table.add(
      [Markup(context.say("目标年七项达标学部", "Sections meeting in the target year"))]
        + context.years.enumerated().map { index, years in
          let count = years[target].sectionsMeeting
          guard index > 0, count != first else { return Markup(NumberText.whole(count)) }
          return
            "\(NumberText.whole(count)) <small class=\"diff\">\(NumberText.change(count - first))</small>"
        })
    table.add(
      [Markup(context.say("每多一个达标学部的现值", "Present value of each section more"))]
        + zip(entries, context.years).map { entry, years in
          let more = years[target].sectionsMeeting - first
          guard more > 0 else { return "—" }
          let money = entry.outcome.costing.presentMoney - entries[0].outcome.costing.presentMoney
          return Markup(NumberText.fixed(money.wan / Double(more), places: 1))
        })
    return table.markup
  }

  /// One picture for each plan, all on one scale.
  private var pictures: Markup {
    let calendar = sides.calendar
    let parts = zip(sides.names, entries).map { name, entry -> (String, [MoneyChart.Series]) in
      var report = context.input
      report.entries = [entry]
      return (name, MoneyPart(PageContext(report)).series(calendar))
    }
    let most = parts.flatMap { part in
      calendar.indices.map { year in part.1.reduce(0) { $0 + $1.values[year] } }
    }.max()
    let charts = parts.map { part -> Markup in
      let chart = MoneyChart(
        title: part.0, years: calendar, series: part.1, width: 440, height: 190, most: most)
      return "<figure><figcaption>\(part.0)</figcaption>\(chart.svg)</figure>"
    }
    var seen: Set<String> = []
    let keys = parts.flatMap(\.1).filter { seen.insert($0.style).inserted }.map(\.key)
    return "<div class=\"multiples\">\(charts)</div><p class=\"key\">\(keys)</p>"
  }

  /// Each plan where prices rise or fall.
  private var sensitivity: Markup {
    guard !prices.isEmpty else { return "" }
    let tables = sides.sensitivity(prices).map { plan, rows -> Markup in
      var table = PageTable(
        caption: plan, isCaptionHidden: entries.count == 1,
        columns: [.text(context.say("项目", "What"))]
          + PriceSensitivity.factors.map { .number(sides.name(ofFactor: $0)) })
      for row in rows {
        table.add([Markup(row.name)] + row.money.map { Markup($0.map(NumberText.wan) ?? "—") })
      }
      return table.markup
    }
    return """
      <section class="panel" id="prices"><h2>\(context.say("价格涨跌", "Where prices rise or fall")) <small>\(context.say("万元", "10,000 yuan"))</small></h2>\
      \(tables)<p class="note">\(MoneyTables.note(context))</p></section>
      """
  }
}
