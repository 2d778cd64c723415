// SPDX-License-Identifier: GPL-3.0-or-later

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
  public static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { total, scalar in
      switch scalar.value {
      case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: total
      case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        total + 2
      default: total + 1
      }
    }
  }
}
