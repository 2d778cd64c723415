// SPDX-License-Identifier: GPL-3.0-or-later

/// An inspection (督导评估验收) of the whole county in one school year.
public struct Inspection: Hashable, Sendable {
  /// The school year in which the inspectors come.
  public var year: SchoolYear
  /// Whose inspection it is, in the county's words, for example 省级; nil where it does not say.
  public var level: String?
  /// The standard that it judges by; nil for the county's own.
  public var standard: String?

  /// An inspection.
  public init(year: SchoolYear, level: String? = nil, standard: String? = nil) {
    self.year = year
    self.level = level
    self.standard = standard
  }
}
