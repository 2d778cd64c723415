// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Foundation
public import Standards
import Workbooks

/// The tables in which a county's new figures stand: a folder of tables, or officers' own workbooks.
public struct NextYearFiles: Sendable {
  /// Tables that a new year brings; everything else is the county's own.
  static let tables = [
    "schools.csv", "sections.csv", "enrolment.csv", "births.csv", "rotation.csv",
  ]

  /// Bytes by table.
  let bytes: [String: [UInt8]]
  /// What an import noted, to be kept beside the new folder's tables.
  let notes: [(name: String, bytes: [UInt8])]
  /// What an import asks for.
  public let open: [Bilingual]

  /// Reads the tables of a folder or makes them of workbooks.
  ///
  /// - Parameters:
  ///   - paths: One folder, or workbooks.
  ///   - year: The school year of the figures.
  public static func read(_ paths: [String], year: SchoolYear) -> Result<Self, CaseFailure> {
    // A county's own workbook has the tables already.
    if paths.count == 1, case .success = FolderFiles.open(paths[0]) { return folder(paths[0]) }
    let books = paths.filter(CountyFolder.isWorkbook)
    if books.isEmpty {
      guard paths.count == 1 else {
        return .failure(
          CaseFailure([
            Bilingual(
              zh: "新一年的数据给一个文件夹，或者给几份 .xlsx。",
              en: "Give the new year's figures as one folder, or as .xlsx files.")
          ]))
      }
      return folder(paths[0])
    }
    guard books.count == paths.count else {
      return .failure(
        CaseFailure([
          Bilingual(
            zh: "文件夹和 .xlsx 不能一起给：先用 junheng import 把工作簿变成文件夹。",
            en: "Give a folder or .xlsx files, not both: make a folder of the workbooks with "
              + "junheng import first.")
        ]))
    }
    return workbooks(paths, year: year)
  }

  private static func folder(_ path: String) -> Result<Self, CaseFailure> {
    switch FolderFiles.open(path) {
    case .failure(let failure): return .failure(CaseFailure([failure.problem.bilingualMessage]))
    case .success(let folder):
      var bytes: [String: [UInt8]] = [:]
      var messages: [Bilingual] = []
      for table in tables {
        switch folder.bytes(table, limit: CountyFolder.mostTableBytes) {
        case .success(let found): bytes[table] = found
        case .failure(let failure): messages.append(failure.problem.bilingualMessage)
        }
      }
      return messages.isEmpty
        ? .success(Self(bytes: bytes, notes: [], open: [])) : .failure(CaseFailure(messages))
    }
  }

  private static func workbooks(_ paths: [String], year: SchoolYear) -> Result<Self, CaseFailure> {
    var sources: [(file: String, workbook: Workbook)] = []
    var messages: [Bilingual] = []
    for path in paths {
      do throws(WorkbookTrouble) {
        sources.append(
          (URL(fileURLWithPath: path).lastPathComponent, try Workbook.read(path: path)))
      } catch {
        messages.append(error.message(path))
      }
    }
    guard messages.isEmpty else { return .failure(CaseFailure(messages)) }
    var options = WorkbookImport.Options()
    options.baseYear = year.firstYear
    options.fallbackName = "county"
    let result = WorkbookImport(sources, options: options, answers: ImportAnswers())
    guard result.tables > 0 else {
      return .failure(
        CaseFailure([
          Bilingual(
            zh: "这些工作簿里没有找到学校一览表。",
            en: "No table of schools was found in these workbooks.")
        ]))
    }
    var bytes: [String: [UInt8]] = [:]
    for file in result.files where tables.contains(file.name) { bytes[file.name] = file.bytes }
    let notes = result.files.filter { WorkbookImport.ownFiles.contains($0.name) }
      .map { (name: "导入/" + $0.name, bytes: $0.bytes) }
    return .success(Self(bytes: bytes, notes: notes, open: result.open))
  }
}
