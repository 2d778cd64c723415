// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Foundation
public import Standards

extension CountyFolder {
  /// Writes a county as a folder of tables; what is written reads back as the same county.
  ///
  /// Three things must hold for that, as they do in every county that was read: texts have no
  /// blanks at their ends, there is one lever for every action in the order of
  /// `MeasureAction.allCases`, and stock is of kinds that belong where it stands (staff to sections,
  /// the rest to schools and works). Every file is written whole or not at all; files are written
  /// one after another, county.yaml last.
  /// - Parameter path: the folder; it is made when it is not there.
  /// - Throws: the file system's error.
  public static func write(
    _ county: County, to path: String, language: Language = .chinese
  ) throws {
    let schema = Schema.current
    let folder = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text = TableText(schema: schema, language: language)
    for writer in CountyTables(county: county, text: text).tables() {
      let url = folder.appendingPathComponent(writer.table.file)
      let isThere = FileManager.default.fileExists(atPath: url.path)
      // An empty optional table would only make the folder longer, unless it replaces a full one.
      guard writer.table.isRequired || !writer.rows.isEmpty || isThere else { continue }
      try AtomicFile.write(writer.bytes(language), to: url)
    }
    let file = CountyFileText(county: county, schema: schema, language: language).text()
    try AtomicFile.write(Array(file.utf8), to: folder.appendingPathComponent(KeyReader.file))
  }
}
