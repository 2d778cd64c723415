// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Sections that are solved together.
struct IntakeGroup: Hashable {
  /// The sections, in an order that follows from what they are and hold, so that no name and no row
  /// of a table decides among equals.
  var sections: [Int]
  /// Zones of the group whose entrants may go to adjoining zones of it, ascending; none at first.
  var senders: [Int] = []
}

/// Zones and stages that must be solved together: a school that teaches both stages ties those of
/// its zone.
struct IntakeGroups {
  /// The groups.
  let groups: [IntakeGroup]
  /// What tells each section from others but its name.
  private let keys: [[Int64]]

  init(_ outcome: Outcome, baseline: Baseline) {
    var groups: [[Int]] = []
    for zone in baseline.zones.indices {
      let sections = baseline.sections.indices.filter { baseline.sections[$0].zone == zone }
      let isTied = sections.contains {
        baseline.sectionsOfSchool[baseline.sections[$0].school].count > 1
      }
      if isTied {
        groups.append(sections)
      } else {
        groups += Stage.allCases.map { stage in
          sections.filter { baseline.sections[$0].stage == stage }
        }
      }
    }
    let keys = baseline.sections.indices.map { Self.content($0, outcome, baseline) }
    self.keys = keys
    self.groups = groups.filter { !$0.isEmpty }.map {
      IntakeGroup(sections: Self.ordered($0, keys))
    }
  }

  private static func ordered(_ sections: [Int], _ keys: [[Int64]]) -> [Int] {
    sections.sorted { left, right in
      keys[left] != keys[right]
        ? keys[left].lexicographicallyPrecedes(keys[right]) : left < right
    }
  }

  /// Groups that are not met by themselves, each with those of the zones that adjoin its own: what
  /// may be sent goes from the zones that are not met only. Groups that nobody needs are left out.
  ///
  /// - Parameter unmet: For each group its sections that something is not met of.
  func joined(_ unmet: [[Int]], baseline: Baseline) -> [(group: IntakeGroup, parts: [Int])] {
    var leader = Array(groups.indices)
    func root(_ place: Int) -> Int {
      var place = place
      while leader[place] != place { place = leader[place] }
      return place
    }
    var senders = groups.map { _ in Set<Int>() }
    for (place, sections) in unmet.enumerated() {
      for section in sections {
        let own = baseline.sections[section]
        let adjoining = baseline.zonesAdjoining(own.zone)
        for (other, group) in groups.enumerated() where other != place {
          let takes = group.sections.contains { section in
            let place = baseline.sections[section]
            return place.stage == own.stage && adjoining.contains(place.zone)
          }
          guard takes else { continue }
          senders[place].insert(own.zone)
          leader[max(root(place), root(other))] = min(root(place), root(other))
        }
      }
    }
    let parts = Dictionary(grouping: groups.indices, by: root).filter { $0.value.count > 1 }
    return parts.sorted { $0.key < $1.key }.map { _, places in
      let sections = places.flatMap { groups[$0].sections }
      let zones = places.reduce(into: Set<Int>()) { $0.formUnion(senders[$1]) }
      return (
        IntakeGroup(sections: Self.ordered(sections, keys), senders: zones.sorted()), places
      )
    }
  }

  /// Everything that tells two sections apart but their names.
  private static func content(_ section: Int, _ outcome: Outcome, _ baseline: Baseline) -> [Int64] {
    let place = baseline.sections[section]
    let school = baseline.schools[place.school]
    var key: [Int64] = [Int64(place.stage.index), school.isPrivate ? 1 : 0]
    for year in baseline.years.indices {
      for slot in 0..<6 { key.append(Int64(outcome.projection.pupils[year, section][slot])) }
      key.append(Int64(outcome.projection.places[year, section] ?? -1))
    }
    key += [school.landArea, school.sportsAreaLimit].map { $0?.hundredths ?? -1 }
    let shared = outcome.stock.shared[0, place.school]
    key += [shared[.teachingFloorArea], shared[.sportsArea]].map { $0?.hundredths ?? -1 }
    return key
  }
}

extension Baseline {
  /// Zones that the county says adjoin one.
  func zonesAdjoining(_ zone: Int) -> Set<Int> {
    let name = zones[zone]
    return Set(
      county.adjacentZones.compactMap { pair -> Int? in
        switch name {
        case pair.first: zones.firstIndex(of: pair.second)
        case pair.second: zones.firstIndex(of: pair.first)
        default: nil
        }
      })
  }
}
