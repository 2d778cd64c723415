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
      ledger.entrants += admit(amounts[zone], by: zoneShares)
      noteOpenings(zone: zone, entrants: Double(amounts[zone]), stage: 0, by: zoneShares)
    }
    noteOpeningsWithoutEntrants(stage: 0, year: year)
  }

  /// Grade 7: leavers of sections with a catchment of their own by that, the others' by their zone's.
  mutating func admitToJunior(year: Int, _ ledger: inout PupilLedger) {
    for zone in 0..<zoneCount {
      let sections = tables.sectionsOfZone[2 * zone]
      var pool = 0
      for section in sections { pool += leavers[section] }
      guard pool > 0 else { continue }
      shareZone(zone, stage: 1, year: year)
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
    noteOpeningsWithoutEntrants(stage: 1, year: year)
  }

  private func factor(bornIn year: Int) -> Double {
    guard !future.birthFactors.isEmpty, let factor = future.birthFactors[year], factor.isFinite
    else { return 1 }
    return max(0, factor)
  }

  /// Sends children to starting grades; returns how many found a section.
  ///
  /// Largest remainders first over listed sections and over zones, then over the sections of each
  /// zone, so that what opens inside one zone cannot tip a rounding between zones.
  private mutating func admit(_ children: Int, by shares: EntrantShares) -> Int {
    var count = 0
    for section in shares.sections where shares.isListed[section] {
      apportionment.weights[count] = shares.part[section]
      count += 1
    }
    let listed = count
    for zone in 0..<zoneCount {
      apportionment.weights[listed + zone] = 0
      firstOfZone[zone] = -1
    }
    // Chains of each zone's sections in their order, so that no zone has to look through all.
    for section in shares.sections where !shares.isListed[section] {
      let zone = tables.zone[section]
      apportionment.weights[listed + zone] += shares.part[section]
      nextOfZone[section] = -1
      if firstOfZone[zone] < 0 {
        firstOfZone[zone] = section
      } else {
        nextOfZone[lastOfZone[zone]] = section
      }
      lastOfZone[zone] = section
    }
    guard apportionment.divide(children, count: listed + zoneCount) else { return 0 }
    groups.removeAll(keepingCapacity: true)
    groups.append(contentsOf: apportionment.shares[..<(listed + zoneCount)])
    count = 0
    for section in shares.sections where shares.isListed[section] {
      admit(groups[count], to: section)
      count += 1
    }
    for zone in 0..<zoneCount where groups[listed + zone] > 0 {
      count = 0
      var section = firstOfZone[zone]
      while section >= 0 {
        apportionment.weights[count] = shares.part[section]
        count += 1
        section = nextOfZone[section]
      }
      apportionment.divide(groups[listed + zone], count: count)
      count = 0
      section = firstOfZone[zone]
      while section >= 0 {
        admit(apportionment.shares[count], to: section)
        count += 1
        section = nextOfZone[section]
      }
    }
    return children
  }

  private mutating func admit(_ children: Int, to section: Int) {
    now[6 * section] += children
    entrants[section] += children
  }

  /// Remembers which part of the entrants sections take that open whole this year: of those a
  /// catchment lists, by the zone they come from; of the others, by the zone they go to school in.
  private mutating func noteOpenings(
    zone: Int, entrants: Double, stage: Int, by shares: EntrantShares
  ) {
    guard !openings.isEmpty else { return }
    for section in shares.sections {
      let place = shares.isListed[section] ? zone : tables.zone[section]
      openingOutOf[stage * zoneCount + place] += entrants * shares.part[section]
    }
    for (turn, section) in openings.enumerated() where tables.stage[section] == stage {
      let place = shares.isListed[section] ? zone : tables.zone[section]
      openingTaken[turn * zoneCount + place] += entrants * shares.part[section]
    }
  }

  /// A zone without entrants this year still has a pattern, by which new sections fill.
  private mutating func noteOpeningsWithoutEntrants(stage: Int, year: Int) {
    for section in openings where tables.stage[section] == stage {
      let zone = tables.zone[section]
      guard openingOutOf[stage * zoneCount + zone] == 0 else { continue }
      shareZone(zone, stage: stage, year: year)
      noteOpenings(zone: zone, entrants: 1, stage: stage, by: zoneShares)
    }
  }
}
