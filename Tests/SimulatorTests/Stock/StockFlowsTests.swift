// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport
import Testing

@testable import Simulator

/// Flows as they are kept give back what was put in.
@Suite struct StockFlowsTests {
  private func flow(_ random: inout SeededGenerator) -> StockFlow {
    let causes: [StockFlow.Cause] = [
      .retirement, .writeOff, .followedPupils, .measure("甲"), .measure("乙"), .project("丙"),
      .swing("丙"), .closure("丁"), .lease("甲"),
    ]
    return StockFlow(
      year: random.whole(0...12), school: random.whole(0...300),
      section: random.chance(50) ? random.whole(0...400) : nil,
      kind: random.pick(ResourceKind.allCases),
      amount: Quantity(hundredths: Int64(random.whole(-9_000_000...9_000_000))),
      cause: random.pick(causes), isAssumed: random.chance(30))
  }

  @Test func everyFlowComesBackAsItWas() {
    var random = SeededGenerator(seed: 72)
    for turn in 0..<100 {
      let flows = (0..<random.whole(0...60)).map { _ in flow(&random) }
      #expect(Array(StockFlows(flows)) == flows, "turn \(turn)")
    }
  }

  @Test func flowsAreEqualHoweverTheirCausesAreListed() {
    var random = SeededGenerator(seed: 73)
    for turn in 0..<100 {
      let flows = (0..<random.whole(1...40)).map { _ in flow(&random) }
      var others = StockFlows()
      // A cause that no flow names.
      _ = others.place(of: .measure("无"))
      for flow in flows { others.append(flow) }
      #expect(StockFlows(flows) == others, "turn \(turn)")
      var changed = flows
      changed[changed.count - 1].amount += Quantity(1)
      #expect(StockFlows(changed) != others, "turn \(turn)")
    }
  }
}
