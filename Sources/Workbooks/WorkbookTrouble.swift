// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a workbook was not read.
public enum WorkbookTrouble: Error, Hashable, Sendable {
  /// There is no such file.
  case missing
  /// The file is a folder.
  case isFolder
  /// The file may not be read, or another program holds it.
  case unreadable
  /// The file cannot be read, and a note beside it says who has it open.
  case inUse(WorkbookUser)
  /// The note that a spreadsheet program leaves while it has a file open, `~$name.xlsx`.
  case lockNote
  /// The file is empty.
  case empty
  /// A workbook of another format: `.xls`, `.et`, `.ods`.
  case otherFormat(String)
  /// Protected by a password.
  case encrypted
  /// No workbook at all.
  case notAWorkbook
  /// The archive is damaged, cut off, or not whole; the part, where one is known.
  case damaged(part: String?)
  /// A part that the workbook names is missing.
  case partMissing(String)
  /// The file or a part of it is larger than a bound, or has more of something.
  case tooLarge(what: Bound, limit: Int)
  /// A name in the archive that leads out of it.
  case unsafeName(String)
  /// A part declares a document type, which workbooks never do and attacks need.
  case documentType(part: String)
  /// A part is not well-formed XML.
  case badXML(part: String, line: Int)
  /// A part is written in another encoding than UTF-8.
  case encoding(part: String)

  /// What can be too much.
  public enum Bound: String, Hashable, Sendable, CaseIterable {
    case fileBytes, entries, partBytes, totalBytes, ratio, tags, cells, sheets, textBytes
  }
}
