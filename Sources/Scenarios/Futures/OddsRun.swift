// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Simulator

/// How sure a plan is, and which uncertainty matters most.
public struct OddsRun: Sendable {
  /// What one source of uncertainty does.
  public struct Cause: Equatable, Sendable {
    /// The source.
    public var source: UncertaintySource
    /// In how many futures the county complies in the target year if this source alone varies.
    public var alone: ComplianceOdds.Share
    /// What part of the variance of the target year's shortfalls the source explains by itself, 0 to
    /// 1; nil where they do not vary.
    public var importance: Double?
  }

  /// The plan's odds.
  public var odds: ComplianceOdds
  /// The sources that bear on verdicts, by importance.
  public var causes: [Cause]
  /// What futures were drawn from.
  public var spread: FutureSpread
  /// The seed.
  public var seed: UInt64

  /// Draws and judges.
  ///
  /// - Parameters:
  ///   - outcome: The plan as expected.
  ///   - count: How many futures.
  ///   - explained: How many futures are drawn for each cause; none for no causes.
  public init(
    _ outcome: Outcome, baseline: Baseline, spread: FutureSpread, count: Int, explained: Int = 0,
    seed: UInt64, workers: Workers
  ) {
    self.spread = spread
    self.seed = seed
    let draw = FutureDraw(spread, baseline: baseline, expected: outcome)
    let expected = outcome.future
    odds = baseline.odds(
      plan: outcome.plan, expected: expected, count: count, workers: workers
    ) { draw.future($0, seed: seed) }
    let target = min(
      max(0, baseline.county.baseYear.distance(to: baseline.county.targetYear)),
      baseline.years.count - 1)
    guard explained > 0 else {
      causes = []
      return
    }
    func shortfalls(_ future: @escaping @Sendable (Int) -> Future) -> [Int] {
      baseline.shortfalls(
        plan: outcome.plan, expected: expected, year: target, count: explained, workers: workers,
        future: future)
    }
    let all = shortfalls { draw.future($0, seed: seed) }
    causes = UncertaintySource.allCases.filter { $0 != .prices }.map { source in
      let alone = baseline.odds(
        plan: outcome.plan, expected: expected, count: explained, workers: workers
      ) { place in
        draw.future(seed: seed) { $0 == source ? (.design, place) : nil }
      }
      let kept = shortfalls { place in
        draw.future(seed: seed) { ($0 == source ? .design : .test, place) }
      }
      return Cause(
        source: source, alone: alone.years[target].county,
        importance: Self.firstOrder(all, kept))
    }.sorted { ($0.importance ?? 0, $1.source.rawValue) > ($1.importance ?? 0, $0.source.rawValue) }
  }

  /// The first-order index of Sobol (1993), estimated from pairs of futures that share one source and
  /// nothing else (Janon, Klein, Lagnoux, Nodet and Prieur, 2014); cut to 0…1.
  static func firstOrder(_ values: [Int], _ kept: [Int]) -> Double? {
    let count = Double(values.count)
    guard count > 1 else { return nil }
    var (product, sum, squares) = (0.0, 0.0, 0.0)
    for (value, other) in zip(values, kept) {
      let (left, right) = (Double(value), Double(other))
      product += left * right
      sum += (left + right) / 2
      squares += (left * left + right * right) / 2
    }
    let mean = sum / count
    let variance = squares / count - mean * mean
    guard variance > 1e-9 else { return nil }
    return min(1, max(0, (product / count - mean * mean) / variance))
  }
}
