// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Chooses which futures' repairs to buy: each time the one that costs least beside what is bought
/// already, as long as budgets and caps hold.
struct RepairChoice {
  /// An amount of a numbered action.
  private struct Part {
    var place: Int
    var action: SearchAction
  }

  /// What is bought, by number; nil for nothing.
  private var bought: [SearchAction?] = []
  private var numbers: [ActionPlace: Int] = [:]
  private var repairs: [[Part]] = []
  private let problem: SearchProblem

  /// - Parameters:
  ///   - repairs: What mends each future; nil where nothing does.
  ///   - problem: The expected future's, with what is left of budgets and caps.
  init(_ repairs: [[SearchAction]?], problem: SearchProblem) {
    self.problem = problem
    for repair in repairs {
      if let repair, !repair.isEmpty { self.repairs.append(parts(repair)) }
    }
  }

  /// What is bought.
  var actions: [SearchAction] { bought.compactMap(\.self).sorted() }
  /// Whether nothing is bought.
  var isEmpty: Bool { bought.allSatisfy { $0 == nil } }

  /// Buys what must be there whatever else is chosen.
  mutating func take(_ repair: [SearchAction]) { buy(parts(repair)) }

  /// Buys repairs until so many futures have theirs, or no other one can be had.
  mutating func cover(_ wanted: Int) {
    var open = repairs
    var covered = 0
    while covered < wanted {
      let priced = open.map { (repair: $0, cost: cost($0)) }
      let left = priced.filter { $0.cost > 0 }
      covered += priced.count - left.count
      guard covered < wanted else { return }
      // Of equal ones the earlier: a sort that keeps their order.
      let order = left.indices.sorted { (left[$0].cost, $0) < (left[$1].cost, $1) }
      guard let next = order.first(where: { fits(left[$0].repair) }) else { return }
      buy(left[next].repair)
      open = left.map(\.repair)
    }
  }

  private mutating func parts(_ repair: [SearchAction]) -> [Part] {
    repair.map { action in
      let key = ActionPlace(action)
      if let place = numbers[key] { return Part(place: place, action: action) }
      numbers[key] = bought.count
      bought.append(nil)
      return Part(place: bought.count - 1, action: action)
    }
  }

  /// Yuan that a repair costs beside what is bought.
  private func cost(_ repair: [Part]) -> Int64 {
    repair.reduce(0) { sum, part in
      guard let held = bought[part.place] else {
        return sum + max(1, part.action.presentValue.yuan)
      }
      guard part.action.amount > held.amount else { return sum }
      return sum + max(1, part.action.presentValue.yuan - held.presentValue.yuan)
    }
  }

  private mutating func buy(_ repair: [Part]) {
    for part in repair where part.action.amount > bought[part.place]?.amount ?? .zero {
      bought[part.place] = part.action
    }
  }

  private func fits(_ repair: [Part]) -> Bool {
    guard !problem.allowance.isUnlimited else { return true }
    var other = self
    other.buy(repair)
    var left = problem.allowance
    return left.spend(other.actions, problem) && left.isKept
  }
}
