// SPDX-License-Identifier: GPL-3.0-or-later

/// A number of the county as a whole that its own tables may tell, so that nobody need declare it.
public enum CountyFigure: String, CaseIterable, Hashable, Sendable {
  /// Teachers who rotate, of those who may (交流轮岗教师比例).
  case rotationShare
  /// Backbone teachers of those who rotate (骨干教师占交流轮岗教师比例).
  case rotationBackboneShare
  /// Pupils of private schools, of all pupils of compulsory education (民办在校生占比).
  case privateShare
  /// Pupils for each member of staff in special schools (特殊教育学校师生比).
  case specialStaffRatio

  /// The key of the value that it is held against.
  public var limitKey: String {
    switch self {
    case .rotationShare: "rotation.share"
    case .rotationBackboneShare: "rotation.backboneShare"
    case .privateShare: "private.share.limit"
    case .specialStaffRatio: "staffRatio.special.limit"
    }
  }

  /// Whether it must not be below its limit; otherwise it must not be above.
  public var isLeast: Bool { self == .rotationShare || self == .rotationBackboneShare }
}

extension Standard {
  /// What a figure of the county is held against; nil where the standard has no number for it.
  public func limit(of figure: CountyFigure) -> CitedValue? { values[figure.limitKey] }
}
