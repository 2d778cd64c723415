// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// Why a year costs what it costs: its payments item by item, largest first.
public struct MoneyExplanation: Hashable, Sendable {
  /// The calendar year.
  public let year: BudgetYear
  /// What is paid for; the amounts add up to `total`.
  public let items: [MoneyItem]
  /// The year's expenditure, as the costing has it.
  public let total: Money
  /// Discount rate a year.
  public let discountRate: Double
  /// The calendar year to which present values are discounted.
  public let presentYear: BudgetYear
  /// What one yuan of the year is worth in the present year.
  public let presentFactor: Double
  /// The future's factor on prices in this year; 1 where prices stay as they are.
  public let priceFactor: Double
  /// Projects of the plan that have no cost figure: their money is unknown, not zero.
  public let projectsWithoutCost: [ID<Project>]
  /// Measures of the plan without a price: their money is unknown, not zero.
  public let measuresWithoutCost: [ID<Measure>]

  /// Explains one year of an outcome's costing.
  public init(year: BudgetYear, baseline: Baseline, outcome: Outcome) {
    let costing = outcome.costing
    self.year = year
    total = costing.total(year: year)
    discountRate = costing.discountRate
    presentYear = costing.presentYear
    presentFactor = costing.presentFactor(of: year)
    priceFactor = year > costing.presentYear ? outcome.future.priceFactor : 1
    projectsWithoutCost = costing.projectsWithoutCost
    measuresWithoutCost = costing.measuresWithoutCost
    var items: [MoneyItem] = []
    for entry in costing.entries where entry.year == year {
      if let same = items.firstIndex(where: { $0.isOf(entry) }) {
        items[same].amount += entry.amount
      } else {
        items.append(
          MoneyItem(
            cause: entry.cause, kind: entry.kind, isRecurrent: entry.isRecurrent,
            department: entry.department, amount: entry.amount, basis: .entries))
      }
    }
    let units = Self.units(year: year, baseline: baseline, outcome: outcome)
    for index in items.indices {
      switch items[index].cause {
      case .project(let id):
        // Of projects that share a name no single cost can be told.
        let costs = outcome.plan.projects.filter { $0.id == id }.map(\.cost)
        if costs.count == 1, let cost = costs[0] { items[index].basis = .payment(of: cost) }
      case .measure(let id):
        let paid = units[Key(measure: id, isRecurrent: items[index].isRecurrent)]
        if let paid, let price = paid.price {
          items[index].basis = .units(Quantity(hundredths: paid.units), price: price)
        }
      }
    }
    // The place breaks ties: equal amounts keep the order of the tables.
    self.items = items.enumerated().sorted {
      ($1.element.amount, $0.offset) < ($0.element.amount, $1.offset)
    }.map(\.element)
  }

  private struct Key: Hashable {
    var measure: ID<Measure>
    var isRecurrent: Bool
  }

  /// Units and price of what measures pay in a year; a price of nil where one name has several.
  private static func units(year: BudgetYear, baseline: Baseline, outcome: Outcome)
    -> [Key: (units: Int64, price: Money?)]
  {
    let measures = outcome.plan.measures
    let effects = MeasureDeeds.byMeasure(outcome.stock.measureEffects, count: measures.count)
    var paid: [Key: (units: Int64, price: Money?)] = [:]
    for (measure, deeds) in zip(measures, effects) where !deeds.isEmpty {
      let terms = baseline.stockRules.terms[measure.action.position]
      MeasurePayment.each(of: measure, deeds: deeds, terms: terms, county: baseline.county) {
        guard $0.year == year.year, !$0.isSpent, $0.amount != .zero else { return }
        let key = Key(measure: measure.id, isRecurrent: $0.isRecurrent)
        if let known = paid[key] {
          paid[key] = (known.units + $0.units, known.price == $0.price ? known.price : nil)
        } else {
          paid[key] = ($0.units, $0.price)
        }
      }
    }
    return paid
  }
}

extension MoneyItem {
  fileprivate func isOf(_ entry: CostEntry) -> Bool {
    cause == entry.cause && kind == entry.kind && isRecurrent == entry.isRecurrent
      && department == entry.department
  }
}
