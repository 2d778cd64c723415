// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension ProjectionRun {
  /// Grade 1: births times capture, rounded once for the county, shared out by zones' catchments.
  mutating func admitToPrimary(year: Int, _ ledger: inout PupilLedger) {
    let entry = baseline.years[year].firstYear
    let early = factor(bornIn: entry - 7)
    let late = factor(bornIn: entry - 6)
    for zone in 0..<zoneCount {
      let cell = year * zoneCount + zone
      apportionment.weights[zone] =
        tables.followsBirths[zone]
        ? tables.earlyEntrants[cell] * early + tables.lateEntrants[cell] * late
        : tables.earlyEntrants[cell]
    }
    _ = apportionment.roundTogether(count: zoneCount)
    amounts.removeAll(keepingCapacity: true)
    amounts.append(contentsOf: apportionment.shares[..<zoneCount])
    for zone in 0..<zoneCount where amounts[zone] > 0 {
      shareZone(zone, stage: 0, year: year)
      let placed = admit(amounts[zone], by: zoneShares)
      ledger.entrants += placed
      noteOpenings(zone: zone, entrants: Double(amounts[zone]), stage: 0, by: zoneShares)
    }
    for zone in 0..<zoneCount where amounts[zone] == 0 && !openings.isEmpty {
      shareZone(zone, stage: 0, year: year)
      noteOpenings(zone: zone, entrants: 1, stage: 0, by: zoneShares)
    }
  }

  /// Grade 7: leavers of sections with a catchment of their own by that, the others' by their zone's.
  mutating func admitToJunior(year: Int, _ ledger: inout PupilLedger) {
    for zone in 0..<zoneCount {
      let sections = tables.sectionsOfZone[2 * zone]
      var pool = 0
      for section in sections { pool += leavers[section] }
      guard pool > 0 || !openings.isEmpty else { continue }
      shareZone(zone, stage: 1, year: year)
      if pool == 0 {
        noteOpenings(zone: zone, entrants: 1, stage: 1, by: zoneShares)
        continue
      }
      if plan.hasFeederRows {
        for section in sections
        where leavers[section] > 0 && shareFeeder(section, year: year) {
          ledger.leavingAfterPrimary -= admit(leavers[section], by: feederShares)
          noteOpenings(
            zone: zone, entrants: Double(leavers[section]), stage: 1, by: feederShares)
          pool -= leavers[section]
        }
      }
      guard pool > 0 else { continue }
      ledger.leavingAfterPrimary -= admit(pool, by: zoneShares)
      noteOpenings(zone: zone, entrants: Double(pool), stage: 1, by: zoneShares)
    }
  }

  private func factor(bornIn year: Int) -> Double {
    guard !future.birthFactors.isEmpty, let factor = future.birthFactors[year], factor.isFinite
    else { return 1 }
    return max(0, factor)
  }

  /// Sends children to starting grades; returns how many found a section.
  private mutating func admit(_ children: Int, by shares: EntrantShares) -> Int {
    let count = shares.sections.count
    for turn in 0..<count {
      apportionment.weights[turn] = shares.part[shares.sections[turn]]
    }
    guard apportionment.divide(children, count: count) else { return 0 }
    for turn in 0..<count {
      let section = shares.sections[turn]
      now[6 * section] += apportionment.shares[turn]
      entrants[section] += apportionment.shares[turn]
    }
    return children
  }

  /// Remembers which part of a zone's entrants sections take that open whole this year.
  private mutating func noteOpenings(
    zone: Int, entrants: Double, stage: Int, by shares: EntrantShares
  ) {
    for (turn, section) in openings.enumerated() where tables.stage[section] == stage {
      openingTaken[turn * zoneCount + zone] += entrants * shares.part[section]
      openingOutOf[turn * zoneCount + zone] += entrants
    }
  }
}
