// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Zones and stages that must be solved together: a school that teaches both stages ties those of
/// its zone.
struct IntakeGroups {
  /// Sections of each group, in an order that follows from what they are and hold, so that no name
  /// and no row of a table decides among equals.
  let groups: [[Int]]

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
    self.groups = groups.filter { !$0.isEmpty }.map { sections in
      let keys = Dictionary(
        uniqueKeysWithValues: sections.map { ($0, Self.content($0, outcome, baseline)) })
      return sections.sorted { left, right in
        let (first, second) = (keys[left] ?? [], keys[right] ?? [])
        return first != second ? first.lexicographicallyPrecedes(second) : left < right
      }
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
