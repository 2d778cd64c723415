// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Scenarios
public import Standards

/// Works against their plan, for the terminal.
public enum ProgressText {
  /// The text: late ones first, and what each delay does to the target year.
  public static func text(_ progress: ProgressReport, language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    guard !progress.lines.isEmpty else {
      return say(
        "没有项目进度表（progress.csv），推演按计划日期。\n",
        "There is no progress table (progress.csv): forecasts use the planned dates.\n")
    }
    var table = TextTable([
      (say("项目", "Project"), .left), (say("截至", "As of"), .left),
      (say("计划完成", "Planned"), .left), (say("预计完成", "Expected"), .left),
      (say("晚几个学年", "Years late"), .right), (say("工程进度", "Done"), .right),
      (say("时间过去", "Time passed"), .right), (say("已付(万元)", "Paid (10,000 yuan)"), .right),
    ])
    for line in progress.lines {
      table.add([
        line.planned.id.rawValue, "\(line.report.asOf)", "\(line.planned.completion)",
        line.report.expected.map { "\($0)" } ?? say("照计划", "as planned"),
        line.yearsLate == 0 ? "" : NumberText.change(line.yearsLate),
        line.report.percent.map { "\($0)%" } ?? "—", line.elapsed.map { "\($0)%" } ?? "—",
        line.report.paid.map { NumberText.wan($0) } ?? "—",
      ])
    }
    return (table.lines + sentences(progress, language: language)).joined(separator: "\n") + "\n"
  }

  /// What each delay does to the target year, and which works are well behind: a sentence each.
  static func sentences(_ progress: ProgressReport, language: Language) -> [String] {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var lines: [String] = []
    let year = progress.year.firstYear
    for line in progress.lines where line.yearsLate > 0 {
      lines.append(effect(line, progress, year, say))
    }
    for line in progress.lines where line.isBehind {
      lines.append(
        say(
          "\(line.planned.id.rawValue)：时间过去 \(line.elapsed ?? 0)%，工程完成 \(line.report.percent ?? 0)%，没有填预计完成，推演仍按计划日期。请核实预计完成日期。",
          "\(line.planned.id.rawValue): \(line.elapsed ?? 0)% of the time has passed and \(line.report.percent ?? 0)% of the work "
            + "is done; no expected completion is given, so forecasts use the planned date. Check the expected date."
        ))
    }
    return lines
  }

  private static func effect(
    _ line: ProgressReport.Line, _ progress: ProgressReport, _ year: Int,
    _ say: (String, String) -> String
  ) -> String {
    let name = line.planned.id.rawValue
    guard let onTime = line.onTime, onTime != progress.expected else {
      return say(
        "\(name)：晚 \(line.yearsLate) 个学年，对 \(year) 年的达标没有影响。",
        "\(name): \(line.yearsLate) school years late; no effect on \(year).")
    }
    let now = progress.expected
    var words = say(
      "\(name)：晚 \(line.yearsLate) 个学年。如果按期，\(year) 年七项达标的学部 \(onTime.sections) 个（现在 \(now.sections) 个），达标的差异系数 \(onTime.coefficients) 个（现在 \(now.coefficients) 个）",
      "\(name): \(line.yearsLate) school years late. On time, \(year) would have \(onTime.sections) sections that meet the seven "
        + "indicators (now \(now.sections)) and \(onTime.coefficients) coefficients within limits (now \(now.coefficients))"
    )
    if onTime.complies != now.complies {
      words += say(
        onTime.complies ? "，可推算的部分就能全部达标" : "，可推算的部分反而不能全部达标",
        onTime.complies
          ? ", and the whole computed part would comply"
          : ", and the computed part would not comply")
    }
    return words + say("。", ".")
  }
}
