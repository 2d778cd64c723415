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
  private static let mostSchools = 4

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
      <div class="cards">\(cards)</div>\(oddsNote)\
      <div class="halves"><section class="obstacles"><h2>\(obstacleTitle)</h2>\(obstacles)</section>\
      <section class="decisions"><h2>\(context.say("\(LeaderDecisions.year(county)) 年要定的事", "To be decided in \(LeaderDecisions.year(county))"))</h2>\(LeaderDecisions(context).markup)</section></div>\
      <section class="delay"><h2>\(context.say("拖一年的代价", "What a year's delay costs"))</h2>\(LeaderDelay(context, input.delay).markup)</section>\
      <footer>\(context.footer)</footer></article>
      """
    return markup.description
  }

  // MARK: Verdicts

  private var cards: [Markup] {
    let inspections = InspectionView.all(context.baseline, context.main.outcome)
    let own = context.judgedYears.map { view -> Markup in
      let level = context.county.inspections.first { $0.year == view.year }?.level
      let isTarget = view.year == context.county.targetYear
      let name = isTarget ? context.say("目标", "target") : level ?? ""
      return card(
        view.year, name: name, standard: nil, status: view.verdicts.whole,
        word: VerdictWords.whole(view.verdicts)[context.language],
        lines: VerdictWords.lines(view.verdicts, isByMean: view.isByMean).map {
          $0[context.language]
        },
        counts: (view.sectionsMeeting, view.sections, view.coefficientsWithin, view.coefficients),
        odds: input.odds?.years.first { $0.year == view.year })
    }
    return own
      + inspections.map { view in
        card(
          view.inspection.year, name: view.inspection.level ?? "",
          standard: view.own.name[context.language], status: LedgerStatus(view.own.strict),
          word: Labels.verdict(view.own.strict)[context.language],
          lines: [VerdictWords.computedLine(view.own.strict)[context.language]],
          counts: (view.own.meeting, view.own.sections, view.own.within, view.own.coefficients),
          odds: nil)
      }
  }

  private func card(
    _ year: SchoolYear, name: String, standard: String?, status: LedgerStatus, word: String,
    lines: [String], counts: (Int, Int, Int, Int), odds: ComplianceOdds.Year?
  ) -> Markup {
    let sign =
      switch status {
      case .meets, .scored: "✓"
      case .fallsShort: "✕"
      case .planned, .notAssessed: "?"
      }
    let rule: Markup = standard.map { "<p class=\"rule\">\($0)</p>" } ?? ""
    let sure: Markup =
      odds.map {
        "<p class=\"sure\">\(context.say("把握 ", "odds "))<b>\(OddsWords.percent($0.county))</b></p>"
      } ?? ""
    let sections = context.say(
      "学部 \(context.ratio(counts.0, counts.1))，差异系数 \(context.ratio(counts.2, counts.3))",
      "sections \(context.ratio(counts.0, counts.1)), coefficients \(context.ratio(counts.2, counts.3))"
    )
    return """
      <section class="verdict-card \(status.rawValue)"><h2>\(context.yearName(year)) <small>\(name)</small></h2>\
      <p class="word"><span aria-hidden="true">\(sign)</span> \(word)</p>\(sure)\(rule)<p class="counts">\(sections)</p>\
      \(Markup.list(lines.map { Markup($0) }))</section>
      """
  }

  private var oddsNote: Markup {
    guard let odds = input.odds else {
      return """
        <p class="note odds" data-odds="">\(context.say("正在算有几成把握……", "Reckoning how sure it is …"))</p>
        """
    }
    let lines = odds.years.filter { year in context.judgedYears.contains { $0.year == year.year } }
      .map { OddsWords.sentence($0, futures: odds.futures)[context.language] }
    return
      "<p class=\"note odds\">\(lines.joined(separator: " ")) \(OddsWords.scope[context.language])</p>"
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
