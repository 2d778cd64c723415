// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Scenarios
public import Standards

/// Works against their plan.
public enum ProgressTables {
  /// One row a project with a report, late ones first.
  public static func works(_ progress: ProgressReport, _ language: Language) -> ReportTable {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let (now, unit) = (progress.expected, say("万元", "10,000 yuan"))
    let year = progress.year.firstYear
    var table = ReportTable(
      key: "progress", title: say("项目进度", "Works against their plan"),
      columns: [
        .init(say("项目", "Project"), .text, most: 40), .init(say("截至", "As of"), .text),
        .init(say("计划完成", "Planned"), .text), .init(say("预计完成", "Expected"), .text),
        .init(say("晚几个学年", "Years late"), unit: say("年", "years"), .whole),
        .init(say("工程进度", "Done"), unit: "%", .whole),
        .init(say("时间过去", "Time passed"), unit: "%", .whole),
        .init(say("已付", "Paid"), unit: unit, .money),
        .init(
          say("按期则 \(year) 年多达标的学部", "Sections more in \(year) if on time"),
          unit: say("个", "number"), .whole),
        .init(
          say("按期则 \(year) 年多达标的系数", "Coefficients more in \(year) if on time"),
          unit: say("个", "number"), .whole),
        .init(say("责任单位", "Departments"), .text, most: 30),
      ])
    for line in progress.lines {
      table.add([
        .text(line.planned.id.rawValue), .text("\(line.report.asOf)"),
        .text("\(line.planned.completion)"), .text(line.report.expected.map { "\($0)" }),
        ReportCell(.whole(line.yearsLate), tone: line.yearsLate > 0 ? .bad : .plain),
        .whole(line.report.percent), .whole(line.elapsed), .money(line.report.paid),
        line.onTime.map { .whole($0.sections - now.sections) } ?? .none,
        line.onTime.map { .whole($0.coefficients - now.coefficients) } ?? .none,
        .text(line.planned.departments.joined(separator: say("、", ", "))),
      ])
    }
    return table
  }
}
