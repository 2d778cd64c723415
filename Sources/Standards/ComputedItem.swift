// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// Items that the simulator computes.
public enum ComputedItem: Hashable, Sendable {
  /// No section falls short of an indicator, and its coefficients stand within their limits. Where
  /// the standard requires fewer than seven, a section that reaches the required number does not
  /// fall short in the one left out as long as it reaches the floor there.
  case indicator(Indicator)
  /// Every school reaches the number of indicators the standard requires.
  case schoolRule
  /// Every coefficient within its limit.
  case coefficients
  /// Music and art rooms for every twelve classes.
  case artsRooms
  /// School size.
  case schoolSize
  /// Class size.
  case classSize
  /// Pupils for each member of staff.
  case staffRatio
  /// Rotation of teachers, where measures tell.
  case rotation
}
