// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension StockBuilder {
  /// Whole persons retire, section by section: what has come due since the base year, rounded.
  ///
  /// A section's retirements depend on its own people alone, so that a change at one school never
  /// moves a retirement at another. No kind is left with more people than there are staff; if that
  /// takes more than are due, later years take fewer.
  mutating func retire() {
    guard retirementMillionths > 0 else { return }
    Self.retire(
      &staff, &accrued, millionths: retirementMillionths, year: year, rules: rules, noting: &flows)
  }

  private static func retire(
    _ people: inout [StaffCounts], _ due: inout [Int64], millionths: Int64, year: Int,
    rules: StockRules, noting flows: inout StockFlows
  ) {
    var staff = people.mutableSpan
    var accrued = due.mutableSpan
    let (kinds, cause) = (Self.kinds, flows.place(of: .retirement))
    for section in staff.indices {
      var held = staff[section]
      for position in 0..<StaffCounts.kindCount {
        guard let persons = held[position: position], persons > 0 else { continue }
        let slot = section * StaffCounts.kindCount + position
        let due = accrued[slot] + Int64(persons) * millionths
        var retired = min(persons, max(0, Int(due / 1_000_000)))
        if position > 0, let everybody = held[position: 0] {
          retired = max(retired, persons - everybody)
        }
        accrued[slot] = due - Int64(retired) * 1_000_000
        if retired == 0 { continue }
        held[position: position] = persons - retired
        flows.append(
          year: year, school: rules.schoolOf[section], section: section, kind: kinds[position],
          amount: Quantity(-retired), cause: cause)
      }
      staff[section] = held
    }
  }

  /// What each section begins with towards its next whole person, in millionths by `section · 4 + kind`.
  ///
  /// Equal beginnings would let all equal schools lose a teacher in the same year. Multiples of the
  /// golden ratio's fraction spread them evenly over one person, so that equal schools take turns and
  /// the county's total stays close to the rate.
  static func firstAccruals(_ stages: [[Int]], count: Int) -> [Int64] {
    var accruals = Array(repeating: Int64(0), count: count * StaffCounts.kindCount)
    for sections in stages {
      for (place, section) in sections.enumerated() {
        let beginning = (500_000 + Int64(place) * 618_034) % 1_000_000
        for position in 0..<StaffCounts.kindCount {
          accruals[section * StaffCounts.kindCount + position] = beginning
        }
      }
    }
    return accruals
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
