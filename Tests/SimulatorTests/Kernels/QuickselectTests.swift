// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import TestSupport

@testable import Simulator

@Suite struct QuickselectTests {
  @Test func theLargestComeToTheFrontAsBySorting() {
    var random = SeededGenerator(seed: 20_250_601)
    for length in 0...70 {
      for _ in 0..<20 {
        // What lies behind the first `length` stays, however large.
        let numbers = (0..<length).map { Int.random(in: 0...length, using: &random) << 32 | $0 }
        let count = Int.random(in: 0...length, using: &random)
        var selected = numbers + [Int.max]
        var span = selected.mutableSpan
        span.selectLargest(count, ofFirst: length)
        #expect(
          selected.last == Int.max
            && selected.prefix(count).sorted(by: >) == Array(numbers.sorted(by: >).prefix(count)),
          "the \(count) largest of \(numbers)")
        #expect(
          selected.sorted() == (numbers + [Int.max]).sorted(), "nothing is lost of \(numbers)")
      }
    }
  }
}
