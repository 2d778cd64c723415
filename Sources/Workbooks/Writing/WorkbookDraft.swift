// SPDX-License-Identifier: GPL-3.0-or-later
internal import Foundation

/// A workbook to be written. The same draft gives the same bytes.
public struct WorkbookDraft: Hashable, Sendable {
  /// Why no workbook was made.
  public enum Trouble: Error, Hashable, Sendable {
    /// More rows, columns or letters in a cell than the format has: in which sheet.
    case tooLarge(sheet: String)
    /// The folder for temporary files takes none, or is full.
    case noTemporaryFile
    /// The library's own words.
    case library(String)
  }

  /// The sheets in the order of their tabs.
  public var sheets: [SheetDraft]
  /// The title in the file's properties.
  public var title: String

  /// A workbook of sheets; it has one at least, and their names differ.
  public init(_ sheets: [SheetDraft], title: String) {
    self.sheets = sheets
    self.title = title
  }

  /// The most letters (UTF-16 units) of one cell.
  public static let mostLetters = 32_767

  /// The bytes of the file.
  public func bytes() throws(Trouble) -> [UInt8] {
    for sheet in sheets {
      let columns = sheet.rows.map(\.count).max() ?? 0
      guard sheet.rows.count <= CellPlace.mostRows, columns <= CellPlace.mostColumns else {
        throw .tooLarge(sheet: sheet.name)
      }
    }
    // The library writes to a file only.
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent(".junheng-" + UUID().uuidString + ".xlsx")
    defer { try? FileManager.default.removeItem(at: place) }
    var writer = try DraftWriter(path: place.path, title: title)
    try writer.write(self)
    guard let data = try? Data(contentsOf: place) else { throw .noTemporaryFile }
    return [UInt8](data)
  }
}
