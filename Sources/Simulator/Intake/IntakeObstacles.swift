// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Why something is still not met under the best intake found.
struct IntakeObstacles {
  let run: IntakeRun
  let outcome: Outcome
  let recorded: RecordedProjection

  private var baseline: Baseline { run.baseline }

  func obstacles(_ failures: [IntakeFailure]) -> [IntakeObstacle] {
    failures.flatMap { failure -> [IntakeObstacle] in
      switch failure.kind {
      case .classSize(let section, let demand):
        return classSize(section, run.rules.demands[demand])
      case .limit(let key):
        let (requirement, sections, stage): (BeyondLevers.Kind, [Int], Stage?) =
          switch key.kind {
          case .places(let section):
            (.placeShortfall, [section], baseline.sections[section].stage)
          case .schoolSize(let school, _):
            (.schoolSize, baseline.sectionsOfSchool[school], nil)
          case .area(let section, let indicator, _):
            (
              .missingData(.indicator(indicator)), [section], baseline.sections[section].stage
            )
          }
        guard let section = sections.first else { return [] }
        return [
          IntakeObstacle(
            requirement: requirement, school: baseline.sections[section].id.school, stage: stage,
            year: baseline.years[key.year], reason: reason(key, sections))
        ]
      }
    }
  }

  private func reason(_ key: IntakeLimit.Key, _ sections: [Int]) -> IntakeObstacle.Reason {
    let takesPart = sections.allSatisfy { run.rules.takesPart($0, recorded) }
    guard takesPart else { return .takesNoPart }
    let limit = run.rules.limits
      .limits(outcome, places: recorded.tables.places).first { $0.key == key }
    guard let limit, key.year < run.rules.firstBlockYear || !isPlaces(key) else { return .notFound }
    // Cohorts that entered up to the base year sit in the slots from the year's number on.
    let already = limit.terms.reduce(0.0) { sum, term in
      let pupils = recorded.projection.pupils[key.year, term.section]
      let slots = baseline.sections[term.section].gradeCount
      return sum
        + term.weight * Double((min(key.year, slots)..<slots).reduce(0) { $0 + pupils[$1] })
    }
    return already > limit.most ? .pupilsAlreadyIn : .notFound
  }

  private func isPlaces(_ key: IntakeLimit.Key) -> Bool {
    if case .places = key.kind { true } else { false }
  }

  /// One obstacle for each grade whose class is too large.
  private func classSize(_ section: Int, _ demand: SearchDemand) -> [IntakeObstacle] {
    let place = baseline.sections[section]
    let limit = run.rules.classLimit(demand, place.stage)
    let formed = baseline.projectionTables.formationLimit[
      demand.year * baseline.sections.count + section]
    let pupils = outcome.projection.pupils[demand.year, section]
    let classes = outcome.projection.classes[demand.year, section]
    return (0..<place.gradeCount).compactMap { slot in
      guard classes[slot] > 0, pupils[slot] > classes[slot] * limit else { return nil }
      let grade = place.startingGrade + slot
      let isOld = slot >= demand.year
      let reason: IntakeObstacle.Reason =
        if !run.rules.takesPart(section, recorded) {
          .takesNoPart
        } else if isOld, demand.year < run.rules.firstBlockYear {
          .classBeforeBlocks(grade: grade)
        } else if isOld, pupils[slot] <= classes[slot] * formed {
          .classByOwnRule(grade: grade)
        } else {
          .notFound
        }
      return IntakeObstacle(
        requirement: .classSize, school: place.id.school, stage: place.stage,
        year: baseline.years[demand.year], reason: reason)
    }
  }
}
