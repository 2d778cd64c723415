// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// What a school can hold at full capacity as projects come one after another.
struct DesignCapacity {
  /// Places by stage; a stage without an entry has none, or none that are known.
  var places: [Stage: Int] = [:]
  /// Teaching floor area; nil while it is not known.
  var teachingArea: Quantity?
  /// Whether some of the area is assumed.
  var isAssumed = false
  /// Whether a stage's capacity is not known, so that area for each place cannot be told.
  var isIncomplete = false

  /// A site on which nothing stands.
  static var emptySite: DesignCapacity { DesignCapacity(teachingArea: .zero) }

  /// What an existing school has: its places, or its pupils where no places are given.
  init(existing school: Int, baseline: Baseline) {
    let listed = baseline.schools[school]
    teachingArea = listed.shared[.teachingFloorArea]
    for index in baseline.sectionsOfSchool[school] {
      let section = baseline.sections[index]
      let stated = listed.sections.first { $0.stage == section.stage }?.places
      let pupils = baseline.basePupils.indices.contains(index) ? baseline.basePupils[index] : []
      let counted = pupils.contains(nil) || pupils.isEmpty ? nil : pupils.compactMap { $0 }
      if let count = stated ?? counted?.reduce(0, +) {
        places[section.stage] = count
      } else {
        isIncomplete = true
      }
    }
  }

  private init(teachingArea: Quantity?) { self.teachingArea = teachingArea }

  /// Adds the works of one project at the school.
  mutating func add(_ works: [ProjectWork], share: Parameter) {
    for work in works {
      if let stage = work.stage, let count = work.places { places[stage, default: 0] += count }
    }
    let stated = works.compactMap { $0.added[.teachingFloorArea] }
    let estimated = works.filter { $0.added[.teachingFloorArea] == nil }.compactMap(\.buildingArea)
      .map { Quantity(rounding: $0.value * share.value) }
    let removed = works.compactMap { $0.removed[.teachingFloorArea] }.reduce(.zero, +)
    let bringsPlaces = works.contains { ($0.places ?? 0) > 0 }
    if stated.isEmpty && estimated.isEmpty && bringsPlaces { teachingArea = nil }
    teachingArea = teachingArea.map { $0 + (stated + estimated).reduce(.zero, +) - removed }
    if !estimated.isEmpty && share.basis.isAssumed { isAssumed = true }
    if !stated.isEmpty && works.contains(where: { $0.assumption != nil }) { isAssumed = true }
  }

  /// The part of the teaching area that counts to a stage when every place is taken.
  func share(_ stage: Stage, _ school: School, standard: Standard) -> SplitShare? {
    let seniorWeight = standard.seniorSplitWeight(school.kind)
    if places.count == 1 && seniorWeight == nil { return .whole }
    var parts: [SplitShare.Part] = []
    for stage in Stage.allCases {
      guard let count = places[stage] else { continue }
      guard let weight = standard.splitWeight(school.kind, stage) else { return nil }
      parts.append(.init(owner: .stage(stage), pupils: count, weight: weight))
    }
    if let seniorWeight {
      guard let seniors = school.seniorPupils else { return nil }
      parts.append(.init(owner: .senior, pupils: seniors, weight: seniorWeight))
    }
    return SplitShare(parts: parts, of: .stage(stage))
  }
}
