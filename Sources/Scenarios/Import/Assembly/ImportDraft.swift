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
  }
  private(set) var tables: [String: Rows] = [:]

  /// Makes a row, where it is not there.
  mutating func touch(_ table: String, _ key: String) {
    if tables[table]?.values[key] == nil {
      tables[table, default: Rows()].keys.append(key)
      tables[table]?.values[key] = [:]
    }
  }

  /// A value; nil where nothing was put.
  func entry(_ table: String, _ key: String, _ column: String) -> Entry? {
    tables[table]?.values[key]?[column]
  }

  /// Puts a value; gives the one that was there and stays, where it is another.
  mutating func put(
    _ table: String, _ key: String, _ column: String, _ entry: Entry, replacing: Bool = false
  ) -> Entry? {
    touch(table, key)
    if !replacing, let old = tables[table]?.values[key]?[column] {
      return old.text == entry.text ? nil : old
    }
    tables[table]?.values[key]?[column] = entry
    return nil
  }

  /// The rows of a table as texts by column.
  func rows(_ table: String) -> [[String: String]] {
    guard let rows = tables[table] else { return [] }
    return rows.keys.map { (rows.values[$0] ?? [:]).mapValues(\.text) }
  }
}
