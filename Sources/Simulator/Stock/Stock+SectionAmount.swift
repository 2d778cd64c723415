// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Standards

extension Stock {
  /// What a section has of a kind in a year, exactly; nil where data are missing.
  ///
  /// People are the section's own. Shared stock is split by the weighted pupils of that year. Indoor
  /// sports area counts as sports area or, where the standard says so, as teaching floor area.
  public func sectionAmount(
    _ kind: ResourceKind, year: Int, section: Int, baseline: Baseline, projection: Projection
  ) -> Fraction? {
    sectionAmount(
      kind, year: year, section: section, baseline: baseline, projection: projection,
      rules: baseline.assessmentRules[year])
  }

  /// The same as other rules than the county's own count it.
  func sectionAmount(
    _ kind: ResourceKind, year: Int, section: Int, baseline: Baseline, projection: Projection,
    rules: AssessmentRules
  ) -> Fraction? {
    amount(
      kind, year: year, section: section, school: baseline.sections[section].school,
      share: kind.isStaff
        ? .whole
        : share(year: year, section: section, baseline: baseline, projection: projection),
      rules: rules)
  }

  /// The same, where the section's part of its school's stock is at hand.
  func amount(
    _ kind: ResourceKind, year: Int, section: Int, school: Int, share: SectionShare,
    rules: AssessmentRules
  ) -> Fraction? {
    if kind.isStaff {
      return staff[year, section].hundredths(position: kind.index)
        .map { Fraction(hundredths: Int128($0)) }
    }
    guard share.divisor > 0,
      let amount = countedAmount(kind, year: year, school: school, rules: rules)
    else { return nil }
    if share.numerator == 1 && share.divisor == 1 {
      return Fraction(hundredths: Int128(amount.hundredths))
    }
    return Fraction(
      hundredths: Int128(amount.hundredths) * Int128(share.numerator),
      divisor: Int128(share.divisor))
  }

  /// The school's shared stock of a kind as the standard counts it.
  func countedAmount(
    _ kind: ResourceKind, year: Int, school: Int, rules: AssessmentRules
  ) -> Quantity? {
    guard let amount = shared[year, school][kind] else { return nil }
    guard kind == .sportsArea || kind == .teachingFloorArea else { return amount }
    if rules.countsIndoorAsSports { return amount }
    let isTabled = indoorSportsArea.rows > 0
    let held =
      isTabled ? indoorSportsArea[year, school] : rules.indoorSportsAreas[school]
    guard let indoor = held else { return nil }
    return kind == .sportsArea ? max(.zero, amount - indoor) : amount + indoor
  }

  private func share(year: Int, section: Int, baseline: Baseline, projection: Projection)
    -> SectionShare
  {
    if sectionShares.rows > 0 { return sectionShares[year, section] }
    let shares = Self.sectionShares(baseline: baseline, projection: projection)
    return shares[year, section]
  }

  /// Every section's part of its school's stock, `[year][section]`.
  static func sectionShares(baseline: Baseline, projection: Projection) -> Grid<SectionShare> {
    var grid = Grid(
      rows: projection.years.count, columns: baseline.sections.count,
      repeating: SectionShare.whole)
    for year in projection.years.indices {
      for split in baseline.stockRules.splits[year] {
        split.enter(year, projection: projection, into: &grid)
      }
    }
    return grid
  }
}
