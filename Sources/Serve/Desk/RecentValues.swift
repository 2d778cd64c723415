// SPDX-License-Identifier: GPL-3.0-or-later

/// The values that were asked for last.
struct RecentValues<Key: Hashable, Value> {
  private let most: Int
  private var values: [Key: (value: Value, used: Int)] = [:]
  /// Counts every use, so that the least recent one is known.
  private var clock = 0

  /// Keeps so many.
  init(most: Int) { self.most = most }

  /// The value of a key, which counts as a use of it.
  subscript(key: Key) -> Value? {
    mutating get {
      guard let found = values[key] else { return nil }
      clock += 1
      values[key] = (found.value, clock)
      return found.value
    }
    set {
      clock += 1
      values[key] = newValue.map { ($0, clock) }
      guard values.count > most, let oldest = values.min(by: { $0.value.used < $1.value.used })
      else { return }
      values[oldest.key] = nil
    }
  }
}
