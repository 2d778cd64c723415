// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

extension Stock {
  /// Carries every stock from the base year to the last, in the order of docs/stock-and-costs.md:
  /// closures, retirement and write-off, projects, teachers who follow pupils, measures.
  ///
  /// Exact and deterministic; the order of projects and measures in the plan does not matter.
  public init(baseline: Baseline, plan: Plan, future: Future, projection: Projection) {
    let rows = projection.years.count
    let schoolCount = baseline.schools.count
    var builder = StockBuilder(
      baseline: baseline, plan: plan, future: future, projection: projection)
    let runs = MeasureRun.all(
      plan.measures, rules: builder.rules, baseYear: baseline.county.baseYear)
    staff = Grid(rows: rows, columns: baseline.sections.count, repeating: StaffCounts())
    shared = Grid(rows: rows, columns: schoolCount, repeating: Resources())
    underConstruction = Grid(
      rows: rows, columns: schoolCount, repeating: Resources(repeating: .zero))
    leasedSportsArea = Grid(rows: rows, columns: schoolCount, repeating: .zero)
    indoorSportsArea = Grid(rows: rows, columns: schoolCount, repeating: nil)
    flows = StockFlows()
    for year in 0..<rows {
      builder.year = year
      if year > 0 {
        builder.closeSchools()
        builder.retire()
        builder.writeOff()
        builder.deliverProjects()
        builder.shareProgrammes()
        builder.followPupils()
      }
      builder.takeMeasures(runs)
      builder.settleLeases()
      staff.setRow(year, to: builder.staff)
      shared.setRow(year, to: builder.shared)
      for school in builder.rules.isPlanned.indices where builder.rules.isPlanned[school] {
        shared[year, school] = builder.known(school)
      }
      indoorSportsArea.setRow(year, to: builder.indoor)
      if !builder.raised.isEmpty {
        if raisedSportsArea.rows == 0 {
          raisedSportsArea = Grid(rows: rows, columns: schoolCount, repeating: .zero)
        }
        raisedSportsArea.setRow(year, to: builder.raised)
      }
      let deliveries = builder.deliveries.span
      for place in deliveries.indices where deliveries[place].schedule.isUnderWay(year) {
        for kind in ProjectDelivery.sharedKinds {
          guard let amount = deliveries[place].added[kind] else { continue }
          underConstruction[year, deliveries[place].school].add(amount, to: kind)
        }
      }
      for lease in builder.leases where lease.isInForce {
        leasedSportsArea[year, lease.school] += lease.area
      }
    }
    flows = builder.flows
    measureEffects = builder.effects
    sectionShares = builder.shares
  }
}
