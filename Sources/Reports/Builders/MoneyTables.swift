// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Scenarios
import Simulator
import Standards
public import Workbooks

/// Money of plans side by side as tables, and as a workbook.
public struct MoneyTables {
  private let sides: MoneySides
  private let prices: [PriceSensitivity]
  private var context: PageContext { sides.context }

  /// Tables of the entries of a report; the first is what the others are held against.
  ///
  /// - Parameter prices: Each plan at other prices, in the same order; empty for none.
  public init(_ report: ReportInput, prices: [PriceSensitivity] = []) {
    sides = MoneySides(context: PageContext(report))
    self.prices = prices
  }

  /// All of them: sums, years, kinds, departments, prices.
  public var all: [ReportTable] {
    [
      table(
        "money-sums", context.say("各方案合计", "Sums of each plan"), context.say("项目", "What"),
        sides.sums),
      table(
        "money-years", context.say("各年资金", "Money by year"), context.say("年度", "Year"),
        sides.years, isSummed: true),
      table(
        "money-kinds", context.say("各类资金", "Money by kind"), context.say("类别", "Kind"),
        sides.kinds, isSummed: true),
      table(
        "money-departments", context.say("各责任单位资金", "Money by department"),
        context.say("责任单位（首位）", "Department, the first named"), sides.departments,
        isSummed: true),
    ] + (prices.isEmpty ? [] : [priceTable])
  }

  /// The workbook: money, verdicts that differ, and what each plan pays for.
  public var workbook: WorkbookDraft {
    let language = context.language
    let tables = all
    var money = ReportSheet(context.say("资金比较", "Money"), [tables[0], tables[2], tables[3]])
    money.frozenColumns = 1
    var years = ReportSheet(context.say("逐年", "By year"), [tables[1]])
    years.frozenColumns = 1
    if !tables[1].rows.isEmpty {
      years.charts = [
        ReportSheet.Chart(
          kind: .lines, title: tables[1].title,
          valueTitle: context.say("万元", "10,000 yuan"), names: 0, rows: tables[1].rows.indices,
          series: sides.names.enumerated().map { .init(column: $0.offset + 1, name: $0.element) })
      ]
    }
    var sheets = [money, years]
    sheets += tables.dropFirst(4).map { ReportSheet(context.say("价格敏感性", "Prices"), [$0]) }
    if let comparison = context.comparison {
      sheets.append(
        ReportSheet(
          context.say("方案比较", "Comparison"),
          ComparisonTables.all(comparison, names: context.names, language: language)))
    }
    sheets += context.input.entries.map { entry in
      var sheet = ReportSheet(
        context.say("明细 ", "Items ") + Labels.scenario(entry.name)[language],
        [AnswerTables(context, entry.outcome).money])
      sheet.isDetail = true
      return sheet
    }
    let title = context.say(
      "\(context.county.name)：资金比较", "\(context.county.name): money side by side")
    return ReportWorkbook.draft(
      sheets, title: title, badge: context.county.isSynthetic ? Labels.synthetic[language] : nil,
      language: language)
  }

  private func table(
    _ key: String, _ title: String, _ corner: String, _ rows: [MoneySides.Row],
    isSummed: Bool = false
  ) -> ReportTable {
    let unit = context.say("万元", "10,000 yuan")
    var table = ReportTable(
      key: key, title: title,
      columns: [.init(corner, .text, most: 30)]
        + sides.names.map { .init($0, unit: unit, .money) })
    for row in rows { table.add([.text(row.name)] + row.money.map { .money($0) }) }
    if isSummed {
      table.addSums(context.say("合计", "Total"), of: Array(1..<table.columns.count))
    }
    return table
  }

  private var priceTable: ReportTable {
    let unit = context.say("万元", "10,000 yuan")
    var table = ReportTable(
      key: "money-prices",
      title: context.say("价格涨跌时的资金", "Money where prices rise or fall"),
      columns: [
        .init(context.say("方案", "Scenario"), .text, most: 36),
        .init(context.say("项目", "What"), .text, most: 24),
      ]
        + PriceSensitivity.factors.map { .init(sides.name(ofFactor: $0), unit: unit, .money) })
    for (plan, rows) in sides.sensitivity(prices) {
      for row in rows {
        table.add([.text(plan), .text(row.name)] + row.money.map { .money($0) })
      }
    }
    table.notes = [Self.note(context)]
    return table
  }

  /// What rises and falls, and how the command line asks for it.
  static func note(_ context: PageContext) -> String {
    context.say(
      "凡还没有付的钱都按同一比例涨跌；达标与否不随价格变。命令行：junheng compare 我的县 方案 --change \"价格 ×1.1\"。",
      "Everything that is not yet paid rises and falls alike; no verdict depends on prices. On the "
        + "command line: junheng compare COUNTY SCENARIO --change \"价格 ×1.1\".")
  }
}
