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
