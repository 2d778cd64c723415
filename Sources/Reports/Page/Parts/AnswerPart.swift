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
  private func style(_ target: YearView) -> String {
    switch target.verdicts.whole {
    case .meets, .scored: "meets"
    case .fallsShort: "fallsShort"
    case .planned, .notAssessed: target.verdict == .meets ? "partly" : "notAssessed"
    }
  }

  private func sentence(_ target: YearView) -> String {
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

  /// Units short in all. What is short of a whole school's stock is named at each of its stages,
  /// and one purchase mends both: such a school counts once, with the larger of the two.
  private func total(of sections: [Int], _ indicator: Indicator, in assessment: YearAssessment)
    -> Int
  {
    var units = 0
    var ofSchools: [ID<School>: Int] = [:]
    for index in sections {
      guard let finding = assessment.sections[index]?.indicators[indicator.index],
        let short = finding.shortBy
      else { continue }
      switch finding.marginScope {
      case .section: units += short
      case .school:
        let school = context.baseline.sections[index].id.school
        ofSchools[school] = max(short, ofSchools[school] ?? 0)
      }
    }
    return units + ofSchools.values.reduce(0, +)
  }

  /// What cannot be judged because figures are missing; nil where nothing is.
  private func notAssessed(in assessment: YearAssessment) -> String? {
    let sections = assessment.sections.indices.count(where: { index in
      assessment.sections[index]?.indicators.contains { $0.verdict == .notAssessed } ?? false
    })
    let coefficients = Stage.allCases.reduce(0) { count, stage in
      count
        + (assessment.coefficients[stage] ?? []).count(where: { $0.verdict == .notAssessed })
    }
    guard sections + coefficients > 0 else { return nil }
    return context.say(
      "缺数据、不能评定（不算达标）：\(sections) 个学部、\(coefficients) 个差异系数",
      "Not assessed for want of data, and never met: "
        + "\(sections) \(sections == 1 ? "section" : "sections"), "
        + "\(coefficients) \(coefficients == 1 ? "coefficient" : "coefficients")")
  }

  /// What stands in the way in the target year, the indicator with most schools short first.
  private var obstacles: Markup {
    let assessment = context.main.outcome.strict.years[context.targetIndex]
    // Where everything holds nothing stands in the way; what the rules leave out is no obstacle.
    if assessment.verdicts.whole == .meets { return "" }
    var lines: [(count: Int, text: String)] = declaredObstacles(assessment)
    if assessment.verdict == .meets { return obstacles(lines, assessment.year) }
    for indicator in Indicator.allCases {
      let short = assessment.sections.indices.filter {
        guard let section = assessment.sections[$0], section.isInScope else { return false }
        return section.verdict != .meets
          && section.indicators[indicator.index].verdict == .fallsShort
      }
      guard !short.isEmpty else { continue }
      let units = NumberText.whole(total(of: short, indicator, in: assessment))
      let unit = Labels.unit(indicator).after(units)[context.language]
      lines.append(
        (
          short.count,
          context.say(
            "\(Labels.indicator(indicator).zh)：\(short.count) 个学部未达标，合计差 \(units) \(unit)",
            "\(Labels.indicator(indicator).en): \(short.count) sections short, \(units) \(unit) in all"
          )
        ))
    }
    for line in OtherShortfalls(assessment, context.baseline).lines {
      lines.append((line.count, line.long[context.language]))
    }
    if let missing = notAssessed(in: assessment) { lines.append((0, missing)) }
    for stage in Stage.allCases {
      let over = (assessment.coefficients[stage] ?? []).filter { $0.verdict == .fallsShort }
      guard !over.isEmpty else { continue }
      let names = over.map { finding in
        Labels.short(finding.indicator)[context.language] + " "
          + NumberText.fixed(finding.value, places: 3)
      }
      lines.append(
        (
          0,
          context.say(
            "\(Labels.stage(stage).zh)差异系数超限：\(names.joined(separator: "、"))",
            "\(Labels.stage(stage).en) coefficients over the limit: "
              + names.joined(separator: ", "))
        ))
    }
    return obstacles(lines, assessment.year)
  }

  /// What the county declares against itself; a veto before all else.
  private func declaredObstacles(_ year: YearAssessment) -> [(count: Int, text: String)] {
    var texts = LedgerWords.against(year, context.baseline.standard).map { $0[context.language] }
    if year.verdicts.declared.score?.status == .fallsShort {
      texts.append(context.say("申报的分数不够", "The declared points do not pass"))
    }
    return texts.enumerated().map { (.max - $0, $1) }
  }

  private func obstacles(_ lines: [(count: Int, text: String)], _ year: SchoolYear) -> Markup {
    guard !lines.isEmpty else { return "" }
    let items = lines.sorted { $0.count > $1.count }.map { "<li>\($0.text)</li>" as Markup }
    return """
      <section class="card"><h3>\(context.say("\(year.firstYear) 年的主要障碍", "What stands in the way in \(year.firstYear)"))</h3>\
      <ul class="plain">\(items)</ul></section>
      """
  }
}
