// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Makes a plan smaller action by action, as many units at once as possible, then by halves, as
/// long as a judge agrees.
struct ActionTrim {
  /// Units of a step, by action.
  private let steps: [MeasureAction: Int]
  private let monitor: SearchMonitor
  /// The most runs of the simulator.
  private let limit: Int

  init(levers: [Lever], monitor: SearchMonitor, limit: Int) {
    steps = Dictionary(
      levers.map { ($0.action, max(1, $0.step)) }, uniquingKeysWith: { first, _ in first })
    self.monitor = monitor
    self.limit = limit
  }

  /// Units of an action that come together; 1 where no lever says.
  func step(of action: MeasureAction) -> Int { steps[action] ?? 1 }

  /// The actions without what they can do without.
  ///
  /// - Parameters:
  ///   - order: The same actions, those first that shall go first.
  ///   - isKept: Whether smaller actions still do; counts its runs of the simulator.
  func trimmed(
    _ actions: [SearchAction], order: [SearchAction],
    isKept: ([SearchAction], inout Int) -> Bool
  ) -> [SearchAction] {
    var best = actions
    var runs = 0
    for key in order {
      guard let step = steps[key.action] else { continue }
      var units = Int.max
      while units >= step, runs < limit {
        guard monitor.goesOn(.verification, done: runs, total: limit),
          let place = best.firstIndex(where: { $0.isSame(as: key) })
        else { break }
        let held = best[place].amount.wholeUnits
        units = min(units, held) / step * step
        guard units >= step else { break }
        var trial = best
        if units == held { trial.remove(at: place) } else { trial[place].shrink(by: units) }
        if isKept(trial, &runs) {
          best = trial
        } else {
          units = units == step ? 0 : max(step, units / 2)
        }
      }
    }
    return best
  }
}

extension [SearchAction] {
  /// Those first whose steps cost most, by the units of a step.
  func dearestFirst(_ step: (MeasureAction) -> Int) -> [SearchAction] {
    func price(_ action: SearchAction) -> Double {
      Double(action.presentValue.yuan) / Swift.max(1, action.amount.value)
        * Double(step(action.action))
    }
    return sorted { left, right in
      let prices = (price(left), price(right))
      return prices.0 != prices.1 ? prices.0 > prices.1 : left < right
    }
  }
}

extension SearchAction {
  /// Whether it is the same action at the same place in the same year, whatever its amount.
  func isSame(as other: SearchAction) -> Bool {
    (school, stage, action, giver, paid) == (
      other.school, other.stage, other.action, other.giver, other.paid
    )
  }

  /// Makes it smaller; payment and present value shrink in proportion.
  mutating func shrink(by units: Int) {
    let held = amount.wholeUnits
    let left = held - units
    payment = Money(yuan: payment.yuan * Int64(left) / Int64(held))
    presentValue = Money(
      yuan: Int64((Double(presentValue.yuan) / Double(held) * Double(left)).rounded()))
    amount = Quantity(left)
  }
}
