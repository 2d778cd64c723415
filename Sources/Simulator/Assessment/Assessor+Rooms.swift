// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension Assessor {
  /// Music or art rooms of a school: one for every twelve classes or part of them.
  func rooms(
    _ kind: ResourceKind, _ year: Int, school: Int, _ all: ClassCount
  ) -> FindingRow {
    let held = stock.shared[year, school][kind]?.wholeUnits
    let strict = rooms(held, classes: all)
    guard strict.verdict == .fallsShort, !claims.isEmpty else { return strict }
    for claim in claims.holding(for: .artsRooms, school: school, year: year)
    where isSmallEnough(school, for: claim.route, year) {
      let counted: FindingRow
      switch claim.route.effect {
      case .recognisedByPlan:
        return strict.recognised(by: list.place(ofRoute: claim.route.id))
      case .roomCountOnly:
        // The stock holds rooms of the size asked for only; how many there are of any size, the
        // claim says, of each kind by itself: eight music rooms are no art room.
        guard let count = claim.claim.rooms(kind) else { continue }
        counted = rooms(max(count, held ?? 0), classes: all)
      case .startingGradeClasses:
        counted = rooms(held, classes: classes(year, school: school, startingOnly: true))
      case .includeUnderConstruction:
        counted = rooms(
          claims.stockWithConstruction?.shared[year, school][kind]?.wholeUnits, classes: all)
      case .startingGradePupils, .includeLeased, .alsoCounted, .eachCampus, .approvedSize,
        .otherClassLimit,
        .startingGradeWithin:
        continue
      }
      if counted.verdict == .meets { return counted.by(list.place(ofRoute: claim.route.id)) }
    }
    return strict
  }

  /// Classes of a school, and whether that is all of them.
  struct ClassCount {
    var known = 0
    var isComplete = true
    /// Music rooms, and as many art rooms, that the known classes need.
    var roomsNeeded = 0
  }

  func classes(_ year: Int, school: Int, startingOnly: Bool) -> ClassCount {
    var count = ClassCount()
    for section in rules.sectionsOfSchool[school] where projection.isOpen[year, section] {
      guard let total = pupils(year, section) else {
        count.isComplete = false
        if !startingOnly, year == 0 { count.known += leastClasses(section) }
        continue
      }
      let classes = projection.classes[year, section]
      let pupils = projection.pupils[year, section]
      let grades = rules.places[section].gradeCount
      let unstated = unstatedGrades(year, section)
      if startingOnly {
        // Without a starting grade nothing can be reckoned from it.
        if total > 0, classes[0] == 0 || unstated & 1 == 1 {
          count.isComplete = false
          continue
        }
        count.known += classes[0] * grades
      } else {
        let (pupilsOfSlot, classesOfSlot) = (pupils.slots.span, classes.slots.span)
        var unformed = 0
        for slot in 0..<6 {
          if unstated >> UInt8(slot) & 1 == 1, pupilsOfSlot[slot] > 0 {
            count.isComplete = false
            unformed += Int(pupilsOfSlot[slot])
            continue
          }
          count.known += Int(classesOfSlot[slot])
          if slot < grades, pupilsOfSlot[slot] > 0, classesOfSlot[slot] == 0 {
            count.isComplete = false
          }
        }
        count.known += leastClasses(of: unformed, section)
      }
    }
    count.roomsNeeded = rules.classesPerArtsRoom.wholeUnits(for: count.known)
    return count
  }

  private func rooms(_ held: Int?, classes: ClassCount) -> FindingRow {
    let perRoom = rules.classesPerArtsRoom
    var row = FindingRow.open(
      perRoom, numerator: held, denominator: classes.isComplete ? classes.known : nil,
      scope: .school)
    guard let held else { return row }
    row.value = Double(held)
    if classes.roomsNeeded > held {
      // Unknown classes can only add to what is short already.
      row.verdict = .fallsShort
      row.denominator = classes.known
    } else if classes.isComplete {
      row.verdict = .meets
    } else {
      return row
    }
    row.margin = held - classes.roomsNeeded
    return row
  }
}

extension RelaxationClaim {
  /// Rooms of a kind, whatever their size; nil where the claim does not say.
  func rooms(_ kind: ResourceKind) -> Int? { kind == .musicRooms ? musicRooms : artRooms }
}
