// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Reports
import Testing

@Suite("Numbers as people read them")
struct NumberTextTests {
  @Test func missingIsADash() {
    #expect(NumberText.fixed(nil, places: 2) == "—")
    #expect(NumberText.fixed(.nan, places: 2) == "—")
    #expect(NumberText.fixed(.infinity, places: 2) == "—")
    #expect(NumberText.fixed(0, places: 2) == "0.00")
  }

  @Test(arguments: [
    (0.5, 0, "1"), (-0.5, 0, "-1"), (2.5, 0, "3"), (0.125, 2, "0.13"), (-0.125, 2, "-0.13"),
    (999.995, 1, "1,000.0"), (1_234_567.891, 1, "1,234,567.9"), (0.05, 1, "0.1"),
    (4.505, 3, "4.505"), (100, 0, "100"), (1000, 0, "1,000"), (-1000, 0, "-1,000"),
    (0.0004, 3, "0.000"), (-0.0004, 3, "0.000"), (12.3, 4, "12.3000"),
  ])
  func halvesGoAwayFromZeroAndThousandsAreGrouped(_ value: Double, _ places: Int, _ text: String) {
    #expect(NumberText.fixed(value, places: places) == text)
  }

  @Test func nothingIsEverPrintedAsMinusZero() {
    for thousandths in -4...4 {
      let text = NumberText.fixed(Double(thousandths) / 1000, places: 2)
      #expect(text == "0.00", "\(thousandths)")
    }
  }

  @Test func wholeNumbersGroupLikeTheDecimals() {
    for value in [0, 1, 12, 123, 1234, 12_345, 123_456, 1_234_567, -1, -999, -1000, -1_234_567] {
      #expect(NumberText.whole(value) == NumberText.fixed(Double(value), places: 0))
    }
    #expect(NumberText.whole(.min) == "-9,223,372,036,854,775,808")
  }

  @Test func aNumberTooLargeForItsPlacesIsStillPrinted() {
    #expect(NumberText.fixed(1e18, places: 6) == "1e+18")
    #expect(NumberText.fixed(-8.9e14, places: 1) == "-890,000,000,000,000.0")
  }

  @Test func changesCarryTheirSign() {
    #expect(NumberText.change(3) == "+3")
    #expect(NumberText.change(0) == "0")
    #expect(NumberText.change(-2) == "-2")
    #expect(NumberText.change(-2000) == "-2,000")
  }

  @Test func moneyIsPrintedInWanWithOnePlace() {
    #expect(NumberText.wan(Money(yuan: 123_456_789)) == "12,345.7")
    #expect(NumberText.wan(.zero) == "0.0")
    #expect(NumberText.wan(Money(yuan: -5000)) == "-0.5")
  }
}
