// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Reads everything that is not met out of the strict assessment of one outcome.
struct BreachReader {
  let baseline: Baseline
  let outcome: Outcome

  /// What one school year breaks: sections in table order, coefficients, schools, the county.
  func breaches(_ demand: SearchDemand) -> [PlanCheck.Breach] {
    let assessed = outcome.judged(demand, baseline)
    let standard = assessed.standard
    var found: [PlanCheck.Breach] = []
    func note(
      _ kind: PlanCheck.Breach.Kind, _ school: ID<School>?, _ stage: Stage?, _ verdict: Verdict,
      _ shortBy: Double?
    ) {
      guard verdict != .meets else { return }
      found.append(
        PlanCheck.Breach(
          kind: kind, school: school, stage: stage, year: assessed.year, budgetYear: nil,
          verdict: verdict, shortBy: shortBy))
    }
    func note(
      _ kind: PlanCheck.Breach.Kind, _ school: ID<School>?, _ stage: Stage?, _ finding: Finding?
    ) {
      guard let finding else { return }
      note(kind, school, stage, finding.verdict, finding.shortBy.map(Double.init))
    }
    for (place, section) in zip(baseline.sections, assessed.sections) {
      guard let section else { continue }
      let (school, stage) = (place.id.school, place.stage)
      // Where the rule holds, what it leaves at the floor is no breach.
      if section.isInScope, section.verdict != .meets {
        for (indicator, finding) in zip(Indicator.allCases, section.indicators) {
          note(.need(.indicator(indicator)), school, stage, finding)
        }
      }
      if standard.binds(.staffRatio) { note(.need(.staffRatio), school, stage, section.staffRatio) }
      // Rooms are judged for the whole school: its first section says it.
      if standard.binds(.artsRooms), isFirst(place.id, assessed) {
        note(.need(.musicRooms), school, nil, section.musicRooms)
        note(.need(.artRooms), school, nil, section.artRooms)
      }
      if standard.binds(.classSize) { note(.classSize, school, stage, section.classSize) }
    }
    for stage in Stage.allCases {
      for finding in assessed.coefficients[stage] ?? [] {
        let excess = finding.value.map { $0 - finding.limit.value.value }
        note(.need(.coefficient(finding.indicator)), nil, stage, finding.verdict, excess)
      }
    }
    if standard.binds(.schoolSize) {
      for (school, finding) in zip(baseline.schools, assessed.schoolSizes) {
        note(.schoolSize, school.id, nil, finding)
      }
    }
    for shortfall in outcome.projection.shortfalls where shortfall.year == assessed.year {
      let place = baseline.sections[shortfall.section].id
      note(.places, place.school, place.stage, .fallsShort, Double(shortfall.pupils))
    }
    for (item, finding) in zip(standard.items, assessed.items)
    where item.itemClass == .binding {
      for clause in finding.clauses where clause.judgement == .computed(.rotation) {
        note(.item(item.id), nil, nil, clause.verdict, nil)
      }
    }
    return found
  }

  private func isFirst(_ id: SectionID, _ assessed: YearAssessment) -> Bool {
    let first = zip(baseline.sections, assessed.sections).first { place, section in
      section != nil && place.id.school == id.school
    }
    return first?.0.id == id
  }
}
