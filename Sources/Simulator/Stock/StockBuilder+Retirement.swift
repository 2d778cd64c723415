// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension StockBuilder {
  /// Whole persons retire, section by section: where the county counts a year's retirements so many
  /// (`RetirementTable`), else what has come due by its rate since the base year, rounded.
  ///
  /// By the rate a section's retirements depend on its own people alone, by the count on nobody but
  /// those of the base year, so that a change at one school never moves a retirement at another. Of
  /// a counted year's persons as many have each qualification as is the section's part. No kind is
  /// left with more people than there are staff; if that takes more than are due, later years take
  /// fewer.
  mutating func retire() {
    let counted = retirements.isEmpty ? nil : retirements[year]
    guard retirementMillionths > 0 || counted != nil else { return }
    Self.retire(
      &staff, &accrued, millionths: retirementMillionths, counted: counted, year: year,
      rules: rules, noting: &flows)
  }

  /// Whom the county counts as retiring, by year and section; empty where it counts nobody.
  static func retirements(_ rules: StockRules, _ county: County, _ future: Future) -> [[Int?]?] {
    guard !county.retirements.isEmpty else { return [] }
    let factor = future.retirementFactor
    guard factor != 1, factor.isFinite else { return rules.retirements.persons }
    return rules.retirements(county, factor: max(0, min(100, factor))).persons
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
    _ people: inout [StaffCounts], _ due: inout [Int64], millionths rate: Int64, counted: [Int?]?,
    year: Int, rules: StockRules, noting flows: inout StockFlows
  ) {
    var staff = people.mutableSpan
    var accrued = due.mutableSpan
    let (kinds, cause) = (Self.kinds, flows.place(of: .retirement))
    for section in staff.indices {
      var held = staff[section]
      var millionths = rate
      let leaving = counted?[section].map { min($0, held[position: 0] ?? $0) }
      if let leaving, let everybody = held[position: 0], everybody > 0 {
        millionths = Int64(leaving) * 1_000_000 / Int64(everybody)
      }
      for position in 0..<StaffCounts.kindCount {
        guard let persons = held[position: position], persons > 0 else { continue }
        let slot = section * StaffCounts.kindCount + position
        let due = accrued[slot] + Int64(persons) * millionths
        var retired = min(persons, max(0, Int(due / 1_000_000)))
        if position == 0, let leaving { retired = leaving }
        if position > 0, let everybody = held[position: 0] {
          retired = max(retired, persons - everybody)
        }
        if position > 0 || leaving == nil { accrued[slot] = due - Int64(retired) * 1_000_000 }
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
