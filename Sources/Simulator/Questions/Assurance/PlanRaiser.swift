// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Raises a plan until it complies in a share of its futures, and until the share holds in others
/// that it was not fitted to.
///
/// A plan for a share of a list does worse in other futures: of each school's needs the list knows
/// the extremes that happened to be drawn, and trimming goes right up to them. So a second list is
/// asked. Where too few of its futures are in order, the plan is raised for as many more of the first
/// list, and asked again. The second list decides nothing but how many, so that it stays a fair
/// witness but for a few looks.
struct PlanRaiser {
  let judge: FutureJudge
  /// The expected future alone, with the same demands.
  let expected: FutureJudge
  /// Futures for checking; none to leave the plan as the first list has it.
  let check: FutureJudge
  let options: SearchOptions
  let monitor: SearchMonitor
  /// The most runs of the simulator for one trim.
  var trimLimit = 20_000

  /// The most looks at the second list.
  private static let looks = 8

  /// What was raised.
  struct Raised {
    var actions: [SearchAction]
    /// In how many of the first list it complies, as far as was asked for.
    var isReached: Bool
  }

  /// The plan raised and trimmed.
  ///
  /// - Parameters:
  ///   - needed: In how many futures of the first list it shall comply.
  ///   - most: In how many of them a plan can comply at most.
  func raised(_ start: [SearchAction], to needed: Int, share: Double, most: Int) -> Raised {
    let topUp = FutureTopUp(judge: judge, expected: expected, options: options, monitor: monitor)
    let wanted = AssuranceQuestion.neededToHold(share, of: check.futures.count)
    var level = min(needed, most)
    var actions = start
    for look in 0..<Self.looks {
      let raised = topUp.raised(actions, to: level)
      let got = judge.compliance(raised).count(where: \.self)
      let isIn = expected.complies(0, raised)
      // What does not reach its aim is not trimmed below what it has.
      actions = AssuredTrim(
        judge: judge, expected: expected, needed: min(level, got), monitor: monitor,
        limit: trimLimit
      ).trimmed(raised)
      let isReached = isIn && got >= needed
      let held = check.compliance(actions).count(where: \.self)
      let isDone = held >= wanted || got < level || level >= most || look == Self.looks - 1
      if isDone || monitor.isStopped {
        return Raised(actions: actions, isReached: isReached && held >= wanted)
      }
      let missing = Double(wanted - held) / Double(max(1, check.futures.count))
      level = min(most, level + max(1, Int((missing * Double(judge.futures.count)).rounded(.up))))
    }
    return Raised(actions: actions, isReached: false)
  }
}
