// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Simulator
public import Standards

/// Cost against year and cost against sections.
public enum FrontierTables {
  /// One row for each first year.
  public static func years(_ frontier: YearFrontier, _ language: Language) -> ReportTable {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let unit = say("万元", "10,000 yuan")
    let sections = say("个学部", "sections")
    var table = ReportTable(
      key: "frontier", title: say("花费与年份", "Cost against year"),
      columns: [
        .init(say("从哪年起", "From"), .year), .init(say("须达标到", "To"), .year),
        .init(say("结果", "Verdict"), .status, most: 20),
        .init(say("现值", "Present value"), unit: unit, .money),
        .init(say("下界", "Lower bound"), unit: unit, .money),
        .init(say("达标学部", "Sections meeting"), unit: sections, .whole),
        .init(say("来不及", "Too late"), unit: sections, .whole),
        .init(say("再等也不行", "Never"), unit: sections, .whole),
        .init(say("系数超限", "Coefficients over"), unit: say("个", "number"), .whole),
        .init(say("班额、学位等", "Sizes, places"), .text, most: 40),
      ])
    for point in frontier.points {
      let isMet = point.result.isMet
      let covered = point.coverage
      table.add([
        .year(point.years.lowerBound.firstYear), .year(point.years.upperBound.firstYear),
        ReportCell(
          .text(QuestionWords.verdict(point)[language]),
          tone: point.result.complies ? .good : isMet ? .partly : .bad),
        .money(isMet ? point.result.cost : covered?.cost),
        .money(isMet ? point.result.lowerBound : nil),
        isMet ? .text(say("全部", "all")) : .whole(covered?.compliant.count),
        .whole(point.obstacles.tooLate.count), .whole(point.obstacles.never.count),
        .whole(isMet ? 0 : covered.map(FrontierText.over)),
        .text(
          point.result.beyondLevers.isEmpty
            ? nil : QuestionWords.beyond(point.result, language)),
      ])
    }
    table.notes = [FrontierText.note[language]]
    return table
  }

  /// One row for each number of sections.
  public static func steps(_ stairs: SectionStaircase, names: SectionNames, _ language: Language)
    -> ReportTable
  {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let unit = say("万元", "10,000 yuan")
    var table = ReportTable(
      key: "steps", title: say("花费与达标学部", "Cost against sections"),
      columns: [
        .init(say("达标学部", "Sections"), unit: say("个", "number"), .whole),
        .init(say("现值", "Present value"), unit: unit, .money),
        .init(say("下界", "Lower bound"), unit: unit, .money),
        .init(say("系数超限", "Coefficients over"), unit: say("个", "number"), .whole),
        .init(say("新达标", "New"), .text, most: 60),
      ])
    for step in stairs.steps {
      table.add([
        .whole(step.sections), .money(step.cost), .money(step.lowerBound),
        .whole(step.coefficientsOver),
        .text(step.gained.map { names($0, language) }.joined(separator: say("、", ", "))),
      ])
    }
    table.notes = [FrontierText.head(stairs, language)] + FrontierText.notes(stairs, language)
    return table
  }
}
