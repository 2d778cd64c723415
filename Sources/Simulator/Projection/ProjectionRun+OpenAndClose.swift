// SPDX-License-Identifier: GPL-3.0-or-later

extension ProjectionRun {
  /// Which sections teach this year, who inherits a closed one's entrants, and what shares of
  /// entrants are in proportion to.
  mutating func openAndClose(year: Int) {
    openings.removeAll(keepingCapacity: true)
    for section in 0..<sectionCount {
      isOpen[section] = plan.isOpen(section, in: year)
      entrants[section] = 0
      if isOpen[section], plan.opening[section] == year, plan.isWhole[section] {
        openings.append(section)
      }
    }
    openingTaken.removeAll(keepingCapacity: true)
    openingOutOf.removeAll(keepingCapacity: true)
    for _ in 0..<(openings.count * zoneCount) { openingTaken.append(0) }
    for _ in 0..<(2 * zoneCount) { openingOutOf.append(0) }
    for section in 0..<sectionCount {
      intakeWeight[section] = tables.baseIntake[section]
      if plan.opening[section] > 0 {
        // A new section without a catchment draws in proportion to its starting-grade places.
        let limit = places(section, in: year) ?? 0
        intakeWeight[section] =
          isOpen[section] ? Double(limit) / Double(tables.gradeCount[section]) : 0
      }
      heir[section] = -1
      if year >= plan.closing[section] { heir[section] = findHeir(section) }
    }
    for rows in plan.zoneRows { clearWeights(rows, year: year) }
    if plan.hasFeederRows {
      for rows in plan.feederRows { clearWeights(rows, year: year) }
    }
    weighZones()
  }

  /// Who takes which part of a zone's entrants: a closed section's base-year intake goes to its heir.
  private mutating func weighZones() {
    for section in 0..<sectionCount {
      taker[section] = isOpen[section] ? section : heir[section]
      takerWeight[section] =
        isOpen[section]
        ? intakeWeight[section] : heir[section] >= 0 ? tables.baseIntake[section] : 0
    }
    for list in zoneWeight.indices {
      var sum = 0.0
      for position in tables.flatStarts[list]..<tables.flatStarts[list + 1] {
        sum += takerWeight[tables.flatSections[position]]
      }
      zoneWeight[list] = sum
    }
  }

  /// A new section with a catchment in force takes that and nothing else.
  private mutating func clearWeights(_ rows: [PlanTables.Row], year: Int) {
    for row in rows where row.from <= year && plan.opening[row.target] > 0 {
      intakeWeight[row.target] = 0
    }
  }

  /// The open section at the end of the chain of receivers.
  private func findHeir(_ section: Int) -> Int {
    var current = section
    for _ in 0..<sectionCount {
      current = plan.receiver[current]
      if current < 0 { return -1 }
      if isOpen[current] { return tables.isKnown[current] ? current : -1 }
    }
    return -1
  }

  /// Moves the pupils of sections that close this year into the same grades elsewhere, and those
  /// who still come to a closed one from outside.
  mutating func emptyClosedSections(year: Int) {
    for section in 0..<sectionCount
    where plan.closing[section] <= year && total(section) > 0 {
      let named = plan.receiver[section] < 0 ? -1 : heir[section]
      if named >= 0 {
        for slot in 0..<tables.gradeCount[section] { move(section, to: named, slot: slot) }
      } else {
        findReceivers(section)
        for slot in 0..<tables.gradeCount[section] {
          spread(section, slot: slot, year: year)
        }
      }
    }
  }

  private mutating func move(_ section: Int, to receiver: Int, slot: Int) {
    transfer(now[6 * section + slot], from: section, to: receiver, slot: slot)
  }

  /// Moves pupils between two sections' same grades.
  mutating func transfer(_ pupils: Int, from source: Int, to target: Int, slot: Int) {
    guard pupils > 0 else { return }
    now[6 * source + slot] -= pupils
    now[6 * target + slot] += pupils
    hasReceived[6 * target + slot] = true
    if watch != nil { tellTransfer(pupils, from: source, to: target, slot: slot) }
  }

  /// Fills `list` with the sections that may take a closing one's pupils: those of the zone, else of
  /// the county; ordinary schools, else any.
  private mutating func findReceivers(_ section: Int) {
    let stage = tables.stage[section]
    let zone = tables.sectionsOfZone[2 * tables.zone[section] + stage]
    for (candidates, ordinary) in [
      (zone, true), (tables.sectionsOfStage[stage], true), (zone, false),
      (tables.sectionsOfStage[stage], false),
    ] {
      list.removeAll(keepingCapacity: true)
      for candidate in candidates
      where isOpen[candidate] && (tables.takesOthers[candidate] || !ordinary) {
        list.append(candidate)
      }
      if !list.isEmpty { return }
    }
  }

  /// Spreads one grade over `list`: by free places first, what is left by size.
  private mutating func spread(_ section: Int, slot: Int, year: Int) {
    let pupils = now[6 * section + slot]
    guard pupils > 0 else { return }
    var free = 0
    for (turn, candidate) in list.enumerated() {
      let room = places(candidate, in: year).map { max(0, $0 - total(candidate)) } ?? 0
      apportionment.weights[turn] = Double(room)
      free += room
    }
    apportionment.divide(min(pupils, free), count: list.count)
    for (turn, candidate) in list.enumerated() {
      transfer(apportionment.shares[turn], from: section, to: candidate, slot: slot)
    }
    let rest = now[6 * section + slot]
    guard rest > 0 else { return }
    for (turn, candidate) in list.enumerated() {
      apportionment.weights[turn] = Double(total(candidate))
    }
    if !apportionment.divide(rest, count: list.count) {
      for turn in list.indices { apportionment.weights[turn] = 1 }
      apportionment.divide(rest, count: list.count)
    }
    for (turn, candidate) in list.enumerated() {
      transfer(apportionment.shares[turn], from: section, to: candidate, slot: slot)
    }
  }
}
