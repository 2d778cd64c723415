// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Scenarios
import Simulator
import Standards

/// Money of plans side by side, in the cuts that a budget officer asks for: what a page shows and a
/// workbook holds.
struct MoneySides {
  /// One row: the money of every plan, in their order.
  struct Row {
    let name: String
    let money: [Money?]

    init(_ name: String, _ money: [Money?]) {
      self.name = name
      self.money = money
    }
  }

  let context: PageContext
  private var entries: [ReportInput.Entry] { context.input.entries }

  /// Each plan's name.
  var names: [String] { entries.map { Labels.scenario($0.name)[context.language] } }

  /// Paid once, recurrent, present value.
  var sums: [Row] {
    MoneySum.allCases.map { sum in
      Row(sum.name[context.language], entries.map { sum.of($0.outcome.costing) })
    }
  }

  /// Calendar years in which any plan pays.
  var calendar: [Int] {
    entries.reduce(into: Set<Int>()) { years, entry in
      years.formUnion(entry.outcome.costing.entries.map(\.year.year))
    }.sorted()
  }

  /// By calendar year.
  var years: [Row] {
    calendar.map { year in
      Row("\(year)", entries.map { $0.outcome.costing.total(year: BudgetYear(year)) })
    }
  }

  /// By kind; kinds that no plan pays are left out.
  var kinds: [Row] {
    CostEntry.Kind.allCases.compactMap { kind in
      let money = entries.map { $0.outcome.costing.total(kind: kind) }
      return money.contains { $0 != .zero }
        ? Row(Labels.money(kind)[context.language], money) : nil
    }
  }

  /// By the department first named, the dearest of the first plan in front.
  var departments: [Row] {
    var seen: Set<String?> = []
    let names = entries.flatMap(\.outcome.costing.departments).filter { seen.insert($0).inserted }
    let rows = names.map { name in
      (name: name, money: entries.map { $0.outcome.costing.total(department: name) })
    }
    return rows.sorted { left, right in
      left.money[0] != right.money[0]
        ? left.money[0] > right.money[0] : (left.name ?? "") < (right.name ?? "")
    }.map { Row($0.name ?? context.say("（未指明）", "(none named)"), $0.money) }
  }

  /// Each sum of each plan at other prices; plans of which nothing is known of it are left out.
  ///
  /// - Parameter prices: One for each plan, in their order.
  func sensitivity(_ prices: [PriceSensitivity]) -> [(plan: String, rows: [Row])] {
    zip(names, prices).map { name, prices in
      let rows = MoneySum.allCases.map { sum in
        Row(sum.name[context.language], prices.costings.map { $0.map(sum.of) })
      }
      return (name, rows)
    }
  }

  /// What a factor on prices is called: −20 %, as planned, +10 %.
  func name(ofFactor factor: Double) -> String {
    let percent = Int((factor * 100).rounded()) - 100
    if percent == 0 { return context.say("现价", "as planned") }
    return (percent > 0 ? "+" : "−") + "\(abs(percent))%"
  }
}
