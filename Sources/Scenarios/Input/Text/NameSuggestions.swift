// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// Suggests names for many slips in bounded time: each name once, and no more than a hundred.
struct NameSuggestions {
  private var known: [String: [String]] = [:]
  private var left = 100

  /// The nearest of the names; empty once a hundred different slips have been looked up.
  mutating func nearest(_ name: String, among names: some Sequence<String>) -> [String] {
    if let found = known[name] { return found }
    guard left > 0 else { return [] }
    left -= 1
    let found = NearestNames.of(name, among: names)
    known[name] = found
    return found
  }
}
