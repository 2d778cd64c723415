// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// Everything that one plan leads to in one future: the end of the pipeline.
public struct Outcome: Equatable, Sendable {
  /// The plan.
  public let plan: Plan
  /// The future.
  public let future: Future
  /// Pupils and classes.
  public let projection: Projection
  /// Staff, areas, equipment and rooms.
  public let stock: Stock
  /// Every verdict by the letter of the standard.
  public let strict: Assessment
  /// Every verdict with the relaxation routes that the county claims.
  public let relaxed: Assessment
  /// Money.
  public let costing: Costing

  /// Collects the results of one run.
  public init(
    plan: Plan, future: Future, projection: Projection, stock: Stock, strict: Assessment,
    relaxed: Assessment, costing: Costing
  ) {
    self.plan = plan
    self.future = future
    self.projection = projection
    self.stock = stock
    self.strict = strict
    self.relaxed = relaxed
    self.costing = costing
  }
}
