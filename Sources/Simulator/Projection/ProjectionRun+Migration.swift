// SPDX-License-Identifier: GPL-3.0-or-later

extension ProjectionRun {
  /// Adds the year's migration lines in table order, in proportion to pupils: first over zones and
  /// grades, then over the sections of each. Nobody can leave who is not there.
  mutating func migrate(year: Int, _ ledger: inout PupilLedger) {
    for line in plan.migration where line.year == year && line.pupils != 0 {
      let zones = line.zone < 0 ? 0..<zoneCount : line.zone..<(line.zone + 1)
      let count = zones.count * line.grades.count
      var pupils = 0
      for (turn, zone) in zones.enumerated() {
        for (place, grade) in line.grades.enumerated() {
          let there = gradeTotal(zone, grade)
          apportionment.weights[turn * line.grades.count + place] = Double(there)
          pupils += there
        }
      }
      let movers = line.pupils > 0 ? line.pupils : -min(-line.pupils, pupils)
      if pupils == 0 {
        for (turn, zone) in zones.enumerated() {
          for (place, grade) in line.grades.enumerated() {
            apportionment.weights[turn * line.grades.count + place] =
              hasSection(zone, grade) ? 1 : 0
          }
        }
      }
      guard movers != 0, apportionment.divide(abs(movers), count: count) else { continue }
      amounts.removeAll(keepingCapacity: true)
      amounts.append(contentsOf: apportionment.shares[..<count])
      ledger.migration += movers
      for (turn, zone) in zones.enumerated() {
        for (place, grade) in line.grades.enumerated() {
          let part = amounts[turn * line.grades.count + place]
          if part > 0 { move(movers > 0 ? part : -part, zone: zone, grade: grade) }
        }
      }
    }
  }

  private func cell(_ grade: Int) -> (stage: Int, slot: Int) {
    let last = tables.lastPrimaryGrade
    return grade <= last ? (0, grade - 1) : (1, grade - 1 - last)
  }

  private func gradeTotal(_ zone: Int, _ grade: Int) -> Int {
    let (stage, slot) = cell(grade)
    var pupils = 0
    for position in tables.positions(zone: zone, stage: stage) {
      pupils += now[6 * tables.flatSections[position] + slot]
    }
    return pupils
  }

  private func hasSection(_ zone: Int, _ grade: Int) -> Bool {
    for section in tables.sectionsOfZone[2 * zone + cell(grade).stage]
    where isOpen[section] { return true }
    return false
  }

  /// Spreads movers over a zone's open sections by the grade's pupils, else by size, else equally.
  private mutating func move(_ movers: Int, zone: Int, grade: Int) {
    let (stage, slot) = cell(grade)
    list.removeAll(keepingCapacity: true)
    for section in tables.sectionsOfZone[2 * zone + stage] where isOpen[section] {
      list.append(section)
    }
    for (turn, section) in list.enumerated() {
      apportionment.weights[turn] = Double(now[6 * section + slot])
    }
    if !apportionment.divide(abs(movers), count: list.count) {
      for (turn, section) in list.enumerated() {
        apportionment.weights[turn] = Double(total(section))
      }
      if !apportionment.divide(abs(movers), count: list.count) {
        for turn in list.indices { apportionment.weights[turn] = 1 }
        apportionment.divide(abs(movers), count: list.count)
      }
    }
    for (turn, section) in list.enumerated() {
      let part = apportionment.shares[turn]
      now[6 * section + slot] += movers > 0 ? part : -part
    }
  }
}
