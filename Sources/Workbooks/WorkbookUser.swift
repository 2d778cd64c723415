// SPDX-License-Identifier: GPL-3.0-or-later

/// Who has a workbook open, as the note says that a spreadsheet program leaves beside it.
public struct WorkbookUser: Hashable, Sendable {
  /// The name as it was entered in that program.
  public var name: String
  /// The name of the computer; nil where the note does not say it.
  public var computer: String?
  /// The name of the file with the note.
  public var note: String

  /// Somebody who has a workbook open.
  public init(name: String, computer: String? = nil, note: String) {
    self.name = name
    self.computer = computer
    self.note = note
  }
}
