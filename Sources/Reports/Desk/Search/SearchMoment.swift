// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// How far a search was at one moment.
public struct SearchMoment: Hashable, Sendable {
  /// Seconds since it began.
  public var seconds: Double
  /// What the best plan costs; nil while there is none.
  public var plan: Money?
  /// What no plan costs less than; nil while nothing is proven.
  public var bound: Money?

  /// A moment.
  public init(seconds: Double, plan: Money?, bound: Money?) {
    self.seconds = seconds
    self.plan = plan
    self.bound = bound
  }

  /// (plan − bound) ÷ bound; nil where one of them is not known.
  public var gap: Double? {
    guard let plan, let bound, bound.yuan > 0 else { return nil }
    return Double(max(0, plan.yuan - bound.yuan)) / Double(bound.yuan)
  }
}
