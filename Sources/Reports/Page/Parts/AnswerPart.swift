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
      <p class="answer \(target.verdict.rawValue)">\(sentence(target))</p>
      <div class="numbers">
      \(number(context.ratio(target.sectionsMeeting, target.sections), context.say("\(target.year.firstYear) 年达标学部", "sections meeting in \(target.year.firstYear)")))
      \(number(context.ratio(target.coefficientsWithin, target.coefficients), context.say("差异系数达标", "coefficients within limits")))
      \(number(NumberText.wan(context.main.outcome.costing.presentMoney), context.say("方案现值（万元）", "present value (10,000 yuan)")))
      \(number(placesText(target), context.say("学位缺口（个）", "places short")))
      </div>
      \(obstacles)\(search)
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
    return """
      <section class="card"><h3>\(context.say("怎样达标，最省要花多少", "How to comply, and the least it costs"))</h3>\
      \(Markup.list(lines.map { Markup($0) }))\
      <p class="note screen"><a href="#search">\(context.say("看方案、账单和任务清单", "The plan, its bill and its tasks"))</a></p></section>
      """
  }

  private func sentence(_ target: YearView) -> String {
    let complying = context.mainYears.filter { $0.verdict == .meets }.map { "\($0.year.firstYear)" }
    let year = target.year.firstYear
    switch target.verdict {
    case .meets:
      let losing = context.mainYears.first { $0.year > target.year && $0.verdict != .meets }
      let kept = losing.map {
        context.say("但 \($0.year.firstYear) 年不再达标。", "but not in \($0.year.firstYear).")
      }
      return context.say("\(year) 年全县达标", "The county complies in \(year)")
        + (kept.map { context.say("，", ", ") + $0 } ?? context.say("，并保持到推演期末。", " and stays so."))
    case .fallsShort:
      return complying.isEmpty
        ? context.say(
          "按本方案，\(year) 年不能达标，推演期内没有一年全部达标。",
          "Under this plan the county does not comply in \(year), nor in any year shown.")
        : context.say(
          "按本方案，\(year) 年不能达标；达标年份：\(complying.joined(separator: "、"))。",
          "Not in \(year); complying years: \(complying.joined(separator: ", ")).")
    case .notAssessed:
      return context.say(
        "\(year) 年无法评定：有数据缺失，缺失不作达标处理。",
        "\(year) cannot be assessed: data are missing, and missing never counts as met.")
    }
  }

  private func placesText(_ view: YearView) -> String { NumberText.whole(view.placeShortfall) }

  private func number(_ value: String, _ label: String) -> Markup {
    "<div><b>\(value)</b><span>\(label)</span></div>"
  }

  /// Units short in all. What is short of a whole school's stock is named at each of its stages, and one
  /// purchase mends both: such a school counts once, with the larger of the two.
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
    var lines: [(count: Int, text: String)] = []
    for indicator in Indicator.allCases {
      let short = assessment.sections.indices.filter {
        assessment.sections[$0]?.indicators[indicator.index].verdict == .fallsShort
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
    guard !lines.isEmpty else { return "" }
    let items = lines.sorted { $0.count > $1.count }.map { "<li>\($0.text)</li>" as Markup }
    return """
      <section class="card"><h3>\(context.say("\(assessment.year.firstYear) 年的主要障碍", "What stands in the way in \(assessment.year.firstYear)"))</h3>\
      <ul class="plain">\(items)</ul></section>
      """
  }
}
