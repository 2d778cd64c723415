// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Simulator
import Testing

@testable import Scenarios

@Suite struct FutureDrawTests {
  private func draw(_ spread: FutureSpread) throws -> (draw: FutureDraw, opened: CountyCase) {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/end-to-end/changxi")
    let opened = try CountyCase.open(folder.path).get()
    let run = try opened.run(nil).get()
    return (FutureDraw(spread, baseline: opened.baseline, expected: run.outcome), opened)
  }

  @Test func oneSeedHasOneListAndALongerOneBeginsWithTheShorter() throws {
    let draw = try draw(.assumed).draw
    let long = draw.futures(40, seed: 7)
    #expect(draw.futures(40, seed: 7) == long)
    #expect(draw.futures(10, seed: 7) == Array(long.prefix(10)))
    #expect(draw.futures(10, seed: 8) != Array(long.prefix(10)))
    #expect(Set(long).count > 30, "futures differ from each other")
  }

  @Test func theListForTestingSharesNoFutureWithTheOneForChoosing() throws {
    let draw = try draw(.assumed).draw
    let chosen = Set(draw.futures(60, seed: 1).map(\.pupilFactors))
    let tested = Set(draw.futures(60, seed: 1, list: .test).map(\.pupilFactors))
    #expect(chosen.count == 60 && tested.count == 60 && chosen.isDisjoint(with: tested))
  }

  @Test func withoutSpreadEveryFutureIsTheExpectedOne() throws {
    let (draw, opened) = try draw(.none)
    #expect(FutureSpread.none.isNone && !FutureSpread.assumed.isNone)
    for future in draw.futures(5, seed: 3) { #expect(future == opened.county.future) }
  }

  @Test func nineFuturesInTenLieWithinARangeAndNoneBeyondOneAndAHalf() throws {
    var spread = FutureSpread.none
    spread.progression.value = 0.01
    let futures = try draw(spread).draw.futures(4_000, seed: 5)
    let shifts = futures.map { abs($0.progressionShift) }
    let within = Double(shifts.count { $0 <= 0.01 }) / 4_000
    #expect(abs(within - 0.9) < 0.015, "\(within)")
    #expect(shifts.allSatisfy { $0 <= 0.015 + 1e-12 })
    let mean = futures.reduce(0) { $0 + $1.progressionShift } / 4_000
    #expect(abs(mean) < 0.0004, "\(mean)")
  }

  @Test func entrantsMoveByTheirRangeAndStayCorrelated() throws {
    var spread = FutureSpread.none
    spread.entrants.value = 0.2
    let (draw, opened) = try draw(spread)
    let years = opened.baseline.years
    var products = (same: 0.0, next: 0.0)
    for future in draw.futures(500, seed: 2) {
      let zone = try #require(future.migration.first?.zone)
      let moved = years.dropFirst().map { year in
        Double(
          future.migration.first { $0.zone == zone && $0.year == year }?.pupils ?? 0)
      }
      for (left, right) in zip(moved, moved.dropFirst()) {
        products.same += left * left
        products.next += left * right
      }
      for line in future.migration { #expect(line.grades == 1...1) }
    }
    let correlation = products.next / products.same
    #expect((0.55...0.85).contains(correlation), "\(correlation)")
  }

  @Test func unfinishedCommittedProjectsSlipWithTheirChances() throws {
    var spread = FutureSpread.none
    spread.delays = [0.3, 0.1]
    let futures = try draw(spread).draw.futures(2_000, seed: 9)
    let names = Set(futures.flatMap(\.delays.keys).map(\.rawValue))
    // 青石学校运动场 is a candidate: it cannot be late.
    #expect(names == ["长溪县第九中学建设项目", "河西小学综合楼", "城关第一小学信息化"])
    for name in names {
      let late = futures.compactMap { $0.delays[ID(name)] }
      #expect(abs(Double(late.count { $0 == 1 }) / 2_000 - 0.3) < 0.04, "\(name)")
      #expect(abs(Double(late.count { $0 == 2 }) / 2_000 - 0.1) < 0.03, "\(name)")
      #expect(late.allSatisfy { $0 == 1 || $0 == 2 })
    }
  }

  @Test func aSourceVariesWhileTheOthersStayAsTheyAre() throws {
    let draw = try draw(.assumed).draw
    let whole = draw.future(4, seed: 3)
    for source in UncertaintySource.allCases {
      let changed = draw.future(seed: 3) { ($0 == source ? .test : .design, 4) }
      #expect((changed.delays == whole.delays) == (source != .delays) || whole.delays.isEmpty)
      #expect((changed.retirementFactor == whole.retirementFactor) == (source != .retirement))
      #expect((changed.priceFactor == whole.priceFactor) == (source != .prices))
      let isPupils = source == .schools || source == .county
      #expect((changed.pupilFactors == whole.pupilFactors) == !isPupils)
    }
    let nothing = draw.future(seed: 3) { _ in nil }
    #expect(nothing == (try self.draw(.assumed).opened.county.future))
  }

  @Test func whatIsCommonToTheCountyIsTheSameFactorForEverySchool() throws {
    let draw = try draw(.assumed).draw
    for place in 0..<20 {
      let future = draw.future(seed: 8) { $0 == .county ? (.design, place) : nil }
      #expect(Set(future.pupilFactors.values).count == 1)
    }
  }

  /// The draws must spread as far as the bands say that they do, in every year.
  @Test func eightDrawnFuturesInTenLieInTheBand() throws {
    let (draw, opened) = try draw(.assumed)
    let plan = opened.county.plan
    let expected = Projection(
      baseline: opened.baseline, plan: plan, future: opened.county.future)
    let bands = PupilBands(baseline: opened.baseline, projection: expected, model: .start)
    var within: [Int: (hits: Int, of: Int)] = [:]
    for place in 0..<300 {
      let future = draw.future(seed: 21) {
        $0 == .schools || $0 == .county ? (.design, place) : nil
      }
      let drawn = Projection(baseline: opened.baseline, plan: plan, future: future)
      #expect(drawn.brokenInvariants.isEmpty)
      for year in opened.baseline.years.indices.dropFirst() {
        for section in opened.baseline.sections.indices {
          guard expected.total(year: year, section: section) >= 60,
            let band = bands.section(section, year: year)
          else { continue }
          let isIn = band.contains(drawn.total(year: year, section: section))
          within[year, default: (0, 0)].hits += isIn ? 1 : 0
          within[year, default: (0, 0)].of += 1
        }
      }
    }
    #expect(within.count > 3)
    for (year, count) in within.sorted(by: { $0.key < $1.key }) {
      let part = Double(count.hits) / Double(count.of)
      #expect((0.72...0.88).contains(part), "year \(year): \(part)")
    }
  }
}
