// SPDX-License-Identifier: GPL-3.0-or-later

extension ProjectionRun {
  /// Sends entrants over a section's places to sections of the zone with free places.
  ///
  /// Only this year's entrants move; a section without a known limit neither sends nor receives.
  mutating func sendOnOverflow(year: Int) {
    for sections in tables.sectionsOfZone where sections.count > 1 {
      var free = 0
      var over = 0
      rooms.removeAll(keepingCapacity: true)
      for (turn, section) in sections.enumerated() {
        let room = room(section, year)
        let sending = room < 0 ? min(-room, entrants[section], now[6 * section]) : 0
        rooms.append(max(0, room))
        free += max(0, room)
        apportionment.weights[turn] = Double(sending)
        over += sending
      }
      guard over > 0 && free > 0 else { continue }
      apportionment.divide(min(over, free), count: sections.count)
      amounts.removeAll(keepingCapacity: true)
      amounts.append(contentsOf: apportionment.shares[..<sections.count])
      for (turn, source) in sections.enumerated() where amounts[turn] > 0 {
        for place in sections.indices { apportionment.weights[place] = Double(rooms[place]) }
        apportionment.divide(amounts[turn], count: sections.count)
        for (place, target) in sections.enumerated() {
          let moved = apportionment.shares[place]
          guard moved > 0 else { continue }
          rooms[place] -= moved
          transfer(moved, from: source, to: target, slot: 0)
          projection.overflows.append(
            Overflow(year: baseline.years[year], from: source, to: target, pupils: moved))
        }
      }
    }
  }

  /// Free places, negative for pupils above them; 0 where no limit is known, and for schools that
  /// ordinary pupils are not sent to.
  private func room(_ section: Int, _ year: Int) -> Int {
    guard isOpen[section], tables.takesOthers[section], let limit = places(section, in: year)
    else { return 0 }
    return limit - total(section)
  }

  /// Records every section that holds more pupils than places.
  mutating func recordShortfalls(year: Int) {
    for section in 0..<sectionCount where isOpen[section] && tables.isKnown[section] {
      guard let limit = places(section, in: year) else { continue }
      let pupils = total(section)
      if pupils > limit {
        projection.shortfalls.append(
          PlaceShortfall(year: baseline.years[year], section: section, pupils: pupils - limit))
      }
    }
  }
}
