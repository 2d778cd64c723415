// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What one committed project brings to one school, all works of the project at it together.
struct ProjectDelivery {
  let project: ID<Project>
  let school: Int
  let schedule: ProjectSchedule
  /// Shared stock added on completion; nil for kinds of which nothing is stated or assumed.
  private(set) var added = Resources()
  /// Kinds of `added` that rest on a setting, a bit for each position.
  private(set) var assumedKinds: UInt16 = 0
  /// Shared stock taken away on completion; nil for nothing stated.
  private(set) var removed = Resources()
  /// Shared stock out of use from start to completion; nil for nothing stated.
  private(set) var swing = Resources()
  /// Whether the school leaves its old site.
  let leavesOldSite: Bool
  /// What swing has taken out of use so far, to be put back on completion.
  var outOfUse = Resources(repeating: .zero)

  /// Sums the project's works at the school and fills in what the county's settings assume.
  init(
    _ project: Project, works: [ProjectWork], school: Int, schedule: ProjectSchedule,
    settings: Settings
  ) {
    self.project = project.id
    self.school = school
    self.schedule = schedule
    leavesOldSite = project.kind == .relocation
    var building: Int64?
    var places: Int?
    var classes: Int?
    for work in works {
      for kind in Self.sharedKinds {
        if let amount = work.added[kind] { added[kind] = (added[kind] ?? .zero) + amount }
        if let amount = work.removed[kind] { removed[kind] = (removed[kind] ?? .zero) + amount }
        if let amount = work.swing[kind] { swing[kind] = (swing[kind] ?? .zero) + amount }
      }
      if let area = work.buildingArea { building = (building ?? 0) + area.hundredths }
      if let count = work.places { places = (places ?? 0) + count }
      if let count = work.classes { classes = (classes ?? 0) + count }
    }
    switch project.kind {
    case .newBuild, .relocation, .expansion:
      let share = settings.teachingAreaShare.millionths
      assume(.teachingFloorArea, building.map { $0.part(millionths: share) })
    case .sportsGround, .equipment, .programme: break
    }
    if project.kind == .newBuild {
      let each = Quantity(rounding: settings.equipmentPerNewPlace.value)
      assume(.equipmentValue, places.map { (each * $0).hundredths })
      assume(.multimediaClassrooms, classes.map { Int64($0) * 100 })
    }
  }

  private mutating func assume(_ kind: ResourceKind, _ hundredths: Int64?) {
    guard added[kind] == nil, let hundredths else { return }
    added[kind] = Quantity(hundredths: hundredths)
    assumedKinds |= 1 << kind.index
  }

  /// The kinds that belong to whole schools, made once.
  static let sharedKinds = ResourceKind.sharedKinds

  /// Compiles the deliveries of all committed projects that are not complete in the base year.
  ///
  /// In order of opening, school and name, so that the order of the plan's table does not matter.
  static func all(
    plan: Plan, future: Future, county: County, schoolIndex: [ID<School>: Int]
  ) -> [ProjectDelivery] {
    var deliveries: [ProjectDelivery] = []
    for project in plan.projects where project.status == .committed {
      let schedule = ProjectSchedule(
        project, settings: county.settings, baseYear: county.baseYear, future: future)
      if schedule.isCompleteAtBase { continue }
      var served: [Int] = []
      for work in project.works {
        guard let school = schoolIndex[work.school], !served.contains(school) else { continue }
        served.append(school)
        let works = project.works.filter { schoolIndex[$0.school] == school }
        deliveries.append(
          ProjectDelivery(
            project, works: works, school: school, schedule: schedule, settings: county.settings))
      }
    }
    return deliveries.indices.sorted { left, right in
      let first = (deliveries[left].schedule.firstYear, deliveries[left].school)
      let second = (deliveries[right].schedule.firstYear, deliveries[right].school)
      return first != second ? first < second : deliveries[left].project < deliveries[right].project
    }.map { deliveries[$0] }
  }
}
