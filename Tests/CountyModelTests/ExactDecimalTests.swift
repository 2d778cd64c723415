// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@Suite("Decimals as documents print them")
struct ExactDecimalTests {
  @Test(arguments: [
    ("4.505", 4505, 3), ("0.85", 85, 2), ("-12.50", -125, 1), ("0", 0, 0), ("007", 7, 0),
    ("0.000", 0, 0), ("-0", 0, 0), ("100", 100, 0), ("0.000000000001", 1, 12),
    ("999999999999999", 999_999_999_999_999, 0), ("1.50000000000000", 15, 1),
  ])
  func aPlainDecimalIsRead(_ text: String, _ significand: Int64, _ scale: Int) {
    // The last row has fourteen places, which is more than a document ever prints.
    guard text != "1.50000000000000" else {
      #expect(ExactDecimal(text) == nil)
      return
    }
    #expect(ExactDecimal(text)?.significand == significand, "\(text)")
    #expect(ExactDecimal(text)?.scale == scale, "\(text)")
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "1.2.3", "+1", " 1", "1 ", "1,000", "1e3", "NaN", "inf", "--1", "1-",
    "１", "一", "0x10", "1000000000000000", "0.0000000000001", "5%", "4．5", "\u{FEFF}1",
  ])
  func anythingElseIsRefused(_ text: String) {
    #expect(ExactDecimal(text) == nil, "\(text)")
  }

  @Test func everyNumberOfThreePlacesIsPrintedAsItReads() {
    for thousandths in Int64(-12_000)...12_000 {
      let number = ExactDecimal(significand: thousandths, scale: 3)
      #expect(ExactDecimal(number.description) == number, "\(thousandths)")
      #expect(number.value == Double(thousandths) / 1000, "\(thousandths)")
      #expect(!number.description.contains(".") || !number.description.hasSuffix("0"))
    }
  }

  @Test func theSameNumberIsEqualHoweverItIsWritten() {
    for whole in -20...20 {
      for scale in 0...12 {
        let digits = (0..<scale).reduce(Int64(whole)) { number, _ in number * 10 }
        let written = ExactDecimal(significand: digits, scale: scale)
        #expect(written == ExactDecimal(whole), "\(whole) at scale \(scale)")
        #expect(written.hashValue == ExactDecimal(whole).hashValue)
      }
    }
  }

  @Test func orderIsThatOfTheNumbersWhateverTheirScales() {
    // Every number with up to two places between -1.50 and 1.50, held against every other.
    let numbers = (-150...150).map { ExactDecimal(significand: Int64($0), scale: 2) }
    for (i, left) in numbers.enumerated() {
      for (j, right) in numbers.enumerated() where (left < right) != (i < j) {
        Issue.record("\(left) < \(right) is \(left < right)")
      }
    }
  }

  @Test func theLargestAndTheSmallestStepAreToldApart() throws {
    let large = try #require(ExactDecimal("999999999999999"))
    let larger = ExactDecimal(significand: 999_999_999_999_999_1, scale: 1)
    #expect(large < larger)
    #expect(!(larger < large))
    let step = try #require(ExactDecimal("0.000000000001"))
    #expect(ExactDecimal(0) < step)
    #expect(step < large)
    #expect(ExactDecimal(significand: -1, scale: 12) < ExactDecimal(0))
    #expect(ExactDecimal(significand: .max, scale: 12) < ExactDecimal(significand: .max, scale: 0))
    #expect(
      ExactDecimal(significand: .min, scale: 0) < ExactDecimal(significand: .min + 1, scale: 12))
  }

  @Test func aFloorIsNeverMetByARoundedQuotient() throws {
    // 85 % of 4.2 is 3.57: 3.5699 would print as 3.57 with two places and is below it.
    let floor = try #require(ExactDecimal("3.57"))
    #expect(try #require(ExactDecimal("3.5699")) < floor)
    #expect(!(try #require(ExactDecimal("3.5700")) < floor))
  }

  @Test func theDivisorIsThePowerOfItsScale() {
    for scale in 0...12 {
      let number = ExactDecimal(significand: 1, scale: scale)
      #expect("\(number.divisor)" == "1" + String(repeating: "0", count: scale))
    }
  }
}
