// SPDX-License-Identifier: GPL-3.0-or-later
import TestSupport
import Testing

@testable import Simulator

@Suite struct ApportionmentTests {
  private func divide(_ total: Int, _ weights: [Double]) -> [Int] {
    var apportionment = Apportionment(capacity: weights.count)
    for (index, weight) in weights.enumerated() { apportionment.weights[index] = weight }
    apportionment.divide(total, count: weights.count)
    return Array(apportionment.shares.prefix(weights.count))
  }

  @Test func theLargestRemaindersGetTheRest() {
    // Three in the proportion 5 : 3 : 2 is 1.5, 0.9 and 0.6: one whole, then 0.9, then 0.6.
    #expect(divide(7, [3, 2, 2]) == [3, 2, 2])
    #expect(divide(3, [5, 3, 2]) == [1, 1, 1])
    #expect(divide(4, [0, 1, 0]) == [0, 4, 0])
  }

  @Test func tiesGoToTheSmallerIndex() {
    #expect(divide(1, [1, 1, 1]) == [1, 0, 0])
    #expect(divide(5, [1, 1, 1]) == [2, 2, 1])
  }

  @Test func nothingIsDividedWhereNobodyCounts() {
    var apportionment = Apportionment(capacity: 2)
    let isDivided = apportionment.divide(5, count: 2)
    #expect(!isDivided)
    #expect(apportionment.shares == [0, 0])
  }

  @Test func sumsAreKeptAndNobodyGetsMoreThanHisWholeWeight() {
    var random = SeededGenerator(seed: 7)
    for turn in 0..<2000 {
      let weights = (0..<random.whole(1...9)).map { _ in Double(random.whole(0...40)) }
      let most = Int(weights.reduce(0, +))
      guard most > 0 else { continue }
      let total = random.whole(0...most)
      let shares = divide(total, weights)
      #expect(shares.reduce(0, +) == total, "turn \(turn): \(total) in \(weights)")
      for (share, weight) in zip(shares, weights) {
        let exact = Double(total) * weight / Double(most)
        #expect(share >= 0 && Double(share) <= weight && abs(Double(share) - exact) < 1)
      }
    }
  }

  @Test func roundingTogetherRoundsTheSumOnceAndEveryPartUpOrDown() {
    var random = SeededGenerator(seed: 8)
    for turn in 0..<2000 {
      var apportionment = Apportionment(capacity: 9)
      let count = random.whole(1...9)
      let weights = (0..<count).map { _ in random.real(0...40) }
      for (index, weight) in weights.enumerated() { apportionment.weights[index] = weight }
      let total = apportionment.roundTogether(count: count)
      #expect(abs(Double(total) - weights.reduce(0, +)) <= 0.5 + 1e-6, "turn \(turn): \(weights)")
      #expect(apportionment.shares.prefix(count).reduce(0, +) == total)
      for (share, weight) in zip(apportionment.shares, weights) {
        #expect(Double(share) == weight.rounded(.down) || Double(share) == weight.rounded(.up))
      }
    }
  }

  @Test func sharesAreTheSameAsBySorting() {
    var random = SeededGenerator(seed: 9)
    for turn in 0..<2000 {
      let weights = (0..<random.whole(1...60)).map { _ in
        random.below(4) == 0 ? 0 : random.real(0...400)
      }
      let total = random.whole(0...5000)
      let sum = weights.reduce(0, +)
      guard sum > 0 else { continue }
      let products = weights.map { Double(total) * $0 }
      var shares = products.map { Int($0 / sum) }
      let billionths = zip(products, shares).map { product, whole in
        Int((product - Double(whole) * sum) / sum * 1e9 + 0.5)
      }
      let ranked = weights.indices.filter { weights[$0] > 0 }
        .sorted { (billionths[$1], $0) < (billionths[$0], $1) }
      for index in ranked.prefix(total - shares.reduce(0, +)) { shares[index] += 1 }
      #expect(divide(total, weights) == shares, "turn \(turn): \(total) in \(weights)")
    }
  }
}
