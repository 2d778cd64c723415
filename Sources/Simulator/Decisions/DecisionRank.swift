// SPDX-License-Identifier: GPL-3.0-or-later

/// How good a configuration is, or at best can be: fewer requirements unmet, then less money, then
/// fewer decisions taken, then the earlier of two.
struct DecisionRank: Comparable, Hashable {
  /// Requirements not met.
  var notMet: Int
  /// Present value of the whole plan in yuan.
  var yuan: Int64
  /// The options taken, one for each decision.
  var configuration: [Int]

  private var changed: Int { configuration.count { $0 != 0 } }

  static func < (left: Self, right: Self) -> Bool {
    if left.notMet != right.notMet { return left.notMet < right.notMet }
    if left.yuan != right.yuan { return left.yuan < right.yuan }
    if left.changed != right.changed { return left.changed < right.changed }
    return left.configuration.lexicographicallyPrecedes(right.configuration)
  }
}
