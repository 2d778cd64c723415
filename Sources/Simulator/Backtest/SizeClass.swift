// SPDX-License-Identifier: GPL-3.0-or-later

/// Sections by how many pupils they have in the base year of a forecast.
public struct SizeClass: Hashable, Sendable {
  /// The least number of pupils.
  public let least: Int
  /// The first number that is too many; nil for no end.
  public let below: Int?

  /// The classes of a back-test, ascending.
  public static let all: [Self] = [
    Self(least: 1, below: 50), Self(least: 50, below: 100), Self(least: 100, below: 200),
    Self(least: 200, below: 400), Self(least: 400, below: 800), Self(least: 800, below: nil),
  ]

  /// The place in `all` of a section of so many pupils.
  static func place(_ pupils: Int) -> Int { all.lastIndex { $0.least <= pupils } ?? 0 }

  /// Whether so many pupils belong to the class.
  public func contains(_ pupils: Int) -> Bool {
    pupils >= least && (below.map { pupils < $0 } ?? true)
  }
}
