// SPDX-License-Identifier: GPL-3.0-or-later

/// The largest class of a grade in the base year, as the county states it.
public struct LargestClass: Hashable, Sendable {
  /// Its pupils; where campuses are merged, of the largest stated one.
  public var pupils: Int
  /// Whether every campus with pupils of the grade states its own: then no class is larger.
  public var isOfAll: Bool
}
