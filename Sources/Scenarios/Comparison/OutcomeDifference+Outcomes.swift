// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Simulator

extension OutcomeDifference {
  /// What differs between two outcomes of one model: the same as between their facts, read by
  /// position instead of by name, because a page asks for it at every step.
  ///
  /// - Parameters:
  ///   - model: The model of which both are outcomes.
  ///   - reading: Whether relaxation routes count.
  public init(
    baseline: Outcome, other: Outcome, model: Baseline, reading: OutcomeFacts.Reading = .strict
  ) {
    func assessment(_ outcome: Outcome) -> Assessment {
      reading == .strict ? outcome.strict : outcome.relaxed
    }
    let (before, now) = (assessment(baseline), assessment(other))
    let target = model.county.targetYear
    func costs<Value: Hashable & Sendable>(_ value: (Costing) -> Value) -> Pair<Value> {
      Pair(baseline: value(baseline.costing), other: value(other.costing))
    }
    numbers = FourNumbers(
      firstCompliance: Pair(
        baseline: before.firstCompliance, other: now.firstCompliance),
      sectionsNotMeeting: Pair(
        baseline: before.sectionsNotMeeting(in: target),
        other: now.sectionsNotMeeting(in: target)),
      capital: costs(\.capital), recurrent: costs(\.recurrent),
      presentValue: costs(\.presentMoney))
    let places = OutcomePlaces(model)
    flips = places.flips(before, now)
    enrolment = places.enrolment(baseline.projection, other.projection)
    money = AccountSums.changes(baseline.costing.entries, other.costing.entries)
    projectsWithoutCost = costs { $0.projectsWithoutCost.sorted() }
    measuresWithoutCost = costs { $0.measuresWithoutCost.sorted() }
  }
}
