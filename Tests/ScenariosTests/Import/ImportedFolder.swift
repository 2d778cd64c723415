// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Workbooks

@testable import Scenarios

/// What an import of workbooks writes, read back as an officer's spreadsheet program would.
struct ImportedFolder {
  private let files: [String: [[String]]]
  let result: WorkbookImport

  /// Imports fixtures by the beginnings of their names.
  init(fixtures: [String], answers: [[String]] = []) throws {
    let folder = Self.folder
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    var sources: [(file: String, workbook: Workbook)] = []
    for start in fixtures {
      for name in names where name.hasPrefix(start) && name.hasSuffix(".xlsx") {
        sources.append(
          (name, try Workbook.read(path: folder.appendingPathComponent(name).path)))
      }
    }
    self.init(sources, answers: answers)
  }

  /// Imports workbooks; answers are rows of kind, subject and answer.
  init(_ sources: [(file: String, workbook: Workbook)], answers: [[String]] = []) {
    let mapping = CSVWriter.bytes([["类别", "对象", "答案"]] + answers)
    result = WorkbookImport(
      sources, options: WorkbookImport.Options(), answers: ImportAnswers(mapping, log: ProblemLog())
    )
    files = Dictionary(
      uniqueKeysWithValues: result.files.map { file in
        let bytes =
          file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(file.bytes.dropFirst(3)) : file.bytes
        return (file.name, CSVParser(bytes).rows.map(\.cells))
      })
  }

  /// A workbook of one sheet from rows of texts; texts that are numbers become numbers.
  init(sheet name: String, _ rows: [[String]], answers: [[String]] = []) {
    var sheet = Sheet(name: name)
    for (row, cells) in rows.enumerated() {
      for (column, text) in cells.enumerated() where !text.isEmpty {
        let isNumber = Double(text) != nil
        sheet.rows[row + 1, default: [:]][column + 1] = Cell(isNumber ? .number(text) : .text(text))
      }
    }
    self.init([("表.xlsx", Workbook(sheets: [sheet]))], answers: answers)
  }

  /// The rows of a table as texts by header; none where it was not written.
  func rows(_ file: String) -> [[String: String]] {
    guard let table = files[file], let header = table.first else { return [] }
    return table.dropFirst().map { cells in
      Dictionary(zip(header, cells), uniquingKeysWith: { first, _ in first })
    }
  }

  /// A file as text.
  func text(_ file: String) -> String {
    result.files.first { $0.name == file }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  /// The row of a school.
  func school(_ name: String) -> [String: String]? {
    rows("schools.csv").first { $0["学校"] == name }
  }

  /// The row of a section.
  func section(_ name: String, _ stage: String) -> [String: String]? {
    rows("sections.csv").first { $0["学校"] == name && $0["学段"] == stage }
  }

  /// Whether something was asked at a cell, about a subject.
  func asks(_ cell: String, _ subject: String = "") -> Bool {
    rows(ImportAnswers.file).contains {
      ($0["位置"] ?? "").hasSuffix(cell) && ($0["对象"] ?? "").contains(subject)
    }
  }

  /// Whether something was said at a cell.
  func says(_ cell: String, _ words: String) -> Bool {
    rows(WorkbookImport.noteFile).contains {
      $0["单元格"] == cell && ($0["说明"] ?? "").contains(words)
    }
  }

  /// The folder of the fixtures.
  static var folder: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/workbooks")
  }

  /// The right content of a workbook.
  static func right(_ start: String) throws -> [String: Any] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    guard let name = names.first(where: { $0.hasPrefix(start) && $0.hasSuffix(".json") }) else {
      throw CocoaError(.fileNoSuchFile)
    }
    let data = try Data(contentsOf: folder.appendingPathComponent(name))
    return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }
}
