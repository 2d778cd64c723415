// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// An attendance zone of a made-up baseline.
public struct SyntheticZone: Hashable, Sendable {
  /// Its name in every table, for example `城区学区`.
  public var name: String
  /// Where most of its unnamed schools lie.
  public var locality: Locality
  /// Its part of the county's pupils, relative to the other zones; positive.
  public var weight: Double

  /// A zone.
  public init(name: String, locality: Locality, weight: Double) {
    self.name = name
    self.locality = locality
    self.weight = weight
  }
}
