// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Two small counties for which more money once led to a dearer plan, found by a sweep over made
/// counties.
@Suite("junheng search: more money is no dearer")
struct BudgetLadderTests {
  private func cost(_ county: String, budget: Int) async throws -> Double {
    try await answer(county, budget: budget).cost
  }

  private func answer(
    _ county: String, budget: Int
  ) async throws -> (cost: Double, gap: Double) {
    let folder = Fixtures.folder.appendingPathComponent("hostile/budget-monotone/\(county)")
    let answer = try await Junheng.run(
      "search", folder.path, "--budget", "\(budget)元", "--decide", "none", "--format",
      "json")
    let json = try answer.json()
    #expect(["optimal", "feasible"].contains(json["status"].text), "\(answer.all)")
    return (try #require(json["cost"].number), try #require(json["gap"].number))
  }

  @Test func tenSchoolsCostNoMoreWithMoreMoney() async throws {
    let (poorer, richer) = (
      try await cost("c023", budget: 1_374_312), try await cost("c023", budget: 1_749_125)
    )
    #expect(richer <= poorer)
    // SCIP's proven optima of the exported models.
    #expect(poorer <= 3_642_796 * 1.005)
    #expect(richer <= 3_629_461 * 1.005)
  }

  @Test func eightSchoolsCostNoMoreWithMoreMoney() async throws {
    let (poorer, richer) = (
      try await answer("c014", budget: 970_750), try await answer("c014", budget: 1_235_500)
    )
    #expect(richer.cost <= poorer.cost)
    // The bound knows nothing of a hired teacher who retires before the last year.
    #expect(poorer.gap <= 0.007 && richer.gap <= 0.007, "\(poorer) \(richer)")
  }
}
