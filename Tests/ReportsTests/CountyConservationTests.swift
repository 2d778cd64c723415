// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Scenarios
import Simulator
import Testing

@Suite("Pupils of the five counties are conserved")
struct CountyConservationTests {
  private static let scenarios = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("scenarios")

  @Test(arguments: ["xingguo", "changjiang", "sixian", "lusong", "qitai"])
  func toTheChildInEveryYearOfEveryWhatIf(_ name: String) throws {
    let opened = try CountyCase.open(Self.scenarios.appendingPathComponent(name).path).get()
    let names = [nil] + opened.scenarios.map { Optional($0.name) }
    for scenario in names {
      let run = try opened.run(scenario).get()
      let projection = run.outcome.projection
      #expect(projection.brokenInvariants.isEmpty, "\(run.name): \(projection.brokenInvariants)")
      // The same sum once more from the cells, by other code.
      for flows in projection.ledger {
        let year = opened.county.baseYear.distance(to: flows.year)
        func sum(_ year: Int) -> Int {
          opened.baseline.sections.indices.reduce(0) { total, section in
            total + (0..<6).reduce(0) { $0 + projection.pupils[year, section][$1] }
          }
        }
        let expected =
          sum(year - 1) + flows.entrants - flows.graduates - flows.leavingAfterPrimary
          - flows.progressionLoss + flows.migration
        #expect(sum(year) == expected, "\(run.name) \(flows.year)")
      }
    }
  }

  @Test(arguments: ["xingguo", "changjiang", "sixian", "lusong", "qitai"])
  func noWhatIfLeaksIntoTheBase(_ name: String) throws {
    let opened = try CountyCase.open(Self.scenarios.appendingPathComponent(name).path).get()
    let before = try opened.run(nil).get().outcome.projection
    for scenario in opened.scenarios { _ = try opened.run(scenario.name).get() }
    let after = try opened.run(nil).get().outcome.projection
    for year in before.years.indices {
      for section in opened.baseline.sections.indices {
        #expect(before.pupils[year, section] == after.pupils[year, section])
      }
    }
  }
}
