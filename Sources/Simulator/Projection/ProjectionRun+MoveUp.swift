// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension ProjectionRun {
  /// Grade by grade: the county's number is rounded once, zones and then sections share it by
  /// largest remainders. The last primary grade leaves to `leavers`, grade 9 graduates.
  mutating func moveUp(year: Int, _ ledger: inout PupilLedger) {
    let last = tables.lastPrimaryGrade
    for grade in 1...8 {
      let stage = grade <= last ? 0 : 1
      let slot = grade <= last ? grade - 1 : grade - 1 - last
      let shift = grade == last ? 0 : future.progressionShift
      let leaving = Self.weighZones(
        before, stage: stage, slot: slot, tables: tables,
        row: 9 * zoneCount * year + grade - 1, shift: shift, zones: zoneCount,
        into: &zonal.weights)
      let arriving = zonal.roundTogether(count: zoneCount)
      if grade != last { ledger.progressionLoss += leaving - arriving }
      for zone in 0..<zoneCount {
        moveUp(
          zonal.shares[zone], zone: zone, stage: stage, slot: slot, shift: shift, year: year)
      }
    }
    for section in tables.sectionsOfStage[1] { ledger.graduates += before[6 * section + 8 - last] }
    for section in tables.sectionsOfStage[0] {
      ledger.leavingAfterPrimary += before[6 * section + last - 1]
    }
  }

  /// Pupils of a grade times their zone's rate, for each zone; returns the pupils of all.
  private static func weighZones(
    _ cells: [Int], stage: Int, slot: Int, tables: ProjectionTables, row: Int, shift: Double,
    zones: Int, into weights: inout [Double]
  ) -> Int {
    let (cells, sections) = (cells.span, tables.flatSections.span)
    let (starts, rates) = (tables.flatStarts.span, tables.zoneRate.span)
    var weights = weights.mutableSpan
    var sum = 0
    for zone in 0..<zones {
      var pupils = 0
      for position in starts[2 * zone + stage]..<starts[2 * zone + stage + 1] {
        pupils += cells[6 * sections[position] + slot]
      }
      sum += pupils
      weights[zone] = Double(pupils) * max(0, rates[row + 9 * zone] + shift)
    }
    return sum
  }

  private mutating func moveUp(
    _ arriving: Int, zone: Int, stage: Int, slot: Int, shift: Double, year: Int
  ) {
    let positions = tables.positions(zone: zone, stage: stage)
    if positions.isEmpty { return }
    let sections = tables.flatSections
    Self.weigh(
      before, slot: slot, sections, positions, rates: tables.sectionRate,
      row: 6 * sectionCount * year, shift: shift, into: &apportionment.weights)
    if !apportionment.divide(arriving, count: positions.count) {
      for position in positions {
        apportionment.weights[position - positions.lowerBound] =
          Double(before[6 * sections[position] + slot])
      }
      apportionment.divide(arriving, count: positions.count)
    }
    if stage == 0 && slot == tables.lastPrimaryGrade - 1 {
      Self.enter(apportionment.shares, sections, positions, stride: 1, offset: 0, into: &leavers)
    } else {
      Self.enter(
        apportionment.shares, sections, positions, stride: 6, offset: slot + 1, into: &now)
    }
  }

  /// Pupils of a grade slot times their rates, for each of a zone's sections.
  private static func weigh(
    _ cells: [Int], slot: Int, _ sections: [Int], _ positions: Range<Int>, rates: [Double],
    row: Int, shift: Double, into weights: inout [Double]
  ) {
    let (cells, sections, rates) = (cells.span, sections.span, rates.span)
    var weights = weights.mutableSpan
    for position in positions {
      let cell = 6 * sections[position] + slot
      weights[position - positions.lowerBound] =
        Double(cells[cell]) * max(0, rates[row + cell] + shift)
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
