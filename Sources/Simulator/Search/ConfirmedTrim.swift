// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Takes back what a plan can do without in the simulator's own eyes: corrections for people who
/// retire and for wear are made with a margin, and what is too much only the simulator can tell.
struct ConfirmedTrim {
  let run: VerifiedSearch
  let problem: SearchProblem
  let judge: SearchJudge
  let monitor: SearchMonitor

  /// The plan without what it can do without; confirmed as the one handed in is.
  func trimmed(_ confirmed: VerifiedSearch.Judged) -> VerifiedSearch.Judged {
    let trim = ActionTrim(levers: run.baseline.county.levers, monitor: monitor, limit: 1_200)
    let order = confirmed.actions.dearestFirst(trim.step)
    let actions = trim.trimmed(confirmed.actions, order: order) { actions, runs in
      guard problem.keepsRules(actions) else { return false }
      runs += 1
      return judge.isMet(run.outcome(actions, as: confirmed.outcome))
    }
    return actions == confirmed.actions ? confirmed : run.judged(actions, judge)
  }
}
