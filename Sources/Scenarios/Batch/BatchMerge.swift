// SPDX-License-Identifier: GPL-3.0-or-later
import Standards

/// Joins tables that parts of one batch have written.
public enum BatchMerge {
  /// The rows of all tables under one header, in order of county folder, as the whole batch writes them.
  ///
  /// Refused, all reasons at once: a table that cannot be read, another header, a county in two tables.
  /// - Parameter tables: Name and bytes of each.
  public static func merged(_ tables: [(name: String, bytes: [UInt8])]) -> Result<
    [[String]], CaseFailure
  > {
    var messages: [Bilingual] = []
    var header: [String]?
    var blocks: [String: (table: String, rows: [[String]])] = [:]
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    for (name, bytes) in tables {
      let parser = CSVParser(
        bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes,
        limits: CSVParser.Limits(rows: 10_000_000))
      guard parser.faults.isEmpty, let first = parser.rows.first else {
        messages.append(
          Bilingual(
            zh: "\(name) 不是完整的批量结果表。请重新运行写出它的那一部分。",
            en: "\(name) is no complete table of a batch. Run the part that wrote it again."))
        continue
      }
      if let header, header != first.cells {
        messages.append(
          Bilingual(
            zh: "\(name) 的表头与前面的表不同。各部分要用同一版本、同一语言和同样的选项运行。",
            en:
              "The header of \(name) differs from that of the tables before. Run all parts with the same version, language and options."
          ))
        continue
      }
      header = first.cells
      for row in parser.rows.dropFirst() {
        guard let folder = row.cells.first else { continue }
        if let known = blocks[folder], known.table != name {
          messages.append(
            Bilingual(
              zh: "\(folder) 同时在 \(known.table) 和 \(name) 里。各部分应互不相交：请检查 --shard。",
              en:
                "\(folder) is in \(known.table) and in \(name). Parts must not overlap: check --shard."
            ))
          break
        }
        blocks[folder, default: (name, [])].rows.append(row.cells)
      }
    }
    guard messages.isEmpty, let header else { return .failure(CaseFailure(messages)) }
    return .success([header] + blocks.sorted { $0.key < $1.key }.flatMap(\.value.rows))
  }
}
