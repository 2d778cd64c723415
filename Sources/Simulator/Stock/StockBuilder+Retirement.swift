// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension StockBuilder {
  /// Whole persons retire: the county's total of each stage and kind is carried exactly from year to
  /// year, and falls to the sections where most has accrued.
  ///
  /// A teacher of a special kind retires where staff retires as far as that can be, and no kind is
  /// left with more people than there are staff.
  mutating func retire() {
    guard retirementMillionths > 0 else { return }
    for stage in tables.sectionsOfStage.indices {
      let sections = tables.sectionsOfStage[stage]
      var staffRetired = Array(repeating: 0, count: sections.count)
      for position in 0..<StaffCounts.kindCount {
        let retired = retirements(position, stage: stage, staffRetired: staffRetired)
        if position == 0 { staffRetired = retired }
        for (place, section) in sections.enumerated() where retired[place] > 0 {
          accrued[section * StaffCounts.kindCount + position] -= Int64(retired[place]) * 1_000_000
          change(section: section, position: position, by: -retired[place], .retirement)
        }
      }
    }
  }

  /// Retirements of one kind by place in the stage's sections.
  private mutating func retirements(_ position: Int, stage: Int, staffRetired: [Int]) -> [Int] {
    let sections = tables.sectionsOfStage[stage]
    var lower = Array(repeating: 0, count: sections.count)
    var upper = lower
    var here = Array(repeating: Int64(0), count: sections.count)
    var total: Int64 = 0
    for (place, section) in sections.enumerated() {
      let slot = section * StaffCounts.kindCount + position
      if let held = staff[section][position: position], held > 0 {
        accrued[slot] += Int64(held) * retirementMillionths
        total += Int64(held) * retirementMillionths
        upper[place] = held
        if position > 0, let everybody = staff[section][position: 0] {
          lower[place] = min(held, max(0, held - everybody))
        }
      }
      here[place] = accrued[slot]
    }
    let county = stage * StaffCounts.kindCount + position
    countyAccrued[county] += total
    // Rounded to the nearest person; what rounding leaves over is carried to the next year.
    let due = max(0, Int((countyAccrued[county] + 500_000) / 1_000_000))
    let retired = Allotment.byAccrual(due, accrued: here, lower: lower, upper: upper) {
      place, given in position == 0 || given < staffRetired[place]
    }
    countyAccrued[county] -= Int64(retired.reduce(0, +)) * 1_000_000
    return retired
  }

  /// Writes off equipment, in whole yuan at each school.
  mutating func writeOff() {
    guard writeOffMillionths > 0 else { return }
    for school in shared.indices {
      guard let held = shared[school][.equipmentValue], held > .zero else { continue }
      let yuan = (held.hundredths / 100).part(millionths: writeOffMillionths)
      change(
        school: school, kind: .equipmentValue, by: Quantity(hundredths: -yuan * 100), .writeOff)
    }
  }
}
