// SPDX-License-Identifier: GPL-3.0-or-later
public import Standards

/// Rows of a table as texts by column key, written with the schema's headers.
public struct TableWriter: Sendable {
  /// The table.
  public let table: Table
  /// One dictionary a row; a column without an entry is blank.
  public var rows: [[String: String]]

  /// A table with rows; every key must be one of the schema's columns.
  public init(_ table: Table, rows: [[String: String]] = []) {
    let keys = Set(table.columns.map(\.key))
    for row in rows {
      precondition(keys.isSuperset(of: row.keys), "\(table.file) has no such column: \(row.keys)")
    }
    self.table = table
    self.rows = rows
  }

  /// The bytes of the file, for Excel: with byte order mark, columns in the schema's order.
  ///
  /// Rare columns stand in it only when a row fills one.
  public func bytes(_ language: Language) -> [UInt8] {
    let columns = table.columns.filter { column in
      !column.isRare || rows.contains { !($0[column.key] ?? "").isEmpty }
    }
    let header = columns.map { $0.header[language] }
    return CSVWriter.bytes([header] + rows.map { row in columns.map { row[$0.key] ?? "" } })
  }
}
