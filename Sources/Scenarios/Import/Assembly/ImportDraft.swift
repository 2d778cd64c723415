// SPDX-License-Identifier: GPL-3.0-or-later

/// The rows of the county folder as they grow, each value with where it came from.
struct ImportDraft {
  /// A value with its origin.
  struct Entry: Hashable, Sendable {
    var text: String
    var source: CellSource
  }
  /// Rows of a table in the order in which they were first met.
  struct Rows {
    var keys: [String] = []
    var values: [String: [String: Entry]] = [:]

    /// Makes a row, where it is not there.
    mutating func touch(_ key: String) {
      guard values[key] == nil else { return }
      keys.append(key)
      values[key] = [:]
    }

    /// Puts a value; the row's key is looked up once.
    mutating func put(
      _ key: String, _ column: String, _ entry: Entry, replacing: Bool
    ) -> Entry? {
      let count = values.count
      let old = Self.put(&values[key, default: [:]], column, entry, replacing: replacing)
      if values.count > count { keys.append(key) }
      return old
    }

    private static func put(
      _ row: inout [String: Entry], _ column: String, _ entry: Entry, replacing: Bool
    ) -> Entry? {
      if !replacing, let old = row[column] { return old.text == entry.text ? nil : old }
      row[column] = entry
      return nil
    }
  }
  private(set) var tables: [String: Rows] = [:]

  /// Makes a row, where it is not there.
  mutating func touch(_ table: String, _ key: String) {
    tables[table, default: Rows()].touch(key)
  }

  /// A value; nil where nothing was put.
  func entry(_ table: String, _ key: String, _ column: String) -> Entry? {
    tables[table]?.values[key]?[column]
  }

  /// Puts a value; gives the one that was there and stays, where it is another.
  mutating func put(
    _ table: String, _ key: String, _ column: String, _ entry: Entry, replacing: Bool = false
  ) -> Entry? {
    tables[table, default: Rows()].put(key, column, entry, replacing: replacing)
  }

  /// The rows of a table as texts by column.
  func rows(_ table: String) -> [[String: String]] {
    guard let rows = tables[table] else { return [] }
    return rows.keys.map { (rows.values[$0] ?? [:]).mapValues(\.text) }
  }
}
