// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// What a little more money or one more post is worth, and what drives the bill.
struct PricePart {
  let context: PageContext
  let report: PriceReport

  init(_ context: PageContext, _ report: PriceReport) {
    self.context = context
    self.report = report
  }

  private var language: Language { context.language }

  var markup: Markup {
    let stopped: Markup =
      report.isInterrupted
      ? "<p>\(context.say("被中止，以上不全。", "Stopped; this is not everything."))</p>" : ""
    let head = context.say(
      "不要求它时能省多少。各项不能相加；负数是那次搜索反而找得更差。",
      "What is saved without it. Not to be added up; where negative, that search did worse.")
    return """
      <section class="card"><h3>\(context.say("多一点钱、多一个名额值多少", "What a little more money or one more post is worth"))</h3>
      \(Markup.list(sentences.map { Markup($0[language]) }))
      <p class="note">\(PriceSentences.uncertainty(report)[language])\(context.say("。都是改动后重新搜索量出来的。", ". All of it measured by searching again."))</p>
      \(budgets)\(caps)<h3>\(context.say("谁推高了投入", "What drives the bill"))</h3>\
      <p class="note">\(head)</p>\(shares)\(stopped)</section>
      """
  }

  private var sentences: [Bilingual] {
    [PriceSentences.better(report)].compactMap { $0 } + PriceSentences.worth(report)
  }

  private var budgets: Markup {
    let priced = report.budgets.filter { !$0.differences.isEmpty }
    guard !priced.isEmpty else { return "" }
    let steps = Set(priced.flatMap { $0.differences.map(\.step) }).sorted()
    var table = PageTable(
      caption: context.say("年度预算多一点、少一点（万元）", "A yearly budget, more or less (10,000 yuan)"),
      columns: [
        .text(context.say("年", "Year")), .number(context.say("预算", "Budget")),
        .number(context.say("用了", "Paid")),
      ] + steps.map { .number(PriceSentences.money($0)[language]) })
    for entry in priced {
      let cells = steps.map { step -> Markup in
        guard let difference = entry.differences.first(where: { $0.step == step }) else {
          return "—"
        }
        return Markup(PriceSentences.short(difference, report)[language])
      }
      table.add(
        [
          "\(entry.year.year)", Markup(NumberText.wan(entry.budget)),
          Markup(NumberText.wan(entry.paid)),
        ] + cells)
    }
    let margins = priced.compactMap { entry in
      entry.multiplier.map { multiplier in
        Markup(
          "\(entry.year.year)\(context.say("：", ": "))"
            + PriceSentences.margin(multiplier)[language]
            + PriceSentences.disagreement(entry, report, language))
      }
    }
    guard !margins.isEmpty else { return table.markup }
    return table.markup
      + .folded(
        context.say("下界上的边际价", "Prices at the margin of the bound"), .list(margins))
  }

  private var caps: Markup {
    let priced = report.caps.filter { !$0.differences.isEmpty }
    guard !priced.isEmpty else { return "" }
    var table = PageTable(
      caption: context.say("年度名额多一个、少一个（万元）", "A yearly cap, one more or less (10,000 yuan)"),
      columns: [
        .text(context.say("名额", "Cap")), .number(context.say("上限", "Limit")),
        .number(context.say("用了", "Used")), .number(context.say("少 1", "1 less")),
        .number(context.say("多 1", "1 more")),
      ])
    for entry in priced {
      func cell(_ isWanted: (Int64) -> Bool) -> Markup {
        entry.differences.first { isWanted($0.step) }
          .map { Markup(PriceSentences.short($0, report)[language]) } ?? "—"
      }
      table.add([
        Markup("\(entry.year.year) \(Labels.action(entry.action)[language])"), "\(entry.cap)",
        "\(entry.used)", cell { $0 < 0 }, cell { $0 > 0 },
      ])
    }
    return table.markup
  }

  private var shares: Markup {
    let tables: [(String, [PriceReport.Share])] = [
      (
        context.say(
          "学校（投入最多的 \(report.schools.count) 所）",
          "Schools (the \(report.schools.count) dearest)"), report.schools
      ),
      (context.say("指标", "Indicators"), report.indicators),
      (context.say("学年", "School years"), report.years),
    ]
    return Markup(
      raw: tables.filter { !$0.1.isEmpty }.map { folding($0.0, $0.1).description }.joined())
  }

  /// What matters most, the rest folded.
  private func folding(_ caption: String, _ shares: [PriceReport.Share]) -> Markup {
    let shown = 6
    let sorted = shares.sorted { ($0.saved ?? .zero) > ($1.saved ?? .zero) }
    let top = table(caption, Array(sorted.prefix(shown))).markup
    guard sorted.count > shown else { return top }
    let more = context.say("其余 \(sorted.count - shown) 项", "\(sorted.count - shown) more")
    var rest = table(caption + context.aside(more), Array(sorted.dropFirst(shown)))
    rest.isCaptionHidden = true
    return top + .folded(more, rest.markup)
  }

  private func table(_ caption: String, _ shares: [PriceReport.Share]) -> PageTable {
    // Only of schools it is known what the plan spends there.
    let isOwn = shares.contains { $0.own != nil }
    var table = PageTable(
      caption: caption,
      columns: [.text(context.say("不要求", "Left out"))]
        + (isOwn ? [.number(context.say("方案中的投入", "In the plan"))] : [])
        + [
          .number(context.say("能省（万元）", "Saves (10,000 yuan)")),
          .number(context.say("占方案", "Of the plan")),
        ])
    for share in shares {
      let part = share.saved.map { Double($0.yuan) / max(1, Double(report.cost.yuan)) * 100 }
      let mark = share.saved.map { report.isWithinGap($0) && $0 != .zero ? "≈" : "" } ?? ""
      table.add(
        [Markup(PriceWords.subject(share.subject)[language])]
          + (isOwn ? [Markup(share.own.map(NumberText.wan) ?? "—")] : [])
          + [
            Markup(share.saved.map { mark + NumberText.wan($0) } ?? "—"),
            Markup(part.map { NumberText.fixed($0, places: 1) + "%" } ?? "—"),
          ])
    }
    return table
  }
}
