// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// The rules of signing that limit a school by itself, compiled into its unit: the one place of the
/// search that knows them (docs/signing.md). Every model of the search reads the unit.
///
/// A rule that the county has switched off, or whose number it has not, leaves no trace.
struct SectionRules {
  private let facts: SchoolFacts
  private let problem: SearchProblem
  /// Stages with a town or city school that would gain by moves.
  private let stagesWithTown: Set<Stage>

  init(baseline: Baseline, outcome: Outcome, problem: SearchProblem) {
    facts = SchoolFacts(baseline: baseline, outcome: outcome)
    self.problem = problem
    let facts = facts
    let last = problem.complianceYears.last ?? 0
    stagesWithTown = Set(
      baseline.sections.filter { place in
        baseline.schools[place.school].locality != .country
          && (0...last).contains { facts.isSmall(place.school, year: $0) == false }
      }.map(\.stage))
  }

  private var baseline: Baseline { facts.baseline }
  private var numbers: SigningNumbers { baseline.county.settings.signing }
  private var years: Range<Int> { baseline.years.indices }

  /// Limits a unit; its needs must stand already, because rooms that the standard asks for count.
  func bind(_ unit: inout SearchUnit, school: Int) {
    unit.bars = unit.limits.map { $0.map { _ in nil } }
    unit.rules = unit.limits.map { $0.map { _ in nil } }
    if checks(.privateSchools) { bindPrivate(&unit, school) }
    if checks(.sportsLand) { bindLand(&unit, school) }
    if checks(.multimediaRooms) { bindRooms(&unit, school) }
    if checks(.shrinkingSchools) { bindShrinking(&unit, school) }
    if checks(.backboneTeachers) { bindBackbone(&unit) }
    if checks(.rotation) { bindRotation(&unit, school) }
  }

  private func checks(_ rule: SigningRule) -> Bool {
    baseline.county.signing.reason(against: rule) == nil
  }

  private func levers(_ kinds: ResourceKind...) -> [Int] {
    problem.levers.indices.filter { lever in
      kinds.contains { problem.levers[lever].contribution[$0.index] > 0 }
    }
  }

  private func bindPrivate(_ unit: inout SearchUnit, _ school: Int) {
    guard baseline.schools[school].isPrivate, !baseline.county.signing.fundsPrivateSchools else {
      return
    }
    for lever in problem.levers.indices {
      for slot in problem.slots(of: problem.levers[lever], in: unit) {
        unit.forbid(lever, slot: slot, years: years.count, by: .privateSchools)
      }
    }
    unit.mayGive = unit.sections.map { _ in false }
  }

  private func bindLand(_ unit: inout SearchUnit, _ school: Int) {
    let stated = baseline.schools[school].sportsAreaLimit
    for lever in levers(.sportsArea) where problem.levers[lever].limit == .site {
      let brought = problem.levers[lever].contribution[ResourceKind.sportsArea.index]
      let room = years.map { year -> Int64 in
        let held =
          facts.outcome.stock.sportsAreaOnLand(year: year, school: school) ?? .zero
        if let stated { return max(0, (stated - held).hundredths) / brought }
        guard let share = numbers.sportsShareOfSite, let land = facts.land(school, year: year)
        else { return Self.unlimited }
        let indoor = facts.outcome.stock.indoorSportsArea[year, school] ?? .zero
        return max(0, (land.part(of: share) + indoor - held).hundredths) / brought
      }
      guard room.contains(where: { $0 < Self.unlimited }) else { continue }
      unit.lower(lever, slot: 0, to: room, by: .sportsLand)
    }
  }

  private func bindRooms(_ unit: inout SearchUnit, _ school: Int) {
    guard let others = numbers.otherSpecialistRooms else { return }
    for lever in levers(.multimediaClassrooms) where !problem.levers[lever].isStaff {
      let brought = problem.levers[lever].contribution[ResourceKind.multimediaClassrooms.index]
      var room: [Int64] = []
      for year in years {
        let stock = facts.outcome.stock.shared[year, school]
        guard let classes = facts.classes(school, year: year),
          let held = stock[.multimediaClassrooms]
        else { return }
        let specialist = [
          (ResourceKind.musicRooms, Requirement.Need.musicRooms), (.artRooms, .artRooms),
        ]
        .reduce(Quantity.zero) { $0 + (stock[$1.0] ?? .zero) + lacking($1.1, unit, year) }
        let all =
          Quantity(classes + facts.otherRooms(others, classes: classes)) + specialist - held
        room.append(all.hundredths / brought - (all.hundredths % brought < 0 ? 1 : 0))
      }
      let (limit, bars) = arrivals(room)
      unit.lower(lever, slot: 0, to: limit, by: .multimediaRooms)
      unit.bar(lever, slot: 0, bars, by: .multimediaRooms)
    }
  }

