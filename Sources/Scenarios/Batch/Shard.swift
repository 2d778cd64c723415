// SPDX-License-Identifier: GPL-3.0-or-later

/// One of several disjoint parts of a list, as `k/n`: every n-th item from the k-th on.
///
/// Neighbours in the list go to different parts, so that a large province spreads over all of them.
public struct Shard: Hashable, Sendable {
  /// Which part, from 1.
  public let number: Int
  /// How many parts there are.
  public let count: Int

  /// A part; nil unless 1 ≤ number ≤ count.
  public init?(number: Int, count: Int) {
    guard count >= 1, (1...count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }

  /// Reads `k/n`; nil where it is not that.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]) else {
      return nil
    }
    self.init(number: number, count: count)
  }

  /// The items of this part, in order.
  public func part<Item>(of items: [Item]) -> [Item] {
    items.indices.filter { $0 % count == number - 1 }.map { items[$0] }
  }
}
