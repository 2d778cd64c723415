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

  /// The rate of a future in millionths; nobody retires twice.
  static func retirement(_ rate: Parameter, _ future: Future) -> Int64 {
    guard future.retirementFactor != 1, future.retirementFactor.isFinite else {
      return rate.millionths
    }
    let factor = max(0, min(100, future.retirementFactor))
    return min(1_000_000, Int64((Double(rate.millionths) * factor).rounded()))
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
  /// Equal beginnings would let all equal schools lose a teacher in the same year. A number made from
  /// the section's name alone spreads them over one person, so that equal schools take turns, the
  /// county's total stays close to the rate, and neither the order of the rows nor another school in
  /// the table moves anybody's retirement.
  static func firstAccruals(_ sections: [SectionPlace]) -> [Int64] {
    sections.flatMap { section in
      let beginning = Int64(StableHash.of("\(section.id)") % 1_000_000)
      return Array(repeating: beginning, count: StaffCounts.kindCount)
    }
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
