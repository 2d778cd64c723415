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

  private mutating func book(
    _ measure: Measure, deeds: [DeliveredUnits], terms: ActionTerms, county: County,
    priceFactor: Double
  ) {
    if measure.unitCost ?? terms.unitPrice == nil { measuresWithoutCost.append(measure.id) }
    MeasurePayment.each(of: measure, deeds: deeds, terms: terms, county: county) { payment in
      let amount = payment.amount
      if payment.isSpent {
        alreadySpent += amount
      } else if amount != .zero {
        let year = BudgetYear(payment.year)
        entries.append(
          CostEntry(
            year: year, cause: .measure(measure.id), kind: CostEntry.Kind(measure.action),
            isRecurrent: payment.isRecurrent, department: measure.departments.first,
            amount: priced(amount, in: year, factor: priceFactor)))
      }
    }
  }

  /// What is not paid by the end of the base year's calendar year follows prices.
  private func priced(_ amount: Money, in year: BudgetYear, factor: Double) -> Money {
    guard year > presentYear, factor != 1, factor.isFinite else { return amount }
    let product = (Double(amount.yuan) * factor).rounded()
    return Int64(exactly: product).map(Money.init(yuan:)) ?? amount
  }
}
