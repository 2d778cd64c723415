// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension Assessor {
  /// Grades whose classes in the base year were formed by a rule because the county does not state them, a bit each. A
  /// projection may rest on them, a verdict on what is there may not; in later years there are none.
  func unstatedGrades(_ year: Int, _ section: Int) -> UInt8 {
    guard year == 0 else { return 0 }
    var grades: UInt8 = 0
    for slot in 0..<rules.places[section].gradeCount
    where baseline.baseClasses[section][slot] == nil && baseline.basePupils[section][slot] != nil {
      grades |= 1 << UInt8(slot)
    }
    return grades
  }

  /// The largest class of a section against the limit: ⌈pupils ÷ classes⌉ over its grades.
  func classSize(_ year: Int, _ section: Int) -> FindingRow {
    let place = rules.places[section]
    let limit = rules.classSizeLimit(place.stage)
    let strict = classSize(year, section, starting: limit, others: limit)
    guard strict.verdict == .fallsShort, !claims.isEmpty else { return strict }
    for claim in claims.holding(for: .classSize, school: place.school, year: year) {
      let counted: FindingRow
      switch claim.route.effect {
      case .recognisedByPlan:
        return strict.recognised(by: list.place(ofRoute: claim.route.id))
      case .otherClassLimit(let primaryKey, let juniorKey):
        let key = place.stage == 0 ? primaryKey : juniorKey
        guard let other = rules.standard.values[key].map(list.limit) else { continue }
        counted = classSize(year, section, starting: other, others: other)
      case .startingGradeWithin(let primaryKey, let juniorKey):
        let key = place.stage == 0 ? primaryKey : juniorKey
        guard let other = rules.standard.values[key].map(list.limit) else { continue }
        counted = classSize(year, section, starting: limit, others: other)
      case .startingGradePupils, .includeUnderConstruction, .includeLeased, .roomCountOnly,
        .startingGradeClasses, .eachCampus, .approvedSize:
        continue
      }
      if counted.verdict == .meets { return counted.by(list.place(ofRoute: claim.route.id)) }
    }
    return strict
  }

  private func classSize(
    _ year: Int, _ section: Int, starting: Limit, others: Limit
  ) -> FindingRow {
    guard pupils(year, section) != nil else { return .open(starting) }
    let (pupils, classes) = (projection.pupils[year, section], projection.classes[year, section])
    let (pupilsOfSlot, classesOfSlot) = (pupils.slots.span, classes.slots.span)
    var worst = (excess: Int.min, size: 0, slot: -1)
    var above = 0
    var spare = Int.max
    var isMissing = false
    let (startingWhole, othersWhole) = (starting.wholeMultiple(of: 1), others.wholeMultiple(of: 1))
    let areWhole = starting.isSmallWhole && others.isSmallWhole
    let unstated = unstatedGrades(year, section)
    for slot in 0..<rules.places[section].gradeCount {
      let (count, formed) = (Int(pupilsOfSlot[slot]), Int(classesOfSlot[slot]))
      if count <= 0 { continue }
      guard formed > 0, unstated >> UInt8(slot) & 1 == 0 else {
        isMissing = true
        continue
      }
      let size = (count + formed - 1) / formed
      let whole = slot == 0 ? startingWhole : othersWhole
      let most =
        areWhole ? whole * formed : (slot == 0 ? starting : others).wholeMultiple(of: formed)
      let room = most - count
      above += max(0, -room)
      spare = min(spare, room)
      let excess = size - whole
      if excess > worst.excess || (excess == worst.excess && size > worst.size) {
        worst = (excess, size, slot)
      }
    }
    guard worst.slot >= 0 else { return .open(starting) }
    var row = FindingRow.open(
      worst.slot == 0 ? starting : others, numerator: pupils[worst.slot],
      denominator: classes[worst.slot])
    row.value = Double(worst.size)
    if above > 0 {
      row.verdict = .fallsShort
      row.margin = -above
    } else if !isMissing {
      row.verdict = .meets
      row.margin = max(0, spare)
    }
    return row
  }
}
