// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport

/// Random counties: schools of all kinds, history, births, projects, closures, catchments, movers.
///
/// In an `isolated` county every zone keeps a nine-year school whose pupils are known and that never
/// closes, and no catchment or receiver lies in another zone: what happens in one zone cannot reach
/// another. Where its history could show flows between zones (every second such county), it has no
/// catchments for junior school, for these would change the flows.
struct RandomCounty {
  var county = SampleCounty.empty()
  private var random: SeededGenerator
  private let isIsolated: Bool
  private let hasHistory: Bool

  init(seed: UInt64, isolated: Bool = false) {
    random = SeededGenerator(seed: seed)
    isIsolated = isolated
    hasHistory = !isolated || seed % 2 == 0
    county.settings.progressionRate.value = random.real(0.95...1.02)
    county.settings.transitionRate.value = random.real(0.9...1.02)
    county.settings.poolingPupils.value = random.real(0...300)
    if random.chance(50) {
      county.settings.classFormation[0].from = SchoolYear(random.whole(2023...2028))
    }
    for zone in 0..<random.whole(1...4) { addZone(zone) }
    addPlannedSchools()
    addOtherProjects()
    addClosures()
    addCatchments()
    addFuture()
  }

  private mutating func addZone(_ number: Int) {
    let zone = ID<Zone>("学区\(number)")
    addSchool("\(number)-九年", .nineYear, zone: zone, isAnchor: true)
    for index in 0..<random.whole(0...4) {
      let kinds: [SchoolKind] = [
        .primary, .primary, .teachingPoint, .junior, .nineYear, .completeSecondary, .special,
      ]
      addSchool("\(number)-\(index)", kinds[random.whole(0...6)], zone: zone, isAnchor: false)
    }
    if random.chance(70) {
      for year in random.whole(2014...2018)...random.whole(2019...2024) where random.chance(95) {
        county.births.append(BirthRecord(zone: zone, year: year, births: random.whole(0...900)))
      }
    }
  }

  private mutating func addSchool(
    _ name: String, _ kind: SchoolKind, zone: ID<Zone>, isAnchor: Bool
  ) {
    var school = SampleCounty.school(
      name, kind, zone: zone, places: random.chance(60) ? random.whole(50...1500) : nil)
    if !isIsolated && !isAnchor && random.chance(10) {
      school.parent = ID("\(zone)".dropFirst(2) + "-九年")
    }
    if !isAnchor && random.chance(5) { school.status = .closed }
    county.schools.append(school)
    let size = random.whole(isAnchor ? 5...150 : 0...150)
    for year in (hasHistory ? random.whole(2019...2023) : 2023)...2023 {
      if !isAnchor && random.chance(4) { continue }
      var row = SampleCounty.record(school, perGrade: size, classes: max(1, size / 45), year: year)
      for slot in row.pupils.indices where row.pupils[slot] != nil {
        row.pupils[slot] = max(isAnchor ? 1 : 0, size + random.whole(-9...9))
        if random.chance(5) { row.classes[slot] = nil }
        if !isAnchor && random.chance(1) { row.pupils[slot] = nil }
      }
      county.enrolment.append(row)
    }
  }

  private mutating func addPlannedSchools() {
    let zones = county.schools.map(\.zone)
    for index in 0..<random.whole(0...4) {
      let kinds: [SchoolKind] = [.primary, .junior, .nineYear]
      let kind = kinds[random.whole(0...2)]
      var school = School(
        id: ID("新\(index)"), kind: kind, status: .planned,
        zone: zones[random.whole(0...(zones.count - 1))])
      school.sections = kind.stages.map { Section(stage: $0) }
      county.schools.append(school)
      var project = SmallCounty.project(
        "新\(index)", stages: kind.stages, places: random.chance(80) ? random.whole(90...2800) : nil,
        opens: random.whole(2022...2031), kind: .newBuild,
        mode: random.chance(50) ? .whole : .byGrade)
      if random.chance(20) { project.status = .candidate }
      county.plan.projects.append(project)
    }
  }

  private mutating func addOtherProjects() {
    for index in 0..<random.whole(0...3) {
      let school = county.schools[random.whole(0...(county.schools.count - 1))]
      let kinds: [ProjectKind] = [.expansion, .relocation, .sportsGround]
      var project = SmallCounty.project(
        school.id.rawValue, stages: school.kind.stages,
        places: random.chance(80) ? random.whole(50...900) : nil,
        opens: random.whole(2022...2031), kind: kinds[random.whole(0...2)])
      project.id = ID("项目\(index)")
      county.plan.projects.append(project)
    }
  }

  private mutating func addClosures() {
    for _ in 0..<random.whole(0...2) {
      let school = county.schools[random.whole(0...(county.schools.count - 1))]
      let receiver = county.schools[random.whole(0...(county.schools.count - 1))]
      if isIsolated && (school.id.rawValue.hasSuffix("九年") || receiver.zone != school.zone) {
        continue
      }
      county.plan.closures.append(
        Closure(
          school: school.id, year: SchoolYear(random.whole(2022...2031)),
          receiver: random.chance(50) ? receiver.id : nil))
    }
  }

  private mutating func addCatchments() {
    for _ in 0..<random.whole(0...5) {
      let source = county.schools[random.whole(0...(county.schools.count - 1))]
      let target = county.schools[random.whole(0...(county.schools.count - 1))]
      if isIsolated && source.zone != target.zone { continue }
      let stage = target.kind.stages[random.whole(0...(target.kind.stages.count - 1))]
      if isIsolated && hasHistory && stage == .junior { continue }
      county.plan.catchments.append(
        CatchmentShare(
          source: stage == .junior && random.chance(50) ? .school(source.id) : .zone(source.zone),
          stage: stage, target: target.id, share: random.real(0...0.9),
          from: SchoolYear(random.whole(2022...2031))))
    }
  }

  private mutating func addFuture() {
    county.future.progressionShift = random.chance(30) ? random.real(-0.05...0.02) : 0
    county.future.slippageYears = random.chance(30) ? random.whole(-1...2) : 0
    if random.chance(50) { county.future.birthFactors = [2018: 0.8, 2019: 1.1, 2022: 0.5] }
    for _ in 0..<random.whole(0...3) {
      let first = random.whole(1...9)
      let zone = county.schools[random.whole(0...(county.schools.count - 1))].zone
      county.future.migration.append(
        MigrationLine(
          zone: random.chance(70) ? zone : nil, grades: first...random.whole(first...9),
          year: SchoolYear(random.whole(2024...2031)), pupils: random.whole(-300...200)))
    }
  }
}
