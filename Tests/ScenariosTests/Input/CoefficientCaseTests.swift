// SPDX-License-Identifier: GPL-3.0-or-later
import Scenarios
import Simulator
import Testing

@Suite struct CoefficientCaseTests {
  @Test(arguments: [
    ("one-big-four-small", 5, 0.5094), ("exactly-050", 2, 0.5), ("rounded-to-050", 2, 0.5040),
    ("with-closed-school", 2, 0.2244), ("with-total-row", 5, 0.5153),
  ])
  func theCoefficientOfASmallTableIsTheOneWorkedOutByHand(
    file: String, schools: Int, value: Double
  ) throws {
    let reading = try CoefficientTable.read(CaseFolder.path("B4-weighted/\(file).csv")).get()
    #expect(reading.groups.map(\.schools) == [schools])
    let found = try #require(reading.groups.first?.coefficient?.value)
    // The right answers are printed with four decimals.
    #expect(abs(found - value) < 0.00005)
    #expect(reading.remarks.isEmpty == (file != "with-total-row"))
  }

  @Test func aBlankAmountIsRefused() {
    #expect(throws: CaseFailure.self) {
      try CoefficientTable.read(CaseFolder.path("B4-weighted/blank-amount.csv")).get()
    }
  }
}
