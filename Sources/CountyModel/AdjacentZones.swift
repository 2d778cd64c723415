// SPDX-License-Identifier: GPL-3.0-or-later

/// Two zones (相邻学区) between which a search may send entrants, because the county says so.
public struct AdjacentZones: Hashable, Sendable {
  /// One of them.
  public let first: ID<Zone>
  /// The other one.
  public let second: ID<Zone>

  /// A pair; the order in which the two are named tells nothing.
  public init(_ one: ID<Zone>, _ other: ID<Zone>) {
    first = min(one, other)
    second = max(one, other)
  }
}
