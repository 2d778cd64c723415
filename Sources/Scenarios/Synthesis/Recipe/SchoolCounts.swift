// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// How many schools teach in the base year, by kind and locality, named ones included.
public struct SchoolCounts: Hashable, Sendable {
  /// Primary schools and teaching points.
  public var primary: LocalityTable<Int>
  /// Junior and complete secondary schools.
  public var junior: LocalityTable<Int>
  /// Nine-year and twelve-year schools.
  public var nineYear: LocalityTable<Int>

  /// Counts by kind.
  public init(
    primary: LocalityTable<Int>, junior: LocalityTable<Int>, nineYear: LocalityTable<Int>
  ) {
    self.primary = primary
    self.junior = junior
    self.nineYear = nineYear
  }

  /// The three kinds that are counted.
  enum Group: String, CaseIterable, Hashable, Sendable {
    case primary
    case junior
    case nineYear

    /// The group under which a kind of school is counted; nil for special schools, which are not.
    init?(_ kind: SchoolKind) {
      switch kind {
      case .primary, .teachingPoint: self = .primary
      case .junior, .completeSecondary: self = .junior
      case .nineYear, .twelveYear: self = .nineYear
      case .special: return nil
      }
    }

    /// What a school without a name of its own is.
    var kind: SchoolKind {
      switch self {
      case .primary: .primary
      case .junior: .junior
      case .nineYear: .nineYear
      }
    }
  }

  /// The counts of a group.
  subscript(group: Group) -> LocalityTable<Int> {
    get {
      switch group {
      case .primary: primary
      case .junior: junior
      case .nineYear: nineYear
      }
    }
    set {
      switch group {
      case .primary: primary = newValue
      case .junior: junior = newValue
      case .nineYear: nineYear = newValue
      }
    }
  }
}
