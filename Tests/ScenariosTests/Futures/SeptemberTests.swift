// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Simulator
import Testing

@testable import Scenarios

/// What next September may show, and what follows it.
@Suite struct SeptemberTests {
  private func opened() throws -> (draw: FutureDraw, expected: Outcome, baseline: Baseline) {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/end-to-end/changxi")
    let opened = try CountyCase.open(folder.path).get()
    let run = try opened.run(nil).get()
    return (
      FutureDraw(.assumed, baseline: opened.baseline, expected: run.outcome), run.outcome,
      opened.baseline
    )
  }

  @Test func itsFuturesAllShowItsFiguresAndDifferAfterwards() throws {
    let (draw, _, baseline) = try opened()
    let september = draw.september(3, seed: 5, futures: 30)
    #expect(september.futures.count == 30 && september.test.count == 30)
    let again = draw.september(3, seed: 5, futures: 30)
    #expect(again.futures == september.futures && again.expected == september.expected)
    let section = baseline.sections[0].id
    let seen = try #require(september.expected.pupilFactors[section]?[1])
    var later: Set<Double> = []
    for future in september.futures + september.test {
      let path = try #require(future.pupilFactors[section])
      #expect(path[0] == 1 && path[1] == seen)
      later.insert(path[2])
    }
    #expect(later.count == 60, "what follows is drawn anew, for testing as well")
    let other = draw.september(4, seed: 5, futures: 1)
    #expect(other.expected.pupilFactors[section]?[1] != seen)
  }

  @Test func whatIsExpectedIsTheMeanOfWhatFollows() throws {
    let (draw, _, baseline) = try opened()
    let september = draw.september(1, seed: 9, futures: 1_500)
    for section in baseline.sections.prefix(4).map(\.id) {
      let logarithms = september.futures.compactMap { $0.pupilFactors[section].map { log($0[4]) } }
      let mean = logarithms.reduce(0, +) / Double(logarithms.count)
      let spread =
        (logarithms.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(logarithms.count - 1))
        .squareRoot()
      let expected = log(try #require(september.expected.pupilFactors[section]?[4]))
      #expect(abs(mean - expected) < 4 * spread / Double(logarithms.count).squareRoot())
    }
  }

  /// Over many Septembers what follows spreads as far as futures that know of none: the law of total
  /// variance.
  @Test func overAllSeptembersThereIsAsMuchChanceAsWithoutThem() throws {
    let (draw, _, baseline) = try opened()
    let section = baseline.sections[0].id
    func variance(_ futures: [Future], _ year: Int) -> Double {
      let values = futures.compactMap { $0.pupilFactors[section].map { log($0[year]) } }
      let mean = values.reduce(0, +) / Double(values.count)
      return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
    }
    let whole = draw.futures(3_000, seed: 4)
    let staged = (0..<3_000).flatMap { draw.september($0, seed: 4, futures: 1).futures }
    for year in [1, 3, 5] {
      let ratio = variance(staged, year) / variance(whole, year)
      #expect((0.88...1.14).contains(ratio), "year \(year): \(ratio)")
    }
  }
}
