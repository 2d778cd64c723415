// SPDX-License-Identifier: GPL-3.0-or-later

/// Teachers who may rotate in a school year, and those who did (教师交流轮岗统计).
public struct RotationCount: Hashable, Sendable {
  /// The school year.
  public var year: SchoolYear
  /// Teachers who meet the conditions for rotation (符合交流条件教师), persons; nil where missing.
  public var eligible: Int?
  /// Teachers who rotated (当年交流轮岗教师), persons; nil where nobody has counted them yet.
  public var moved: Int?
  /// Backbone teachers among them, persons; nil where missing.
  public var movedBackbone: Int?
  /// Where the figures come from.
  public var source: String?

  /// One row of the table of rotation.
  public init(
    year: SchoolYear, eligible: Int?, moved: Int? = nil, movedBackbone: Int? = nil,
    source: String? = nil
  ) {
    self.year = year
    self.eligible = eligible
    self.moved = moved
    self.movedBackbone = movedBackbone
    self.source = source
  }
}
