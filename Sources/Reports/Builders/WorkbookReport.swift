// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Scenarios
import Simulator
import Standards
public import Workbooks

/// The whole report as a workbook in the bureau's habits: 达标情况表, 差异系数表, 资金表, 编制, 学位余缺表,
/// 任务清单, 申报准备, then a sheet a department and a sheet a school.
public enum WorkbookReport {
  /// The workbook, ready to be written.
  public static func draft(_ input: ReportInput) -> WorkbookDraft {
    let context = PageContext(input)
    let language = input.language
    let badge = context.county.isSynthetic ? Labels.synthetic[language] : nil
    var sheets = sheets(context)
    sheets.insert(CoverSheet.sheet(context, sheets), at: 0)
    return ReportWorkbook.draft(sheets, title: context.title, badge: badge, language: language)
  }

  /// All sheets but the first, which lists them.
  static func sheets(_ context: PageContext) -> [ReportSheet] {
    let base = AnswerTables(context, context.main.outcome)
    let found = context.input.search?.outcome.map { AnswerTables(context, $0) }
    /// With the purchases of a search, where there are any.
    let planned = found ?? base
    var sheets = [sheet(base.say("达标情况", "Compliance"), [base.compliance], frozen: 2)]
    if let found {
      var table = found.compliance
      table.title = found.say("达标情况表（搜索方案）", "Compliance with the plan found")
      sheets.append(sheet(found.say("达标情况（搜索方案）", "Compliance, plan found"), [table], frozen: 2))
    }
    sheets += coefficientSheets(base)
    sheets.append(moneySheet(planned))
    sheets.append(sheet(base.say("资金明细", "Money items"), [planned.money]))
    sheets.append(sheet(base.say("编制", "Posts"), [planned.posts], frozen: 2))
    sheets.append(sheet(base.say("学位余缺", "Places"), [planned.places], frozen: 3))
    sheets.append(sheet(base.say("任务清单", "Tasks"), [planned.tasks]))
    if let search = context.input.search {
      sheets.append(
        sheet(
          base.say("搜索结果", "Search"),
          SearchTables.all(search.result, names: context.names, context.language)))
    }
    if let readiness = base.readiness {
      sheets.append(
        sheet(
          base.say("申报准备", "Readiness"), AnswerTables.readiness(readiness, context.language)))
    }
    if let comparison = context.comparison {
      sheets.append(
        sheet(
          base.say("方案比较", "Comparison"),
          ComparisonTables.all(comparison, names: context.names, language: context.language)))
    }
    return sheets + details(base, planned)
  }

  /// What there is one sheet of for each department, school and coefficient's reckoning.
  private static func details(_ base: AnswerTables, _ planned: AnswerTables) -> [ReportSheet] {
    var sheets: [ReportSheet] = []
    for stage in Stage.allCases {
      for year in judgedYears(base) {
        guard let table = base.reckoning(stage, year: year) else { continue }
        let first = base.baseline.years[year].firstYear
        let name = Labels.stage(stage)[base.language]
        sheets.append(
          sheet(
            base.say("系数计算 \(name)\(first)", "CV \(name) \(first)"), [table], frozen: 1,
            isDetail: true))
      }
    }
    for table in planned.departmentTasks {
      // The title ends with the department's name.
      let name = table.title.split(separator: base.say("：", " of "), maxSplits: 1).last ?? ""
      sheets.append(sheet(base.say("责任 \(name)", "Dept \(name)"), [table], isDetail: true))
    }
    for (school, tables) in planned.schools(lacking: base.outcome) {
      sheets.append(sheet(base.say("校 \(school)", "School \(school)"), tables, isDetail: true))
    }
    return sheets
  }

  /// The base year and every year in which the county must comply, as indices.
  static func judgedYears(_ tables: AnswerTables) -> [Int] {
    tables.baseline.years.indices.filter {
      $0 == 0 || tables.county.complianceYears.contains(tables.baseline.years[$0])
    }
  }

  private static func coefficientSheets(_ tables: AnswerTables) -> [ReportSheet] {
    Stage.allCases.compactMap { stage in
      let table = tables.coefficients(stage)
      guard !table.rows.isEmpty else { return nil }
      let name = Labels.stage(stage)[tables.language]
      var made = sheet(tables.say("差异系数 \(name)", "CV \(name)"), [table], frozen: 1)
      made.charts = [
        ReportSheet.Chart(
          kind: .lines, title: table.title, valueTitle: tables.say("差异系数", "Coefficient"),
          names: 0, rows: table.rows.indices,
          series: (1..<table.columns.count).map {
            .init(
              column: $0, name: table.columns[$0].name, isLimit: $0 == table.columns.count - 1)
          })
      ]
      return made
    }
  }

  private static func moneySheet(_ tables: AnswerTables) -> ReportSheet {
    let table = tables.moneyByYear
    var made = sheet(tables.say("资金", "Money"), [table, tables.moneyByDepartment], frozen: 1)
    // The last four columns are once, recurrent, together and present value.
    let kinds = 1..<max(1, table.columns.count - 4)
    guard !table.rows.isEmpty else { return made }
    made.charts = [
      ReportSheet.Chart(
        kind: .stackedColumns, title: table.title, valueTitle: tables.tenThousand, names: 0,
        rows: table.rows.indices,
        series: kinds.map { .init(column: $0, name: table.columns[$0].name) })
    ]
    return made
  }

  private static func sheet(
    _ name: String, _ tables: [ReportTable], frozen: Int = 0, isDetail: Bool = false
  ) -> ReportSheet {
    var sheet = ReportSheet(name, tables.filter { !$0.rows.isEmpty || $0.key != "open" })
    sheet.frozenColumns = frozen
    sheet.isDetail = isDetail
    return sheet
  }
}
