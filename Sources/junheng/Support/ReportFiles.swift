// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Reports
import Scenarios
import Standards
import Workbooks

/// The files of a report: a page in a folder, a workbook, or both.
struct ReportFiles {
  /// The folder of the page; nil for none.
  private let folder: String?
  /// The workbook; nil for none.
  private let workbook: String?

  private static let page = "report.html"

  init(output: String?, workbook: String?) {
    let isBook = output.map(Self.isWorkbook) ?? false
    folder = isBook ? nil : output
    self.workbook = isBook ? output : workbook
  }

  /// Whether a name is one of a workbook that can be written.
  static func isWorkbook(_ name: String) -> Bool { name.lowercased().hasSuffix(".xlsx") }

  /// The names of what is written.
  var paths: [String] {
    [folder.map { URL(fileURLWithPath: $0).appendingPathComponent(Self.page).path }, workbook]
      .compactMap(\.self)
  }

  /// Ends the command where one of them cannot be written.
  func check(_ place: OutputPlace) throws {
    if let folder { try place.check(folder: folder, files: [Self.page]) }
    if let workbook { try place.check(file: workbook) }
  }

  /// Writes them; each is the old file or the new one, never a part.
  func write(_ input: ReportInput) throws {
    if let folder {
      let file = URL(fileURLWithPath: folder).appendingPathComponent(Self.page)
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
        try AtomicFile.write(Array(ReportPage.html(input).utf8), to: file)
      } catch {
        throw CommandFailure.cannotWrite(file.path, error, input.language)
      }
    }
    if let workbook {
      try WorkbookFile.write(WorkbookReport.draft(input), to: workbook, input.language)
    }
  }
}
