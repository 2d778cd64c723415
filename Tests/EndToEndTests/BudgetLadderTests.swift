// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Two small counties for which more money once led to a dearer plan, found by a sweep over made
/// counties.
@Suite("junheng search: more money is no dearer")
struct BudgetLadderTests {
  private func cost(_ county: String, budget: Int) async throws -> Double {
    let folder = Fixtures.folder.appendingPathComponent("hostile/budget-monotone/\(county)")
    let answer = try await Junheng.run(
      "search", folder.path, "--budget", "\(budget)元", "--format", "json")
    let json = try answer.json()
    #expect(["optimal", "feasible"].contains(json["status"].text), "\(answer.all)")
    return try #require(json["cost"].number)
  }

  @Test func tenSchoolsCostNoMoreWithMoreMoney() async throws {
    let (poorer, richer) = (
      try await cost("c023", budget: 1_374_312), try await cost("c023", budget: 1_749_125)
    )
    #expect(richer <= poorer)
    // SCIP's proven optima of the exported models.
    #expect(poorer <= 3_604_496 * 1.005)
    #expect(richer <= 3_591_161 * 1.005)
  }

  @Test func eightSchoolsCostNoMoreWithMoreMoney() async throws {
    let (poorer, richer) = (
      try await cost("c014", budget: 970_750), try await cost("c014", budget: 1_235_500)
    )
    // Known fault: in this county a teacher who retires is made up for by a hire, which no later
    // step turns back into a move, so that more money still costs more (docs/search.md).
    withKnownIssue(isIntermittent: true) {
      #expect(richer <= poorer)
      // The exported model knows nothing of a teacher who came and retires before the last year: one
      // more who moves in that one's place costs more than half a per cent of SCIP's optimum.
      #expect(poorer <= 3_472_354 * 1.005)
      #expect(richer <= 3_427_712 * 1.006)
    }
  }
}
