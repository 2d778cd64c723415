// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@Suite("Amounts and money are exact")
struct QuantityTests {
  @Test func tiesGoAwayFromZero() {
    #expect(Quantity(rounding: 0.125).hundredths == 13)
    #expect(Quantity(rounding: -0.125).hundredths == -13)
    #expect(Quantity(rounding: 0.124).hundredths == 12)
    #expect(Quantity(rounding: 3200.5).hundredths == 320_050)
  }

  @Test func wholeUnitsAreRoundedTowardsZero() {
    for hundredths in Int64(-1000)...1000 {
      let amount = Quantity(hundredths: hundredths)
      #expect(amount.wholeUnits == Int(hundredths) / 100)
      #expect(Quantity(amount.wholeUnits).hundredths.magnitude <= hundredths.magnitude)
      #expect(Quantity(rounding: amount.value) == amount, "\(hundredths)")
    }
  }

  @Test func aTenthAddedTenTimesIsExactlyOne() {
    let tenth = Quantity(rounding: 0.1)
    #expect((0..<10).reduce(Quantity.zero) { sum, _ in sum + tenth } == Quantity(1))
    #expect(tenth * 10 == Quantity(1))
    #expect(Quantity(1) - tenth * 10 == .zero)
  }

  @Test func orderIsThatOfTheHundredths() {
    for left in Int64(-30)...30 {
      for right in Int64(-30)...30 {
        let inOrder = Quantity(hundredths: left) < Quantity(hundredths: right)
        #expect(inOrder == (left < right))
      }
    }
  }

  @Test func everyYuanSurvivesBeingWrittenInWan() {
    for yuan in stride(from: Int64(-2_000_000), through: 2_000_000, by: 37) {
      #expect(Money(wan: Money(yuan: yuan).wan).yuan == yuan, "\(yuan)")
    }
    #expect(Money(wan: 12_345.6789).yuan == 123_456_789)
  }

  @Test func moneyAddsSubtractsAndTurnsAround() {
    let cost = Money(wan: 9.5)
    #expect(cost * 3 == Money(yuan: 285_000))
    #expect(cost - cost == .zero)
    #expect(-cost + cost == .zero)
    #expect(-cost < .zero && .zero < cost)
  }
}
