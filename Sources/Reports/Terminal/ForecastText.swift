// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Simulator
public import Standards

/// A forecast for the terminal: years, coefficients, and who falls short in the target year.
public enum ForecastText {
  /// The text of one outcome.
  ///
  /// - Parameters:
  ///   - errors: How far pupils may be off; nil shows no bands.
  ///   - most: How many of the sections that fall short are listed.
  public static func text(
    baseline: Baseline, scenario: String, outcome: Outcome, errors: ForecastErrors? = nil,
    language: Language, most: Int = 20
  ) -> String {
    let context = PageContext(
      ReportInput(
        baseline: baseline, entries: [.init(name: scenario, outcome: outcome)], errors: errors,
        language: language, program: ""))
    var lines = ["\(context.title)", context.subtitle]
    if baseline.county.isSynthetic { lines.append(Labels.badge[language]) }
    lines.append("")
    lines += answer(context)
    lines.append("")
    lines += years(context)
    if let errors { lines.append(BandWords.key(isAssumed: errors.isAssumed)[language]) }
    lines.append("")
    lines += coefficients(context)
    lines.append("")
    lines += shortfalls(context, most: most)
    lines += LawText.lines(context)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The answer on the target year, and its three parts.
  private static func answer(_ context: PageContext) -> [String] {
    let target = context.mainYears[context.targetIndex]
    let lines = VerdictWords.lines(target.verdicts, isByMean: target.isByMean)
    return [
      VerdictWords.sentence(target.year, target.verdicts)[context.language]
        + VerdictWords.places(target.placeShortfall)[context.language] + context.say("。", ".")
    ] + lines.map { "  " + $0[context.language] }
      + LedgerWords.against(
        context.main.outcome.strict.years[context.targetIndex], context.baseline.standard
      ).map { "    " + $0[context.language] }
  }

  private static func years(_ context: PageContext) -> [String] {
    var columns: [(String, TextTable.Alignment)] = [
      (context.say("学年", "Year"), .left), (context.say("推算严格", "Computed"), .left),
      (context.say("推算放宽", "Relaxed"), .left), (context.say("申报", "Declared"), .left),
      (context.say("一票否决", "Vetoes"), .left), (context.say("全县", "County"), .left),
      (context.say("在校生", "Pupils"), .right),
    ]
    if context.bands != nil { columns.append(("±", .right)) }
    columns += [
      (context.say("七项达标", "Sections"), .right), (context.say("差异系数", "Coefficients"), .right),
      (context.say("超规模校", "Too large"), .right), (context.say("超班额", "Large classes"), .right),
      (context.say("学位缺口", "Places short"), .right),
      (context.say("资金(万元)", "Money (10,000 yuan)"), .right),
    ]
    var table = TextTable(columns)
    for (index, view) in context.mainYears.enumerated() {
      let mark = view.year == context.county.targetYear ? "▸" : " "
      var cells = [
        "\(mark)\(view.year.firstYear)", Labels.verdict(view.verdict)[context.language],
        Labels.verdict(view.relaxedVerdict)[context.language],
        VerdictWords.declared(view.verdicts.declared)[context.language],
        VerdictWords.vetoes(view.verdicts.vetoes)[context.language],
        VerdictWords.whole(view.verdicts)[context.language], NumberText.whole(view.pupils),
      ]
      if let bands = context.bands {
        cells.append(BandWords.plusMinus(bands.total(nil, year: index), of: view.pupils))
      }
      cells += [
        "\(view.sectionsMeeting)/\(view.sections)",
        "\(view.coefficientsWithin)/\(view.coefficients)", "\(view.oversizedSchools)",
        "\(view.oversizedClasses)", NumberText.whole(view.placeShortfall),
        NumberText.fixed(view.money.wan, places: 0),
      ]
      table.add(cells)
    }
    return table.lines
  }

  private static func coefficients(_ context: PageContext) -> [String] {
    let years = context.main.outcome.strict.years
    var table = TextTable(
      [(context.say("差异系数", "Coefficient of variation"), .left)]
        + Stage.allCases.flatMap { stage in
          [
            (Labels.stage(stage)[context.language] + " \(years[0].year.firstYear)", .right),
            ("\(years[context.targetIndex].year.firstYear)", .right),
            (context.say("上限", "Limit"), TextTable.Alignment.right),
          ]
        })
    for indicator in Indicator.allCases {
      var cells = [Labels.indicator(indicator)[context.language]]
      for stage in Stage.allCases {
        let first = years[0].coefficients[stage]?.first { $0.indicator == indicator }
        let target = years[context.targetIndex].coefficients[stage]?.first {
          $0.indicator == indicator
        }
        let mark = target?.verdict == .fallsShort ? "!" : ""
        cells += [
          NumberText.fixed(first?.value, places: 3),
          mark + NumberText.fixed(target?.value, places: 3),
          target?.limit.value.description ?? "—",
        ]
      }
      table.add(cells)
    }
    return table.lines
  }

  private static func shortfalls(_ context: PageContext, most: Int) -> [String] {
    let year = context.main.outcome.strict.years[context.targetIndex]
    let short = context.baseline.sections.indices.compactMap { index in
      year.sections[index].flatMap { $0.verdict == .fallsShort ? (index, $0) : nil }
    }.sorted { ($0.1.reached, $0.0) < ($1.1.reached, $1.0) }
    let open = context.baseline.sections.indices.filter {
      year.sections[$0]?.verdict == .notAssessed
    }
    guard !short.isEmpty else {
      return [none(year, assessed: year.sections.count { $0 != nil }, open: open.count, context)]
        + others(year, context) + notAssessed(open, context, most: most)
    }
    var lines = [
      context.say(
        "\(year.year.firstYear) 年不达标的学部：\(short.count) 个",
        "Sections short in \(year.year.firstYear): \(short.count)")
    ]
    for (index, section) in short.prefix(most) {
      let gaps = Indicator.allCases.compactMap { indicator -> String? in
        let finding = section.indicators[indicator.index]
        let name = Labels.short(indicator)[context.language]
        if finding.verdict == .notAssessed { return context.say("\(name)缺数据", "\(name): no data") }
        guard finding.verdict == .fallsShort, let units = finding.shortBy else { return nil }
        let number = NumberText.whole(units)
        let unit = Labels.unit(indicator).after(number)[context.language]
        return context.say("\(name)差\(number)\(unit)", "\(name) −\(number) \(unit)")
      }
      lines.append(
        "  \(context.sectionName(index))\(context.say("：", ": "))\(gaps.joined(separator: context.say("、", ", ")))"
      )
    }
    if short.count > most {
      lines.append(
        context.say(
          "  ……另有 \(short.count - most) 个；report 给出全部。",
          "  … and \(short.count - most) more; `report` lists all."))
    }
    return lines + others(year, context) + notAssessed(open, context, most: most)
  }

  /// That nobody falls short, of those that could be assessed at all.
  private static func none(
    _ year: YearAssessment, assessed: Int, open: Int, _ context: PageContext
  ) -> String {
    let name = year.year.firstYear
    if assessed == open {
      return context.say(
        "\(name) 年没有一个学部的七项指标能够评定。",
        "In \(name) the seven indicators of no section can be assessed.")
    }
    return open == 0
      ? context.say(
        "\(name) 年没有学部在七项指标上不达标。",
        "No section falls short of the seven indicators in \(name).")
      : context.say(
        "\(name) 年能评定的 \(assessed - open) 个学部，没有在七项指标上不达标的。",
        "Of the \(assessed - open) sections that can be assessed in \(name) none falls short of the "
          + "seven indicators.")
  }

  /// What else falls short: who meets the seven indicators may lack rooms or staff.
  private static func others(_ year: YearAssessment, _ context: PageContext) -> [String] {
    let lines = OtherShortfalls(year, context.baseline).lines
    guard !lines.isEmpty else { return [] }
    let text = lines.map { $0.short[context.language] }.joined(separator: context.say("、", ", "))
    return [context.say("七项指标以外未达标：\(text)", "Short beside the seven indicators: \(text)")]
  }

  /// Sections that fall short of nothing known and lack figures: they neither meet nor fall short.
  private static func notAssessed(_ sections: [Int], _ context: PageContext, most: Int) -> [String]
  {
    guard !sections.isEmpty else { return [] }
    let names = sections.prefix(most).map { context.sectionName($0) }
      .joined(separator: context.say("、", ", "))
    let more = sections.count > most ? context.say("等", ", …") : ""
    return [
      context.say(
        "缺数据、未评定的学部（不算达标）：\(sections.count) 个：\(names)\(more)",
        "Not assessed for want of data, and never met: \(sections.count): \(names)\(more)")
    ]
  }
}
