// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension ProjectionRun {
  /// Grade by grade: the county's number is rounded once, zones and then sections share it by
  /// largest remainders. Grade 6 leaves to `leavers`, grade 9 graduates.
  mutating func moveUp(_ ledger: inout PupilLedger) {
    for grade in 1...8 {
      let stage = grade <= 6 ? 0 : 1
      let slot = grade <= 6 ? grade - 1 : grade - 7
      let shift = grade == 6 ? 0 : future.progressionShift
      var leaving = 0
      for zone in 0..<zoneCount {
        var pupils = 0
        for position in tables.positions(zone: zone, stage: stage) {
          pupils += before[6 * tables.flatSections[position] + slot]
        }
        leaving += pupils
        let rate = max(0, tables.zoneRate[9 * zone + grade - 1] + shift)
        apportionment.weights[zone] = Double(pupils) * rate
      }
      let arriving = apportionment.roundTogether(count: zoneCount)
      if grade != 6 { ledger.progressionLoss += leaving - arriving }
      amounts.removeAll(keepingCapacity: true)
      amounts.append(contentsOf: apportionment.shares[..<zoneCount])
      for zone in 0..<zoneCount {
        moveUp(amounts[zone], zone: zone, stage: stage, slot: slot, shift: shift, grade: grade)
      }
    }
    for section in tables.sectionsOfStage[1] { ledger.graduates += before[6 * section + 2] }
    for section in tables.sectionsOfStage[0] {
      ledger.leavingAfterPrimary += before[6 * section + 5]
    }
  }

  private mutating func moveUp(
    _ arriving: Int, zone: Int, stage: Int, slot: Int, shift: Double, grade: Int
  ) {
    let positions = tables.positions(zone: zone, stage: stage)
    let first = positions.lowerBound
    for position in positions {
      let section = tables.flatSections[position]
      let rate = max(0, tables.sectionRate[6 * section + slot] + shift)
      apportionment.weights[position - first] = Double(before[6 * section + slot]) * rate
    }
    if !apportionment.divide(arriving, count: positions.count) {
      for position in positions {
        apportionment.weights[position - first] =
          Double(before[6 * tables.flatSections[position] + slot])
      }
      apportionment.divide(arriving, count: positions.count)
    }
    for position in positions {
      let section = tables.flatSections[position]
      if grade == 6 {
        leavers[section] = apportionment.shares[position - first]
      } else {
        now[6 * section + slot + 1] = apportionment.shares[position - first]
      }
    }
  }
}
