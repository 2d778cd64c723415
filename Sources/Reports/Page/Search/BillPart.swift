// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// What the plan's purchases cost: by year and kind as a picture, by action and by school as
/// tables.
struct BillPart {
  let context: PageContext
  let bill: SearchBill
  let result: SearchResult

  init(_ context: PageContext, _ bill: SearchBill, _ result: SearchResult) {
    self.context = context
    self.bill = bill
    self.result = result
  }

  var markup: Markup? {
    guard !result.actions.isEmpty else { return nil }
    return """
      <section class="card"><h3>\(context.say("钱花在哪年、哪类、哪所学校", "The bill by year, kind and school"))</h3>
      \(picture)\(actions.markup)\(schools)</section>
      """
  }

  private var picture: Markup {
    let title = context.say("新增投入，按年和类别（万元）", "Added money by year and kind (10,000 yuan)")
    let series = bill.payments.map { kind, byYear in
      MoneyChart.Series(
        name: kind.name[context.language], style: kind.rawValue, values: byYear.map(\.wan))
    }
    let total = NumberText.wan(bill.total)
    return """
      <div class="scroll">\(MoneyChart(title: title, years: bill.years, series: series).svg)</div>\
      <p class="key">\(series.map(\.key))</p>
      <p class="note">\(context.say("单位：万元，按日历年；工资、租金逐年付到推演期末，合计 \(total) 万元，不折现。折成现值才是上面的新增投入。", "In 10,000 yuan by calendar year; salaries and rents go on to the end of the projection. \(total) in all, not discounted; discounted, it is the added present value above."))</p>
      """
  }

  private var actions: PageTable {
    var table = PageTable(
      caption: context.say("按措施合计", "By action"),
      columns: [
        .text(context.say("措施", "Action")), .number(context.say("数量", "Amount")),
        .number(context.say("学校数", "Schools")),
        .number(context.say("一次性（万元）", "One-off (10,000 yuan)")),
        .number(context.say("现值（万元）", "Present value (10,000 yuan)")),
      ])
    for action in MeasureAction.allCases {
      let tasks = result.actions.filter { $0.action == action }
      guard !tasks.isEmpty else { continue }
      let amount = tasks.reduce(Quantity.zero) { $0 + $1.amount }
      table.add([
        Markup(Labels.action(action)[context.language]),
        Markup(Labels.amount(amount, of: action, context.language)),
        "\(Set(tasks.map(\.school)).count)",
        Markup(NumberText.wan(tasks.reduce(.zero) { $0 + $1.payment })),
        Markup(NumberText.wan(tasks.reduce(.zero) { $0 + $1.presentValue })),
      ])
    }
    table.add([
      Markup(context.say("合计", "All")), "", "\(bill.shares.count)",
      Markup(NumberText.wan(result.actions.reduce(.zero) { $0 + $1.payment })),
      Markup(NumberText.wan(result.actions.reduce(.zero) { $0 + $1.presentValue })),
    ])
    table.hasTotal = true
    return table
  }

  /// The dearest schools, then all others folded.
  private var schools: Markup {
    let shown = 10
    let title = context.say(
      "投入最多的学校（共 \(bill.shares.count) 所）", "Schools that cost most (of \(bill.shares.count))")
    let top = table(title, Array(bill.shares.prefix(shown)))
    let rest = Array(bill.shares.dropFirst(shown))
    guard !rest.isEmpty else { return top.markup }
    let more = context.say("其余 \(rest.count) 所学校", "The other \(rest.count) schools")
    var others = table(more, rest)
    others.isCaptionHidden = true
    return top.markup + .folded(more, others.markup)
  }

  private func table(_ caption: String, _ shares: [SearchBill.Share]) -> PageTable {
    var table = PageTable(
      caption: caption,
      columns: [
        .text(context.say("学校", "School")),
        .number(context.say("现值（万元）", "Present value (10,000 yuan)")),
        .number(context.say("占比", "Share")),
        .text(context.say("花在（多的在前）", "Spent on, dearest first")),
      ])
    let all = bill.shares.reduce(0) { $0 + Double($1.value.yuan) }
    for share in shares {
      let part = all > 0 ? Double(share.value.yuan) / all * 100 : 0
      table.add([
        Markup(share.school.rawValue), Markup(NumberText.wan(share.value)),
        Markup(NumberText.fixed(part, places: 1) + "%"),
        Markup(
          share.kinds.map { $0.name[context.language] }.joined(separator: context.say("、", "; "))),
      ])
    }
    return table
  }
}
