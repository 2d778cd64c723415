// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Optimization
public import Simulator

/// Draws futures about the expected one. The same seed gives the same futures; a longer list begins with the shorter one.
///
/// Pupils vary by the error model (`SchoolPaths`): each school by its own path, all of them by the county's. What a user
/// adds on top varies entrants by migration into or out of grade 1 of each zone, in whole pupils against the expected
/// projection, so that it works with and without births; everybody moves up afterwards.
public struct FutureDraw: Sendable {
  /// Which of a seed's independent lists is drawn.
  public enum List: Int, Sendable {
    /// For choosing a plan.
    case design = 0
    /// For testing the plan that was chosen.
    case test = 1
    /// For checking a plan while it is chosen.
    case check = 2
    /// What next September may show.
    case september = 3
    /// What may follow a September.
    case later = 4
    /// What may follow it, for testing.
    case laterTest = 5
  }

  private let expected: Future
  private let spread: FutureSpread
  private let years: [SchoolYear]
  private let zones: [ID<Zone>]
  /// Expected pupils of grade 1, `[year index][zone]`.
  private let entrants: [[Int]]
  private let projects: [ID<Project>]
  private let paths: SchoolPaths?

  /// Prepares draws about an outcome's future; the deviations are taken from its pupils.
  public init(_ spread: FutureSpread, baseline: Baseline, expected outcome: Outcome) {
    expected = outcome.future
    self.spread = spread
    years = baseline.years
    zones = baseline.zones
    paths = spread.errors.map { SchoolPaths($0, baseline: baseline, expected: outcome) }
    entrants = baseline.years.indices.map { year in
      var sums = baseline.zones.map { _ in 0 }
      for (index, section) in baseline.sections.enumerated() where section.stage == .primary {
        sums[section.zone] += outcome.projection.pupils[year, index][0]
      }
      return sums
    }
    projects = outcome.plan.projects.filter { project in
      project.status == .committed
        && baseline.county.baseYear.distance(to: project.completion.firstSchoolYear) > 0
    }.map(\.id)
  }

  /// The first so many futures of a seed.
  public func futures(_ count: Int, seed: UInt64, list: List = .design) -> [Future] {
    (0..<count).map { future($0, seed: seed, list: list) }
  }

  /// One future of a seed's list.
  public func future(_ place: Int, seed: UInt64, list: List = .design) -> Future {
    future(seed: seed) { _ in (list, place) }
  }

  /// A future whose sources take their numbers from places of their own; a source without a place is
  /// as expected.
  public func future(
    seed: UInt64, _ pick: (UncertaintySource) -> (list: List, place: Int)?
  ) -> Future {
    func source(_ of: UncertaintySource) -> RandomSource? {
      pick(of).map { picked in
        Self.source(of, seed: seed, picked.list, picked.place)
      }
    }
    var future = expected
    drawPupils(&future, source(.schools), source(.county))
    drawOthers(&future, source)
    return future
  }

  /// Two sources share a stream only if seed, kind, list and place are the same: two lists have one
  /// of a seed's own generators, the next two another.
  private static func source(
    _ of: UncertaintySource, seed: UInt64, _ list: List, _ place: Int
  ) -> RandomSource {
    let (pair, side) = list.rawValue.quotientAndRemainder(dividingBy: 2)
    return RandomSource(
      seed: seed ^ (UInt64(pair) &* 0x9E37_79B9_7F4A_7C15),
      stream: (2 * place + side) * 8 + of.rawValue)
  }

  /// What is not of pupils.
  private func drawOthers(
    _ future: inout Future, _ source: (UncertaintySource) -> RandomSource?
  ) {
    if var source = source(.delays) { drawDelays(&future, &source) }
    if var source = source(.retirement) {
      future.retirementFactor *= 1 + deviation(spread.retirement.value, source.gaussian())
    }
    if var source = source(.prices) {
      future.priceFactor *= 1 + deviation(spread.prices.value, source.gaussian())
    }
  }

  /// One September that may come, with futures in which it comes as it does.
  ///
  /// Seen are the pupils of every school, as the error model has them. What else is uncertain stays
  /// so: delays, retirements, prices and what a user adds to entrants are drawn anew.
  ///
  /// - Parameters:
  ///   - place: Which September of the seed's list.
  ///   - count: How many futures follow it, for choosing and, as many, for testing.
  public func september(_ place: Int, seed: UInt64, futures count: Int)
    -> AssuranceQuestion.September
  {
    guard let paths else {
      return AssuranceQuestion.September(
        expected: expected, futures: futures(count, seed: seed, list: .later),
        test: futures(count, seed: seed, list: .laterTest))
    }
    var schools = Self.source(.schools, seed: seed, .september, place)
    var county = Self.source(.county, seed: seed, .september, place)
    let seen = paths.seen(&schools, county: &county)
    var known = expected
    known.pupilFactors = paths.expected(after: seen)
    func drawn(_ list: List) -> [Future] {
      (0..<count).map { number in
        func source(_ of: UncertaintySource) -> RandomSource {
          Self.source(of, seed: seed, list, place * count + number)
        }
        var future = expected
        var (schools, county) = (source(.schools), source(.county))
        future.pupilFactors = paths.draw(after: seen, &schools, county: &county)
        drawFurtherPupils(&future, &county)
        drawOthers(&future, source)
        return future
      }
    }
    return AssuranceQuestion.September(
      expected: known, futures: drawn(.later), test: drawn(.laterTest))
  }

  private func drawPupils(
    _ future: inout Future, _ schools: RandomSource?, _ county: RandomSource?
  ) {
    var whole = county
    if let paths, schools != nil || county != nil {
      future.pupilFactors = paths.draw(schools, county: &whole)
    }
    guard var source = whole else { return }
    drawFurtherPupils(&future, &source)
  }

  /// What a user adds to the error model.
  private func drawFurtherPupils(_ future: inout Future, _ source: inout RandomSource) {
    let countyWalk = walk(spread.entrants.value, &source)
    for (place, zone) in zones.enumerated() {
      let own = walk(spread.zoneEntrants.value, &source)
      for year in years.indices.dropFirst() {
        let factor = (1 + countyWalk[year]) * (1 + own[year])
        let more = Int((Double(entrants[year][place]) * (factor - 1)).rounded())
        guard more != 0 else { continue }
        future.migration.append(
          MigrationLine(zone: zone, grades: 1...1, year: years[year], pupils: more))
      }
    }
    future.progressionShift += deviation(spread.progression.value, source.gaussian())
  }

  private func drawDelays(_ future: inout Future, _ source: inout RandomSource) {
    for project in projects {
      let chance = source.uniform()
      var sum = 0.0
      for (place, part) in spread.delays.enumerated() {
        sum += part
        if chance < sum {
          future.delays[project] = place + 1
          break
        }
      }
    }
  }

  /// A deviation for every year after the base, stationary, each correlated with the one before.
  private func walk(_ range: Double, _ source: inout RandomSource) -> [Double] {
    let kept = spread.persistence.value
    var at = source.gaussian()
    var values = [0.0]
    for _ in years.dropFirst() {
      values.append(deviation(range, at))
      at = kept * at + (1 - kept * kept).squareRoot() * source.gaussian()
    }
    return values
  }

  /// A standard deviate as a deviation whose range holds nine in ten; cut off at one and a half ranges.
  private func deviation(_ range: Double, _ deviate: Double) -> Double {
    // 1.645 standard deviations on either side hold nine tenths of a normal distribution.
    min(1.5, max(-1.5, deviate / 1.645)) * range
  }
}
