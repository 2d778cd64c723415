// SPDX-License-Identifier: GPL-3.0-or-later
import Synchronization

extension HeaderMatch {
  /// The match of these columns, prepared at most once, because every county has the same tables.
  static func of(_ columns: [Column]) -> HeaderMatch {
    memory.value(of: columns, key: columns.first?.key ?? "") { HeaderMatch(columns) }
  }

  private static let memory = ListMemory<Column, HeaderMatch>()
}

/// What was prepared of a list of the schema, kept as long as the process runs.
///
/// Lists are told apart by what they hold; that costs nothing for the schema's own lists, because
/// two arrays on the same storage are known to be equal without a look at their items.
final class ListMemory<Item: Hashable & Sendable, Value: Sendable>: Sendable {
  /// The most values that are kept under one key; there are fewer lists in the schema.
  private static var mostOfKey: Int { 32 }
  /// The most keys.
  private static var mostKeys: Int { 256 }

  private struct Entry: Sendable {
    var list: [Item]
    var value: Value
  }

  private let entries = Mutex<[String: [Entry]]>([:])

  /// Nothing kept yet.
  init() {}

  /// The value of a list, made where it is not yet known; the key only shortens the looking up.
  func value(of list: [Item], key: String, make: () -> Value) -> Value {
    let known = entries.withLock { $0[key] } ?? []
    if let entry = known.first(where: { $0.list == list }) { return entry.value }
    let value = make()
    entries.withLock {
      if $0.count >= Self.mostKeys { $0.removeAll() }
      if $0[key, default: []].count < Self.mostOfKey {
        $0[key, default: []].append(Entry(list: list, value: value))
      }
    }
    return value
  }
}
