// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

extension Costing {
  /// Books every payment of the plan's projects and of what its measures brought about.
  ///
  /// The rules stand in docs/stock-and-costs.md. Projects: entries and `alreadySpent` add up to the
  /// cost, to the yuan, while prices stay as they are.
  public init(baseline: Baseline, plan: Plan, future: Future, stock: Stock) {
    let county = baseline.county
    entries = []
    alreadySpent = .zero
    projectsWithoutCost = []
    discountRate = county.settings.discountRate.value
    presentYear = BudgetYear(county.baseYear.firstYear)
    for project in plan.projects { book(project, county: county, future: future) }
    let effects = MeasureDeeds.byMeasure(stock.measureEffects, count: plan.measures.count)
    let terms = baseline.stockRules.terms
    for (measure, deeds) in zip(plan.measures, effects) where !deeds.isEmpty {
      book(
        measure, deeds: deeds, terms: terms[measure.action.position], county: county,
        priceFactor: future.priceFactor)
    }
    // The index breaks ties: entries of one year keep the order of the tables. Both in one number
    // sort faster than entries do.
    let order = entries.indices.map { entries[$0].year.year << 32 + $0 }.sorted()
    entries = order.map { entries[$0 & 0xffff_ffff] }
  }

  /// Candidates and rejected projects cost nothing; of a cancelled one stays what was paid.
  private mutating func book(_ project: Project, county: County, future: Future) {
    switch project.status {
    case .candidate, .rejected: return
    case .committed, .cancelled: break
    }
    guard project.cost != nil else {
      if project.status == .committed { projectsWithoutCost.append(project.id) }
      return
    }
    let schedule = ProjectSchedule(
      project, settings: county.settings, baseYear: county.baseYear, future: future)
    for payment in schedule.payments(project) {
      if schedule.isCompleteAtBase && project.status == .committed || payment.year < presentYear {
        alreadySpent += payment.amount
      } else if project.status == .committed {
        entries.append(
          CostEntry(
            year: payment.year, cause: .project(project.id), kind: CostEntry.Kind(project.kind),
            isRecurrent: false, department: project.departments.first,
            amount: priced(payment.amount, in: payment.year, factor: future.priceFactor)))
      }
    }
  }

  /// The price is paid `leadYears` before the units count, but not before the base year; what recurs is
  /// paid from the year in which they count to the last, a rent to the end of its lease.
  private mutating func book(
    _ measure: Measure, deeds: [MeasureDeed], terms: ActionTerms, county: County,
    priceFactor: Double
  ) {
    let price = measure.unitCost ?? terms.unitPrice
    if price == nil { measuresWithoutCost.append(measure.id) }
    let base = county.baseYear.firstYear
    let isLease = measure.action == .leaseSportsArea
    let horizon = county.lastYear.firstYear
    let end = isLease ? min(horizon, measure.until?.firstYear ?? horizon) : horizon
    func entry(_ year: Int, _ amount: Money, isRecurrent: Bool) -> CostEntry? {
      if amount == .zero { return nil }
      let year = BudgetYear(year)
      return CostEntry(
        year: year, cause: .measure(measure.id), kind: CostEntry.Kind(measure.action),
        isRecurrent: isRecurrent, department: measure.departments.first,
        amount: priced(amount, in: year, factor: priceFactor))
    }
    for deed in deeds {
      // A lease that began before the base year counts there first, but was paid when it began.
      let counted = deed.year == 0 ? min(base, measure.from.firstYear) : base + deed.year
      let due = counted - terms.leadYears
      let amount = Self.amount(price ?? .zero, units: deed.units)
      if deed.year == 0 && due < base {
        alreadySpent += amount
      } else if let entry = entry(max(base, due), amount, isRecurrent: false) {
        entries.append(entry)
      }
    }
    if terms.recurrent == .zero { return }
    var units: Int64 = 0
    var place = 0
    for year in base...max(base, end) {
      while place < deeds.count, base + deeds[place].year <= year {
        units += deeds[place].units
        place += 1
      }
      let amount = Self.amount(terms.recurrent, units: units)
      if let entry = entry(year, amount, isRecurrent: true) { entries.append(entry) }
    }
  }

  /// The price of hundredths of units, to the nearest yuan.
  private static func amount(_ price: Money, units: Int64) -> Money {
    Money(yuan: Int64(clamping: (Int128(price.yuan) * Int128(units) + 50) / 100))
  }

  /// What is not paid by the end of the base year's calendar year follows prices.
  private func priced(_ amount: Money, in year: BudgetYear, factor: Double) -> Money {
    guard year > presentYear, factor != 1, factor.isFinite else { return amount }
    let product = (Double(amount.yuan) * factor).rounded()
    return Int64(exactly: product).map(Money.init(yuan:)) ?? amount
  }
}
