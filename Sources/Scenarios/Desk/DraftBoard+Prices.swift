// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Simulator

/// What a plan costs where everything that is not yet paid gets dearer or cheaper.
public struct PriceSensitivity: Sendable {
  /// By how much prices are multiplied.
  public static let factors = [0.8, 0.9, 1, 1.1, 1.2]

  /// The costing at each factor, in the same order; nil where the change cannot be carried out.
  public let costings: [Costing?]

  /// Collects costings, one for each factor.
  public init(costings: [Costing?]) { self.costings = costings }
}

extension DraftBoard {
  /// A draft at other prices: what `价格 ×1.1` on the command line makes of it.
  ///
  /// A draft that changes prices itself has them changed further.
  public func priced(_ draft: ScenarioDraft, by factor: Double) -> Result<
    ScenarioRun, DraftRefusal
  > {
    var priced = draft
    let own = draft.lines.compactMap { line -> Double? in
      if case .prices(let own) = line.change.kind { own } else { nil }
    }
    priced.merge(Change(.prices(factor: (own.first ?? 1) * factor)))
    return run(priced)
  }

  /// A draft at every factor.
  public func sensitivity(of draft: ScenarioDraft) -> PriceSensitivity {
    PriceSensitivity(
      costings: PriceSensitivity.factors.map { factor in
        try? (factor == 1 ? run(draft) : priced(draft, by: factor)).get().outcome.costing
      })
  }
}
