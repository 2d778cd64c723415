// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension SearchUnit {
  /// The unit without what these sections need of their own. They keep the people whom they need:
  /// the simulator moves nobody away whom a section needs itself.
  ///
  /// - Parameter complianceYears: Indices of the school years that must comply, as the problem has
  ///   them.
  func exempting(_ exempt: Set<SectionID>, complianceYears: [Int]) -> SearchUnit {
    guard sections.contains(where: { exempt.contains($0.id) }) else { return self }
    var unit = keeping(sections.map { !exempt.contains($0.id) }, complianceYears: complianceYears)
    for requirement in requirements where requirement.need.kind.isStaff {
      guard exempt.contains(sections[requirement.slot].id) else { continue }
      var kept = requirement
      kept.short = min(0, requirement.short)
      kept.shortToFloor = nil
      unit.requirements.append(kept)
    }
    return unit
  }

  /// The unit with the needs of the kept sections only.
  ///
  /// Music and art rooms are judged for the whole school: they stay while any kept section is open.
  func keeping(_ kept: [Bool], complianceYears: [Int]) -> SearchUnit {
    var unit = self
    unit.requirements = requirements.filter { requirement in
      if kept[requirement.slot] { return true }
      guard requirement.need == .musicRooms || requirement.need == .artRooms else { return false }
      return kept.indices.contains { slot in
        kept[slot] && (opening.isEmpty || opening[slot] <= complianceYears[requirement.year])
      }
    }
    return unit
  }
}
