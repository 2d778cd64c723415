// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension StockBuilder {
  /// Takes every measure that is due this year and notes what it brought about.
  mutating func takeMeasures(_ runs: [MeasureRun]) {
    guard let first = runs.indices.first(where: { runs[$0].isDue(year) }) else { return }
    for slot in usedUnits.indices { usedUnits[slot] = 0 }
    for place in first..<runs.count where runs[place].isDue(year) {
      let run = runs[place]
      let (done, obstacle) = take(run)
      effects.append(
        MeasureEffect(
          measure: run.id, position: run.position, year: year,
          requested: Quantity(hundredths: run.units), done: Quantity(hundredths: done),
          obstacle: done < run.units ? obstacle : nil))
    }
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
    open.removeAll(keepingCapacity: true)
    for section in run.sections where isOpen(section: section) { open.append(section) }
    if open.isEmpty { return (0, .notOpen) }
    if run.action.isRotation { return rotate(run, into: open) }
    return (run.action.target.isStaff ? takeForPeople(run) : takeForSchools(run), .limit)
  }

  /// Shares a measure for people among the open sections.
  private mutating func takeForPeople(_ run: MeasureRun) -> Int64 {
    let terms = rules.terms[run.action.position]
    if open.count == 1 {
      let most = capacity(run.action, terms, section: open[0])
      let units = stepped(min(run.units, most), run.action)
      apply(run, terms, section: open[0], units: units, from: nil)
      return units
    }
    allotment.begin()
    for section in open {
      allotment.caps.append(capacity(run.action, terms, section: section))
      allotment.shortfalls.append(shortfall(run.action, section: section))
      allotment.pupils.append(Int64(pupils(section)))
    }
    allotment.byShortfall(run.units, granule: run.action.granule)
    var done: Int64 = 0
    for place in open.indices where allotment.given[place] > 0 {
      apply(run, terms, section: open[place], units: allotment.given[place], from: nil)
      done += allotment.given[place]
    }
    return done
  }

  /// Shares a measure for shared stock among the schools of the open sections.
  private mutating func takeForSchools(_ run: MeasureRun) -> Int64 {
    let terms = rules.terms[run.action.position]
    allotment.begin()
    openSchools.removeAll(keepingCapacity: true)
    for section in open {
      let school = rules.schoolOf[section]
      if openSchools.last != school {
        openSchools.append(school)
        allotment.caps.append(capacity(run.action, terms, school: school))
        allotment.shortfalls.append(0)
        allotment.pupils.append(0)
      }
      allotment.shortfalls[openSchools.count - 1] += shortfall(run.action, section: section)
      allotment.pupils[openSchools.count - 1] += Int64(pupils(section))
    }
    allotment.byShortfall(run.units, granule: run.action.granule)
    var done: Int64 = 0
    for place in openSchools.indices where allotment.given[place] > 0 {
      apply(run, terms, school: openSchools[place], units: allotment.given[place])
      done += allotment.given[place]
    }
    return done
  }

  /// Books units at a school: shared stock, or a lease.
  private mutating func apply(
    _ run: MeasureRun, _ terms: ActionTerms, school: Int, units: Int64
  ) {
    if units <= 0 { return }
    usedUnits[slot(run.action, staff.count + school)] += units
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
    usedUnits[slot(run.action, section)] += units
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
    for kind in ProjectDelivery.sharedKinds where terms.contributions[kind.index] != 0 {
      let amount = Quantity(hundredths: terms.amount(of: kind.index, units: units))
      change(school: school, kind: kind, by: amount, .measure(run.id))
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
  func slot(_ action: MeasureAction, _ place: Int) -> Int {
    action.position * (staff.count + shared.count) + place
  }

  /// Whole steps of an action, never negative.
  func stepped(_ units: Int64, _ action: MeasureAction) -> Int64 {
    max(0, units) / action.granule * action.granule
  }
}
