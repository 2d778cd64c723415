// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension VerifiedSearch {
  /// How often rows are added before the search gives the posts up.
  private static let mostRounds = 4

  /// A confirmed plan that keeps hires within the posts, with the rows that made it keep them.
  ///
  /// Where the first plan keeps them nothing is searched again. Where no plan within them is found
  /// the first one stands, and the signing check beside the answer says what is missing.
  func withinPosts(
    _ first: Verified, _ problem: SearchProblem, core: CompiledSearch, judge: SearchJudge,
    base: Outcome
  ) -> (verified: Verified, problem: SearchProblem) {
    guard first.isConfirmed, options.keepsPosts else { return (first, problem) }
    // Bounds under the rows are none of the question asked: only plans are told.
    let outer = core.monitor
    let monitor = SearchMonitor { report in
      if let best = report.best { outer.found(Double(best.yuan)) }
      return outer.goesOn(report.step, done: report.done, total: report.total)
    }
    let core = CompiledSearch(options: options, monitor: monitor, known: core.known)
    var current = first
    var restricted = problem
    for _ in 0..<Self.mostRounds {
      let breaches = beyondPosts(current.judged, base)
      if breaches.isEmpty { return (current, restricted) }
      let reader = PostsRows(
        problem: problem, actions: current.judged.actions, baseYear: baseline.county.baseYear)
      let narrower = restricted.adding(breaches.compactMap(reader.row))
      guard narrower != restricted, !monitor.isStopped else { break }
      restricted = narrower
      // What was found so far is not to be had.
      outer.forget()
      monitor.forget()
      var work = options.workLimit
      let found = core.found(restricted, work: &work)
      let next = verified(found, restricted, core: core, judge: judge, work: &work)
      guard next.isConfirmed else { break }
      current = next
    }
    if beyondPosts(current.judged, base).isEmpty { return (current, restricted) }
    var kept = first
    kept.isStopped = monitor.isStopped
    return (kept, problem)
  }

  /// Years in which the plan hires more than the posts allow, beside what its base does as much.
  private func beyondPosts(_ judged: Judged, _ base: Outcome) -> [SigningBreach] {
    baseline.signing(judged.outcome, base: base, rules: [.posts]).own
  }
}
