// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What a watched run notes after each step. Nothing here changes a number: every note is the
/// difference that a step made to the cells, with the figures that the step itself used.
extension ProjectionRun {
  mutating func tellBaseYear() {
    guard watch != nil else { return }
    for cell in now.indices where now[cell] != 0 { watch?.note(now[cell], cell: cell, .baseYear) }
  }

  /// Moving up inside the stages: who was in the grade below, and what the rates made of them.
  mutating func tellMovedUp(year: Int) {
    guard watch != nil else { return }
    watch?.year = year
    for section in 0..<sectionCount {
      for slot in 1..<tables.gradeCount[section] {
        let cell = 6 * section + slot
        let below = before[cell - 1]
        guard below != 0 || now[cell] != 0 else { continue }
        let rate = max(
          0, tables.sectionRate[6 * sectionCount * year + cell - 1] + future.progressionShift)
        watch?.note(below, cell: cell, .gradeBelow)
        watch?.note(
          now[cell] - below, cell: cell,
          .progression(rate: rate, expected: Double(below) * rate))
      }
    }
    watch?.seen = now
  }

  /// Entrants that one source has just sent to starting grades.
  mutating func tellEntrants(
    _ children: EntrantSource.Children, zone: Int, count: Int, by shares: EntrantShares
  ) {
    guard watch != nil else { return }
    for section in shares.sections {
      let cell = 6 * section
      let entered = now[cell] - (watch?.seen[cell] ?? 0)
      guard entered != 0 else { continue }
      let source = EntrantSource(
        children: children, zone: baseline.zones[zone], count: count,
        share: shares.part[section], basis: basis(of: section, in: shares))
      watch?.note(entered, cell: cell, .entrants(source))
      watch?.seen[cell] = now[cell]
    }
  }

  private func basis(of section: Int, in shares: EntrantShares) -> EntrantSource.Basis {
    if shares.isListed[section] { return .catchment }
    if sharesEqually { return .equal }
    if plan.opening[section] > 0 { return .places }
    let isHeir = (0..<sectionCount).contains {
      $0 != section && taker[$0] == section && takerWeight[$0] > 0
    }
    return isHeir ? .inherited : .intake
  }

  /// Entrants to grade 1 of a zone, as its births give them.
  func primaryChildren(zone: Int, year: Int) -> EntrantSource.Children {
    let opening = baseline.years[year]
    let series = BirthSeries(baseline.county.births, zone: baseline.zones[zone])
    let births = BirthSeries.birthYears(entering: opening).compactMap { part in
      series.held(part.year).map { held in
        BirthCohort.Births(
          year: part.year, births: held.births, knownOf: held.from,
          factor: factor(bornIn: part.year),
          thirds: Int(part.thirds))
      }
    }
    guard tables.followsBirths[zone], births.count == 2 else { return .heldLevel }
    return .births(
      BirthCohort(
        births: births, capture: tables.captureRate[zoneCount * year + zone],
        expected: expectedEntrants(
          zone: zone, year: year, early: births[0].factor, late: births[1].factor)))
  }

  /// Pupils who have just been moved between two sections' same grades.
  mutating func tellTransfer(_ pupils: Int, from source: Int, to target: Int, slot: Int) {
    guard let step = watch?.step else { return }
    func origin(_ section: Int) -> PupilPart.Origin {
      let id = baseline.sections[section].id
      return switch step {
      case .closure: .closure(id)
      case .opening: .opening(id)
      case .overflow: .overflow(id)
      case .onward: .onward(id)
      }
    }
    watch?.note(-pupils, cell: 6 * source + slot, origin(target))
    watch?.note(pupils, cell: 6 * target + slot, origin(source))
  }

  /// Pupils who enter a section that begins with a later grade, and whom no section of the county
  /// leads there.
  mutating func tellFromOutside(_ children: Int, cell: Int) {
    let zone = baseline.zones[tables.zone[cell / 6]]
    watch?.note(
      children, cell: cell,
      .entrants(
        EntrantSource(
          children: .heldLevel, zone: zone, count: children, share: 1, basis: .intake)))
  }

  /// What all migration lines of the year did; `seen` holds the cells before them.
  mutating func tellMigration() {
    guard let seen = watch?.seen else { return }
    for cell in now.indices where now[cell] != seen[cell] {
      watch?.note(now[cell] - seen[cell], cell: cell, .migration)
    }
  }
}
