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
        zonal.weights[zone] = Double(pupils) * rate
      }
      let arriving = zonal.roundTogether(count: zoneCount)
      if grade != 6 { ledger.progressionLoss += leaving - arriving }
      for zone in 0..<zoneCount {
        moveUp(zonal.shares[zone], zone: zone, stage: stage, slot: slot, shift: shift, grade: grade)
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
    let sections = tables.flatSections
    Self.weigh(
      before, slot: slot, sections, positions, rates: tables.sectionRate, shift: shift,
      into: &apportionment.weights)
    if !apportionment.divide(arriving, count: positions.count) {
      for position in positions {
        apportionment.weights[position - positions.lowerBound] =
          Double(before[6 * sections[position] + slot])
      }
      apportionment.divide(arriving, count: positions.count)
    }
    if grade == 6 {
      Self.enter(apportionment.shares, sections, positions, stride: 1, offset: 0, into: &leavers)
    } else {
      Self.enter(
        apportionment.shares, sections, positions, stride: 6, offset: slot + 1, into: &now)
    }
  }

  /// Pupils of a grade slot times their rates, for each of a zone's sections.
  private static func weigh(
    _ cells: [Int], slot: Int, _ sections: [Int], _ positions: Range<Int>, rates: [Double],
    shift: Double, into weights: inout [Double]
  ) {
    let (cells, sections, rates) = (cells.span, sections.span, rates.span)
    var weights = weights.mutableSpan
    for position in positions {
      let cell = 6 * sections[position] + slot
      weights[position - positions.lowerBound] =
        Double(cells[cell]) * max(0, rates[cell] + shift)
    }
  }

  /// Enters the shares of a zone's sections at `stride · section + offset`.
  private static func enter(
    _ shares: [Int], _ sections: [Int], _ positions: Range<Int>, stride: Int, offset: Int,
    into cells: inout [Int]
  ) {
    let (shares, sections) = (shares.span, sections.span)
    var cells = cells.mutableSpan
    for position in positions {
      cells[stride * sections[position] + offset] = shares[position - positions.lowerBound]
    }
  }
}
