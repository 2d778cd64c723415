// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension SearchProblem {
  /// Takes in what the simulator finds other than the search reckoned with under these actions:
  /// hired teachers who retire, rounding of wear, limits that the tables do not know.
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
      let actions = (own: own[unit.school] ?? [], given: given[unit.school] ?? [])
      func added(_ kind: ResourceKind, slot: Int, year: Int) -> Int64 {
        let stage = unit.sections[slot].id.stage
        return self.added(actions.own, kind, stage, year: year)
          - self.added(actions.given, kind, stage, year: year)
      }
      for (place, requirement) in unit.requirements.enumerated() {
        guard let short = left[NeedKey(requirement)] else { continue }
        let added = added(requirement.need.kind, slot: requirement.slot, year: requirement.year)
        let error = short - (requirement.short - added)
        // What it finds more of counts for the coefficients only: needs are never relaxed, so that
        // mending ends.
        guard error > 0 else { continue }
        units[index].requirements[place].short += error
        units[index].requirements[place].shortToFloor? += error
        isRaised = true
      }
      for slot in unit.sections.indices {
        for year in complianceYears.indices {
          for indicator in Indicator.allCases {
            let part = indicator.resource.isStaff ? 1 : unit.sections[slot].share[year]
            units[index].sections[slot].held[year][indicator.index] =
              found.sections[slot].held[year][indicator.index]
              - Double(added(indicator.resource, slot: slot, year: year)) * part
          }
        }
      }
    }
    return isRaised
  }

  /// Hundredths that actions at a school add to a kind of resource in a compliance year; people by
  /// stage.
  private func added(_ actions: [SearchAction], _ kind: ResourceKind, _ stage: Stage, year: Int)
    -> Int64
  {
    actions.reduce(0) { sum, action in
      guard let lever = levers.firstIndex(where: { $0.action == action.action }),
        let paid = decisionYears.firstIndex(of: action.paid),
        !kind.isStaff || action.stage == stage
      else { return sum }
      let steps = Int64(action.amount.wholeUnits) / max(1, levers[lever].step)
      return sum + steps * worth(lever: lever, kind: kind, paid: paid, in: complianceYears[year])
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
