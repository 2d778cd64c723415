// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Scenarios
import Simulator
import Standards

/// What a search found, on the search desk: the verdict, the first later year, what decides, the
/// bill by year, the signing check.
public struct SearchAnswerPage {
  private let context: PageContext
  private let answer: SearchAnswer
  private let later: LaterCompliance?

  /// - Parameters:
  ///   - report: The plan that the search started from, without the search.
  ///   - later: The first later year that complies wholly, where one was looked for.
  public init(_ report: ReportInput, _ answer: SearchAnswer, later: LaterCompliance?) {
    var report = report
    report.search = SearchReport(answer)
    context = PageContext(report)
    self.answer = answer
    self.later = later
  }

  /// Everything but the tasks, as markup.
  public var html: String {
    let parts: [Markup] = [
      verdict, SearchPart(context).found ?? "", bill, signing,
    ]
    return parts.map(\.description).joined(separator: "\n")
  }

  /// The purchases as the workbook's list of tasks has them, with who answers for each.
  ///
  /// - Parameter tick: What each box to tick says to who hears the page.
  public func tasks(ticks name: String) -> String {
    let table = AnswerTables(context, answer.outcome).purchases
    let boxes = table.rows.enumerated().map { index, row -> Markup in
      let label = [row[3], row[1], row[4]].compactMap(\.words).joined(separator: " ")
      return """
        <input type="checkbox" name="\(name)" value="\(index)" aria-label="\(label)">
        """
    }
    return table.markup(context.language, marks: boxes).description
  }

  /// How many purchases there are.
  public var taskCount: Int { answer.result.actions.count }

  /// Whether everything complies, in one sentence, and else from when on.
  private var verdict: Markup {
    let years = answer.result.check.years.map { "\($0.firstYear)" }
    let span = years.count > 1 ? "\(years[0])–\(years[years.count - 1])" : years.first ?? ""
    let complies = answer.result.complies
    let sentence =
      complies
      ? context.say(
        "\(span) 学年可推算的部分全部达标。", "The whole computed part complies in \(span).")
      : context.say(
        "\(span) 学年可推算的部分没有全部达标。", "The computed part does not wholly comply in \(span).")
    let next = later.map {
      "<p>\($0.sentence(after: nil)[context.language])</p>" as Markup
    }
    let odds = OddsText.brief(
      answer.odds, years: answer.result.check.years, language: context.language
    )
    .split(separator: "\n").map { "<p class=\"note\">\(String($0))</p>" as Markup }
    return """
      <section class="panel"><p class="answer \(complies ? "meets" : "fallsShort")">\(sentence)</p>\
      \(next ?? "")\(odds)</section>
      """
  }

  /// Money paid once and money that comes back every year, by calendar year.
  private var bill: Markup {
    let base = answer.plan
    let bill = SearchBill(answer.result, over: base, costing: answer.outcome.costing)
    guard !bill.years.isEmpty else { return "" }
    let once = bill.years.map { year in
      answer.result.actions.filter { $0.paid.year == year }.reduce(Money.zero) { $0 + $1.payment }
    }
    var table = PageTable(
      caption: context.say("逐年", "By year"), isCaptionHidden: true,
      columns: [
        .text(context.say("年度", "Year")), .number(context.say("一次性", "Once")),
        .number(context.say("经常性（工资、租金）", "Recurrent (salaries, rents)")),
        .number(context.say("合计", "All")),
      ])
    for (place, year) in bill.years.enumerated() {
      let all = bill.payments.reduce(Money.zero) { $0 + $1.byYear[place] }
      table.add([
        "\(String(year))", Markup(NumberText.wan(once[place])),
        Markup(NumberText.wan(all - once[place])), Markup(NumberText.wan(all)),
      ])
    }
    let all = once.reduce(.zero, +)
    table.add([
      Markup(context.say("合计", "All")), Markup(NumberText.wan(all)),
      Markup(NumberText.wan(bill.total - all)), Markup(NumberText.wan(bill.total)),
    ])
    table.hasTotal = true
    return """
      <section class="card"><h3>\(context.say("一次性和经常性支出（万元，按日历年，不折现）", "Paid once and recurrent (10,000 yuan, calendar years, not discounted)"))</h3>\
      \(table.markup)</section>
      """
  }

  /// Whether those who must sign would sign.
  private var signing: Markup {
    guard let check = answer.signing else { return "" }
    let lines = SigningText.details(check, baseline: context.baseline, language: context.language)
      .map { Markup($0) }
    let most = 8
    let rest = lines.count - most
    return """
      <section class="card"><h3>\(context.say("会签检查", "Signing check"))</h3>\
      <p><b>\(SigningWords.verdict(check)[context.language])\(context.say("。", "."))</b></p>\
      \(Markup.list(Array(lines.prefix(most))))\
      \(rest > 0 ? Markup.folded(context.say("其余 \(rest) 条", "\(rest) more"), .list(Array(lines.dropFirst(most)))) : "")</section>
      """
  }
}

extension ReportCell {
  /// The words of a cell that holds any.
  fileprivate var words: String? {
    if case .text(let text) = value { text } else { nil }
  }
}