  /// What the standard asks for on top in a year that must comply: every plan will have it.
  private func lacking(_ need: Requirement.Need, _ unit: SearchUnit, _ year: Int) -> Quantity {
    unit.requirements.reduce(.zero) { most, requirement in
      guard requirement.need == need, problem.complianceYears[requirement.year] == year else {
        return most
      }
      return max(most, Quantity(hundredths: requirement.short))
    }
  }

  /// Limits of what may have arrived, where what arrives in a year must fit the room of that year:
  /// up to the first year of compliance into the room of every year from its arrival on, later in
  /// years only whose room is no less than before.
  private func arrivals(_ room: [Int64]) -> (limit: [Int64], bars: [Bool]) {
    let first = problem.complianceYears.min() ?? 0
    var limit = room.map { max(0, $0) }
    var bars = room.map { _ in false }
    for year in room.indices.reversed() where year < first {
      limit[year] = min(limit[year], limit[year + 1])
    }
    for year in room.indices where year > first {
      bars[year] = room[year] < limit[year - 1]
      limit[year] = max(limit[year], limit[year - 1])
    }
    return (limit, bars)
  }

  private func bindShrinking(_ unit: inout SearchUnit, _ school: Int) {
    guard let number = numbers.shrinkingSchoolPupils,
      let then = facts.pupils(school, year: facts.target), let now = facts.pupils(school, year: 0),
      Double(then) < number.value, then < now
    else { return }
    // What the standard asks for, as long as the school stays; nothing for the county's coefficients.
    for kind in [
      ResourceKind.teachingFloorArea, .sportsArea, .multimediaClassrooms, .musicRooms, .artRooms,
    ] {
      let asked = unit.requirements.reduce(Int64(0)) {
        $1.need.kind == kind ? max($0, $1.short) : $0
      }
      for lever in levers(kind) where !problem.levers[lever].isStaff {
        let brought = problem.levers[lever].contribution[kind.index]
        let most = (asked + brought - 1) / brought
        unit.lower(
          lever, slot: 0, to: years.map { _ in most }, by: .shrinkingSchools)
      }
    }
  }

  /// Backbone teachers crowd a part of the staff only; the levers know the part
  /// (`SearchLever.crowding`). Where there are too many already nobody is added.
  private func bindBackbone(_ unit: inout SearchUnit) {
    guard let percent = numbers.backbonePercent else { return }
    let kind = ResourceKind.backboneTeachers.index
    for slot in unit.sections.indices where !unit.room[slot][kind - 1].isEmpty {
      let people = years.map { facts.outcome.stock.staff[$0, unit.sections[slot].index] }
      let (staff, held) = (
        people.map { Int64($0[.staff] ?? 0) * percent },
        people.map { Int64($0[.backboneTeachers] ?? 0) * 100 }
      )
      // Wherever somebody teaches one may be a backbone teacher.
      let room = zip(staff, held).map { max($0, 100) - $1 }
      unit.room[slot][kind - 1] = room
      for lever in levers(.backboneTeachers) where problem.levers[lever].isStaff {
        unit.bar(lever, slot: slot, room.map { $0 < 0 }, by: .backboneTeachers)
        guard staff.contains(where: { $0 < 100 }) else { continue }
        // The part of so few is less than one: hires make no room for a second.
        let brought = problem.levers[lever].contribution[kind]
        let most = zip(staff, room).map { $0 < 100 ? max(0, $1) / brought : Self.unlimited }
        unit.lower(lever, slot: slot, to: most, by: .backboneTeachers)
      }
    }
  }

  /// Village, small and boarding schools give nobody where a town or city school could gain.
  private func bindRotation(_ unit: inout SearchUnit, _ school: Int) {
    let entry = baseline.schools[school]
    let last = problem.complianceYears.last ?? 0
    let isProtected =
      entry.locality == .country || entry.isBoarding
      || (0...last).contains { facts.isSmall(school, year: $0) ?? true }
    guard isProtected else { return }
    let before = unit.mayGive
    unit.mayGive = unit.sections.indices.map { slot in
      !stagesWithTown.contains(unit.sections[slot].id.stage) && (before.isEmpty || before[slot])
    }
  }

  /// More steps than anybody takes.
  private static var unlimited: Int64 { 1_000_000_000 }
}

extension SigningNumbers {
  /// The part of a staff that backbone teachers may be, in whole percent, rounded down; nil for none.
  var backbonePercent: Int64? { backboneShare.map { $0.millionths / 10_000 } }
}
