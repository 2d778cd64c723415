// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// What is asked about certainty: in which futures, for which shares of them, and who does the
/// work.
///
/// Futures are values: whoever asks draws them. The same question has the same answer for any
/// number of workers.
public struct AssuranceQuestion: Sendable {
  /// What next September may show, and what may follow then.
  public struct September: Sendable {
    /// What the county expects once it has seen it.
    public var expected: Future
    /// Futures in which that September comes as it does: what is left is chosen for them.
    public var futures: [Future]
    /// Further ones, drawn in the same way, that nothing is chosen for.
    public var test: [Future]

    /// One September.
    public init(expected: Future, futures: [Future], test: [Future]) {
      self.expected = expected
      self.futures = futures
      self.test = test
    }
  }

  /// What the county decides already.
  public var plan: Plan
  /// What the county expects.
  public var expected: Future
  /// Futures that a plan is chosen for; all count alike.
  public var futures: [Future]
  /// Further futures, drawn in the same way, by which a plan is raised until the share holds in
  /// them, too, with one standard error to spare: what is fitted to a list does better in it than
  /// in others. Empty to leave a plan as the first list has it.
  public var check: [Future]
  /// Further futures that no plan is chosen for: they tell how sure it is.
  public var test: [Future]
  /// The parts of the futures in which a plan shall comply, 0 to 1.
  public var shares: [Double]
  /// Years, budgets, caps and limits of the searches.
  public var options: SearchOptions
  /// Next Septembers for which it is asked what can wait; empty not to ask.
  public var septembers: [September]
  /// Who judges futures.
  public var workers: Workers

  /// Of how many futures at most the joint problem is made; the others judge and raise.
  static let mostTables = 100

  /// A question with the usual limits, one worker and no futures.
  public init(plan: Plan, expected: Future) {
    self.plan = plan
    self.expected = expected
    futures = []
    check = []
    test = []
    septembers = []
    shares = [0.9]
    options = SearchOptions()
    workers = .one
  }

  /// How many of the futures for checking must hold: the share and one standard error.
  static func neededToHold(_ share: Double, of count: Int) -> Int {
    guard count > 0 else { return 0 }
    let error = (share * (1 - share) / Double(count)).squareRoot()
    return needed(min(1, share + error), of: count)
  }

  /// How many of so many futures are at least a part of them.
  static func needed(_ share: Double, of count: Int) -> Int {
    min(count, max(0, Int((share * Double(count) - 1e-9).rounded(.up))))
  }
}
