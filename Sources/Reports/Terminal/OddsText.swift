// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Scenarios
public import Simulator
public import Standards

/// How likely a plan complies, for the terminal.
public struct OddsText {
  private let found: OddsRun
  private let baseline: Baseline
  private let language: Language
  /// How many sections are listed.
  private let most: Int

  /// The text: the answer, the years, what is unsure in the target year, what matters most.
  public static func text(
    _ found: OddsRun, baseline: Baseline, scenario: String, language: Language, most: Int = 12
  ) -> String {
    let text = OddsText(found: found, baseline: baseline, language: language, most: most)
    return text.lines(scenario).joined(separator: "\n") + "\n"
  }

  /// How sure a plan is in the years asked for, one sentence a year, and how to see more.
  public static func brief(
    _ odds: ComplianceOdds, years: [SchoolYear], language: Language
  ) -> String {
    let lines = odds.years.filter { years.contains($0.year) }.map {
      OddsWords.sentence($0, futures: odds.futures)[language]
    }
    guard !lines.isEmpty else { return "" }
    let head =
      language == .chinese
      ? "这个方案有几成把握（学生数、工期、退休都可能与预期不同；详见 junheng odds）"
      : "How sure this plan is (pupils, works and retirements may differ from what is expected; "
        + "more: junheng odds)"
    return ([head] + lines.map { "  " + $0 } + ["  " + OddsWords.scope[language]])
      .joined(separator: "\n") + "\n"
  }

  private func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  private var target: ComplianceOdds.Year {
    let index = baseline.county.baseYear.distance(to: baseline.county.targetYear)
    return found.odds.years[min(max(0, index), found.odds.years.count - 1)]
  }

  private func lines(_ scenario: String) -> [String] {
    let name = say("方案：\(scenario)", "Scenario: \(Labels.scenario(scenario).en)")
    let drawn = AssuranceWords.spread(found.spread).map { $0[language] }
      .joined(separator: say("；", "; "))
    return [
      name, OddsWords.sentence(target, futures: found.odds.futures)[language],
      OddsWords.scope[language],
      say(
        "未来怎样抽：\(drawn)。种子 \(found.seed)。", "The futures: \(drawn). Seed \(found.seed)."), "",
    ] + years + [""] + coefficients + sections + causes
  }

  private var years: [String] {
    var table = TextTable([
      (say("学年", "Year"), .left), (say("可推算的部分达标", "Computed part complies"), .right),
      (say("差异系数全部达标", "All coefficients within"), .right),
      (say("七项不达标的学部", "Sections short"), .right), (say("十次里八次在", "Eight in ten"), .right),
    ])
    for year in found.odds.years {
      let mark = year.year == baseline.county.targetYear ? "▸" : " "
      let (low, high) = (year.shortSections(at: 0.1), year.shortSections(at: 0.9))
      table.add([
        "\(mark)\(year.year.firstYear)", OddsWords.percent(year.county),
        OddsWords.percent(year.coefficientsTogether), "\(year.shortSections(at: 0.5))",
        low == high ? "\(low)" : "\(low)–\(high)",
      ])
    }
    return table.lines + money
  }

  private var money: [String] {
    guard let low = found.odds.presentValue(at: 0.1), let high = found.odds.presentValue(at: 0.9),
      low != high
    else { return [] }
    return [
      say(
        "方案现值十次里八次在 \(NumberText.wan(low))–\(NumberText.wan(high)) 万元。",
        "The plan's present value lies within \(NumberText.wan(low))–\(NumberText.wan(high)) "
          + "(10,000 yuan) in eight cases of ten.")
    ]
  }

  /// Coefficients that are not within their limits in every future.
  private var coefficients: [String] {
    var parts: [String] = []
    for stage in Stage.allCases {
      guard let shares = target.coefficients[stage] else { continue }
      for indicator in Indicator.allCases where shares[indicator.index].hits < target.county.of {
        parts.append(
          Labels.stage(stage)[language] + " " + Labels.short(indicator)[language] + " "
            + OddsWords.percent(shares[indicator.index]))
      }
    }
    let year = target.year.firstYear
    guard !parts.isEmpty else {
      return [
        say(
          "\(year) 年差异系数在每个未来里都达标。",
          "In \(year) every coefficient is within its limit in every future.")
      ]
    }
    return [
      say("\(year) 年差异系数达标的把握：", "Odds of coefficients within limits in \(year): ")
        + parts.joined(separator: say("、", ", "))
    ]
  }

  /// Sections that comply in some futures and not in others, the least sure first.
  private var sections: [String] {
    let year = target.year.firstYear
    let all = target.sections.enumerated().filter { $0.element.of > 0 }
    let never = all.count { $0.element.hits == 0 }
    let unsure = all.filter { $0.element.hits > 0 && ($0.element.part ?? 1) < 0.9 }
      .sorted { ($0.element.part ?? 0, $0.offset) < ($1.element.part ?? 0, $1.offset) }
    let sure = all.count - never - unsure.count
    var lines = [
      say(
        "\(year) 年 \(all.count) 个学部的七项指标：\(sure) 个有九成以上把握达标，\(unsure.count) 个拿不准，\(never) 个在每个未来里都不达标。",
        "The seven indicators of \(all.count) sections in \(year): \(sure) comply in nine futures of ten or more, "
          + "\(unsure.count) are unsure, \(never) comply in none.")
    ]
    let names = SectionNames(baseline)
    for entry in unsure.prefix(most) {
      lines.append(
        "  \(names(baseline.sections[entry.offset].id, language))  \(OddsWords.percent(entry.element))"
      )
    }
    if unsure.count > most {
      lines.append(
        say(
          "  ……另有 \(unsure.count - most) 个；--format json 给出全部。",
          "  … and \(unsure.count - most) more; --format json lists all."))
    }
    return lines
  }

  private var causes: [String] {
    let known = found.causes.filter { $0.importance != nil }
    guard !known.isEmpty else { return [] }
    var table = TextTable([
      (say("拿不准的是", "What is uncertain"), .left),
      (say("占不达标处数波动的", "Part of the variance of shortfalls"), .right),
      (say("只有它不确定时达标", "Complies if it alone varies"), .right),
    ])
    for cause in known {
      table.add([
        OddsWords.name(cause.source)[language],
        NumberText.fixed((cause.importance ?? 0) * 100, places: 0) + "%",
        OddsWords.percent(cause.alone),
      ])
    }
    return [
      "", say("什么最要紧（\(target.year.firstYear) 年）", "What matters most (\(target.year.firstYear))"),
    ]
      + table.lines
  }
}
