// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import CountyModel
import Simulator

/// The first screen: will the county comply, what stands in the way, what does it cost.
struct AnswerPart {
  let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var markup: Markup {
    let target = context.mainYears[context.targetIndex]
    return """
      <p class="answer \(style(target))">\(sentence(target))</p>
      \(Markup.list(VerdictWords.lines(target.verdicts, isByMean: target.isByMean).map { Markup($0[context.language]) }))\(odds(context.input.odds, years: context.judgedYears.map(\.year)))
      <div class="numbers">
      \(number(context.ratio(target.sectionsMeeting, target.sections), context.say("\(target.year.firstYear) 年七项指标达标的学部", "sections meeting the seven indicators in \(target.year.firstYear)")))
      \(number(context.ratio(target.coefficientsWithin, target.coefficients), context.say("差异系数达标", "coefficients within limits")))
      \(number(NumberText.wan(context.main.outcome.costing.presentMoney), context.say("方案现值（万元）", "present value (10,000 yuan)")))
      \(number(placesText(target), context.say("学位缺口（个）", "places short")))
      </div>
      \(obstacles)\(search)
      """
  }

  /// How sure a plan is, one sentence for each year asked for; nothing where it was not looked at.
  private func odds(_ odds: ComplianceOdds?, years: [SchoolYear]) -> Markup {
    guard let odds else { return "" }
    let lines = odds.years.filter { years.contains($0.year) }.map {
      OddsWords.sentence($0, futures: odds.futures)[context.language]
    }
    guard !lines.isEmpty else { return "" }
    return """
      <section class="card"><h3>\(context.say("有几成把握", "How sure it is"))</h3>\
      \(Markup.list(lines.map { Markup($0) }))\
      <p class="note">\(OddsWords.scope[context.language])</p></section>
      """
  }

  /// What the search says, for who reads no further.
  private var search: Markup {
    guard let search = context.input.search else { return "" }
    let language = context.language
    var lines = [SearchWords.status(search.result)[language]]
    if search.result.gap != nil {
      lines[0] += context.say(
        "：新增投入现值 \(NumberText.wan(search.result.cost)) 万元",
        ": added present value \(NumberText.wan(search.result.cost)) (10,000 yuan)")
    }
    lines[0] += context.say("。", ".")
    if let decisions = search.decisions, !decisions.best.changes.isEmpty {
      lines.append(
        context.say("项目调整：", "Projects: ") + DecisionWords.line(decisions.best, language)
          + context.say("。", ". ") + DecisionWords.saving(decisions)[language]
          + context.say("。", "."))
    }
    if let reasons = search.reasons {
      lines += SearchSummary.obstacle(reasons, context.names).map { $0[language] }
    }
    // Where nothing fits, the reasons have said so already.
    if search.reasons == nil { lines.append(SearchSummary.bound(search.result)[language]) }
    if let first = SearchSummary.firstYear(search.result) { lines.append(first[language]) }
    lines.append(SearchScope.line[language])
    if let odds = search.odds {
      lines += odds.years.filter { search.result.check.years.contains($0.year) }.map {
        context.say("做了这些以后：", "With all this: ")
          + OddsWords.sentence($0, futures: odds.futures)[language]
      }
    }
    return """
      <section class="card"><h3>\(context.say("可推算的部分怎样达标，最省要花多少", "How the computed part complies, and the least it costs"))</h3>\
      \(Markup.list(lines.map { Markup($0) }))\
      <p class="note screen"><a href="#search">\(context.say("看方案、账单和任务清单", "The plan, its bill and its tasks"))</a></p></section>
      """
  }

  /// Good only where all three parts hold; half good where the computed part alone does.
  func style(_ target: YearView) -> String {
    switch target.verdicts.whole {
    case .meets, .scored: "meets"
    case .fallsShort: "fallsShort"
    case .planned, .notAssessed: target.verdict == .meets ? "partly" : "notAssessed"
    }
  }

  /// The answer on a year, and how long it stays so.
  func sentence(_ target: YearView) -> String {
    let said =
      VerdictWords.sentence(target.year, target.verdicts)[context.language]
      + VerdictWords.places(target.placeShortfall)[context.language]
    let complying = context.mainYears.filter { $0.verdict == .meets }.map { "\($0.year.firstYear)" }
    switch target.verdict {
    case .meets:
      let losing = context.mainYears.first { $0.year > target.year && $0.verdict != .meets }
      return said + context.say("。", ". ")
        + (losing.map {
          context.say(
            "可推算的部分到 \($0.year.firstYear) 年不再达标。",
            "The computed part does not meet it any more in \($0.year.firstYear).")
        } ?? context.say("可推算的部分保持到推演期末。", "The computed part stays so to the end."))
    case .fallsShort:
      return said + context.say("。", ". ")
        + (complying.isEmpty
          ? context.say(
            "推演期内没有一年可推算的部分达标。", "In no year shown does the computed part meet it.")
          : context.say(
            "可推算的部分达标的年份：\(complying.joined(separator: "、"))。",
            "Years in which the computed part meets it: \(complying.joined(separator: ", "))."))
    case .notAssessed: return said + context.say("。", ".")
    }
  }

  private func placesText(_ view: YearView) -> String { NumberText.whole(view.placeShortfall) }

  private func number(_ value: String, _ label: String) -> Markup {
    "<div><b>\(value)</b><span>\(label)</span></div>"
  }

  /// What stands in the way in the target year, the indicator with most schools short first.
  private var obstacles: Markup {
    let assessment = context.main.outcome.strict.years[context.targetIndex]
    let year = assessment.year.firstYear
    let items = Obstacles(context).all(assessment).map { "<li>\($0.text)</li>" as Markup }
    guard !items.isEmpty else { return "" }
    return """
      <section class="card"><h3>\(context.say("\(year) 年的主要障碍", "What stands in the way in \(year)"))</h3>\
      <ul class="plain">\(items)</ul></section>
      """
  }
}
