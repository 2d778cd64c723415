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
  /// The most runs of the simulator.
  var limit = 6_000

  /// The plan without what it can do without, what costs most first.
  func trimmed(_ actions: [SearchAction]) -> [SearchAction] {
    // Futures that refused the last trials are asked first.
    var order = Array(judge.futures.indices)
    let allowed = judge.futures.count - needed
    let judge = judge
    let trim = ActionTrim(levers: judge.baseline.county.levers, monitor: monitor, limit: limit)
    return trim.trimmed(actions, order: actions.sorted(by: isDearer)) { trial, runs in
      runs += 1
      guard expected.complies(0, trial) else { return false }
      var failed: [Int] = []
      var asked = 0
      while asked < order.count {
        // So many at a time that workers have enough to do; the same for any number of them.
        let some = order[asked..<min(order.count, asked + max(32, allowed + 1))]
        let kept = judge.workers.map(some.count) {
          judge.complies(some[some.startIndex + $0], trial)
        }
        failed += zip(some, kept).filter { !$0.1 }.map(\.0)
        asked += some.count
        runs += some.count
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
