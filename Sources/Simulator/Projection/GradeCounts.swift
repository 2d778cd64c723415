// SPDX-License-Identifier: GPL-3.0-or-later

/// A number for each grade of a section; slot 0 is the starting grade.
public struct GradeCounts: Hashable, Sendable {
  @usableFromInline var slots: (Int32, Int32, Int32, Int32, Int32, Int32) = (0, 0, 0, 0, 0, 0)

  /// Zero in every grade.
  public init() {}

  /// The number of one grade slot, 0 to 5.
  @inlinable public subscript(slot: Int) -> Int {
    get {
      switch slot {
      case 0: Int(slots.0)
      case 1: Int(slots.1)
      case 2: Int(slots.2)
      case 3: Int(slots.3)
      case 4: Int(slots.4)
      default: Int(slots.5)
      }
    }
    set {
      let value = Int32(newValue)
      switch slot {
      case 0: slots.0 = value
      case 1: slots.1 = value
      case 2: slots.2 = value
      case 3: slots.3 = value
      case 4: slots.4 = value
      default: slots.5 = value
      }
    }
  }

  /// The sum over grades.
  @inlinable public var total: Int {
    Int(slots.0) + Int(slots.1) + Int(slots.2) + Int(slots.3) + Int(slots.4) + Int(slots.5)
  }

  /// Equal in every slot.
  public static func == (left: Self, right: Self) -> Bool {
    left.slots == right.slots
  }
  /// Feeds every slot.
  public func hash(into hasher: inout Hasher) {
    for slot in 0..<6 { hasher.combine(self[slot]) }
  }
}
