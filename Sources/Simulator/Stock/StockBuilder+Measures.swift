// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension StockBuilder {
  /// Takes every measure that is due this year and notes what it brought about.
  mutating func takeMeasures(_ runs: [MeasureRun]) {
    guard let first = runs.indices.first(where: { runs[$0].isDue(year) }) else { return }
    usedUnits = Array(repeating: 0, count: terms.count * (staff.count + shared.count))
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
      let units = stepped(min(run.units, capacity(run.action, school: school)), run.action)
      apply(run, school: school, units: units)
      return (units, .limit)
    }
    let open = run.sections.filter { isOpen(section: $0) }
    if open.isEmpty { return (0, .notOpen) }
    if run.action.isRotation { return rotate(run, into: open) }
    return (
      run.action.target.isStaff ? takeForPeople(run, open) : takeForSchools(run, open), .limit
    )
  }

  /// Shares a measure for people among sections.
  private mutating func takeForPeople(_ run: MeasureRun, _ sections: [Int]) -> Int64 {
    let caps = sections.map { capacity(run.action, section: $0) }
    let units =
      sections.count == 1
      ? [stepped(min(run.units, caps[0]), run.action)]
      : Allotment.byShortfall(
        run.units, shortfalls: sections.map { shortfall(run.action, section: $0) },
        pupils: sections.map { Int64(pupils($0)) }, caps: caps, granule: run.action.granule)
    for (section, units) in zip(sections, units) where units > 0 {
      apply(run, section: section, units: units, from: nil)
    }
    return units.reduce(0, +)
  }

  /// Shares a measure for shared stock among the schools of the sections.
  private mutating func takeForSchools(_ run: MeasureRun, _ sections: [Int]) -> Int64 {
    var schools: [Int] = []
    var shortfalls: [Int64] = []
    var weights: [Int64] = []
    for section in sections {
      let school = tables.schoolOf[section]
      if schools.last != school {
        schools.append(school)
        shortfalls.append(0)
        weights.append(0)
      }
      shortfalls[schools.count - 1] += shortfall(run.action, section: section)
      weights[schools.count - 1] += Int64(pupils(section))
    }
    let units = Allotment.byShortfall(
      run.units, shortfalls: shortfalls, pupils: weights,
      caps: schools.map { capacity(run.action, school: $0) }, granule: run.action.granule)
    for (school, units) in zip(schools, units) where units > 0 {
      apply(run, school: school, units: units)
    }
    return units.reduce(0, +)
  }

  /// Books units at a school: shared stock, or a lease.
  private mutating func apply(_ run: MeasureRun, school: Int, units: Int64) {
    if units <= 0 { return }
    let terms = terms[run.action.position]
    usedUnits[slot(run.action, staff.count + school)] += units
    if run.action == .leaseSportsArea {
      let stated = terms.amount(of: ResourceKind.sportsArea.index, units: units)
      leases.append(
        LeaseTerm(
          measure: run.id, school: school, area: Quantity(hundredths: stated == 0 ? units : stated),
          lastYear: run.lastYear ?? Int.max))
      return
    }
    for kind in ProjectDelivery.sharedKinds {
      let amount = Quantity(hundredths: terms.amount(of: kind.index, units: units))
      change(school: school, kind: kind, by: amount, .measure(run.id))
    }
  }

  /// Books units at a section, and with a giver takes the same people away there.
  mutating func apply(_ run: MeasureRun, section: Int, units: Int64, from giver: Int?) {
    if units <= 0 { return }
    let terms = terms[run.action.position]
    usedUnits[slot(run.action, section)] += units
    for position in 0..<StaffCounts.kindCount {
      let persons = Int(terms.amount(of: position, units: units) / 100)
      change(section: section, position: position, by: persons, .measure(run.id))
      if let giver { change(section: giver, position: position, by: -persons, .measure(run.id)) }
    }
    if giver != nil { return }
    for kind in ProjectDelivery.sharedKinds {
      let amount = Quantity(hundredths: terms.amount(of: kind.index, units: units))
      let school = tables.schoolOf[section]
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
