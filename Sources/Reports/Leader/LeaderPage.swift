// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Scenarios
import Simulator
import Standards

/// One screen and one sheet of paper for who decides.
public struct LeaderPage {
  private let input: LeaderInput
  private let context: PageContext
  /// How many obstacles and schools fit one sheet.
  private static let mostObstacles = 5
  private static let mostSchools = 3

  /// The page of one plan.
  public init(_ input: LeaderInput) {
    self.input = input
    context = PageContext(input.report)
  }

  /// The page's body as markup.
  public var html: String {
    let county = context.county
    let changes = context.main.understood.map { "<li>\($0)</li>" as Markup }
    let plan: Markup =
      changes.isEmpty
      ? "<p class=\"plan\">\(context.subtitle)</p>"
      : """
      <p class="plan">\(context.subtitle)</p><ul class="plain plan">\(changes)</ul>
      """
    let markup: Markup = """
      <article class="sheet"><h1>\(context.say("\(county.name)：能不能按期达标", "\(county.name): will it comply in time"))</h1>\(plan)\
      <div class="cards">\(cards)</div>\(parts)\(oddsNote)\
      <div class="halves"><section class="obstacles"><h2>\(obstacleTitle)</h2>\(obstacles)</section>\
      <section class="decisions"><h2>\(context.say("\(LeaderDecisions.year(county)) 年要定的事", "To be decided in \(LeaderDecisions.year(county))"))</h2>\(LeaderDecisions(context).markup)</section></div>\
      <section class="delay"><h2>\(context.say("拖一年的代价", "What a year's delay costs"))</h2>\(LeaderDelay(context, input.delay).markup)</section>\
      <footer>\(context.footer)</footer></article>
      """
    return markup.description
  }

  // MARK: Verdicts

  /// One card for every year that is asked for: an inspection with a standard of its own is judged
  /// by it, as far as it can be computed.
  private var cards: [Markup] {
    let inspections = InspectionView.all(context.baseline, context.main.outcome)
    return context.judgedYears.map { view -> Markup in
      let year = view.year
      let level = context.county.inspections.first { $0.year == year }?.level
      let isTarget = year == context.county.targetYear
      let name = isTarget ? context.say("目标", "target") : level ?? ""
      let odds = input.odds?.years.first { $0.year == year }
      guard let own = inspections.first(where: { $0.inspection.year == year }) else {
        return card(
          year, name: name, status: view.verdicts.whole,
          word: VerdictWords.whole(view.verdicts)[context.language], rule: "",
          counts: (view.sectionsMeeting, view.sections, view.coefficientsWithin, view.coefficients),
          odds: odds)
      }
      let side = own.own
      return card(
        year, name: name, status: LedgerStatus(side.strict),
        word: Labels.verdict(side.strict)[context.language],
        rule: context.say(
          "按\(side.name.zh)，只看可推算的部分", "by \(side.name.en), the computed part alone"),
        counts: (side.meeting, side.sections, side.within, side.coefficients), odds: odds)
    }
  }

  private func card(
    _ year: SchoolYear, name: String, status: LedgerStatus, word: String, rule: String,
    counts: (Int, Int, Int, Int), odds: ComplianceOdds.Year?
  ) -> Markup {
    let sign =
      switch status {
      case .meets, .scored: "✓"
      case .fallsShort: "✕"
      case .planned, .notAssessed: "?"
      }
    let standard: Markup = rule.isEmpty ? "" : "<p class=\"rule\">\(rule)</p>"
    let sure: Markup =
      odds.map {
        "<p class=\"sure\">\(context.say("可推算部分的把握 ", "odds of the computed part "))<b>\(OddsWords.percent($0.county))</b></p>"
      } ?? ""
    let sections = context.say("学部 ", "sections ") + context.ratio(counts.0, counts.1)
    let coefficients = context.say("差异系数 ", "coefficients ") + context.ratio(counts.2, counts.3)
    return """
      <section class="verdict-card \(status.rawValue)"><h2>\(context.yearName(year)) <small>\(name)</small></h2>\
      <p class="word"><span aria-hidden="true">\(sign)</span> \(word)</p>\(sure)\
      <p class="counts"><span>\(sections)</span> · <span>\(coefficients)</span></p>\(standard)</section>
      """
  }

  /// The three parts of the target year's verdict.
  private var parts: Markup {
    let view = context.mainYears[context.targetIndex]
    let lines = VerdictWords.lines(view.verdicts, isByMean: view.isByMean).map {
      $0[context.language]
    }
    let year = view.year.firstYear
    return
      "<p class=\"parts\">\(context.say("\(year) 年 ", "\(year): "))\(lines.joined(separator: context.say("。", "; ")))</p>"
  }

  private var oddsNote: Markup {
    guard let odds = input.odds else {
      return """
        <p class="note odds" data-odds="">\(context.say("正在算有几成把握……", "Reckoning how sure it is …"))</p>
        """
    }
    let target = odds.years[context.targetIndex]
    let sentence = OddsWords.sentence(target, futures: odds.futures)[context.language]
    return "<p class=\"note odds\">\(sentence) \(OddsWords.scope[context.language])</p>"
  }

  // MARK: Obstacles

  private var obstacleTitle: String {
    let year = context.mainYears[context.targetIndex].year.firstYear
    return context.say("\(year) 年的主要障碍", "What stands in the way in \(year)")
  }

  private var obstacles: Markup {
    let all = Obstacles(context).all(context.main.outcome.strict.years[context.targetIndex])
    guard !all.isEmpty else {
      return "<p>\(context.say("没有。", "Nothing."))</p>"
    }
    let items = all.prefix(Self.mostObstacles).map { obstacle -> Markup in
      let names = obstacle.sections.prefix(Self.mostSchools).map { context.sectionName($0) }
      let rest = obstacle.sections.count - names.count
      let more = rest > 0 ? context.say("等 \(obstacle.sections.count) 个", " and \(rest) more") : ""
      let schools: Markup =
        names.isEmpty
        ? ""
        : "<small>\(names.joined(separator: context.say("、", ", ")))\(more)</small>"
      return "<li>\(obstacle.text)\(schools)</li>\n"
    }
    let left = all.count - items.count
    let cut: Markup =
      left > 0
      ? "<p "
        + "class=\"note\">\(context.say("另有 \(left) 条较小的。", "\(left) smaller ones besides."))</p>"
      : ""
    return "<ol>\(items)</ol>\(cut)"
  }
}
