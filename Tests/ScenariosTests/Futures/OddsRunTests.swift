// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Simulator
import Testing

@testable import Scenarios

@Suite struct OddsRunTests {
  private func opened() throws -> (opened: CountyCase, outcome: Outcome) {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/end-to-end/changxi")
    let opened = try CountyCase.open(folder.path).get()
    return (opened, try opened.run(nil).get().outcome)
  }

  /// Workers that take indices from the last to the first.
  private var backwards: Workers {
    Workers { count, work in (0..<count).reversed().forEach { work($0) } }
  }

  @Test func theCountsAreThoseOfOneOutcomeAfterAnother() throws {
    let (opened, outcome) = try opened()
    let run = OddsRun(
      outcome, baseline: opened.baseline, spread: .assumed, count: 45, seed: 5, workers: .one)
    let draw = FutureDraw(.assumed, baseline: opened.baseline, expected: outcome)
    let outcomes = draw.futures(45, seed: 5).map {
      opened.baseline.outcome(plan: outcome.plan, future: $0)
    }
    for (index, year) in run.odds.years.enumerated() {
      #expect(year.county.of == 45)
      #expect(year.county.hits == outcomes.count { $0.strict.years[index].verdict == .meets })
      for section in opened.baseline.sections.indices {
        let found = outcomes.compactMap { $0.strict.years[index].sections[section] }
          .filter(\.isInScope)
        #expect(year.sections[section].of == found.count)
        #expect(year.sections[section].hits == found.count { $0.verdict == .meets })
      }
      #expect(year.shortSections.reduce(0, +) == 45)
    }
    #expect(
      run.odds.presentValues == outcomes.map(\.costing.presentValue).sorted())
  }

  @Test func anyOrderOfWorkHasTheSameAnswer() throws {
    let (opened, outcome) = try opened()
    func run(_ workers: Workers) -> OddsRun {
      OddsRun(
        outcome, baseline: opened.baseline, spread: .assumed, count: 70, explained: 20, seed: 2,
        workers: workers)
    }
    let (one, other) = (run(.one), run(backwards))
    #expect(one.odds == other.odds)
    #expect(one.causes == other.causes)
  }

  @Test func withoutSpreadEveryFutureIsTheForecast() throws {
    let (opened, outcome) = try opened()
    let run = OddsRun(
      outcome, baseline: opened.baseline, spread: .none, count: 8, explained: 20, seed: 1,
      workers: .one)
    for (year, assessed) in zip(run.odds.years, outcome.strict.years) {
      #expect(year.county.hits == (assessed.verdict == .meets ? 8 : 0))
      #expect(year.shortSections(at: 0.1) == year.shortSections(at: 0.9))
    }
    #expect(run.causes.allSatisfy { $0.importance == nil })
  }

  @Test func theBaseYearIsAFactInEveryFuture() throws {
    let (opened, outcome) = try opened()
    let run = OddsRun(
      outcome, baseline: opened.baseline, spread: .assumed, count: 30, seed: 9, workers: .one)
    let base = run.odds.years[0]
    #expect(base.shortSections(at: 0.01) == base.shortSections(at: 1))
    #expect(base.sections.allSatisfy { $0.hits == 0 || $0.hits == $0.of })
  }

  @Test func firstOrderIndicesOfKnownSumsAreTheirPartsOfTheVariance() {
    // Y = 3a + b with a and b of variance one: a explains 9 tenths, b one.
    var state: UInt64 = 88_172_645_463_325_252
    func next() -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % 1_001) - 500
    }
    let draws = (0..<20_000).map { _ in (next(), next(), next(), next()) }
    let all = draws.map { 3 * $0.0 + $0.1 }
    let keptFirst = draws.map { 3 * $0.0 + $0.3 }
    let keptSecond = draws.map { 3 * $0.2 + $0.1 }
    #expect(abs((OddsRun.firstOrder(all, keptFirst) ?? 0) - 0.9) < 0.02)
    #expect(abs((OddsRun.firstOrder(all, keptSecond) ?? 0) - 0.1) < 0.02)
    #expect(OddsRun.firstOrder([4, 4, 4], [4, 4, 4]) == nil)
  }
}
