// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes CSV that Excel opens as it is: byte order mark, UTF-8, lines ended by CR LF, no cell that it would take for a
/// formula (`CSVFormula`).
public enum CSVWriter {
  /// The bytes of a file with these rows.
  public static func bytes(_ rows: [[String]]) -> [UInt8] {
    var result: [UInt8] = [0xEF, 0xBB, 0xBF]
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { result.append(UInt8(ascii: ",")) }
        result.append(contentsOf: quoted(CSVFormula.neutral(cell)).utf8)
      }
      result.append(contentsOf: [0x0D, 0x0A])
    }
    return result
  }

  private static func quoted(_ cell: String) -> String {
    let isMarked = cell.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
    }
    guard isMarked else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
