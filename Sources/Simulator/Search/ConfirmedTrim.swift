// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Takes back what a plan can do without in the simulator's own eyes: corrections for people who retire and for wear are
/// made with a margin, and what is too much only the simulator can tell.
struct ConfirmedTrim {
  let run: SearchRun
  let judge: SearchJudge
  let monitor: SearchMonitor

  /// The most plans that the simulator is asked to judge.
  private static let limit = 1_200

  /// The plan without what it can do without; confirmed as the one handed in is.
  func trimmed(_ confirmed: SearchRun.Judged) -> SearchRun.Judged {
    var best = confirmed
    var asked = 0
    let steps = Dictionary(
      run.baseline.county.levers.map { ($0.action, max(1, $0.step)) },
      uniquingKeysWith: { first, _ in first })
    func isKept(_ actions: [SearchAction]) -> Bool {
      asked += 1
      guard judge.isMet(run.outcome(actions, as: confirmed.outcome)) else { return false }
      best.actions = actions
      return true
    }
    for key in order(confirmed.actions) {
      guard let step = steps[key.action] else { continue }
      var units = Int.max
      while units >= step, asked < Self.limit {
        guard monitor.goesOn(.verification, done: asked, total: Self.limit),
          let place = best.actions.firstIndex(where: { $0.isSame(as: key) })
        else { break }
        let held = best.actions[place].amount.wholeUnits
        units = min(units, held)
        units -= units % step
        guard units >= step else { break }
        var actions = best.actions
        if units == held { actions.remove(at: place) } else { actions[place].shrink(by: units) }
        if !isKept(actions) { units = units == step ? 0 : max(step, units / 2) }
      }
    }
    return run.judged(best.actions, judge)
  }

  /// Actions, dearest unit first.
  private func order(_ actions: [SearchAction]) -> [SearchAction] {
    func price(_ action: SearchAction) -> Double {
      Double(action.presentValue.yuan) / max(1, action.amount.value)
        * Double(
          run.baseline.county.levers.first { $0.action == action.action }.map { max(1, $0.step) }
            ?? 1)
    }
    return actions.sorted { left, right in
      let prices = (price(left), price(right))
      return prices.0 != prices.1 ? prices.0 > prices.1 : left < right
    }
  }
}

extension SearchAction {
  /// Whether it is the same action at the same place in the same year, whatever its amount.
  fileprivate func isSame(as other: SearchAction) -> Bool {
    (school, stage, action, giver, paid) == (
      other.school, other.stage, other.action, other.giver, other.paid
    )
  }

  /// Makes it smaller; payment and present value shrink in proportion.
  fileprivate mutating func shrink(by units: Int) {
    let held = amount.wholeUnits
    let left = held - units
    payment = Money(yuan: payment.yuan * Int64(left) / Int64(held))
    presentValue = Money(
      yuan: Int64((Double(presentValue.yuan) / Double(held) * Double(left)).rounded()))
    amount = Quantity(left)
  }
}
