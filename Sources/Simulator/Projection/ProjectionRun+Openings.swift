// SPDX-License-Identifier: GPL-3.0-or-later

extension ProjectionRun {
  /// Fills the upper grades of sections that open whole: from each grade of a zone's sections they
  /// take the part that they take of the zone's entrants, as far as their places reach.
  mutating func fillNewSections(year: Int) {
    guard !openings.isEmpty else { return }
    for turn in openings.indices {
      let section = openings[turn]
      var wanted = 0.0
      for zone in 0..<zoneCount {
        let part = part(turn, zone)
        if part > 0 { wanted += part * Double(upperGrades(zone, tables.stage[section], year)) }
      }
      guard let limit = places(section, in: year) else { continue }
      let room = Double(max(0, limit - total(section)))
      if wanted > room {
        for zone in 0..<zoneCount { openingTaken[turn * zoneCount + zone] *= room / wanted }
      }
    }
    for stage in 0..<2 {
      for zone in 0..<zoneCount {
        for slot in 1..<(stage == 0 ? tables.lastPrimaryGrade : 9 - tables.lastPrimaryGrade) {
          fill(zone: zone, stage: stage, slot: slot, year: year)
        }
      }
    }
  }

  /// The part of a zone's entrants that an opening section takes.
  private func part(_ turn: Int, _ zone: Int) -> Double {
    let outOf = openingOutOf[tables.stage[openings[turn]] * zoneCount + zone]
    return outOf > 0 ? openingTaken[turn * zoneCount + zone] / outOf : 0
  }

  /// Sections that give pupils to new ones: ordinary, open, and not themselves new this year.
  private func gives(_ section: Int, _ year: Int) -> Bool {
    isOpen[section] && tables.takesOthers[section] && plan.opening[section] != year
  }

  private func upperGrades(_ zone: Int, _ stage: Int, _ year: Int) -> Int {
    var pupils = 0
    for section in tables.sectionsOfZone[2 * zone + stage] where gives(section, year) {
      pupils += total(section) - now[6 * section]
    }
    return pupils
  }

  private mutating func fill(zone: Int, stage: Int, slot: Int, year: Int) {
    // One division among all new sections and those who stay, so that nobody is taken twice.
    var taken = 0.0
    for (turn, section) in openings.enumerated() {
      let part = tables.stage[section] == stage ? part(turn, zone) : 0
      apportionment.weights[turn] = part
      taken += part
    }
    guard taken > 0 else { return }
    var pupils = 0
    list.removeAll(keepingCapacity: true)
    for section in tables.sectionsOfZone[2 * zone + stage] where gives(section, year) {
      pupils += now[6 * section + slot]
      list.append(section)
    }
    guard pupils > 0 else { return }
    apportionment.weights[openings.count] = max(0, 1 - taken)
    apportionment.divide(pupils, count: openings.count + 1)
    amounts.removeAll(keepingCapacity: true)
    amounts.append(contentsOf: apportionment.shares[..<openings.count])
    for (turn, target) in openings.enumerated() where amounts[turn] > 0 {
      let room = places(target, in: year).map { max(0, $0 - total(target)) } ?? amounts[turn]
      for (place, section) in list.enumerated() {
        apportionment.weights[place] = Double(now[6 * section + slot])
      }
      apportionment.divide(min(amounts[turn], room), count: list.count)
      for (place, section) in list.enumerated() {
        transfer(apportionment.shares[place], from: section, to: target, slot: slot)
      }
    }
  }
}
