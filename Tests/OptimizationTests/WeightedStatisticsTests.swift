// SPDX-License-Identifier: GPL-3.0-or-later
import Optimization
import Testing

// Spans cannot pass through #expect, so the arrays' spans are taken here.
private func mean(_ values: [Double], _ weights: [Double]) -> Double? {
  WeightedStatistics.mean(of: values.span, weights: weights.span)
}

private func population(_ values: [Double], _ weights: [Double]) -> Double? {
  WeightedStatistics.populationVariance(of: values.span, weights: weights.span)
}

private func unbiased(_ values: [Double], _ weights: [Double]) -> Double? {
  WeightedStatistics.unbiasedVariance(of: values.span, weights: weights.span)
}

@Suite struct WeightedStatisticsTests {
  @Test func threeValuesComputedByHand() throws {
    // Σw = 4, Σwx = 12, so the mean is 3; Σw(x − 3)² = 4 + 0 + 2 = 6.
    let values = [1.0, 3, 4]
    let weights = [1.0, 1, 2]
    #expect(abs(try #require(mean(values, weights)) - 3) < 1e-15)
    #expect(abs(try #require(population(values, weights)) - 6 / 4.0) < 1e-15)
    // Σw² = 6: 4 / (16 − 6) · 6.
    #expect(abs(try #require(unbiased(values, weights)) - 2.4) < 1e-15)
  }

  @Test func withEqualWeightsTheyAreTheOrdinaryOnes() throws {
    var random = RandomSource(seed: 6)
    for count in 2..<40 {
      let values = (0..<count).map { _ in random.gaussian(mean: 100, standardDeviation: 5) }
      let weights = [Double](repeating: 3, count: count)
      let mean = values.reduce(0, +) / Double(count)
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      #expect(abs(try #require(population(values, weights)) - squares / Double(count)) < 1e-10)
      #expect(abs(try #require(unbiased(values, weights)) - squares / Double(count - 1)) < 1e-10)
    }
  }

  @Test func withoutWeightThereIsNoStatistic() {
    #expect(mean([], []) == nil)
    #expect(mean([1, 2], [0, 0]) == nil)
    #expect(population([1, 2], [0, 0]) == nil)
    #expect(mean([1, 2], [0, 5]) == 2)
    #expect(population([1, 2], [0, 5]) == 0)
    #expect(unbiased([1, 2], [0, 5]) == nil)
  }
}
