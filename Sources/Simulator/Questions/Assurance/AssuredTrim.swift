// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Takes back what an assured plan can do without while it still complies in the expected future
/// and in enough of the others: the envelope and the corrections ask for more than the simulator
/// does.
struct AssuredTrim {
  let judge: FutureJudge
  let expected: FutureJudge
  let needed: Int
  let monitor: SearchMonitor

  /// The plan without what it can do without, what costs most first.
  func trimmed(_ actions: [SearchAction]) -> [SearchAction] {
    // Futures that refused the last trials are asked first.
    var order = Array(judge.futures.indices)
    let allowed = judge.futures.count - needed
    let trim = ActionTrim(levers: judge.baseline.county.levers, monitor: monitor, limit: 6_000)
    return trim.trimmed(actions, order: actions.sorted(by: isDearer)) { trial, runs in
      runs += 1
      guard expected.complies(0, trial) else { return false }
      var failed: [Int] = []
      for future in order {
        runs += 1
        if judge.complies(future, trial) { continue }
        failed.append(future)
        if failed.count > allowed {
          let refused = Set(failed)
          order = failed + order.filter { !refused.contains($0) }
          return false
        }
      }
      return true
    }
  }

  private func isDearer(_ left: SearchAction, _ right: SearchAction) -> Bool {
    left.presentValue != right.presentValue ? left.presentValue > right.presentValue : left < right
  }
}
