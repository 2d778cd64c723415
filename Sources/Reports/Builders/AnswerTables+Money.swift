// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

extension AnswerTables {
  /// 资金表: every payment by year, kind, department and what it is for.
  public var money: ReportTable {
    var table = ReportTable(
      key: "money", title: say("资金明细", "Money item by item"),
      columns: [
        budgetYearColumn, Column(say("类别", "Kind"), .text),
        Column(say("责任单位（首位）", "Department (first named)"), .text, most: 24),
        Column(say("事项", "Item"), .text, most: 44),
      ] + amountColumns)
    struct Line: Hashable {
      var year: BudgetYear
      var kind: CostEntry.Kind
      var department: String?
      var cause: CostEntry.Cause
    }
    var order: [Line] = []
    var sums: [Line: Sums] = [:]
    for entry in outcome.costing.entries {
      let line = Line(
        year: entry.year, kind: entry.kind, department: entry.department, cause: entry.cause)
      if sums[line] == nil { order.append(line) }
      sums[line, default: Sums()].add(entry, outcome.costing)
    }
    for line in order {
      table.add(
        [
          .year(line.year.year), .text(Labels.money(line.kind)[language]),
          .text(line.department ?? say("（未指明）", "(none named)")), .text(name(line.cause)),
        ] + (sums[line] ?? Sums()).cells)
    }
    table.addSums(say("合计", "Total"), of: [4, 5, 6, 7])
    table.notes = moneyNotes
    return table
  }

  /// Money by year and kind, for the picture.
  public var moneyByYear: ReportTable {
    let kinds = CostEntry.Kind.allCases.filter { outcome.costing.total(kind: $0) != .zero }
    var table = ReportTable(
      key: "money-years", title: say("资金，按年和类别", "Money by year and kind"),
      columns: [budgetYearColumn]
        + kinds.map { Column(Labels.money($0)[language], unit: tenThousand, .money) }
        + amountColumns)
    for year in outcome.costing.totalsByYear.map(\.year) {
      var sums = Sums()
      var byKind: [CostEntry.Kind: Money] = [:]
      for entry in outcome.costing.entries where entry.year == year {
        sums.add(entry, outcome.costing)
        byKind[entry.kind, default: .zero] += entry.amount
      }
      table.add(
        [.year(year.year)] + kinds.map { .money(byKind[$0] ?? .zero) } + sums.cells)
    }
    table.addSums(say("合计", "Total"), of: Array(1..<table.columns.count))
    table.notes = moneyNotes
    return table
  }

  /// Money by department: the whole time, paid once and recurring.
  public var moneyByDepartment: ReportTable {
    var table = ReportTable(
      key: "money-departments", title: say("资金，按责任单位", "Money by department"),
      columns: [Column(say("责任单位（首位）", "Department (first named)"), .text, most: 30)]
        + amountColumns)
    var sums: [String?: Sums] = [:]
    for entry in outcome.costing.entries {
      sums[entry.department, default: Sums()].add(entry, outcome.costing)
    }
    let order = outcome.costing.departments.enumerated().sorted { left, right in
      let (a, b) = (sums[left.element]?.total ?? .zero, sums[right.element]?.total ?? .zero)
      return a != b ? a > b : left.offset < right.offset
    }
    for (_, department) in order {
      table.add(
        [.text(department ?? say("（未指明）", "(none named)"))] + (sums[department] ?? Sums()).cells)
    }
    table.addSums(say("合计", "Total"), of: [1, 2, 3, 4])
    return table
  }

  private var budgetYearColumn: Column { Column(say("年度", "Budget year"), .year) }

  private var amountColumns: [Column] {
    [
      Column(say("一次性", "One-off"), unit: tenThousand, .money),
      Column(say("经常性", "Recurrent"), unit: tenThousand, .money),
      Column(say("合计", "Together"), unit: tenThousand, .money),
      Column(say("现值", "Present value"), unit: tenThousand, .money),
    ]
  }

  private var moneyNotes: [String] {
    let costing = outcome.costing
    let rate = NumberText.fixed(costing.discountRate * 100, places: 1)
    var notes = [
      say(
        "按日历年。现值折算到 \(costing.presentYear.year) 年，折现率 \(rate)%。基年以前已付 "
          + "\(NumberText.wan(costing.alreadySpent)) 万元不计入。",
        "By calendar year. Present values of \(costing.presentYear.year) at \(rate)%. "
          + "\(NumberText.wan(costing.alreadySpent)) (10,000 yuan) paid before are left out."
      )
    ]
    let unknown =
      costing.projectsWithoutCost.map(\.rawValue) + costing.measuresWithoutCost.map(\.rawValue)
    if !unknown.isEmpty {
      notes.append(
        say("金额未知（不是零）、没有计入的：", "Without a figure (unknown, not zero) and left out: ")
          + list(unknown))
    }
    return notes
  }

  private func name(_ cause: CostEntry.Cause) -> String {
    switch cause {
    case .project(let id): id.rawValue
    case .measure(let id): id.rawValue
    }
  }

  /// Sums of payments.
  private struct Sums {
    var once = Money.zero
    var recurrent = Money.zero
    /// In yuan.
    var present = 0.0

    var total: Money { once + recurrent }

    mutating func add(_ entry: CostEntry, _ costing: Costing) {
      if entry.isRecurrent { recurrent += entry.amount } else { once += entry.amount }
      present += costing.presentValue(of: entry)
    }

    var cells: [ReportCell] {
      [.money(once), .money(recurrent), .money(total), .decimal(present / 10_000)]
    }
  }
}
