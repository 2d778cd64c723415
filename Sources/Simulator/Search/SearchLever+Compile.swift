// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension SearchLever {
  /// Compiles a lever of the county; nil where a search cannot use it.
  ///
  /// Prices are reckoned as `Costing` books a measure: the price `leadYears` before the units
  /// count, what recurs from the year in which they count to the last one; discounted to the base
  /// year's calendar year.
  init?(_ lever: Lever, county: County, future: Future, decisionYears: [BudgetYear]) {
    // A lease counts on the relaxed route only, and a search promises the strict verdict.
    guard lever.isEnabled, lever.action != .leaseSportsArea, lever.unitPrice >= .zero,
      lever.recurrent >= .zero
    else { return nil }
    let granules = lever.action.granule == 100 ? lever.step : max(1, lever.step)
    action = lever.action
    step = Int64(granules)
    limit = lever.action.isRotation ? .surplusElsewhere : lever.limit
    mostPerSection = lever.mostPerSection.map { Int64($0 / granules) }
    let terms = ActionTerms(lever.action, levers: [lever])
    contribution = ResourceKind.allCases.map { kind in
      let belongs =
        lever.action.target.isStaff ? kind.isStaff || !lever.action.isRotation : !kind.isStaff
      return belongs ? terms.amount(of: kind.index, units: Int64(granules) * 100) : 0
    }
    guard contribution.contains(where: { $0 != 0 }) else { return nil }
    let base = county.baseYear.firstYear
    let last = county.lastYear.firstYear
    let factor = future.priceFactor.isFinite ? future.priceFactor : 1
    let rate = 1 + county.settings.discountRate.value
    func discount(_ year: Int) -> Double {
      (base..<max(base, year)).reduce(1.0) { value, _ in value / rate }
    }
    let price = Double(lever.unitPrice.yuan) * Double(granules) * factor
    let recurrent = Double(lever.recurrent.yuan) * Double(granules) * factor
    payment = decisionYears.map { _ in Int64(price.rounded(.up)) }
    self.recurrent = Int64(recurrent.rounded(.up))
    firstYear = decisionYears.map { $0.year + lever.leadYears - base }
    presentCost = decisionYears.map { year in
      let counts = year.year + lever.leadYears
      guard counts <= last else { return nil }
      return (counts...last).reduce(price * discount(year.year)) {
        $0 + recurrent * discount($1)
      }
    }
    if let percent = county.signing.reason(against: .backboneTeachers) == nil
      ? county.settings.signing.backbonePercent : nil
    {
      crowdingOfPart = (0..<4).map { kind in
        let part = kind == ResourceKind.backboneTeachers.index ? percent : 100
        return contribution[kind] - contribution[0] * part / 100
      }
    }
  }
}
