// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
public import Standards

/// The empty county folder that `junheng init` makes.
public enum CountyTemplate {
  /// Why no template was written.
  public enum Refusal: Error, Hashable, Sendable {
    /// The folder holds one of the files already; none was touched.
    case wouldOverwrite(String)
  }

  /// The files of the template, by their place in the folder, as bytes.
  ///
  /// Every table with its headers, county.yaml with each key explained, a text that says how to
  /// fill them, and one what-if as an example, where what-ifs are read.
  public static func files(_ language: Language = .chinese) -> [(name: String, bytes: [UInt8])] {
    let schema = Schema.current
    let text = TableText(schema: schema, language: language)
    var files = schema.tables.map { table in
      (
        name: table.file,
        bytes: TableWriter(table, rows: table.file == "levers.csv" ? levers(text) : [])
          .bytes(language)
      )
    }
    for (resource, name) in [
      ("county", KeyReader.file), ("readme", language == .chinese ? "说明.txt" : "README.txt"),
      ("rules", CountyLaw.amendmentNames[language == .chinese ? 0 : 1]),
      (
        "whatif",
        WhatIfFolder.folder + (language == .chinese ? "/预案示例.yaml" : "/example.yaml")
      ),
    ] {
      let key = "template-\(resource).\(language.rawValue).txt"
      guard let text = EmbeddedText.files[key] else {
        preconditionFailure("the resource \(key) is not embedded")
      }
      files.append((name, Array((TextFolding.trimmed(text) + "\n").utf8)))
    }
    return files
  }

  /// Writes the template into a folder, which is made when it is not there.
  ///
  /// Files of a template that are there as they would be written stay: so a folder of which a part is
  /// missing is completed.
  /// - Throws: `Refusal` when another file of such a name is there already, before anything is
  ///   written; otherwise `FileTrouble`.
  public static func write(to path: String, language: Language = .chinese) throws {
    let folder = URL(fileURLWithPath: path)
    var missing: [(name: String, bytes: [UInt8])] = []
    for file in files(language) {
      let url = folder.appendingPathComponent(file.name)
      if FileManager.default.fileExists(atPath: url.path) {
        let there = FileManager.default.contents(atPath: url.path)
        guard there == Data(file.bytes) else { throw Refusal.wouldOverwrite(file.name) }
      } else {
        missing.append(file)
      }
    }
    if !missing.isEmpty { try WholeFolder.write(missing, to: path) }
  }

  /// The default levers, so that a county can see and change the prices.
  private static func levers(_ text: TableText) -> [[String: String]] {
    Defaults.levers.map { CountyTables.leverRow($0, text) }
  }
}
