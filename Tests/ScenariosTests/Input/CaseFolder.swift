// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Scenarios

/// A small input with its right answer, in Tests/Fixtures/cases.
enum CaseFolder {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/cases")

  static func path(_ name: String) -> String { root.appendingPathComponent(name).path }

  static func read(_ name: String) -> (county: County?, problems: [Problem]) {
    CountyFolder.read(path(name))
  }

  /// The same folder with a line added to county.yaml.
  static func read(_ name: String, adding line: String) throws -> County? {
    let copy = FileManager.default.temporaryDirectory
      .appendingPathComponent("junheng-case-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: root.appendingPathComponent(name), to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    let file = copy.appendingPathComponent("county.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data((text + "\n" + line + "\n").utf8).write(to: file)
    return CountyFolder.read(copy.path).county
  }
}

extension Problem {
  /// The text that the remedy writes; nil where it writes none.
  var written: String? { if case .write(let text)? = remedy { text } else { nil } }
}
