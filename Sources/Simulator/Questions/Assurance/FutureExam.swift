// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// How one plan does in many futures.
public struct FutureExam: Equatable, Sendable {
  /// Something that goes wrong in some futures.
  public struct Trouble: Equatable, Sendable {
    /// What goes wrong.
    public var subject: Subject
    /// In how many futures.
    public var futures: Int
    /// First and last year in which it does.
    public var years: ClosedRange<SchoolYear>
    /// Whole units short in the worst case, where the finding says so.
    public var shortBy: Int?
    /// The worst coefficient, and its limit.
    public var value: Double?
    /// The limit of the coefficient.
    public var limit: Double?
    /// Whether purchases act on it and it counts in the share.
    public var counts: Bool
  }

  /// What goes wrong.
  public enum Subject: Hashable, Sendable {
    /// A section's need.
    case section(SectionID, SearchNeed)
    /// A coefficient of variation.
    case coefficient(Stage, Indicator)
    /// What no purchase mends, at a school or in the county.
    case beyond(BeyondLevers.Kind, ID<School>?, Stage?)
  }

  /// One project that slips while everything else is as expected.
  public struct Slip: Equatable, Sendable {
    /// The project.
    public var project: ID<Project>
    /// By how many years.
    public var years: Int
    /// What goes wrong then and does not in the expected future.
    public var troubles: [Trouble]
  }

  /// The number of futures.
  public var futures: Int
  /// In how many everything counts as met that was asked for.
  public var complying: Int
  /// In how many all that purchases act on is met, exempt sections left out.
  public var purchasable: Int
  /// In how many the county complies wholly: every section, sizes and places included.
  public var whole: Int
  /// What goes wrong, in most futures first.
  public var troubles: [Trouble]
  /// In how many it would comply if every project were on time; nil where not looked at.
  public var onTime: Int?
  /// In how many it would comply if pupils were as expected; nil where not looked at.
  public var asExpected: Int?
  /// Projects whose delay alone breaks the plan.
  public var slips: [Slip]

  /// An interval that holds the true share in 95 of 100 samples (Wilson's score interval), for a
  /// plan that was not chosen by these futures.
  public var interval: ClosedRange<Double> { Self.interval(complying, of: futures) }

  /// Wilson's score interval for a share.
  public static func interval(_ hits: Int, of count: Int) -> ClosedRange<Double> {
    guard count > 0 else { return 0...1 }
    let (n, z) = (Double(count), 1.96)
    let part = Double(hits) / n
    let middle = (part + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (part * (1 - part) / n + z * z / (4 * n * n)).squareRoot()
    return max(0, middle - half)...min(1, middle + half)
  }
}
