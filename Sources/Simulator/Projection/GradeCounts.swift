// SPDX-License-Identifier: GPL-3.0-or-later

/// A number for each grade of a section; slot 0 is the starting grade.
public struct GradeCounts: Hashable, Sendable {
  // Kept inline, so that a table of them is one block of memory. Loops take the span, because a
  // subscript with a variable copies all six.
  @usableFromInline var slots = InlineArray<6, Int32>(repeating: 0)

  /// Zero in every grade.
  public init() {}

  /// Six numbers of a table, from a place on.
  @inline(__always) init(_ cells: Span<Int>, from first: Int) {
    slots = [
      Int32(cells[first]), Int32(cells[first + 1]), Int32(cells[first + 2]),
      Int32(cells[first + 3]), Int32(cells[first + 4]), Int32(cells[first + 5]),
    ]
  }

  /// The number of one grade slot, 0 to 5.
  @inlinable public subscript(slot: Int) -> Int {
    get { Int(slots[slot]) }
    set { slots[slot] = Int32(newValue) }
  }

  /// The sum over grades.
  @inlinable public var total: Int {
    Int(slots[0]) + Int(slots[1]) + Int(slots[2]) + Int(slots[3]) + Int(slots[4]) + Int(slots[5])
  }

  /// Equal in every slot.
  public static func == (left: Self, right: Self) -> Bool {
    for slot in 0..<6 where left.slots[slot] != right.slots[slot] { return false }
    return true
  }
  /// Feeds every slot.
  public func hash(into hasher: inout Hasher) {
    for slot in 0..<6 { hasher.combine(self[slot]) }
  }
}
