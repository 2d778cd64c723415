// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

@testable import Simulator

extension HandMade {
  /// Waiting saves; it costs more; it makes no difference, with nothing to decide now; nothing can
  /// wait.
  static let staged: [AssuredStages] = [
    stages(
      now: Array(actions.prefix(2)), rest: Array(actions.dropFirst(2)), later: [12, 20, 31, 25]),
    stages(
      now: Array(actions.prefix(1)), rest: Array(actions.suffix(1)), later: [95, 96, 97], missed: 2),
    stages(now: [], rest: Array(actions.suffix(2)), later: [0, 120]),
    stages(now: Array(actions.prefix(3)), rest: [], later: [0]),
  ]

  private static func stages(
    now: [SearchAction], rest: [SearchAction], later: [Double], missed: Int = 0
  ) -> AssuredStages {
    func sum(_ actions: [SearchAction]) -> Money {
      actions.reduce(Money.zero) { $0 + $1.presentValue }
    }
    return AssuredStages(
      share: 0.9, figures: SchoolYear(2025), now: now, canWait: rest, nowCost: sum(now),
      wholeCost: sum(now) + sum(rest) + wan(rest.isEmpty ? 0 : 20),
      septembers: later.enumerated().map { place, cost in
        AssuredStages.September(
          cost: wan(cost), actions: rest, isReached: place >= missed,
          test: ComplianceOdds.Share(hits: 90 + place, of: 100))
      })
  }
}
