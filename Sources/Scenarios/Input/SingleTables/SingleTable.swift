// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Standards

/// Reads one table that stands outside a county folder, by the same schema, rows and messages.
enum SingleTable {
  /// The rows of a file, each read by `read`; everything that is wrong at once.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - schemaFile: The table's file name in the schema.
  static func rows<Row>(
    _ path: String, as schemaFile: String, read: (RowReader) -> Row?
  ) -> Result<(rows: [Row], remarks: [Bilingual]), CaseFailure> {
    let url = URL(fileURLWithPath: path)
    let log = ProblemLog()
    let name = url.lastPathComponent
    switch FolderFiles.open(url.deletingLastPathComponent().path, isListed: false) {
    case .failure(let failure): return .failure(CaseFailure([failure.problem.bilingualMessage]))
    case .success(let folder):
      var table = Schema.current.table(schemaFile)
      let title = table.title
      table.file = name
      switch folder.bytes(name, limit: CountyFolder.mostTableBytes) {
      case .failure(let failure): log.add(failure.problem)
      case .success(nil): log.add(Problem(file: path, kind: .fileMissing(title: title)))
      case .success(let bytes?):
        let rows = TableRows(bytes, table: table, log: log)
        rows.checkBlankHeaders(log: log)
        let result = rows.rows.compactMap { read(RowReader(rows: rows, row: $0, log: log)) }
        if log.errorCount == 0 {
          return .success((result, log.problems.map(\.bilingualMessage)))
        }
      }
      return .failure(CaseFailure(log.problems.map(\.bilingualMessage)))
    }
  }
}
