// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension ReasonRun {
  /// Adds the relaxation routes of the standard under which the relaxed verdict would be met, each
  /// tried out.
  func addRoutes(to conflicts: inout [Conflict]) {
    let baseline = question.baseline
    let routes = baseline.standards.standards.flatMap(\.relaxations).inOrderWithoutRepeats()
    for route in routes {
      var county = baseline.county
      var claimed: [Int] = []
      for (place, conflict) in conflicts.enumerated() {
        guard let (section, item, _) = conflict.single, route.appliesTo.contains(item),
          let year = conflict.years.first,
          baseline.standards[year].relaxations.contains(route),
          let school = baseline.schools.first(where: { $0.id == section.school }),
          route.allows(school)
        else { continue }
        var claim = RelaxationClaim(school: section.school, route: route.id, from: year)
        if route.effect == .includeLeased { claim.amount = conflict.shortBy }
        county.relaxations.append(claim)
        claimed.append(place)
      }
      guard !claimed.isEmpty else { continue }
      let relaxed = baseline.recompiled(county)
        .outcome(plan: question.plan, future: question.future).relaxed
      for place in claimed where isMet(conflicts[place], relaxed) {
        guard let (section, _, _) = conflicts[place].single else { continue }
        conflicts[place].relaxations.append(
          Relaxation(
            changes: [.route(route, section.school)], effect: .relaxedOnly, isLeast: false,
            atLeast: nil))
      }
    }
  }

  private func isMet(_ conflict: Conflict, _ relaxed: Assessment) -> Bool {
    guard let (section, _, need) = conflict.single,
      let place = question.baseline.sections.firstIndex(where: { $0.id == section })
    else { return false }
    return conflict.years.allSatisfy { year in
      guard let index = question.baseline.years.firstIndex(of: year),
        let found = relaxed.years[index].sections[place]
      else { return false }
      switch need {
      case .indicator(let indicator): return found.indicators[indicator.index].verdict == .meets
      case .musicRooms: return found.musicRooms.verdict == .meets
      case .artRooms: return found.artRooms.verdict == .meets
      default: return false
      }
    }
  }
}

extension Conflict {
  /// The one thing that a section is asked, where the conflict has one that a route may apply to.
  fileprivate var single: (section: SectionID, item: ComputedItem, need: SearchNeed)? {
    let asked = constraints.filter(\.isOfTheStandard)
    guard asked.count == 1, case .requirement(let section, let need, _, _) = asked[0] else {
      return nil
    }
    switch need {
    case .indicator(let indicator): return (section, .indicator(indicator), need)
    case .musicRooms, .artRooms: return (section, .artsRooms, need)
    default: return nil
    }
  }
}
