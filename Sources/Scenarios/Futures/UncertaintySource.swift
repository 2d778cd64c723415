// SPDX-License-Identifier: GPL-3.0-or-later

/// What a future is uncertain of. Each source has random numbers of its own, so that one can vary
/// while the others stay as they are.
public enum UncertaintySource: Int, CaseIterable, Hashable, Sendable {
  /// How pupils share themselves out over the schools.
  case schools
  /// How many pupils the county has in all.
  case county
  /// Whether projects are on time.
  case delays
  /// How many people retire.
  case retirement
  /// What is still to be paid costs.
  case prices
}
