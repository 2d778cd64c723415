// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// The people of a section: staff, above required qualification, backbone, PE and arts.
public struct StaffCounts: Sendable {
  // Kept inline, so that a table of them is one block of memory; `missing` stands for nil.
  private var persons: InlineArray<4, Int32> = InlineArray(repeating: Int32.min)
  private static let missing = Int32.min

  /// Nobody known.
  public init() {}

  /// The number of one kind; nil where not known.
  public subscript(kind: ResourceKind) -> Int? {
    get {
      precondition(kind.isStaff, "only staff is counted by section")
      return self[position: kind.index]
    }
    set {
      precondition(kind.isStaff, "only staff is counted by section")
      self[position: kind.index] = newValue
    }
  }

  /// The number of the kind at a position of `ResourceKind.staffKinds`, for loops over all four.
  subscript(position position: Int) -> Int? {
    get {
      let count = persons[position]
      return count == Self.missing ? nil : Int(count)
    }
    set { persons[position] = newValue.map { Int32(clamping: $0) } ?? Self.missing }
  }

  /// How many kinds of people are counted.
  static var kindCount: Int { 4 }
}

extension StaffCounts: Hashable {
  /// Equal in every kind, missing kinds included.
  public static func == (left: Self, right: Self) -> Bool {
    for position in 0..<kindCount where left.persons[position] != right.persons[position] {
      return false
    }
    return true
  }
  /// Feeds every kind.
  public func hash(into hasher: inout Hasher) {
    for position in 0..<Self.kindCount { hasher.combine(persons[position]) }
  }
}
