// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

extension Projection {
  /// Projects every section, grade and year of the baseline under a plan and a future.
  ///
  /// Pure and deterministic; the order of projects does not matter. The method is in
  /// docs/projection.md. Cost: years × sections × grades.
  public init(baseline: Baseline, plan: Plan, future: Future) {
    self.init(
      baseline: baseline, tables: PlanTables(baseline: baseline, plan: plan, future: future),
      future: future)
  }

  /// The same from compiled tables, which hold all that a projection reads of a plan.
  init(baseline: Baseline, tables: PlanTables, future: Future) {
    var run = ProjectionRun(baseline: baseline, plan: tables, future: future)
    self = run.run()
  }
}
