// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Standards
import Workbooks

@testable import Scenarios

extension ProblemCases {
  /// The small county as sheets that a test changes before they are read.
  static func sheets(_ change: (inout [Sheet]) -> Void = { _ in }) throws -> FolderFiles {
    let folder = try InputFolder()
    let bytes = try CountyConversion.workbook(of: folder.path, language: .chinese).get().bytes
    var sheets = try Workbook.read(Data(bytes)).sheets
    change(&sheets)
    let book = CountyWorkbook(Workbook(sheets: sheets))
    return FolderFiles(root: folder.url, path: "county.xlsx", book: book)
  }

  /// The problems of such sheets.
  private static func of(_ name: String, _ change: @escaping @Sendable (inout [Sheet]) -> Void)
    -> Case
  {
    Case(name: name) { CountyFolder.readWithSources(try sheets(change)).problems }
  }

  static func cell(_ text: String) -> [Int: Cell] { [1: Cell(.text(text))] }

  static let workbooks: [Case] = [
    Case(name: "a damaged workbook in place of the folder") {
      let folder = try InputFolder()
      try folder.write(Array("PK".utf8), "县.xlsx")
      return CountyFolder.read(folder.path + "/县.xlsx").problems.map {
        Problem(file: "县.xlsx", kind: $0.kind)
      }
    },
    of("a sheet that no table has") { sheets in
      var own = Sheet(name: "学校表2")
      own.rows[1] = cell("第三小学")
      sheets.append(own)
    },
    of("two sheets for one table") { sheets in
      var second = Sheet(name: "schools")
      second.rows[1] = cell("学校")
      sheets.append(second)
    },
    of("a formula without its value") { sheets in
      guard let index = sheets.firstIndex(where: { $0.name == "学校表" }) else { return }
      sheets[index].rows[2]?[5] = Cell(.unsaved, isFormula: true)
    },
    of("a wrong number in a sheet") { sheets in
      guard let index = sheets.firstIndex(where: { $0.name == "学校表" }) else { return }
      sheets[index].rows[3]?[5] = Cell(.text("12O0"))
    },
    of("a wrong key in the sheet of settings") { sheets in
      guard let index = sheets.firstIndex(where: { $0.name == "县情" }) else { return }
      sheets[index].rows[5] = [1: Cell(.text("目标年")), 2: Cell(.number("2029"))]
    },
  ]
}
