// SPDX-License-Identifier: GPL-3.0-or-later
public import Simulator
public import Standards
import CountyModel

/// Cost against year and cost against sections, for the terminal.
public enum FrontierText {
  /// The least cost of each possible year.
  public static func text(_ frontier: YearFrontier, language: Language) -> String {
    var lines = table(frontier, language) + [SearchScope.line[language]]
    lines += verdicts(frontier, language)
    if frontier.isInterrupted { lines.append(interrupted[language]) }
    return lines.joined(separator: "\n") + "\n"
  }

  static let interrupted = Bilingual(
    zh: "提前结束：后面的年份没有搜。", en: "Ended early: later years were not searched.")

  /// What the costs of the years mean.
  static let note = Bilingual(
    zh: "补不齐的年份，现值是让最多学部达标的方案的。要保持到最后一个验收学年；验收以后的年份，保持到推演结束。",
    en:
      "Where not everything can be met, the cost is that of bringing the most sections into compliance. "
      + "Years are kept to the last inspection, later ones to the end of the projection.")

  /// The three parts of the first year that can be met, else of the last that was looked at.
  static func verdicts(_ frontier: YearFrontier, _ language: Language) -> [String] {
    let point = frontier.points.first { $0.result.isMet } ?? frontier.points.last
    return point.map { SearchScope.verdicts($0.result, language) } ?? []
  }

  /// One line a year, and what they mean.
  static func table(_ frontier: YearFrontier, _ language: Language) -> [String] {
    years(frontier, language).lines + [note[language]]
  }

  /// One row a year.
  static func years(_ frontier: YearFrontier, _ language: Language) -> TextTable {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var table = TextTable([
      (say("从哪年起", "From"), .left), (say("须达标学年", "Years"), .left),
      (say("结果", "Verdict"), .left), (say("现值(万元)", "Cost (10,000 yuan)"), .right),
      (say("下界", "Bound"), .right), (say("达标学部", "Sections"), .right),
      (say("来不及", "Too late"), .right), (say("再等也不行", "Never"), .right),
      (say("系数超限", "Coeff. over"), .right), (say("班额、学位等", "Sizes, places"), .left),
    ])
    for point in frontier.points {
      let isMet = point.result.isMet
      let covered = point.coverage
      table.add([
        "\(point.year.firstYear)", QuestionWords.span(point.years),
        QuestionWords.verdict(point)[language],
        isMet
          ? NumberText.wan(point.result.cost) : covered.map { NumberText.wan($0.cost) } ?? "—",
        isMet ? NumberText.wan(point.result.lowerBound) : "—",
        isMet
          ? say("全部", "all") : covered.map { "\($0.compliant.count)/\($0.sections)" } ?? "—",
        "\(point.obstacles.tooLate.count)", "\(point.obstacles.never.count)",
        isMet ? "0" : covered.map { "\(over($0))" } ?? "—",
        point.result.beyondLevers.isEmpty
          ? say("无", "none") : QuestionWords.beyond(point.result, language),
      ])
    }
    return table
  }

  static func over(_ coverage: Coverage) -> Int {
    QuestionWords.coefficients(coverage.coefficients, .chinese).count
  }

  /// The least cost of each number of sections.
  ///
  /// - Parameter most: How many rows are shown; the first, the last and evenly between.
  ///
  /// - Parameter names: What sections are called.
  public static func text(
    _ stairs: SectionStaircase, names: SectionNames, language: Language, most: Int = 30
  ) -> String {
    ([head(stairs, language)] + steps(stairs, names, language, most: most).lines
      + notes(stairs, language)).joined(separator: "\n") + "\n"
  }

  /// One row for each number of sections.
  static func steps(
    _ stairs: SectionStaircase, _ names: SectionNames, _ language: Language, most: Int
  ) -> TextTable {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var table = TextTable([
      (say("达标学部", "Sections"), .right), (say("现值(万元)", "Cost (10,000 yuan)"), .right),
      (say("下界", "Bound"), .right), (say("多一个要(万元)", "One more"), .right),
      (say("系数超限", "Coeff. over"), .right), (say("新达标", "New"), .left),
    ])
    let shown = SectionStaircase.shown(stairs.steps.count, most: most)
    for (place, index) in shown.enumerated() {
      let step = stairs.steps[index]
      let gained = stairs.steps[(place > 0 ? shown[place - 1] + 1 : 0)...index].flatMap(\.gained)
      let before = place > 0 ? stairs.steps[index - 1] : nil
      let each = before.map {
        Double(step.cost.yuan - $0.cost.yuan) / 10_000 / Double(max(1, step.sections - $0.sections))
      }
      table.add([
        "\(step.sections)", NumberText.wan(step.cost), NumberText.wan(step.lowerBound),
        each.map { NumberText.fixed($0, places: 1) } ?? "—", "\(step.coefficientsOver)",
        before == nil
          ? ""
          : gained.prefix(2).map { names($0, language) }
            .joined(separator: say("、", ", ")) + (gained.count > 2 ? " …" : ""),
      ])
    }
    return table
  }

  /// How many there are and how many can be brought into compliance.
  static func head(_ stairs: SectionStaircase, _ language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    return say(
      "\(QuestionWords.span(stairs.years)) 学年共 \(stairs.sections) 个学部；购置最多能让 \(stairs.most) 个达标。",
      "\(stairs.sections) sections in \(QuestionWords.span(stairs.years)); purchases can bring \(stairs.most) into "
        + "compliance.")
  }

  /// What stands below the table.
  static func notes(_ stairs: SectionStaircase, _ language: Language) -> [String] {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var lines: [String] = []
    if let whole = stairs.whole, whole.isMet {
      lines.append(
        say(
          "全部学部加上全部差异系数：\(NumberText.wan(whole.cost)) 万元（下界 \(NumberText.wan(whole.lowerBound))）。",
          "All sections and all coefficients: \(NumberText.wan(whole.cost)) (bound "
            + "\(NumberText.wan(whole.lowerBound)))."))
    }
    lines.append(
      say(
        "只看学部自身各项；不计年度预算、名额和校际调剂教师。",
        "The sections' own needs only; yearly budgets, caps and moves of teachers are left out."))
    lines.append(SearchScope.line[language])
    if let whole = stairs.whole { lines += SearchScope.verdicts(whole, language) }
    if stairs.isInterrupted { lines.append(say("提前结束。", "Ended early.")) }
    return lines
  }
}

extension SectionStaircase {
  /// The places to show: the first, the last, and others evenly between.
  static func shown(_ count: Int, most: Int) -> [Int] {
    guard count > most, most > 1 else { return Array(0..<count) }
    return (0..<most).map { $0 * (count - 1) / (most - 1) }
  }
}

extension QuestionWords {
  /// Years of a list, which are one after another.
  static func span(_ years: [SchoolYear]) -> String {
    guard let first = years.first, let last = years.last else { return "—" }
    return span(first...last)
  }
}
