// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

extension Baseline {
  /// Runs the pipeline for one plan in one future: projection, stock, both assessments, costing.
  ///
  /// Pure: the same baseline, plan and future give the same outcome, bit for bit.
  public func outcome(plan: Plan, future: Future) -> Outcome {
    let projection = Projection(baseline: self, plan: plan, future: future)
    let stock = Stock(baseline: self, plan: plan, future: future, projection: projection)
    return Outcome(
      plan: plan, future: future, projection: projection, stock: stock,
      strict: Assessment(baseline: self, projection: projection, stock: stock, relaxed: false),
      relaxed: Assessment(baseline: self, projection: projection, stock: stock, relaxed: true),
      costing: Costing(baseline: self, plan: plan, future: future, stock: stock))
  }
}
