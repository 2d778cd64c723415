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
  /// the rest to schools and works). The folder is written whole or not at all (`WholeFolder`).
  /// - Parameter path: the folder; it is made when it is not there.
  /// - Throws: `FileTrouble`.
  public static func write(
    _ county: County, to path: String, language: Language = .chinese
  ) throws {
    try WholeFolder.write(files(county, path, language), to: path)
  }

  /// The files of a county by name, county.yaml last.
  ///
  /// - Parameter path: The folder, in which a table that is empty now replaces one that is there.
  static func files(_ county: County, _ path: String, _ language: Language) -> [(
    name: String, bytes: [UInt8]
  )] {
    let schema = Schema.current
    let folder = URL(fileURLWithPath: path)
    let text = TableText(schema: schema, language: language)
    var files: [(name: String, bytes: [UInt8])] = []
    for writer in CountyTables(county: county, text: text).tables() {
      let url = folder.appendingPathComponent(writer.table.file)
      let isThere = FileManager.default.fileExists(atPath: url.path)
      // An empty optional table would only make the folder longer, unless it replaces a full one.
      guard writer.table.isRequired || !writer.rows.isEmpty || isThere else { continue }
      files.append((writer.table.file, writer.bytes(language)))
    }
    let file = CountyFileText(county: county, schema: schema, language: language).text()
    files.append((KeyReader.file, Array(file.utf8)))
    return files
  }
}
