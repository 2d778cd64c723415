// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
public import Standards
import Workbooks

/// A county from folder to workbook and back.
public enum CountyConversion {
  /// What was written.
  public struct Done: Sendable {
    /// Files or sheets.
    public var count: Int
    /// Files that were not carried, by name.
    public var leftOut: [String]
  }

  /// Whether a path is one of a workbook that can be written.
  public static func isWorkbook(_ path: String) -> Bool { path.lowercased().hasSuffix(".xlsx") }

  /// The workbook of a county folder, as bytes.
  public static func workbook(of folder: String, language: Language) -> Result<
    (bytes: [UInt8], done: Done), CaseFailure
  > {
    switch FolderFiles.open(folder) {
    case .failure(let failure): return .failure(CaseFailure([failure.problem.bilingualMessage]))
    case .success(let files):
      guard files.book == nil else {
        return .failure(
          CaseFailure([
            Bilingual(
              zh: "\(folder) 已经是工作簿。目标请写文件夹，或直接复制文件。",
              en: "\(folder) is a workbook already. Name a folder as the target, or copy the file.")
          ]))
      }
      let (found, leftOut) = contents(files)
      let made = CountyWorkbookDraft(found, language: language)
      guard made.problems.isEmpty else {
        return .failure(CaseFailure(made.problems.sorted().map(\.bilingualMessage)))
      }
      return bytes(made, folder, leftOut)
    }
  }

  /// The workbook of a county, folder or workbook, with its problems marked in the cells.
  ///
  /// - Parameters:
  ///   - problems: Problems with their places.
  ///   - others: What is wrong and stands in no cell.
  public static func annotated(
    _ path: String, problems: [Problem], others: [Bilingual], language: Language
  ) -> Result<[UInt8], CaseFailure> {
    switch FolderFiles.open(path) {
    case .failure(let failure): return .failure(CaseFailure([failure.problem.bilingualMessage]))
    case .success(let files):
      let marked = CountyAnnotation(
        files, problems: problems, others: others, language: language)
      if let draft = marked.draft { return bytes(draft, path) }
      return edited(files, marked.own)
    }
  }

  private static func bytes(_ draft: WorkbookDraft, _ path: String) -> Result<[UInt8], CaseFailure>
  {
    do throws(WorkbookDraft.Trouble) {
      return .success(try draft.bytes())
    } catch {
      return .failure(CaseFailure([error.message(path)]))
    }
  }

  /// A county's own workbook with marks; everything else in it stays.
  private static func edited(
    _ files: FolderFiles, _ marks: WorkbookMarks
  ) -> Result<[UInt8], CaseFailure> {
    do throws(WorkbookTrouble) {
      return .success(try Workbook.marked(path: files.root.path, marks))
    } catch {
      return .failure(CaseFailure([error.message(files.path)]))
    }
  }

  /// The workbook of an empty county.
  public static func template(_ language: Language) -> Result<[UInt8], CaseFailure> {
    let made = CountyWorkbookDraft(CountyTemplate.files(language), language: language)
    return bytes(made, "template", []).map(\.bytes)
  }

  private static func bytes(_ made: CountyWorkbookDraft, _ path: String, _ leftOut: [String])
    -> Result<(bytes: [UInt8], done: Done), CaseFailure>
  {
    do throws(WorkbookDraft.Trouble) {
      let bytes = try made.draft.bytes()
      return .success(
        (
          bytes, Done(count: made.draft.sheets.count, leftOut: (leftOut + made.leftOut).sorted())
        ))
    } catch {
      return .failure(CaseFailure([error.message(path)]))
    }
  }

  /// Writes the folder of a county's workbook; whole or not at all.
  ///
  /// - Throws: `FileTrouble`; a workbook that cannot be read is a failure instead.
  public static func writeFolder(of workbook: String, to folder: String) throws(FileTrouble)
    -> Result<Done, CaseFailure>
  {
    switch FolderFiles.open(workbook) {
    case .failure(let failure): return .failure(CaseFailure([failure.problem.bilingualMessage]))
    case .success(let files):
      guard let book = files.book else {
        return .failure(
          CaseFailure([
            Bilingual(
              zh: "\(workbook) 是文件夹。目标请写 .xlsx 文件。",
              en: "\(workbook) is a folder. Name an .xlsx file as the target.")
          ]))
      }
      // A formula without its value would be lost for good.
      let errors = book.problems.filter { $0.severity == .error }
      guard errors.isEmpty else { return .failure(CaseFailure(errors.map(\.bilingualMessage))) }
      let written = book.files.sorted { $0.key < $1.key }.map { (name: $0.key, bytes: $0.value) }
      try WholeFolder.write(written, to: folder)
      return .success(
        Done(
          count: written.count,
          leftOut: book.problems.map(\.file)))
    }
  }

  /// The files of a folder and of its what-ifs that a workbook may carry, and the names of the
  /// rest.
  static func contents(_ files: FolderFiles) -> (
    files: [(name: String, bytes: [UInt8])], leftOut: [String]
  ) {
    var found: [(name: String, bytes: [UInt8])] = []
    var leftOut: [String] = []
    func add(_ folder: FolderFiles, _ prefix: String) {
      for name in folder.names where !name.hasPrefix(".") && !name.hasPrefix("~$") {
        if prefix.isEmpty && name == WhatIfFolder.folder { continue }
        switch folder.bytes(name, limit: CountyFolder.mostTableBytes) {
        case .success(let bytes?): found.append((prefix + name, bytes))
        case .success(nil), .failure: leftOut.append(prefix + name)
        }
      }
    }
    add(files, "")
    if case .success(let whatIfs) = files.folder(WhatIfFolder.folder) {
      add(whatIfs, WhatIfFolder.folder + "/")
    }
    return (found, leftOut)
  }
}
