// SPDX-License-Identifier: GPL-3.0-or-later
public import Simulator
public import Standards
import CountyModel

/// The earliest year that can comply, for the terminal.
public enum EarliestText {
  /// The text: the answer, what stands in the way, then every year in a line.
  ///
  /// - Parameters:
  ///   - names: What sections are called.
  ///   - most: How many sections are named.
  public static func text(
    _ earliest: EarliestYear, names: SectionNames, language: Language, most: Int = 8
  ) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var lines = answer(earliest, language)
    if earliest.complying == nil, earliest.purchasable == nil {
      lines += obstacles(earliest, names, language, most: most)
    }
    if let topUp = earliest.topUp { lines += self.topUp(topUp, language) }
    if earliest.frontier.isInterrupted {
      lines.append(say("提前结束：后面的年份没有搜。", "Ended early: later years were not searched."))
    }
    lines.append(SearchScope.line[language])
    lines.append("")
    return (lines + FrontierText.table(earliest.frontier, language)).joined(separator: "\n") + "\n"
  }

  private static func answer(_ earliest: EarliestYear, _ language: Language) -> [String] {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    func money(_ point: YearFrontier.Point) -> String {
      say(
        "新增投入现值 \(NumberText.wan(point.result.cost)) 万元（下界 \(NumberText.wan(point.result.lowerBound)) 万元）",
        "added present value \(NumberText.wan(point.result.cost)) (10,000 yuan), lower bound "
          + NumberText.wan(point.result.lowerBound))
    }
    var lines: [String] = []
    if let point = earliest.complying {
      lines.append(
        say(
          "可推算的部分最早从 \(point.year.firstYear) 学年起达标，并保持到 \(point.years.upperBound.firstYear) 学年：\(money(point))。",
          "The computed part complies from \(point.year.firstYear) at the earliest, and still does in "
            + "\(point.years.upperBound.firstYear): \(money(point))."))
    } else {
      lines.append(
        say(
          "推演年份内没有一年可推算的部分能达标。",
          "In no year of the projection can the computed part comply."))
    }
    // What is declared does not wait for a plan: it stands by the answer in any case.
    if let shown = earliest.complying ?? earliest.purchasable ?? earliest.nearest {
      lines += SearchScope.verdicts(shown.result, language)
    }
    if let point = earliest.purchasable, point.year != earliest.complying?.year {
      lines.append(
        say(
          "从 \(point.year.firstYear) 学年起，七项指标、师生比、专用教室和差异系数都能补齐：\(money(point))。",
          "From \(point.year.firstYear) on, purchases and posts meet the seven indicators, staff ratio, rooms and "
            + "coefficients: \(money(point))."))
      lines.append(
        say(
          "购置解决不了、要靠招生和布局的：\(QuestionWords.beyond(point.result, language))。",
          "What no purchase mends: \(QuestionWords.beyond(point.result, language))."))
    }
    return lines
  }

  /// Why no year can be met, and what can be done all the same.
  private static func obstacles(
    _ earliest: EarliestYear, _ names: SectionNames, _ language: Language, most: Int
  ) -> [String] {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    guard let point = earliest.nearest else { return [] }
    let year = point.year.firstYear
    var lines: [String] = []
    let inTime = earliest.inTime?.firstYear ?? year
    if earliest.inTime != nil {
      lines.append(
        say(
          "从 \(inTime) 学年起，时间已不是障碍；以下学部再等几年也补不齐：",
          "From \(inTime) on time is no obstacle any longer; more years do not help these sections:"
        ))
    } else {
      lines.append(
        say(
          "到 \(year) 学年仍有 \(point.obstacles.tooLate.count) 个学部来不及。",
          "In \(year) it is still too late for \(point.obstacles.tooLate.count) sections."))
    }
    let never = Set(point.obstacles.never)
    let hard = point.result.shortages.filter { $0.section.map(never.contains) ?? false }
    lines += hard.prefix(most).map { "  " + SearchWords.shortage($0, names, language) }
    if hard.count > most { lines.append(say("  …… 共 \(hard.count) 处", "  … \(hard.count) in all")) }
    if hard.isEmpty, earliest.inTime != nil {
      lines[lines.count - 1] = say(
        "从 \(inTime) 学年起，时间已不是障碍。", "From \(inTime) on time is no obstacle any longer.")
    }
    if let money = point.obstacles.money {
      lines.append(
        say("钱不够，已证明：", "Too little money, proven: ") + QuestionWords.money(money)[language]
          + say("。", "."))
    }
    if let coverage = point.coverage {
      lines.append(
        say(
          "到 \(QuestionWords.span(point.years)) 学年能做到的：",
          "What can be reached in \(QuestionWords.span(point.years)):"))
      lines += CoverageText.lines(coverage, language)
    }
    if !point.result.beyondLevers.isEmpty {
      lines.append(
        say(
          "另有购置解决不了、要靠招生和布局的：\(QuestionWords.beyond(point.result, language))。",
          "What no purchase mends, besides: \(QuestionWords.beyond(point.result, language))."))
    }
    return lines
  }

  private static func topUp(_ topUp: EarliestYear.TopUp, _ language: Language) -> [String] {
    let (more, least) = (NumberText.wan(topUp.perYear), NumberText.wan(topUp.provenAtLeast))
    return [
      language == .chinese
        ? "每年预算各加 \(more) 万元，从 \(topUp.year.firstYear) 学年起可以补齐，新增投入现值 \(NumberText.wan(topUp.result.cost)) 万元；"
          + "每年加不到 \(least) 万元时，已证明不可能。"
        : "With \(more) (10,000 yuan) more in every budgeted year, \(topUp.year.firstYear) can be met at "
          + "\(NumberText.wan(topUp.result.cost)); with less than \(least) a year it is proven impossible."
    ]
  }
}

/// How many sections can comply, in lines of text.
enum CoverageText {
  static func lines(_ coverage: Coverage, _ language: Language) -> [String] {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let count = coverage.compliant.count
    let proof =
      coverage.isProven
      ? say("已证明不能更多", "proven to be the most")
      : say("已证明最多 \(coverage.atMost) 个", "at most \(coverage.atMost), proven")
    var lines = [
      say(
        "\(coverage.sections) 个学部中 \(count) 个的指标可以达标（\(proof)），新增投入现值 \(NumberText.wan(coverage.cost)) 万元。",
        "\(count) of \(coverage.sections) sections can comply (\(proof)), added present value "
          + "\(NumberText.wan(coverage.cost)) (10,000 yuan).")
    ]
    let over = QuestionWords.coefficients(coverage.coefficients, language)
    lines.append(
      over.isEmpty
        ? say("差异系数全部在限值以内。", "All coefficients are within their limits.")
        : say("仍超限：", "Still over their limits: ")
          + over.joined(separator: say("、", ", ")) + say("。", "."))
    return lines
  }
}
