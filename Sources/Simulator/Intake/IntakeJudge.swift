// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// One requirement of the kinds that an intake acts on, which the simulator does not find met.
struct IntakeFailure: Hashable {
  /// What is not met.
  enum Kind: Hashable {
    case limit(IntakeLimit.Key)
    case classSize(section: Int, demand: Int)
  }
  var kind: Kind
  /// Index of the school year.
  var year: Int
  /// Pupils too many.
  var excess: Int
}

/// Reads which limits a plan breaks, by the simulator's own pupils and verdicts.
struct IntakeJudge {
  let baseline: Baseline
  let demands: [SearchDemand]
  let lockedSchools: Set<ID<School>>

  func failures(_ outcome: Outcome, _ run: RecordedProjection) -> [IntakeFailure] {
    var found: [IntakeFailure] = []
    let limits = IntakeLimits(
      baseline: baseline, demands: demands, lockedSchools: lockedSchools
    )
    .limits(outcome, places: run.tables.places)
    for limit in limits where limit.binds {
      switch limit.key.kind {
      case .schoolSize(let school, let number):
        // The standard's own rule for older schools is the simulator's to apply.
        let finding = outcome.judged(demands[number], baseline).schoolSizes[school]
        guard let finding, finding.verdict == .fallsShort else { continue }
        found.append(
          IntakeFailure(
            kind: .limit(limit.key), year: limit.year, excess: max(1, finding.shortBy ?? 1)))
      case .places, .area:
        let pupils = limit.terms.reduce(0.0) { sum, term in
          sum + term.weight * Double(run.projection.total(year: limit.year, section: term.section))
        }
        guard pupils > limit.most + 1e-9 else { continue }
        found.append(
          IntakeFailure(
            kind: .limit(limit.key), year: limit.year,
            excess: Int((pupils - limit.most - 1e-9).rounded(.up))))
      }
    }
    for (number, demand) in demands.enumerated() {
      let assessed = outcome.judged(demand, baseline)
      guard assessed.standard.binds(.classSize) else { continue }
      for (section, assessed) in assessed.sections.enumerated() {
        guard let finding = assessed?.classSize, finding.verdict == .fallsShort else { continue }
        found.append(
          IntakeFailure(
            kind: .classSize(section: section, demand: number), year: demand.year,
            excess: max(1, finding.shortBy ?? 1)))
      }
    }
    return found
  }
}
