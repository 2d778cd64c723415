// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
public import Standards

/// What is meant where somebody asks for a standard: a name, a county folder, or a file.
public enum StandardSubject: Sendable {
  /// A standard of the program, or a name that is none.
  case known(String)
  /// A county folder.
  case county(String)
  /// A standard's file.
  case file(StandardFileText)
  /// A file that cannot be read, in words.
  case unreadable(Bilingual)

  /// The name of a standard of the program wins over a folder or file of the same name.
  public static func find(_ name: String) -> StandardSubject {
    if StandardsCatalog.names.contains(name) { return .known(name) }
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: name, isDirectory: &isFolder) else {
      return .known(name)
    }
    if isFolder.boolValue || CountyFolder.isWorkbook(name) { return .county(name) }
    let url = URL(fileURLWithPath: name)
    switch FolderFiles.open(url.deletingLastPathComponent().path) {
    case .failure(let failure): return .unreadable(failure.problem.bilingualMessage)
    case .success(let files):
      switch files.bytes(url.lastPathComponent, limit: ScenarioFile.largestFile) {
      case .failure(let failure): return .unreadable(failure.problem.bilingualMessage)
      case .success(nil): return .known(name)
      case .success(let bytes?):
        let text = String(decoding: bytes, as: UTF8.self)
        return .file(StandardFileText(file: url.lastPathComponent, text: text))
      }
    }
  }
}
