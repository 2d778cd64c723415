// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Standards

/// In how many of many drawn futures the county complies, year by year, as it is judged: by the
/// letter of the standard, the computed part alone.
///
/// A future counts for a section only in years in which the section is open and in scope there.
public struct ComplianceOdds: Equatable, Sendable {
  /// Futures in order, of those that count.
  public struct Share: Equatable, Sendable {
    /// In how many it holds.
    public var hits = 0
    /// How many futures count.
    public var of = 0

    /// So many of so many.
    public init(hits: Int = 0, of count: Int = 0) {
      self.hits = hits
      of = count
    }

    /// The part, 0 to 1; nil where no future counts.
    public var part: Double? { of > 0 ? Double(hits) / Double(of) : nil }

    mutating func note(_ verdict: Verdict) {
      of += 1
      if verdict == .meets { hits += 1 }
    }

    mutating func add(_ other: Self) {
      hits += other.hits
      of += other.of
    }
  }

  /// One school year.
  public struct Year: Equatable, Sendable {
    /// The school year.
    public var year: SchoolYear
    /// The county's computed part as a whole.
    public var county = Share()
    /// Every coefficient of variation within its limit.
    public var coefficientsTogether = Share()
    /// One coefficient, by stage and `Indicator.index`.
    public var coefficients: [Stage: [Share]] = [:]
    /// Each section's seven indicators by the rule of the standard, `[section]`.
    public var sections: [Share]
    /// How many futures have so many sections that do not meet the seven indicators, `[number]`.
    public var shortSections: [Int]

    /// The number of sections that do not comply at a part of the futures, ordered from few to many:
    /// 0.5 is the median.
    public func shortSections(at part: Double) -> Int {
      let all = shortSections.reduce(0, +)
      let wanted = max(1, Int((part * Double(all)).rounded(.up)))
      var sum = 0
      for (number, count) in shortSections.enumerated() {
        sum += count
        if sum >= wanted { return number }
      }
      return max(0, shortSections.count - 1)
    }

    mutating func add(_ other: Self) {
      county.add(other.county)
      coefficientsTogether.add(other.coefficientsTogether)
      for (stage, shares) in other.coefficients {
        var sum = coefficients[stage] ?? shares.map { _ in Share() }
        for index in sum.indices { sum[index].add(shares[index]) }
        coefficients[stage] = sum
      }
      for index in sections.indices { sections[index].add(other.sections[index]) }
      for index in shortSections.indices { shortSections[index] += other.shortSections[index] }
    }
  }

  /// How many futures were judged.
  public var futures: Int
  /// All school years, the base year first, which is the same in every future.
  public var years: [Year]
  /// Present value of the whole plan in each future, in yuan, ascending.
  public var presentValues: [Double]

  /// The money at a part of the futures, ordered from cheap to dear; nil without futures.
  public func presentValue(at part: Double) -> Money? {
    guard !presentValues.isEmpty else { return nil }
    let place = Int((part * Double(presentValues.count)).rounded(.up)) - 1
    return Money(yuan: Int64(presentValues[min(presentValues.count - 1, max(0, place))].rounded()))
  }
}
