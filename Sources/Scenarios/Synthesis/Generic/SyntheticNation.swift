// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Optimization

/// Many made-up counties of different sizes, to try a province's or the nation's work on.
public struct SyntheticNation: Hashable, Sendable {
  /// What a county needs to be made.
  public struct Member: Hashable, Sendable {
    /// The folder's name, for example `示例县0007`; the county's name, too.
    public let name: String
    /// Schools that teach in the base year.
    public let schools: Int
    /// The county's own seed.
    public let seed: UInt64
  }

  /// The counties, in order of name.
  public let members: [Member]
  /// School years projected, base year included.
  public let years: Int

  /// Sizes are skewed as counties' are: a few large ones, many small ones; none below `least` schools.
  ///
  /// - Parameters:
  ///   - counties: How many, from 1 to 100,000.
  ///   - schools: Schools of all counties together.
  ///   - years: School years projected, base year included; from 6 to 40.
  ///   - seed: The same one gives the same counties.
  public init(counties: Int, schools: Int, years: Int, seed: UInt64) {
    precondition(
      (1...100_000).contains(counties) && schools >= counties && (6...40).contains(years),
      "a nation has counties with at least a school each, and six years to look at")
    var source = RandomSource(seed: seed, stream: 99)
    let weights = (0..<counties).map { _ in source.skewed(0.6) }
    let sizes = LargestRemainder.share(schools, weights: weights, floor: Self.least)
    let digits = max(4, "\(counties)".count)
    members = sizes.enumerated().map { index, size in
      let number = "\(index + 1)"
      let padding = String(repeating: "0", count: digits - number.count)
      return Member(
        name: "示例县\(padding)\(number)", schools: size,
        seed: seed &* 1_000_003 &+ UInt64(index))
    }
    self.years = years
  }

  /// The fewest schools of a county where there are enough for all.
  static let least = 5

  /// Writes one county's folder below `path`.
  ///
  /// - Throws: as `Synthesis.write`.
  public func write(_ member: Member, below path: String) throws {
    var shape = GenericShape.current
    shape.name = member.name
    shape.lastYear = shape.baseYear + years - 1
    try Synthesis.write(
      to: path + "/" + member.name,
      GenericCounty(schools: member.schools, seed: member.seed, shape: shape))
  }
}
