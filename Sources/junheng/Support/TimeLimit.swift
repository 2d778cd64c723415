// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser

/// What `--seconds` may be.
enum TimeLimit {
  /// A week, which no question needs.
  static let most = 604_800.0

  /// Refuses what is no time: nothing, less than nothing, no number, or more than a week.
  static func check(_ seconds: Double?) throws {
    guard let seconds, !(seconds > 0 && seconds <= most) else { return }
    throw ValidationError(
      "--seconds 应大于 0，不超过 604800（一周） / must be above 0 and at most 604800 (a week)")
  }
}
