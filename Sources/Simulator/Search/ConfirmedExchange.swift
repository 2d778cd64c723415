// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Exchanges single actions of a confirmed plan for cheaper ones, as long as the simulator
/// confirms.
///
/// Corrections for people who retire only add to a plan: what they add is dear where a move,
/// another kind of appointment or a later year would do, and no later step of the search sees it,
/// because its tables know nothing of hired people who retire. This is a descent over pairs (one
/// action out, one in), first improvement taken, each trial judged by the simulator, which also
/// knows what sites and lists of people allow. Trials are limited: large counties get fewer.
struct ConfirmedExchange {
  let run: VerifiedSearch
  let problem: SearchProblem
  let judge: SearchJudge
  let monitor: SearchMonitor

  /// The most trials times sections: some 3,000 trials for a county of ten schools.
  private static let workLimit = 60_000

  /// The plan, or a cheaper one that the simulator confirms and that keeps budgets, caps and locks.
  func improved(_ confirmed: VerifiedSearch.Judged) -> VerifiedSearch.Judged {
    var best = confirmed.actions
    var trials = 0
    let limit = Self.workLimit / max(1, run.baseline.sections.count)
    var isChanged = true
    while isChanged {
      isChanged = false
      for old in best.dearestFirst(step) where best.contains(old) {
        for (share, new) in exchanges(of: old) {
          guard trials < limit,
            monitor.goesOn(.verification, done: trials, total: limit)
          else { return finished(best, confirmed) }
          let trial = best.exchanging(share, for: new)
          guard run.fits(trial, problem) else { continue }
          trials += 1
          let outcome = run.outcome(trial, as: confirmed.outcome)
          guard judge.isMet(outcome), isDoneWhole(outcome) else { continue }
          best = trial
          isChanged = true
          break
        }
      }
    }
    return finished(best, confirmed)
  }

  private func finished(_ actions: [SearchAction], _ old: VerifiedSearch.Judged)
    -> VerifiedSearch.Judged
  {
    actions == old.actions ? old : run.judged(actions, judge)
  }

  /// Whether every action could be carried out in full: money is reckoned on what is asked for.
  private func isDoneWhole(_ outcome: Outcome) -> Bool {
    outcome.stock.measureEffects.allSatisfy {
      $0.position < run.plan.measures.count || $0.done == $0.requested
    }
  }

  /// Units of an action that come together.
  private func step(of action: MeasureAction) -> Int {
    problem.levers.first { $0.action == action }.map { Int($0.step) } ?? 1
  }

  private func lever(of action: SearchAction) -> Int? {
    problem.levers.firstIndex { $0.action == action.action }
  }
}

extension ConfirmedExchange {
  /// What might stand in for an action, cheapest first: the same paid in another year, all of it or
  /// one step; for people, a step of any other action that brings people of the same kind.
  private func exchanges(of old: SearchAction) -> [(share: SearchAction, new: SearchAction)] {
    guard let lever = lever(of: old),
      let unit = problem.units.first(where: { $0.school == old.school }),
      let slot = old.stage == nil
        ? 0 : unit.sections.firstIndex(where: { $0.id.stage == old.stage })
    else { return [] }
    let steps = Int64(old.amount.wholeUnits) / problem.levers[lever].step
    var found: [(share: SearchAction, new: SearchAction)] = []
    for amount in Set([steps, 1]).sorted(by: >) where amount > 0 {
      let share = old.part(steps: amount, of: steps)
      for other in problem.levers.indices where isSubstitute(other, for: lever) {
        guard other == lever || amount == 1 else { continue }
        for year in problem.decisionYears.indices {
          guard problem.levers[other].presentCost[year] != nil else { continue }
          let purchase = Purchase(lever: other, slot: slot, year: year, steps: amount)
          for giver in givers(other, old, unit) {
            var new = problem.action(purchase, unit, baseYear: run.baseline.county.baseYear)
            new.giver = giver
            guard new.presentValue < share.presentValue else { continue }
            found.append((share, new))
          }
        }
      }
    }
    return found.sorted { left, right in
      let saved = (
        left.share.presentValue - left.new.presentValue,
        right.share.presentValue - right.new.presentValue
      )
      return saved.0 != saved.1 ? saved.0 > saved.1 : left.new < right.new
    }
  }

  /// Whether an action may bring what another brings: itself, or for people one with a kind in
  /// common.
  private func isSubstitute(_ other: Int, for lever: Int) -> Bool {
    guard other != lever else { return true }
    let (new, old) = (problem.levers[other], problem.levers[lever])
    return old.isStaff && new.isStaff
      && zip(new.contribution, old.contribution).contains { $0 > 0 && $1 > 0 }
  }

  /// Schools that may give where the action moves people; one nil where it moves nobody.
  private func givers(_ lever: Int, _ old: SearchAction, _ unit: SearchUnit) -> [ID<School>?] {
    guard problem.levers[lever].isRotation else { return [nil] }
    return problem.units.filter { giver in
      giver.school != unit.school && !giver.isLocked
        && giver.sections.indices.contains {
          giver.sections[$0].id.stage == old.stage && giver.gives($0)
        }
    }.map(\.school)
  }
}

extension [SearchAction] {
  /// These with a part of one action taken out and another put in, in their order.
  fileprivate func exchanging(_ share: SearchAction, for new: SearchAction) -> [SearchAction] {
    var result = self
    if let place = result.firstIndex(where: { $0.isSame(as: share) }) {
      if result[place].amount == share.amount {
        result.remove(at: place)
      } else {
        result[place].shrink(by: share.amount.wholeUnits)
      }
    }
    if let place = result.firstIndex(where: { $0.isSame(as: new) }) {
      result[place].payment = result[place].payment + new.payment
      result[place].presentValue = result[place].presentValue + new.presentValue
      result[place].amount = Quantity(result[place].amount.wholeUnits + new.amount.wholeUnits)
    } else {
      result.append(new)
    }
    return result.sorted()
  }
}

extension SearchAction {
  /// Some of its steps.
  fileprivate func part(steps: Int64, of all: Int64) -> SearchAction {
    guard steps < all else { return self }
    var part = self
    part.shrink(by: amount.wholeUnits - amount.wholeUnits / Int(all) * Int(steps))
    return part
  }
}
