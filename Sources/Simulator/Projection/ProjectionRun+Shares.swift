// SPDX-License-Identifier: GPL-3.0-or-later

extension ProjectionRun {
  /// Fills `zoneShares` for a zone's entrants to a stage: listed targets first, the rest to the
  /// zone's other open sections in proportion to their intake weights; leavers of grade 6 over
  /// zones by their measured flows first.
  mutating func shareZone(_ zone: Int, stage: Int, year: Int) {
    zoneShares.clear()
    sharesEqually = false
    let listed = Self.list(
      plan.zoneRows[2 * zone + stage], year: year, isOpen: isOpen, tables: tables,
      into: &zoneShares)
    if listed >= 1 {
      zoneShares.scale(by: 1 / listed)
      return
    }
    if stage == 0 {
      addWeights(zone: zone, stage: 0, part: 1)
    } else {
      for target in 0..<zoneCount {
        addWeights(zone: target, stage: 1, part: tables.feederFlow[zone * zoneCount + target])
      }
    }
    var weights = zoneShares.unlistedSum
    if weights <= 0 && listed > 0 {
      zoneShares.scale(by: 1 / listed)
      return
    }
    if weights <= 0 {
      addEqual(tables.sectionsOfZone[2 * zone + stage])
      weights = zoneShares.unlistedSum
    }
    if weights <= 0 {
      // The zone has no open section: its children go to the county's by their base-year intake.
      sharesEqually = false
      addIntake(tables.sectionsOfStage[stage])
      weights = zoneShares.unlistedSum
    }
    if weights <= 0 {
      addEqual(tables.sectionsOfStage[stage])
      weights = zoneShares.unlistedSum
    }
    if weights > 0 { zoneShares.scaleUnlisted(by: (1 - listed) / weights) }
  }

  /// Fills `feederShares` for the leavers of a primary section with a catchment of its own; what
  /// the catchment leaves follows `zoneShares`. False where no row is in force.
  mutating func shareFeeder(_ section: Int, year: Int) -> Bool {
    let rows = plan.feederRows[section]
    guard !rows.isEmpty else { return false }
    feederShares.clear()
    let listed = Self.list(
      rows, year: year, isOpen: isOpen, tables: tables, into: &feederShares)
    guard !feederShares.sections.isEmpty else { return false }
    if listed >= 1 {
      feederShares.scale(by: 1 / listed)
      return true
    }
    for target in zoneShares.sections where !feederShares.isListed[target] {
      feederShares.add(zoneShares.part[target], to: target)
    }
    let weights = feederShares.unlistedSum
    if weights > 0 {
      feederShares.scaleUnlisted(by: (1 - listed) / weights)
    } else if listed > 0 {
      feederShares.scale(by: 1 / listed)
    } else {
      // Every section is listed with nothing: the catchment decides nothing.
      return false
    }
    return true
  }

  /// Adds the rows in force whose targets are open; returns the sum of their shares.
  private static func list(
    _ rows: [PlanTables.Row], year: Int, isOpen: [Bool], tables: ProjectionTables,
    into shares: inout EntrantShares
  ) -> Double {
    var sum = 0.0
    var last = -1
    for row in rows where row.from <= year && row.target != last {
      last = row.target
      guard isOpen[row.target], tables.isKnown[row.target] else { continue }
      shares.list(row.target, share: row.share)
      sum += row.share
    }
    return sum
  }

  /// Shares a part among a zone's open sections by their weights; a closed one's base-year intake
  /// goes to its heir.
  private mutating func addWeights(zone: Int, stage: Int, part: Double) {
    guard part > 0 else { return }
    let positions = tables.positions(zone: zone, stage: stage)
    let sum = zoneWeight[2 * zone + stage]
    guard sum > 0 else { return }
    zoneShares.addUnlisted(
      tables.flatSections, positions, takers: taker, weights: takerWeight, part: part, of: sum)
  }

  /// Base-year intake only: new sections do not draw from other zones by themselves.
  private mutating func addIntake(_ sections: [Int]) {
    for section in sections {
      let target = isOpen[section] ? section : heir[section]
      if target >= 0 { addUnlisted(tables.baseIntake[section], to: target) }
    }
  }

  private mutating func addEqual(_ sections: [Int]) {
    sharesEqually = true
    for section in sections
    where isOpen[section] && tables.takesOthers[section] && tables.teachesFirst[section] {
      addUnlisted(1, to: section)
    }
  }

  private mutating func addUnlisted(_ weight: Double, to section: Int) {
    if weight > 0 && !zoneShares.isListed[section] { zoneShares.add(weight, to: section) }
  }
}
