// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension Assessor {
  /// A section's amount of an indicator in a stock; nil where missing.
  func amount(_ indicator: Indicator, in stock: Stock, _ year: Int, _ section: Int) -> Fraction? {
    stock.amount(
      indicator.resource, year: year, section: section, school: rules.places[section].school,
      share: shares[year, section], rules: rules)
  }

  /// One of the seven indicators of a section; its amount is entered among the section's numbers.
  func indicator(
    _ index: Int, _ year: Int, _ section: Int, _ numbers: inout SectionNumbers
  ) -> FindingRow {
    let indicator = Self.indicators[index]
    if let row = plain(index, indicator, year, section, &numbers),
      row.verdict == .meets || claims.isEmpty
    {
      return row
    }
    let held = amount(indicator, in: stock, year, section)
    numbers.enter(held, index)
    let strict = reckon(indicator, year, section, held, pupils: numbers.pupils)
    guard strict.verdict == .fallsShort, !claims.isEmpty else { return strict }
    return relaxed(strict, indicator, year, section, held, pupils: numbers.pupils)
  }

  /// What nearly every finding is: a known amount that is not split, over known pupils, in 64 bits.
  /// Nil for any other; the values are those of `FindingRow.atLeast`.
  private func plain(
    _ index: Int, _ indicator: Indicator, _ year: Int, _ section: Int,
    _ numbers: inout SectionNumbers
  ) -> FindingRow? {
    guard let pupils = numbers.pupils, pupils > 0 else { return nil }
    let hundredths: Int64
    let stage: Int
    if index < 3 {
      guard let persons = stock.staff[year, section][position: index + 1] else { return nil }
      hundredths = Int64(persons) * 100
      stage = rules.stages[section]
    } else {
      let share = shares[year, section]
      let place = rules.places[section]
      guard share.numerator == 1, share.divisor == 1, !place.hasPart,
        let amount = stock.countedAmount(
          indicator.resource, year: year, school: place.school, rules: rules)
      else { return nil }
      hundredths = amount.hundredths
      stage = place.stage
    }
    let rule = rules.plainRule(index, stage: stage)
    guard let surplus = rule.threshold.surplus(hundredths, pupils) else { return nil }
    var row = FindingRow(threshold: rule.threshold.place)
    if let floor = rule.floor {
      guard let aboveFloor = floor.surplus(hundredths, pupils) else { return nil }
      row.floor = floor.place
      row.floorVerdict = aboveFloor >= 0 ? .meets : .fallsShort
    }
    row.hundredths = Int128(hundredths)
    row.divisor = 1
    row.denominator = pupils
    let amount = Double(hundredths) / 100
    row.value = amount * rule.basis / Double(pupils)
    row.verdict = surplus >= 0 ? .meets : .fallsShort
    let (quotient, remainder) = surplus.quotientAndRemainder(dividingBy: rule.units)
    row.margin = Int(remainder < 0 ? quotient - 1 : quotient)
    numbers.row[index] = amount
    return row
  }

  /// The seven in order, made once.
  private static let indicators = Indicator.allCases

  private func reckon(
    _ indicator: Indicator, _ year: Int, _ section: Int, _ amount: Fraction?, pupils: Int?
  ) -> FindingRow {
    let place = rules.places[section]
    var part = FindingRow.Part.whole
    if place.hasPart, !indicator.resource.isStaff {
      let share = shares[year, section]
      if share.divisor > 0 { part = FindingRow.Part(scope: .school, numerator: share.numerator) }
    }
    return FindingRow.atLeast(
      amount, pupils: pupils, basis: Int64(indicator.pupilBasis),
      threshold: rules.threshold(indicator.index, stage: place.stage),
      floor: rules.floor(indicator.index, stage: place.stage), part: part)
  }

  private func relaxed(
    _ strict: FindingRow, _ indicator: Indicator, _ year: Int, _ section: Int, _ held: Fraction?,
    pupils: Int?
  ) -> FindingRow {
    let place = rules.places[section]
    for claim in claims.holding(for: .indicator(indicator), school: place.school, year: year) {
      let counted: FindingRow
      switch claim.route.effect {
      case .recognisedByPlan:
        return strict.recognised(by: list.place(ofRoute: claim.route.id))
      case .startingGradePupils:
        let starting = projection.pupils[year, section][0] * place.gradeCount
        guard starting > 0 else { continue }
        counted = reckon(indicator, year, section, held, pupils: starting)
      case .includeUnderConstruction:
        guard let finished = claims.stockWithConstruction else { continue }
        counted = reckon(
          indicator, year, section, amount(indicator, in: finished, year, section),
          pupils: pupils)
      case .includeLeased:
        guard indicator == .sportsArea else { continue }
        let leased = claim.countingLease(in: stock, year: year, school: place.school)
        counted = reckon(
          indicator, year, section, amount(indicator, in: leased, year, section), pupils: pupils)
      case .roomCountOnly, .startingGradeClasses, .eachCampus, .approvedSize, .otherClassLimit,
        .startingGradeWithin:
        continue
      }
      if counted.verdict == .meets { return counted.by(list.place(ofRoute: claim.route.id)) }
    }
    return strict
  }

  /// Pupils for each member of staff; absent where the standard has no ratio.
  func staffRatio(_ year: Int, _ section: Int) -> FindingRow {
    guard let limit = rules.pupilsPerStaff(rules.places[section].stage) else { return .absent }
    let pupils = pupils(year, section)
    let staff = stock.staff[year, section][.staff]
    var row = FindingRow.open(limit, numerator: pupils, denominator: staff)
    guard let pupils, let staff else { return row }
    if staff > 0 { row.value = Double(pupils) / Double(staff) }
    row.margin = staff - limit.wholeUnits(for: pupils)
    row.verdict = row.margin >= 0 ? .meets : .fallsShort
    return row
  }
}

extension SectionOutline {
  /// Takes over the verdict of one indicator.
  mutating func count(_ index: Int, _ row: FindingRow) {
    indicators[index] = row.verdict
    isAtFloor[index] = row.floorVerdict == .meets
    if row.verdict == .meets { reached += 1 }
  }

  /// The rule over the seven, once all are counted; not assessed when out of scope.
  mutating func finish(required: Int) {
    guard isInScope else { return }
    var tally = SchoolRule.Tally()
    for index in 0..<7 {
      tally.add(SchoolRule.State(indicators[index], isAtFloor: isAtFloor[index]))
    }
    schoolRule = tally.verdict(required: required)
  }
}
