// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension Assessor {
  /// Grades whose classes in the base year were formed by a rule because the county does not state
  /// them, a bit each. A projection may rest on them, a verdict on what is there may not; in later
  /// years there are none.
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
      case .startingGradePupils, .includeUnderConstruction, .includeLeased, .alsoCounted,
        .roomCountOnly,
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
    let isWhole = pupils(year, section) != nil
    // Where some grades' pupils are missing, those that are known may decide alone.
    guard isWhole || year == 0 else { return .open(starting) }
    let pupils = isWhole ? projection.pupils[year, section] : knownPupils(section)
    let classes = isWhole ? projection.classes[year, section] : knownClasses(section)
    let (pupilsOfSlot, classesOfSlot) = (pupils.slots.span, classes.slots.span)
    var worst = (excess: Int.min, size: 0, slot: -1)
    var above = 0
    var spare = Int.max
    var isMissing = !isWhole
    var isByMean = false
    let (startingWhole, othersWhole) = (starting.wholeMultiple(of: 1), others.wholeMultiple(of: 1))
    let areWhole = starting.isSmallWhole && others.isSmallWhole
    let unstated = unstatedGrades(year, section)
    let statesLargest =
      statesLargestClasses && !baseline.baseLargestClasses[section].isEmpty
    for slot in 0..<rules.places[section].gradeCount {
      let (count, formed) = (Int(pupilsOfSlot[slot]), Int(classesOfSlot[slot]))
      if count <= 0 { continue }
      let largest = statesLargest ? largestClass(year, section, slot) : nil
      let areClassesKnown = formed > 0 && unstated >> UInt8(slot) & 1 == 0
      if largest == nil, !areClassesKnown {
        isMissing = true
        continue
      }
      let whole = slot == 0 ? startingWhole : othersWhole
      var size = areClassesKnown ? (count + formed - 1) / formed : 0
      var room = whole - size
      if areClassesKnown {
        let most =
          areWhole ? whole * formed : (slot == 0 ? starting : others).wholeMultiple(of: formed)
        room = most - count
      }
      if let largest {
        size = max(size, largest.pupils)
        // The largest class alone may be above the limit although the mean is not.
        if largest.pupils > whole { room = min(room, whole - largest.pupils) }
        if !areClassesKnown { room = whole - largest.pupils }
      }
      if largest?.isOfAll != true {
        isByMean = isByMean || formed > 1
        isMissing = isMissing || !areClassesKnown
      }
      above += max(0, -room)
      spare = min(spare, room)
      let excess = size - whole
      if excess > worst.excess || (excess == worst.excess && size > worst.size) {
        worst = (excess, size, slot)
      }
    }
    guard worst.slot >= 0 else { return .open(starting) }
    let limit = worst.slot == 0 ? starting : others
    let formed = Int(classes[worst.slot])
    let isMean =
      formed > 0 && unstated >> UInt8(worst.slot) & 1 == 0
      && (Int(pupils[worst.slot]) + formed - 1) / formed == worst.size
    var row = FindingRow.open(
      limit, numerator: isMean ? pupils[worst.slot] : worst.size,
      denominator: isMean ? formed : 1)
    row.value = Double(worst.size)
    if above > 0 {
      row.verdict = .fallsShort
      row.margin = -above
    } else if !isMissing {
      row.verdict = .meets
      row.margin = max(0, spare)
      row.isByMean = isByMean
    }
    return row
  }

  /// The largest class of a grade as far as the county's statement reaches: in the base year
  /// itself, then for as long as the cohort moves up with the same number of classes, in
  /// proportion to its pupils; nil once the cohort was formed anew, and where nothing is stated.
  private func largestClass(_ year: Int, _ section: Int, _ slot: Int) -> LargestClass? {
    let stated = baseline.baseLargestClasses[section]
    let start = slot - year
    guard start >= 0, var largest = stated[start] else { return nil }
    if year == 0 { return largest }
    let (before, classes) = (projection.pupils[0, section][start], projection.classes[0, section])
    guard before > 0, baseline.baseClasses[section][start] != nil else { return nil }
    for step in 1...year
    where projection.classes[step, section][start + step] != classes[start] { return nil }
    let now = projection.pupils[year, section][slot]
    largest.pupils = Int(
      (Int128(largest.pupils) * Int128(now)).roundedUp(dividingBy: Int128(before)))
    return largest
  }
}
