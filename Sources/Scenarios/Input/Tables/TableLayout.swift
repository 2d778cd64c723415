// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// Where the header of a table stands: offices put titles above it and spread it over merged rows.
enum TableLayout {
  /// One row, of this place among the file's rows.
  case header(Int)
  /// One row below others that hold data and no titles.
  case belowData(header: Int)
  /// So many rows that only together name the columns, and what they seem to name.
  case several(rows: Int, mapping: [String])

  /// How many rows are looked at.
  private static let mostRows = 10

  /// Finds the header among the first rows.
  static func find(_ rows: [CSVRow], _ match: HeaderMatch) -> TableLayout {
    let first = rows.prefix(mostRows)
    let known = first.map { row in row.cells.count { match.knows($0) } }
    guard let best = known.max(), best > 0, let place = known.firstIndex(of: best) else {
      return .header(0)
    }
    // The usual file: the first row names columns, and a slip or two does not change that.
    let isPlain = known[0] >= 2 && known[0] * 2 >= best
    let header = isPlain ? 0 : place
    let width = filled(rows[header])
    if rows[..<header].contains(where: { filled($0) >= max(4, width / 2) && hasNumbers($0) }) {
      return .belowData(header: header)
    }
    let below = first.dropFirst(header + 1).prefix { isHeaderToo($0, below: rows[header], match) }
    guard let last = below.last, let end = rows.firstIndex(where: { $0.number == last.number })
    else { return .header(header) }
    return .several(rows: end + 1, mapping: mapping(Array(rows[...end]), match))
  }

  private static func filled(_ row: CSVRow) -> Int {
    row.cells.count { !TextFolding.trimmed($0).isEmpty }
  }

  /// Whether a row has two numbers at least, as no title has.
  private static func hasNumbers(_ row: CSVRow) -> Bool {
    row.cells.count {
      if case .success = PlainNumber.read($0) { true } else { false }
    } >= 2
  }

  /// A row without any number whose first cells are blank: the lower part of a merged header.
  private static func isHeaderToo(_ row: CSVRow, below header: CSVRow, _ match: HeaderMatch) -> Bool
  {
    guard !row.isBlank, let name = row.cells.first, TextFolding.trimmed(name).isEmpty else {
      return false
    }
    let filled = row.cells.map { TextFolding.trimmed($0) }.filter { !$0.isEmpty }
    guard filled.allSatisfy({ WrittenNumber.read($0) == nil }) else { return false }
    // A row of data with a blank name has words of choices; a header has none, or names columns.
    return filled.contains { match.knows($0) || match.meaning($0) != nil }
      || zip(header.cells, row.cells).contains { upper, lower in
        TextFolding.trimmed(upper).isEmpty && !TextFolding.trimmed(lower).isEmpty
      }
  }

  /// What the columns of a merged header seem to name, `教学及辅助用房/计→教学及辅助用房面积`.
  private static func mapping(_ rows: [CSVRow], _ match: HeaderMatch) -> [String] {
    let width = rows.map(\.cells.count).max() ?? 0
    var above = Array(repeating: "", count: rows.count)
    var result: [String] = []
    for column in 0..<width {
      var path: [String] = []
      for (level, row) in rows.enumerated() {
        let text =
          row.cells.indices.contains(column) ? TextFolding.trimmed(row.cells[column]) : ""
        if !text.isEmpty {
          above[level] = text
          for lower in above.indices where lower > level { above[lower] = "" }
        }
        if !above[level].isEmpty, level < rows.count - 1 || !text.isEmpty {
          path.append(above[level])
        }
      }
      let name = path.suffix(2).joined(separator: "/")
      let found =
        path.last.flatMap { match.known($0) } ?? match.meaning(path.joined(separator: "/"))
      if let found, result.count < 12 { result.append("\(name)→\(found.zh)") }
    }
    return result
  }
}
