// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser

/// What a shell offers where a path is asked for; folders are always among it.
extension CompletionKind {
  /// A county: its folder, or a workbook in its place.
  static var county: CompletionKind { workbook }
  /// A workbook.
  static var workbook: CompletionKind { .file(extensions: ["xlsx"]) }
  /// A table.
  static var table: CompletionKind { .file(extensions: ["csv"]) }
  /// A what-if, a plan or a standard as a file.
  static var plan: CompletionKind { .file(extensions: ["yaml", "yml"]) }
}
