// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension SearchProblem {
  /// Takes in what the simulator finds other than the search reckoned with under these actions: hired teachers who
  /// retire, rounding of wear, limits that the tables do not know.
  ///
  /// - Parameters:
  ///   - outcome: What the simulator makes of the actions.
  ///   - exempt: Sections that need not comply.
  /// - Returns: Whether a need rose.
  @discardableResult mutating func correct(
    _ actions: [SearchAction], outcome: Outcome, baseline: Baseline, exempt: Set<SectionID>
  ) -> Bool {
    let compiler = UnitCompiler(baseline: baseline, outcome: outcome, problem: self)
    let own = Dictionary(grouping: actions, by: \.school)
    let given = Dictionary(grouping: actions.filter { $0.giver != nil }) { $0.giver ?? $0.school }
    var isRaised = false
    for (index, unit) in units.enumerated() {
      guard let school = baseline.schoolIndex[unit.school],
        let found = compiler.unit(school, isLocked: unit.isLocked)?
          .exempting(exempt, complianceYears: complianceYears),
        found.sections.map(\.id) == unit.sections.map(\.id)
      else { continue }
      let left = Dictionary(
        zip(found.requirements.map(NeedKey.init), found.requirements.map(\.short)),
        uniquingKeysWith: { first, _ in first })
      var corrected: Set<[Int]> = []
      for requirement in unit.requirements {
        guard let short = left[NeedKey(requirement)] else { continue }
        let added =
          added(own[unit.school] ?? [], requirement, unit: unit)
          - added(given[unit.school] ?? [], requirement, unit: unit)
        let error = short - (requirement.short - added)
        guard error != 0, corrected.insert([requirement.track, requirement.year]).inserted else {
          continue
        }
        correct(error, unit: index, track: requirement.track, year: requirement.year)
        isRaised = isRaised || error > 0
      }
    }
    return isRaised
  }

  /// Hundredths that actions add to what a requirement asks for.
  private func added(
    _ actions: [SearchAction], _ requirement: Requirement, unit: SearchUnit
  ) -> Int64 {
    let kind = requirement.need.kind
    return actions.reduce(0) { sum, action in
      guard let lever = levers.firstIndex(where: { $0.action == action.action }),
        let paid = decisionYears.firstIndex(of: action.paid),
        !kind.isStaff || action.stage == unit.sections[requirement.slot].id.stage
      else { return sum }
      let steps = Int64(action.amount.wholeUnits) / max(1, levers[lever].step)
      return sum + steps
        * worth(lever: lever, kind: kind, paid: paid, in: complianceYears[requirement.year])
    }
  }

  /// Lowers what is held on a track in a compliance year by what the simulator finds less of.
  ///
  /// What it finds more of counts for the coefficients only: needs are never relaxed, so that mending ends.
  mutating func correct(_ hundredths: Int64, unit: Int, track: Int, year: Int) {
    for index in units[unit].requirements.indices
    where hundredths > 0 && units[unit].requirements[index].track == track
      && units[unit].requirements[index].year == year
    {
      units[unit].requirements[index].short += hundredths
      units[unit].requirements[index].shortToFloor? += hundredths
    }
    for slot in units[unit].sections.indices {
      for indicator in Indicator.allCases
      where units[unit].track(indicator.resource, slot: slot) == track {
        let part = indicator.resource.isStaff ? 1 : units[unit].sections[slot].share[year]
        units[unit].sections[slot].held[year][indicator.index] -= Double(hundredths) * part
      }
    }
  }
}

/// What tells two requirements of a unit apart.
struct NeedKey: Hashable {
  let slot: Int
  let year: Int
  let need: Requirement.Need

  init(_ requirement: Requirement) {
    (slot, year, need) = (requirement.slot, requirement.year, requirement.need)
  }
}
