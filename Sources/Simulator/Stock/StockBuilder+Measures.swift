// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension StockBuilder {
  /// Takes every measure that is due this year and notes what it brought about.
  mutating func takeMeasures(_ runs: [MeasureRun]) {
    guard let first = runs.indices.first(where: { runs[$0].isDue(year) }) else { return }
    for place in first..<runs.count where runs[place].isDue(year) {
      clearUsed(runs[place].action)
    }
    for place in first..<runs.count where runs[place].isDue(year) {
      let run = runs[place]
      let (done, obstacle) = take(run)
      effects.append(
        MeasureEffect(
          measure: run.id, action: run.action, position: run.position, year: year,
          requested: Quantity(hundredths: run.units), done: Quantity(hundredths: done),
          obstacle: done < run.units ? obstacle : nil))
    }
  }

  /// Forgets last year's units of an action, where the lever limits them.
  private mutating func clearUsed(_ action: MeasureAction) {
    guard rules.terms[action.position].mostPerSection < Int64.max else { return }
    for place in 0..<staff.count + shared.count { usedUnits[slot(action, place)] = 0 }
  }

  /// Hundredths of units that took place, and what stood in the way of more.
  private mutating func take(_ run: MeasureRun) -> (Int64, MeasureEffect.Obstacle) {
    if run.action.isRotation && run.isCountyWide { return (0, .noReceiver) }
    if run.scope == .nowhere { return (0, .noSuchSection) }
    if case .school(let school) = run.scope, !run.action.target.isStaff {
      guard isOpen(school: school, year: year) else { return (0, .notOpen) }
      let terms = rules.terms[run.action.position]
      let most = capacity(run.action, terms, school: school)
      let units = stepped(min(run.units, most), run.action)
      apply(run, terms, school: school, units: units)
      return (units, .limit)
    }
    listOpen(of: run.sections)
    if open.isEmpty { return (0, .notOpen) }
    if run.action.isRotation { return rotate(run, into: open) }
    return (run.action.target.isStaff ? takeForPeople(run) : takeForSchools(run), .limit)
  }

  /// Fills `open` with those of some sections that take pupils this year.
  private mutating func listOpen(of sections: [Int]) {
    // Most measures reach the same sections: equal lists share their memory and compare at once.
    if openYear == year, openOf == sections { return }
    (openYear, openOf) = (year, sections)
    open.removeAll(keepingCapacity: true)
    let isOpen = tables.isOpen
    for section in sections where isOpen[year, section] { open.append(section) }
  }

  /// Shares a measure for people among the open sections.
  private mutating func takeForPeople(_ run: MeasureRun) -> Int64 {
    let terms = rules.terms[run.action.position]
    if open.count == 1 {
      let room = run.isCountyWide ? backboneRoom(run.action, staff[open[0]]) : .max
      let most = min(room, capacity(run.action, terms, section: open[0]))
      let units = stepped(min(run.units, most), run.action)
      apply(run, terms, section: open[0], units: units, from: nil)
      return units
    }
    weighPeople(run, terms)
    allotment.byShortfall(run.units, granule: run.action.granule)
    return bookForPeople(run, terms)
  }

  /// Fills the allotment with what the open sections lack of people and may take.
  private mutating func weighPeople(_ run: MeasureRun, _ terms: ActionTerms) {
    let rule = rules.needs[year].rule(run.action.target, granule: run.action.granule)
    let kind = run.action.target.index
    let row = year * tables.pupils.columns
    let slots = slot(run.action, 0)
    let (staff, usedUnits, open) = (staff, usedUnits, open)
    let (stages, isUnknown) = (rules.stageIndexOf, tables.isUnknown)
    let pupils = tables.pupils.values
    let limited = run.isCountyWide && run.action == .designateBackbone
    allotment.begin()
    for section in open {
      let held = staff[section]
      let size = pupils[row + section]
      // Nothing is lacking where data are missing.
      var shortfall: Int64 = 0
      if let persons = held.hundredths(position: kind), !isUnknown[section] {
        shortfall = max(0, rule.hundredths(stage: stages[section], of: size) - persons)
      }
      allotment.append(
        Allotment.Claimant(
          shortfall: shortfall, pupils: Int64(size),
          cap: min(
            terms.capacity(held, used: usedUnits[slots + section]),
            limited ? backboneRoom(run.action, held) : .max)))
    }
  }

  /// Hundredths of designations that a staff has room for; no end for other actions. Wherever
  /// somebody teaches one may be a backbone teacher.
  private func backboneRoom(_ action: MeasureAction, _ held: StaffCounts) -> Int64 {
    guard action == .designateBackbone, let percent = rules.backbonePercent,
      let staff = held[position: ResourceKind.staff.index],
      let backbone = held[position: ResourceKind.backboneTeachers.index]
    else { return .max }
    return max(0, max(1, Int64(staff) * percent / 100) - Int64(backbone)) * 100
  }

  /// Books what the allotment gives to each of the open sections.
  private mutating func bookForPeople(_ run: MeasureRun, _ terms: ActionTerms) -> Int64 {
    var done: Int64 = 0
    let (claimants, open, schoolOf) = (allotment.claimants, open, rules.schoolOf)
    let kinds = Self.kinds
    let contributions = terms.contributions.span
    let cause = flows.place(of: .measure(run.id))
    for place in open.indices {
      let given = claimants[place].given
      guard given > 0 else { continue }
      let section = open[place]
      done += given
      if terms.mostPerSection < Int64.max { usedUnits[slot(run.action, section)] += given }
      var held = staff[section]
      for position in 0..<StaffCounts.kindCount where contributions[position] != 0 {
        let persons = Int(contributions[position].scaled(by: given, over: 100) / 100)
        if persons == 0 { continue }
        if let before = held[position: position] { held[position: position] = before + persons }
        flows.append(
          year: year, school: schoolOf[section], section: section, kind: kinds[position],
          amount: Quantity(persons), cause: cause)
      }
      staff[section] = held
      if terms.bringsShared { bring(run, terms, school: schoolOf[section], units: given) }
    }
    return done
  }

  /// Shares a measure for shared stock among the schools of the open sections.
  private mutating func takeForSchools(_ run: MeasureRun) -> Int64 {
    let terms = rules.terms[run.action.position]
    weighSchools(run, terms)
    allotment.byShortfall(run.units, granule: run.action.granule)
    var done: Int64 = 0
    for place in openSchools.indices {
      let given = allotment.claimants[place].given
      guard given > 0 else { continue }
      apply(run, terms, school: openSchools[place], units: given)
      done += given
    }
    return done
  }

  /// Fills the allotment with what the schools of the open sections lack of shared stock and may take.
  private mutating func weighSchools(_ run: MeasureRun, _ terms: ActionTerms) {
    let (kind, granule) = (run.action.target, run.action.granule)
    let rule = rules.needs[year].rule(kind, granule: granule)
    let row = year * tables.pupils.columns
    let (schoolOf, stages, open) = (rules.schoolOf, rules.stageIndexOf, open)
    let (isUnknown, shares) = (tables.isUnknown, shares.values)
    let (pupils, classes) = (tables.pupils.values, tables.classes.values)
    allotment.begin()
    openSchools.removeAll(keepingCapacity: true)
    var last = -1
    var held: Quantity?
    var claimant = Allotment.Claimant(shortfall: 0, pupils: 0, cap: 0)
    for section in open {
      let school = schoolOf[section]
      if last != school {
        if last >= 0 { allotment.append(claimant) }
        last = school
        openSchools.append(school)
        held = counted(kind, school: school)
        claimant = Allotment.Claimant(
          shortfall: 0, pupils: 0, cap: capacity(run.action, terms, school: school))
      }
      let size = pupils[row + section]
      let share = shares[row + section]
      var shortfall: Int64 = 0
      if let held, share.divisor > 0, !isUnknown[section] {
        let count = rule.countsClasses ? classes[row + section].total : size
        let part = held.hundredths.scaled(by: share.numerator, over: share.divisor)
        let steps = part / granule * granule
        shortfall = max(0, rule.hundredths(stage: stages[section], of: count) - steps)
      }
      claimant.shortfall += shortfall
      claimant.pupils += Int64(size)
    }
    if last >= 0 { allotment.append(claimant) }
  }

  /// Books units at a school: shared stock, or a lease.
  private mutating func apply(
    _ run: MeasureRun, _ terms: ActionTerms, school: Int, units: Int64
  ) {
    if units <= 0 { return }
    if terms.mostPerSection < Int64.max {
      usedUnits[slot(run.action, staff.count + school)] += units
    }
    if run.action == .leaseSportsArea {
      let stated = terms.amount(of: ResourceKind.sportsArea.index, units: units)
      leases.append(
        LeaseTerm(
          measure: run.id, school: school, area: Quantity(hundredths: stated == 0 ? units : stated),
          lastYear: run.lastYear ?? Int.max))
      return
    }
    bring(run, terms, school: school, units: units)
  }

  /// Books units at a section, and with a giver takes the same people away there.
  mutating func apply(
    _ run: MeasureRun, _ terms: ActionTerms, section: Int, units: Int64, from giver: Int?
  ) {
    if units <= 0 { return }
    if terms.mostPerSection < Int64.max { usedUnits[slot(run.action, section)] += units }
    for position in 0..<StaffCounts.kindCount where terms.contributions[position] != 0 {
      let persons = Int(terms.amount(of: position, units: units) / 100)
      change(section: section, position: position, by: persons, .measure(run.id))
      if let giver { change(section: giver, position: position, by: -persons, .measure(run.id)) }
    }
    if giver != nil || !terms.bringsShared { return }
    bring(run, terms, school: rules.schoolOf[section], units: units)
  }

  private mutating func bring(
    _ run: MeasureRun, _ terms: ActionTerms, school: Int, units: Int64
  ) {
    let contributions = terms.contributions.span
    for kind in ProjectDelivery.sharedKinds where contributions[kind.index] != 0 {
      let amount = Quantity(
        hundredths: contributions[kind.index].scaled(by: units, over: 100))
      change(school: school, kind: kind, by: amount, .measure(run.id))
      guard run.action == .addRoofSportsArea, kind == .sportsArea else { continue }
      if raised.isEmpty { raised = shared.map { _ in .zero } }
      raised[school] += amount
    }
  }

  /// Begins and ends leases; a closed school leases nothing.
  mutating func settleLeases() {
    for place in leases.indices {
      let lease = leases[place]
      let holds = year <= lease.lastYear && isOpen(school: lease.school, year: year)
      if holds == lease.isInForce { continue }
      leases[place].isInForce = holds
      flows.append(
        StockFlow(
          year: year, school: lease.school, section: nil, kind: .sportsArea,
          amount: holds ? lease.area : .zero - lease.area, cause: .lease(lease.measure)))
    }
  }

  /// Where this year's units of an action at a place are counted.
  @inline(__always) func slot(_ action: MeasureAction, _ place: Int) -> Int {
    action.position * (staff.count + shared.count) + place
  }

  /// Whole steps of an action, never negative.
  @inline(__always) func stepped(_ units: Int64, _ action: MeasureAction) -> Int64 {
    max(0, units) / action.granule * action.granule
  }
}
