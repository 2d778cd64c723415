// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Takes back what an assured plan can do without while it still complies in the expected future and in enough of the
/// others: the envelope and the corrections ask for more than the simulator does.
struct AssuredTrim {
  let judge: FutureJudge
  let expected: FutureJudge
  let needed: Int
  let monitor: SearchMonitor

  /// The most runs of the simulator.
  private static let limit = 6_000

  /// The plan without what it can do without, most expensive steps first.
  func trimmed(_ actions: [SearchAction]) -> [SearchAction] {
    var best = actions
    var runs = 0
    // Futures that refused the last trials are asked first.
    var order = Array(judge.futures.indices)
    let allowed = judge.futures.count - needed
    func isKept(_ trial: [SearchAction]) -> Bool {
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
    let steps = Dictionary(
      judge.baseline.county.levers.map { ($0.action, max(1, $0.step)) },
      uniquingKeysWith: { first, _ in first })
    for key in actions.sorted(by: isDearer) {
      guard let step = steps[key.action] else { continue }
      var units = Int.max
      while units >= step, runs < Self.limit {
        guard monitor.goesOn(.verification, done: min(runs, Self.limit), total: Self.limit),
          let place = best.firstIndex(where: { $0.isSamePlace(as: key) })
        else { break }
        let held = best[place].amount.wholeUnits
        units = min(units, held) / step * step
        guard units >= step else { break }
        var trial = best
        if units == held { trial.remove(at: place) } else { trial[place].lessen(by: units) }
        if isKept(trial) {
          best = trial
        } else {
          units = units == step ? 0 : max(step, units / 2)
        }
      }
    }
    return best
  }

  private func isDearer(_ left: SearchAction, _ right: SearchAction) -> Bool {
    left.presentValue != right.presentValue ? left.presentValue > right.presentValue : left < right
  }
}

extension SearchAction {
  /// Whether it is the same action at the same place in the same year, whatever its amount.
  func isSamePlace(as other: SearchAction) -> Bool {
    (school, stage, action, giver, paid) == (
      other.school, other.stage, other.action, other.giver, other.paid
    )
  }

  /// Makes it smaller; payment and present value shrink in proportion.
  fileprivate mutating func lessen(by units: Int) {
    let held = amount.wholeUnits
    let left = held - units
    payment = Money(yuan: payment.yuan * Int64(left) / Int64(held))
    presentValue = Money(
      yuan: Int64((Double(presentValue.yuan) / Double(held) * Double(left)).rounded()))
    amount = Quantity(left)
  }
}
