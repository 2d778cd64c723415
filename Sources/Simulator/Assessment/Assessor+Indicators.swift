// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension Assessor {
  /// One of the seven indicators of a section.
  func indicatorFinding(
    _ indicator: Indicator, _ year: Int, _ section: Int, _ figures: YearFigures
  ) -> Finding {
    func reckon(_ amount: Fraction?, _ pupils: Int?) -> Finding {
      indicatorFinding(
        indicator, baseline.sections[section].stage, amount: amount, pupils: pupils,
        share: indicator.resource.isStaff ? .whole : figures.shares[section])
    }
    func amount(in stock: Stock) -> Fraction? {
      stock.sectionAmount(
        indicator.resource, year: year, section: section, baseline: baseline,
        projection: projection)
    }
    let held = figures.amount(indicator, section)
    let pupils = figures.pupils[section]
    let strict = reckon(held, pupils)
    guard strict.verdict == .fallsShort else { return strict }
    let place = baseline.sections[section]
    for claim in claims.holding(for: .indicator(indicator), school: place.school, year: year) {
      let counted: Finding
      switch claim.route.effect {
      case .recognisedByPlan:
        return strict.recognised(by: claim.route.id)
      case .startingGradePupils:
        let starting = projection.pupils[year, section][0] * place.gradeCount
        guard starting > 0 else { continue }
        counted = reckon(held, starting)
      case .includeUnderConstruction:
        guard let finished = claims.stockWithConstruction else { continue }
        counted = reckon(amount(in: finished), pupils)
      case .includeLeased:
        guard indicator == .sportsArea else { continue }
        let leased = claim.countingLease(in: stock, year: year, school: place.school)
        counted = reckon(amount(in: leased), pupils)
      case .roomCountOnly, .startingGradeClasses, .eachCampus, .approvedSize, .otherClassLimit,
        .startingGradeWithin:
        continue
      }
      if counted.verdict == .meets { return counted.by(claim.route.id) }
    }
    return strict
  }

  private func indicatorFinding(
    _ indicator: Indicator, _ stage: Stage, amount: Fraction?, pupils: Int?, share: SplitShare?
  ) -> Finding {
    Finding.atLeast(
      amount, pupils: pupils, basis: indicator.pupilBasis,
      threshold: rules.threshold(indicator, stage), floor: rules.floor(indicator, stage),
      share: share)
  }

  /// Pupils for each member of staff; nil where the standard has no ratio.
  func staffRatio(_ year: Int, _ section: Int) -> Finding? {
    guard let limit = rules.pupilsPerStaff(baseline.sections[section].stage) else { return nil }
    let pupils = pupils(year, section)
    let staff = stock.staff[year, section][.staff]
    var finding = Finding.missing(threshold: limit, numerator: pupils, denominator: staff)
    guard let pupils, let staff else { return finding }
    if staff > 0 { finding.value = Double(pupils) / Double(staff) }
    let needed = limit.value.wholeUnits(for: pupils)
    finding.verdict = needed <= staff ? .meets : .fallsShort
    finding.shortBy = max(0, needed - staff)
    finding.spare = max(0, staff - needed)
    return finding
  }
}

extension Finding {
  /// The same finding, reckoned by a route.
  func by(_ route: String) -> Finding {
    var finding = self
    finding.route = route
    return finding
  }
}
