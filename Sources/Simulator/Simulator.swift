// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

extension Baseline {
  /// Runs the pipeline for one plan in one future: projection, stock, both assessments, costing.
  ///
  /// Pure: the same baseline, plan and future give the same outcome, bit for bit.
  public func outcome(plan: Plan, future: Future) -> Outcome {
    outcome(
      plan: plan, future: future,
      projection: Projection(baseline: self, plan: plan, future: future))
  }

  /// The same where the pupils are known already: `projection` must be that of this plan and future, or of another
  /// plan that differs in money and stock alone.
  func outcome(plan: Plan, future: Future, projection: Projection) -> Outcome {
    let stock = Stock(baseline: self, plan: plan, future: future, projection: projection)
    let strict = Assessment(
      baseline: self, projection: projection, stock: stock, relaxed: false)
    // Without a claim there is nothing that could tell the relaxed verdicts from the strict ones.
    let relaxed =
      county.relaxations.isEmpty
      ? strict
      : Assessment(baseline: self, projection: projection, stock: stock, relaxed: true)
    return Outcome(
      plan: plan, future: future, projection: projection, stock: stock, strict: strict,
      relaxed: relaxed,
      costing: Costing(baseline: self, plan: plan, future: future, stock: stock))
  }

  /// The same with strict verdicts alone and nothing booked: all that a verdict hangs on. Its relaxed
  /// verdicts are the strict ones.
  func strictOutcome(plan: Plan, future: Future, projection: Projection) -> Outcome {
    let stock = Stock(baseline: self, plan: plan, future: future, projection: projection)
    let strict = Assessment(
      baseline: self, projection: projection, stock: stock, relaxed: false)
    return Outcome(
      plan: plan, future: future, projection: projection, stock: stock, strict: strict,
      relaxed: strict,
      costing: Costing(
        entries: [], alreadySpent: .zero, projectsWithoutCost: [], discountRate: 0,
        presentYear: BudgetYear(county.baseYear.firstYear)))
  }
}
