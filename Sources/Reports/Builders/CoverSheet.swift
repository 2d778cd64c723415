// SPDX-License-Identifier: GPL-3.0-or-later
import Scenarios
import Simulator
import Standards

/// The first sheet: the answer, what it rests on, and what stands in the other sheets.
enum CoverSheet {
  static func sheet(_ context: PageContext, _ sheets: [ReportSheet]) -> ReportSheet {
    let tables = AnswerTables(context, context.main.outcome)
    var years = tables.years
    years.title = context.title
    years.notes += contents(tables, sheets) + context.input.remarks
    years.notes.append(
      tables.say(
        "由 \(context.input.program) 生成；同样的数据与方案得到同样的文件。",
        "Made by \(context.input.program); the same data and plan give the same file."))
    var cover = ReportSheet(tables.say("结论", "Answer"), [years])
    cover.lines = [context.subtitle]
    cover.lines += context.judgedYears.map {
      VerdictWords.sentence($0.year, $0.verdicts)[context.language]
    }
    if let search = context.input.search {
      cover.lines.append(
        tables.say("搜索：", "Search: ") + SearchWords.status(search.result)[context.language])
    }
    cover.lines += context.main.understood + context.main.notices
    return cover
  }

  /// Which sheets there are; those of which there are many by kind.
  private static func contents(_ tables: AnswerTables, _ sheets: [ReportSheet]) -> [String] {
    let own = sheets.filter { !$0.isDetail }.map(\.name)
    let details = sheets.filter(\.isDetail).count
    return [
      tables.say("工作表：", "Sheets: ") + tables.list(own),
      tables.say(
        "后面还有 \(details) 张：差异系数的计算，责任清单（一个单位一张），一校一案（目标年未达标的学校，一校一张）。",
        "\(details) more follow: how coefficients come about, a sheet a department, and a "
          + "sheet for each school that falls short in the target year."
      ),
    ]
  }
}
