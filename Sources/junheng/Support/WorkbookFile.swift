// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Scenarios
import Standards
import Workbooks

/// Writing workbooks: the old file or the new one, whole.
enum WorkbookFile {
  /// Writes a draft; ends the command where the file cannot be made or written.
  static func write(_ draft: WorkbookDraft, to path: String, _ language: Language) throws {
    let bytes: [UInt8]
    do throws(WorkbookDraft.Trouble) {
      bytes = try draft.bytes()
    } catch {
      throw CommandFailure.problems([error.message(path)], language)
    }
    do {
      try AtomicFile.write(bytes, to: URL(fileURLWithPath: path))
    } catch {
      throw CommandFailure.cannotWrite(path, error, language)
    }
  }
}

extension Console {
  /// Says who has a workbook open that is read: what is not saved yet is not seen.
  static func tellOpen(_ path: String, _ language: Language) {
    guard let user = WorkbookUser.of(path) else { return }
    complain(
      language == .chinese
        ? "· \(path)：\(user.words.zh)。读的是最后一次保存的内容，没有保存的改动没有读到。"
        : "· \(path): \(user.words.en). What was saved last is read; changes not saved yet are not."
    )
  }
}
