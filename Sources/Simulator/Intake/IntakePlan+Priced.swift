// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What an intake is sought by beside its limits: what pupils cost, and how far entrants may go from
/// where they are.
struct IntakePricing {
  /// What a pupil costs.
  var prices: PupilPrices
  /// Children whom each section takes of its own zone as it is, `[section][year]`.
  var entrants: [[Double]]
  /// The part of these by which a section may take more or fewer: prices hold for the first pupils
  /// only.
  var step: Double
  /// Nobody draws a catchment anew for fewer children of a year than this (assumed).
  var leastChange = 5.0

  /// Entrants that a section may take in a year.
  func range(_ section: Int, _ year: Int) -> ClosedRange<Double> {
    let held = entrants[section][year]
    return max(0, held * (1 - step) - 1)...(held * (1 + step) + 1)
  }
}

extension Baseline {
  /// Intakes under which the purchases cost less: entrants go where one more pupil costs least.
  ///
  /// Prices of the best intake so far, the programme around it with these, the same again: a
  /// sequence of linear programmes with a step that is halved where nothing was gained (R. E.
  /// Griffith and R. A. Stewart, Management Science 7, 1961). What an intake is worth is judged by
  /// the bound of its purchases, and by the price of every diverted child; a search in full decides
  /// afterwards. The intake leaves no more unmet than the one that it starts from.
  ///
  /// - Parameters:
  ///   - found: The intake to start from.
  ///   - plan: The plan without its changes.
  /// - Returns: The best, or nil where none is better.
  func pricedIntake(
    from found: IntakePlan, plan: Plan, future: Future, options: SearchOptions
  ) -> IntakePlan? {
    guard var best = measured(found, plan, future, options) else { return nil }
    let first = best.worth
    var step = 0.4
    for _ in 0..<Self.pricingRounds {
      let pricing = IntakePricing(
        prices: best.prices, entrants: best.entrants, step: step)
      let next = intakePlan(plan: plan, future: future, options: options, pricing: pricing)
      if next.notMetAfter <= found.notMetAfter, next.changes != best.intake.changes,
        let tried = measured(next, plan, future, options), tried.worth < best.worth
      {
        best = tried
      } else {
        step /= 2
      }
    }
    // A gain below what a search in full tells apart is none.
    return best.worth < first * (1 - 0.001) ? best.intake : nil
  }

  private static var pricingRounds: Int { 6 }

  private func measured(
    _ intake: IntakePlan, _ plan: Plan, _ future: Future, _ options: SearchOptions
  ) -> (intake: IntakePlan, prices: PupilPrices, entrants: [[Double]], worth: Double)? {
    guard let changed = plan.applying(intake.changes, county: county) else { return nil }
    let outcome = outcome(plan: changed, future: future)
    guard let (prices, cost) = PupilPrices.measured(outcome, self, options) else { return nil }
    let run = RecordedProjection(baseline: self, plan: changed, future: future)
    let entrants = sections.indices.map { section in
      let pool = 2 * projectionTables.zone[section] + projectionTables.stage[section]
      return years.indices.map {
        run.record.parts[$0][section] * Double(run.record.pools[$0][pool])
      }
    }
    let diverted = Double(intake.diverted) * county.settings.diversionPrice.value
    return (intake, prices, entrants, cost + diverted)
  }

  /// An intake sought by prices of pupils as well.
  fileprivate func intakePlan(
    plan: Plan, future: Future, options: SearchOptions, pricing: IntakePricing
  ) -> IntakePlan {
    var run = IntakeRun(baseline: self, plan: plan, future: future, options: options)
    run.pricing = pricing
    return run.result()
  }
}
