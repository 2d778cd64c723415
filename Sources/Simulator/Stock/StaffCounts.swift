// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// The people of a section: staff, above required qualification, backbone, PE and arts.
public struct StaffCounts: Sendable {
  // Kept inline, so that a table of them is one block of memory; `missing` stands for nil.
  private var persons: InlineArray<4, Int32> = InlineArray(repeating: Int32.min)
  private static let missing = Int32.min
  /// Hundredths of a PE or arts teacher on top of whole ones: those who teach part-time, whom the law
  /// counts by their share. They are no whole person, so that they neither retire nor move.
  private var partTime: Int32 = 0

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

  /// The number of the kind at a position in hundredths, part-time teachers by their share; nil where
  /// not known.
  func hundredths(position: Int) -> Int64? {
    guard let whole = self[position: position] else { return nil }
    return Int64(whole) * 100 + (position == Self.partTimePosition ? Int64(partTime) : 0)
  }

  /// Enters an amount as the county gives it: whole persons, and of the kind that may be part-time the
  /// rest.
  mutating func enter(_ amount: Quantity?, position: Int) {
    self[position: position] = amount.map(\.wholeUnits)
    if position == Self.partTimePosition { partTime = Int32((amount?.hundredths ?? 0) % 100) }
  }

  /// The place of PE and arts teachers among the staff's kinds.
  static var partTimePosition: Int { 3 }

  /// How many kinds of people are counted.
  static var kindCount: Int { 4 }
}

extension StaffCounts: Hashable {
  /// Equal in every kind, missing kinds included.
  public static func == (left: Self, right: Self) -> Bool {
    for position in 0..<kindCount where left.persons[position] != right.persons[position] {
      return false
    }
    return left.partTime == right.partTime
  }
  /// Feeds every kind.
  public func hash(into hasher: inout Hasher) {
    for position in 0..<Self.kindCount { hasher.combine(persons[position]) }
    hasher.combine(partTime)
  }
}
