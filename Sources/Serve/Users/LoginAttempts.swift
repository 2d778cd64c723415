// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Synchronization

/// Counts wrong passwords, of a name and from an address, and makes whoever goes on wait.
///
/// Nobody is shut out for good: the longest wait is a quarter of an hour, and who is in stays in.
final class LoginAttempts: Sendable {
  /// Wrong passwords of one name before it has to wait.
  static let freeOfName = 5
  /// Wrong passwords from one address before it has to wait: an office may share one.
  static let freeOfAddress = 20
  /// The first wait, in seconds; each further failure doubles it.
  static let firstWait = 60.0
  /// The longest wait, in seconds.
  static let longestWait = 900.0
  /// The most names and addresses that are remembered.
  private static let most = 10_000

  private struct Count {
    var failures = 0
    var until = Date.distantPast
    var last = Date.distantPast
  }

  private let counts = Mutex<[String: Count]>([:])

  /// How many seconds there are to wait before a password is looked at; nil for none.
  func wait(_ name: String, from address: String?, at now: Date) -> Int? {
    counts.withLock { counts in
      let until = Self.keys(name, address).compactMap { counts[$0.key]?.until }.max()
      guard let until, until > now else { return nil }
      return max(1, Int(until.timeIntervalSince(now).rounded(.up)))
    }
  }

  /// Counts a wrong password.
  func fail(_ name: String, from address: String?, at now: Date) {
    counts.withLock { counts in
      for (key, free) in Self.keys(name, address) {
        var count = counts[key] ?? Count()
        // What is long ago is forgotten.
        if now.timeIntervalSince(count.last) > 2 * Self.longestWait { count = Count() }
        count.failures += 1
        count.last = now
        if count.failures >= free {
          let wait = Self.firstWait * exp2(Double(min(count.failures - free, 10)))
          count.until = now.addingTimeInterval(min(wait, Self.longestWait))
        }
        counts[key] = count
      }
      guard counts.count > Self.most else { return }
      counts = counts.filter { now.timeIntervalSince($0.value.last) <= 2 * Self.longestWait }
      while counts.count > Self.most, let oldest = counts.min(by: { $0.value.last < $1.value.last })
      {
        counts[oldest.key] = nil
      }
    }
  }

  /// Forgets the failures of a name whose password was right.
  func succeed(_ name: String) { counts.withLock { $0["name " + name] = nil } }

  private static func keys(_ name: String, _ address: String?) -> [(key: String, free: Int)] {
    [("name " + name, freeOfName)] + (address.map { [("from " + $0, freeOfAddress)] } ?? [])
  }
}
