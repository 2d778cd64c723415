// SPDX-License-Identifier: GPL-3.0-or-later
import Optimization
import Testing

@Suite struct RandomTests {
  @Test func theTwisterIsTheReferenceTwister() {
    // Matsumoto and Nishimura's mt19937ar with init_genrand(5489), and with 4357, which GSL takes
    // for zero: the first output of 5489 is published as 3499211612, the 10,000th as 4123659995
    // (ISO C++, [rand.predef]).
    var reference = RandomSource(seed: 5489)
    let first = reference.next()
    #expect(first >> 32 == 3_499_211_612)
    for _ in 0..<4_998 { _ = reference.next() }
    #expect(reference.next() & 0xFFFF_FFFF == 4_123_659_995)
    var (zero, named) = (RandomSource(seed: 0), RandomSource(seed: 4357))
    #expect(zero.next() == named.next())
  }

  @Test func theSameSeedGivesTheSameNumbers() {
    for seed in [1, 77, 1 << 40, UInt64.max] {
      var (one, other) = (RandomSource(seed: seed), RandomSource(seed: seed))
      for _ in 0..<1_000 { #expect(one.next() == other.next()) }
    }
  }

  @Test func aCopyContinuesOnItsOwn() {
    var original = RandomSource(seed: 5)
    _ = original.gaussian()
    var copy = original
    let expected = (0..<100).map { _ in original.gamma(shape: 2, scale: 3) }
    #expect((0..<100).map { _ in copy.gamma(shape: 2, scale: 3) } == expected)
  }

  @Test func seedsAndStreamsDiffer() {
    var firsts: Set<UInt64> = []
    for seed in [0, 1, 2, 1 << 32, 2 << 32, 1 << 32 + 1] as [UInt64] {
      var source = RandomSource(seed: seed)
      firsts.insert(source.next())
      for stream in 0..<1_000 {
        var source = RandomSource(seed: seed, stream: stream)
        firsts.insert(source.next())
      }
    }
    #expect(firsts.count == 6 * 1_001)
  }

  /// Mean and variance of many draws, each within five standard errors of what it should be.
  /// The seed is fixed, so this fails always or never.
  @Test func theDistributionsHaveTheirMoments() {
    func check(
      _ name: String, mean: Double, variance: Double, fourthMoment: Double,
      _ draw: (inout RandomSource) -> Double
    ) {
      var random = RandomSource(seed: 2026)
      let count = 50_000
      let draws = (0..<count).map { _ in draw(&random) }
      let average = draws.reduce(0, +) / Double(count)
      let spread = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
      #expect(
        abs(average - mean) < 5 * (variance / Double(count)).squareRoot(), "\(name): \(average)")
      let spreadError = ((fourthMoment - variance * variance) / Double(count)).squareRoot()
      #expect(abs(spread - variance) < 5 * spreadError, "\(name): \(spread)")
    }
    check("uniform", mean: 0.5, variance: 1 / 12.0, fourthMoment: 1 / 80.0) { $0.uniform() }
    check("positive uniform", mean: 0.5, variance: 1 / 12.0, fourthMoment: 1 / 80.0) {
      $0.positiveUniform()
    }
    check("uniform in −1…3", mean: 1, variance: 16 / 12.0, fourthMoment: 256 / 80.0) {
      $0.uniform(in: -1...3)
    }
    check("gaussian", mean: 7, variance: 4, fourthMoment: 48) {
      $0.gaussian(mean: 7, standardDeviation: 2)
    }
    // Fourth central moment of gamma(k, θ): 3 k (k + 2) θ⁴.
    check("gamma", mean: 6, variance: 18, fourthMoment: 3 * 2 * 4 * 81) {
      $0.gamma(shape: 2, scale: 3)
    }
    // beta(2, 2): variance 1/20, fourth central moment 3/560.
    check("beta", mean: 0.5, variance: 0.05, fourthMoment: 3 / 560.0) { $0.beta(2, 2) }
    // Poisson: λ + 3 λ².
    check("poisson", mean: 4, variance: 4, fourthMoment: 52) { Double($0.poisson(mean: 4)) }
    // Binomial: v (1 + 3 v − 6 p q) with v = n p q.
    check("binomial", mean: 3, variance: 2.1, fourthMoment: 2.1 * (1 + 6.3 - 1.26)) {
      Double($0.binomial(trials: 10, probability: 0.3))
    }
    check("die", mean: 2.5, variance: 35 / 12.0, fourthMoment: 707 / 48.0) {
      Double($0.integer(below: 6))
    }
  }

  @Test func theLogarithmOfALognormalIsNormal() {
    // The median, because it needs no logarithm: half of the draws are below exp(0) = 1.
    var random = RandomSource(seed: 8)
    let below = (0..<40_000).count { _ in
      random.lognormal(logMean: 0, logStandardDeviation: 0.5) < 1
    }
    #expect(abs(below - 20_000) < 500)
    #expect(random.lognormal(logMean: 0, logStandardDeviation: 0) == 1)
  }

  @Test func certainThingsAreCertain() {
    var random = RandomSource(seed: 1)
    #expect(random.gaussian(mean: 3, standardDeviation: 0) == 3)
    #expect(random.poisson(mean: 0) == 0)
    #expect(random.binomial(trials: 9, probability: 1) == 9)
    #expect(random.binomial(trials: 9, probability: 0) == 0)
    #expect(random.binomial(trials: 0, probability: 0.5) == 0)
    #expect(random.integer(below: 1) == 0)
    #expect(random.element(of: [Int]()) == nil)
    #expect(random.element(of: [4]) == 4)
    for _ in 0..<1_000 {
      #expect((0..<7).contains(random.integer(below: 7)))
      #expect((2.0...2.5).contains(random.uniform(in: 2...2.5)))
    }
  }

  @Test func everyOrderOfAShuffleIsEquallyLikely() {
    var random = RandomSource(seed: 4)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<24_000 {
      var order = ArraySlice([9, 1, 2, 3, 4]).dropFirst()
      random.shuffle(&order)
      counts[Array(order), default: 0] += 1
    }
    #expect(counts.count == 24)
    // 1000 expected each; five standard deviations are 155.
    #expect(counts.values.allSatisfy { abs($0 - 1_000) < 155 }, "\(counts)")
  }

  @Test func theStandardLibraryCanUseIt() {
    var random = RandomSource(seed: 12)
    let roll = Int.random(in: 1...6, using: &random)
    #expect((1...6).contains(roll))
  }
}
