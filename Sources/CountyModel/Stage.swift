// SPDX-License-Identifier: GPL-3.0-or-later

/// A stage of compulsory schooling (学段), assessed apart from the other.
public enum Stage: String, CaseIterable, Hashable, Comparable, Sendable {
  /// Primary school (小学), grades 1 to 6.
  case primary
  /// Junior secondary school (初中), grades 7 to 9.
  case junior

  /// Its place in tables by stage: primary 0, junior 1.
  @inlinable public var index: Int { self == .primary ? 0 : 1 }

  /// The grades of the stage, numbered through compulsory schooling.
  public var grades: ClosedRange<Int> { self == .primary ? 1...6 : 7...9 }

  /// The grade in which pupils enter the stage.
  public var startingGrade: Int { grades.lowerBound }

  /// The stage to which a grade from 1 to 9 belongs.
  public init(grade: Int) {
    precondition((1...9).contains(grade), "compulsory schooling has the grades 1 to 9")
    self = grade <= 6 ? .primary : .junior
  }

  /// Primary before junior.
  public static func < (left: Stage, right: Stage) -> Bool { left == .primary && right == .junior }
}
