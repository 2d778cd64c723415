// SPDX-License-Identifier: GPL-3.0-or-later
public import Simulator

/// Several scenarios held against one baseline.
public struct Comparison: Hashable, Sendable {
  /// A scenario in a comparison.
  public struct Entry: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// What is compared.
    public var facts: OutcomeFacts
  }

  /// The scenario that the others are held against.
  public let baseline: Entry
  /// The other scenarios, in the order given; none is ever left out.
  public let others: [Entry]
  /// What each of the others differs in, in the same order.
  public let differences: [OutcomeDifference]

  /// Compares outcomes of one model.
  ///
  /// - Parameters:
  ///   - baseline: The outcome that the others are held against.
  ///   - baselineName: Its name.
  ///   - others: The other outcomes with their names, any number.
  ///   - model: The baseline of which all are outcomes.
  ///   - reading: Whether relaxation routes count.
  public init(
    baseline: Outcome, baselineName: String = "基准方案", others: [(name: String, outcome: Outcome)],
    model: Baseline, reading: OutcomeFacts.Reading = .strict
  ) {
    self.init(
      baseline: Entry(
        name: baselineName, facts: OutcomeFacts(baseline, model: model, reading: reading)),
      others: others.map { name, outcome in
        Entry(name: name, facts: OutcomeFacts(outcome, model: model, reading: reading))
      })
  }

  /// Compares facts.
  public init(baseline: Entry, others: [Entry]) {
    self.baseline = baseline
    self.others = others
    differences = others.map { OutcomeDifference(baseline: baseline.facts, other: $0.facts) }
  }

  /// The same scenarios held against another one of them, which must be among them; the order of
  /// all names stays.
  public func rebased(on name: String) -> Comparison? {
    guard name != baseline.name else { return self }
    guard let index = others.firstIndex(where: { $0.name == name }) else { return nil }
    var rest = others
    let chosen = rest.remove(at: index)
    return Comparison(baseline: chosen, others: [baseline] + rest)
  }
}
