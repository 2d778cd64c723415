// SPDX-License-Identifier: GPL-3.0-or-later
import Workbooks

/// A table for the terminal, in which Chinese characters take two columns.
public struct TextTable {
  /// Where a column's text stands.
  public enum Alignment: Sendable {
    /// At the left, for words.
    case left
    /// At the right, for numbers.
    case right
  }

  private(set) var header: [String]
  private(set) var alignments: [Alignment]
  private(set) var rows: [[String]] = []

  /// A table with these columns.
  public init(_ columns: [(String, Alignment)]) {
    header = columns.map(\.0)
    alignments = columns.map(\.1)
  }

  /// Adds a row; it has one cell for each column.
  public mutating func add(_ cells: [String]) {
    precondition(cells.count == header.count, "a row has one cell for each column")
    rows.append(cells)
  }

  /// The lines of the table.
  public var lines: [String] {
    let widths = header.indices.map { column in
      ([header] + rows).map { Self.width($0[column]) }.max() ?? 0
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "──")
    return [line(header, widths), rule] + rows.map { line($0, widths) }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var text = ""
    for (column, cell) in cells.enumerated() {
      let padding = String(repeating: " ", count: widths[column] - Self.width(cell))
      text += alignments[column] == .left ? cell + padding : padding + cell
      if column < cells.count - 1 { text += "  " }
    }
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  /// Terminal columns of a text: two for wide East Asian characters, none for combining marks.
  public static func width(_ text: String) -> Int { TextWidth.of(text) }
}
