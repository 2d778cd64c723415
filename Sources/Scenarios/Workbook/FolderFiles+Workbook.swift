// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Standards
import Workbooks

extension FolderFiles {
  /// A county's workbook in place of its folder; a problem where the file is none.
  static func open(workbook path: String) -> Result<FolderFiles, Failure> {
    let workbook: Workbook
    do throws(WorkbookTrouble) {
      workbook = try Workbook.read(path: path)
    } catch {
      return .failure(Failure(Problem(file: path, kind: .workbookUnreadable(error))))
    }
    guard let book = CountyWorkbook(workbook) else {
      return .failure(Failure(Problem(file: path, kind: .workbookAsFolder(path: path))))
    }
    let root = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    return .success(FolderFiles(root: root, path: path, book: book))
  }

  /// A problem with its place in the workbook; as it is where the files stand in a folder.
  func placed(_ problem: Problem) -> Problem {
    guard let book, problem.place == nil else { return problem }
    var problem = problem
    if let source = book.sources[problem.file] {
      let column = problem.column.flatMap { source.columns[$0.zh] ?? source.columns[$0.en] }
      problem.place = SheetPlace(
        sheet: source.sheet, row: problem.row.map { $0 + source.above }, column: column)
    } else if let table = Schema.current.tables.first(where: { $0.file == problem.file }) {
      problem.place = SheetPlace(sheet: table.title.zh, row: problem.row)
    } else {
      problem.place = SheetPlace(sheet: problem.file, row: problem.row)
    }
    return problem
  }

  /// A message about a file that stands among others in one sheet, with the sheet named before it.
  func placed(_ message: Bilingual) -> Bilingual {
    guard let book else { return message }
    var message = message
    for (file, source) in book.sources where source.columns.isEmpty && file != KeyReader.file {
      guard message.zh.hasPrefix(file) else { continue }
      message.zh = "工作表“\(source.sheet)”中的 " + message.zh
      message.en = "sheet “\(source.sheet)”, " + message.en
    }
    return message
  }
}
