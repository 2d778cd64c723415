// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension Assessor {
  /// One of the seven indicators of a section.
  func indicatorFinding(_ indicator: Indicator, _ year: Int, _ section: Int) -> Finding {
    let strict = indicatorFinding(
      indicator, year, section, stock: stock, pupils: pupils(year, section))
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
        counted = indicatorFinding(indicator, year, section, stock: stock, pupils: starting)
      case .includeUnderConstruction:
        guard let finished = claims.stockWithConstruction else { continue }
        counted = indicatorFinding(
          indicator, year, section, stock: finished, pupils: strict.denominator)
      case .includeLeased:
        guard indicator == .sportsArea else { continue }
        let leased = claim.countingLease(in: stock, year: year, school: place.school)
        counted = indicatorFinding(
          indicator, year, section, stock: leased, pupils: strict.denominator)
      case .roomCountOnly, .startingGradeClasses, .eachCampus, .approvedSize, .otherClassLimit,
        .startingGradeWithin:
        continue
      }
      if counted.verdict == .meets { return counted.by(claim.route.id) }
    }
    return strict
  }

  private func indicatorFinding(
    _ indicator: Indicator, _ year: Int, _ section: Int, stock: Stock, pupils: Int?
  ) -> Finding {
    let ofStage = rules[baseline.sections[section].stage]
    let kind = indicator.resource
    let amount = stock.sectionAmount(
      kind, year: year, section: section, baseline: baseline, projection: projection)
    let share =
      kind.isStaff
      ? SplitShare.whole
      : SplitShare(section: section, year: year, baseline: baseline, projection: projection)
    return Finding.atLeast(
      amount, pupils: pupils, basis: indicator.pupilBasis,
      threshold: ofStage.thresholds[indicator.index], floor: ofStage.floors[indicator.index],
      share: share)
  }

  /// Pupils for each member of staff; nil where the standard has no ratio.
  func staffRatio(_ year: Int, _ section: Int) -> Finding? {
    guard let limit = rules[baseline.sections[section].stage].pupilsPerStaff else { return nil }
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
