// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension ProjectionRun {
  /// Grade 1: births times capture, rounded once for the county, shared out by zones' catchments.
  mutating func admitToPrimary(year: Int, _ ledger: inout PupilLedger) {
    let entry = baseline.years[year].firstYear
    let early = factor(bornIn: entry - 7)
    let late = factor(bornIn: entry - 6)
    for zone in 0..<zoneCount {
      apportionment.weights[zone] = expectedEntrants(
        zone: zone, year: year, early: early, late: late)
    }
    _ = apportionment.roundTogether(count: zoneCount)
    amounts.removeAll(keepingCapacity: true)
    amounts.append(contentsOf: apportionment.shares[..<zoneCount])
    for zone in 0..<zoneCount where amounts[zone] > 0 {
      shareZone(zone, stage: 0, year: year)
      ledger.entrants += admit(amounts[zone], by: zoneShares)
      record?.note(amounts[zone], zone: zone, stage: 0, year: year, zoneShares, tables)
      if watch != nil {
        tellEntrants(
          primaryChildren(zone: zone, year: year), zone: zone, count: amounts[zone], by: zoneShares)
      }
      noteOpenings(zone: zone, entrants: Double(amounts[zone]), stage: 0, by: zoneShares)
    }
    noteOpeningsWithoutEntrants(stage: 0, year: year)
  }

  /// Grade 7: leavers of sections with a catchment of their own by that, the others' by their
  /// zone's.
  mutating func admitToJunior(year: Int, _ ledger: inout PupilLedger) {
    for zone in 0..<zoneCount {
      let sections = tables.sectionsOfZone[2 * zone]
      var pool = 0
      var gradeSix = 0
      for section in sections {
        pool += leavers[section]
        gradeSix += before[6 * section + tables.lastPrimaryGrade - 1]
      }
      guard pool > 0 else { continue }
      shareZone(zone, stage: 1, year: year)
      if plan.hasFeederRows {
        for section in sections
        where leavers[section] > 0 && shareFeeder(section, year: year) {
          ledger.leavingAfterPrimary -= admit(leavers[section], by: feederShares)
          let own = before[6 * section + tables.lastPrimaryGrade - 1]
          gradeSix -= own
          if watch != nil {
            tellEntrants(
              .sectionLeavers(baseline.sections[section].id, gradeSix: own),
              zone: zone, count: leavers[section], by: feederShares)
          }
          noteOpenings(
            zone: zone, entrants: Double(leavers[section]), stage: 1, by: feederShares)
          pool -= leavers[section]
        }
      }
      guard pool > 0 else { continue }
      ledger.leavingAfterPrimary -= admit(pool, by: zoneShares)
      record?.note(pool, zone: zone, stage: 1, year: year, zoneShares, tables)
      if watch != nil {
        tellEntrants(.zoneLeavers(gradeSix: gradeSix), zone: zone, count: pool, by: zoneShares)
      }
      noteOpenings(zone: zone, entrants: Double(pool), stage: 1, by: zoneShares)
    }
    noteOpeningsWithoutEntrants(stage: 1, year: year)
  }

  /// Entrants to grade 1 of a zone before they are rounded: by its births, else the base year's.
  func expectedEntrants(zone: Int, year: Int, early: Double, late: Double) -> Double {
    let cell = year * zoneCount + zone
    return tables.followsBirths[zone]
      ? tables.earlyEntrants[cell] * early + tables.lateEntrants[cell] * late
      : tables.earlyEntrants[cell]
  }

  /// The future's factor on the births of a calendar year.
  func factor(bornIn year: Int) -> Double {
    guard !future.birthFactors.isEmpty, let factor = future.birthFactors[year], factor.isFinite
    else { return 1 }
    return max(0, factor)
  }

  /// Sends children to starting grades; returns how many found a section.
  ///
  /// Largest remainders first over listed sections and over zones, then over the sections of each
  /// zone, so that what opens inside one zone cannot tip a rounding between zones.
  private mutating func admit(_ children: Int, by shares: EntrantShares) -> Int {
    if Self.weighOneZone(shares, zones: tables.zone, weights: &apportionment.weights) {
      guard apportionment.divide(children, count: shares.sections.count) else { return 0 }
      Self.admit(
        apportionment.shares, to: shares.sections, now: &now, entrants: &entrants)
      return children
    }
    var listed = 0
    for section in shares.sections where shares.isListed[section] {
      zonal.weights[listed] = shares.part[section]
      listed += 1
    }
    Self.chain(
      shares, zones: tables.zone, listed: listed, weights: &zonal.weights, first: &firstOfZone,
      last: &lastOfZone, next: &nextOfZone)
    guard zonal.divide(children, count: listed + zoneCount) else { return 0 }
    var count = 0
    if listed > 0 {
      for section in shares.sections where shares.isListed[section] {
        admit(zonal.shares[count], to: section)
        count += 1
      }
    }
    for zone in 0..<zoneCount where zonal.shares[listed + zone] > 0 {
      count = Self.follow(
        firstOfZone[zone], nextOfZone, shares.part, weights: &apportionment.weights)
      apportionment.divide(zonal.shares[listed + zone], count: count)
      Self.admit(
        apportionment.shares, from: firstOfZone[zone], nextOfZone, now: &now,
        entrants: &entrants)
    }
    return children
  }

  /// Weighs the sections as they stand where all lie in one zone and none is listed, as mostly is
  /// so: no zones have to be weighed against each other then. False elsewhere.
  private static func weighOneZone(
    _ shares: EntrantShares, zones: [Int], weights: inout [Double]
  ) -> Bool {
    let (sections, parts) = (shares.sections.span, shares.part.span)
    let (isListed, zones) = (shares.isListed.span, zones.span)
    guard sections.count > 0 else { return false }
    var weights = weights.mutableSpan
    let zone = zones[sections[0]]
    for place in sections.indices {
      let section = sections[place]
      if zones[section] != zone || isListed[section] { return false }
      weights[place] = parts[section]
    }
    return true
  }

  /// Sums parts by zone, and chains each zone's sections in their order, so that no zone has to
  /// look through all.
  private static func chain(
    _ shares: EntrantShares, zones: [Int], listed: Int, weights: inout [Double],
    first: inout [Int], last: inout [Int], next: inout [Int]
  ) {
    let (sections, parts) = (shares.sections.span, shares.part.span)
    let (isListed, zones) = (shares.isListed.span, zones.span)
    var weights = weights.mutableSpan
    var first = first.mutableSpan
    var last = last.mutableSpan
    var next = next.mutableSpan
    for zone in first.indices {
      weights[listed + zone] = 0
      first[zone] = -1
    }
    for place in sections.indices {
      let section = sections[place]
      if isListed[section] { continue }
      let zone = zones[section]
      weights[listed + zone] += parts[section]
      next[section] = -1
      if first[zone] < 0 {
        first[zone] = section
      } else {
        next[last[zone]] = section
      }
      last[zone] = section
    }
  }

  /// Weighs the sections of a chain; returns how many they are.
  private static func follow(
    _ first: Int, _ next: [Int], _ parts: [Double], weights: inout [Double]
  ) -> Int {
    let (next, parts) = (next.span, parts.span)
    var weights = weights.mutableSpan
    var count = 0
    var section = first
    while section >= 0 {
      weights[count] = parts[section]
      count += 1
      section = next[section]
    }
    return count
  }

  /// Sends each section of a chain its share.
  private static func admit(
    _ shares: [Int], from first: Int, _ next: [Int], now: inout [Int], entrants: inout [Int]
  ) {
    let (shares, next) = (shares.span, next.span)
    var now = now.mutableSpan
    var entrants = entrants.mutableSpan
    var count = 0
    var section = first
    while section >= 0 {
      now[6 * section] += shares[count]
      entrants[section] += shares[count]
      count += 1
      section = next[section]
    }
  }

  /// Sends each section its share.
  private static func admit(
    _ shares: [Int], to sections: [Int], now: inout [Int], entrants: inout [Int]
  ) {
    let (shares, sections) = (shares.span, sections.span)
    var now = now.mutableSpan
    var entrants = entrants.mutableSpan
    for place in sections.indices {
      now[6 * sections[place]] += shares[place]
      entrants[sections[place]] += shares[place]
    }
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
