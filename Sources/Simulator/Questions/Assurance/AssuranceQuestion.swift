// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// What is asked about certainty: in which futures, for which shares of them, and who does the
/// work.
///
/// Futures are values: whoever asks draws them. The same question has the same answer for any
/// number of workers.
public struct AssuranceQuestion: Sendable {
  /// What the county decides already.
  public var plan: Plan
  /// What the county expects.
  public var expected: Future
  /// Futures that a plan is chosen for; all count alike.
  public var futures: [Future]
  /// Further futures, drawn in the same way, that no plan is chosen for: they tell how sure it is.
  public var test: [Future]
  /// The parts of the futures in which a plan shall comply, 0 to 1.
  public var shares: [Double]
  /// Years, budgets, caps and limits of the searches.
  public var options: SearchOptions
  /// Who judges futures.
  public var workers: Workers

  /// A question with the usual limits, one worker and no futures.
  public init(plan: Plan, expected: Future) {
    self.plan = plan
    self.expected = expected
    futures = []
    test = []
    shares = [0.9]
    options = SearchOptions()
    workers = .one
  }

  /// How many of so many futures are at least a part of them.
  static func needed(_ share: Double, of count: Int) -> Int {
    min(count, max(0, Int((share * Double(count) - 1e-9).rounded(.up))))
  }
}
