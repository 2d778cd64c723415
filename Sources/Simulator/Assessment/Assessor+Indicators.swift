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

  /// The verdicts on the seven indicators of a section; their evidence is kept among the findings,
  /// and their amounts are entered among the section's numbers.
  func indicators(
    _ year: Int, _ section: Int, _ place: AssessmentRules.Place,
    into findings: inout YearFindings, _ numbers: inout SectionNumbers
  ) -> IndicatorMarks {
    var marks = IndicatorMarks()
    let plain = plainAmounts(year, section, place)
    // A span, because a variable subscript of an inline array copies all of it.
    let amounts = plain.span
    let pupils = numbers.pupils ?? 0
    for index in 0..<7 {
      let amount = amounts[index]
      if pupils > 0, amount >= 0,
        let verdicts = rules.plainRule(index, stage: place.stage).verdicts(amount, pupils),
        verdicts.threshold == .meets || claims.isEmpty
      {
        numbers.enter(hundredths: amount, index)
        findings.keep(amount, section: section, indicator: index)
        marks.enter(index, verdicts.threshold, floor: verdicts.floor)
      } else {
        let row = indicator(index, year, section, &numbers)
        findings.keep(row, section: section, indicator: index)
        // Short for the known pupils, and at its floor for all that is known: it may be the one
        // left out, as long as nobody knows better.
        let mayStay =
          numbers.pupils == nil && row.floor >= 0 && row.floorVerdict == .notAssessed
        marks.enter(index, row.verdict, floor: mayStay ? .meets : row.floorVerdict)
      }
    }
    return marks
  }

  /// Stands for an amount that is not plain.
  private static let notPlain = Int64.min

  /// What nearly every section has: amounts that are known and not split, in hundredths.
  private func plainAmounts(
    _ year: Int, _ section: Int, _ place: AssessmentRules.Place
  ) -> InlineArray<7, Int64> {
    var amounts = InlineArray<7, Int64>(repeating: Self.notPlain)
    let staff = stock.staff[year, section]
    for index in 0..<3 {
      if let persons = staff.hundredths(position: index + 1) { amounts[index] = persons }
    }
    let share = shares[year, section]
    guard share.numerator == 1, share.divisor == 1, !place.hasPart else { return amounts }
    let shared = stock.shared[year, place.school]
    amounts[5] = shared[.equipmentValue]?.hundredths ?? Self.notPlain
    amounts[6] = shared[.multimediaClassrooms]?.hundredths ?? Self.notPlain
    if countsIndoorAsSports {
      amounts[3] = shared[.teachingFloorArea]?.hundredths ?? Self.notPlain
      amounts[4] = shared[.sportsArea]?.hundredths ?? Self.notPlain
    } else {
      for index in 3...4 {
        let kind = index == 3 ? ResourceKind.teachingFloorArea : .sportsArea
        let amount = stock.countedAmount(kind, year: year, school: place.school, rules: rules)
        amounts[index] = amount?.hundredths ?? Self.notPlain
      }
    }
    return amounts
  }

  /// One of the seven indicators of a section, whatever its amount is.
  private func indicator(
    _ index: Int, _ year: Int, _ section: Int, _ numbers: inout SectionNumbers
  ) -> FindingRow {
    let indicator = Self.indicators[index]
    let held = amount(indicator, in: stock, year, section)
    numbers.enter(held, index)
    let strict = reckon(indicator, year, section, held, pupils: numbers.pupils)
    guard strict.verdict == .fallsShort, !claims.isEmpty else { return strict }
    return relaxed(strict, indicator, year, section, held, pupils: numbers.pupils)
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
    let (threshold, floor) = (
      rules.threshold(indicator.index, stage: place.stage),
      rules.floor(indicator.index, stage: place.stage)
    )
    func row(_ pupils: Int?) -> FindingRow {
      FindingRow.atLeast(
        amount, pupils: pupils, basis: Int64(indicator.pupilBasis), threshold: threshold,
        floor: floor, part: part)
    }
    // Too little for the pupils who are known is too little; a part of a school's stock is not
    // known without all its pupils.
    if pupils == nil, !place.hasPart, leastPupils(year, section) > 0 {
      var least = row(leastPupils(year, section))
      if least.verdict == .fallsShort {
        if least.floorVerdict == .meets { least.floorVerdict = .notAssessed }
        return least
      }
    }
    return row(pupils)
  }

  private func relaxed(
    _ strict: FindingRow, _ indicator: Indicator, _ year: Int, _ section: Int, _ held: Fraction?,
    pupils: Int?
  ) -> FindingRow {
    let place = rules.places[section]
    for claim in claims.holding(for: .indicator(indicator), school: place.school, year: year)
    where isSmallEnough(place.school, for: claim.route, year) {
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
      case .alsoCounted:
        // Whom a school of two stages shares, nobody has assigned to either.
        guard indicator.resource.isStaff, let persons = claim.claim.amount, let held,
          rules.sectionsOfSchool[place.school].count == 1
        else { continue }
        let all = Fraction(
          hundredths: held.hundredths + Int128(persons.hundredths) * held.divisor,
          divisor: held.divisor)
        counted = reckon(indicator, year, section, all, pupils: pupils)
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
    guard let staff else { return row }
    guard let pupils else {
      // Too few for the pupils who are known is too few.
      let least = leastPupils(year, section)
      let missing = limit.wholeUnits(for: least) - staff
      guard missing > 0 else { return row }
      row.count(least)
      row.verdict = .fallsShort
      row.margin = -missing
      return row
    }
    if staff > 0 { row.value = Double(pupils) / Double(staff) }
    row.margin = staff - limit.wholeUnits(for: pupils)
    row.verdict = row.margin >= 0 ? .meets : .fallsShort
    return row
  }
}
