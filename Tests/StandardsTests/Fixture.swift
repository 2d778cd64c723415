// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Standards

/// Texts and days that the tests share.
enum Fixture {
  /// A day on which every standard of the program is in force.
  static let today = CalendarDate(year: 2026, month: 9, day: 1)

  /// The folder of the test files.
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/standards")

  /// The text of a test file.
  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name + ".yaml"), encoding: .utf8)
  }

  /// The names of all test files, in order.
  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  /// The amendments that docs/standards.md shows: the indented lines under the Chinese heading.
  static func exampleInTheManual() throws -> String {
    let manual = folder.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/standards.md")
    let lines = try String(contentsOf: manual, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return lines.drop { !$0.hasPrefix("## 怎样写") }.prefix { !$0.hasPrefix("## What each") }
      .filter { $0.hasPrefix("    ") }.map { $0.dropFirst(4) + "\n" }.joined()
  }

  /// The files of the program as they stand in the repository.
  static func resources() throws -> [String: String] {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Standards/Resources")
    var files: [String: String] = [:]
    for name in StandardsCatalog.names {
      files[name + ".yaml"] = try String(
        contentsOf: folder.appending(path: name + ".yaml"), encoding: .utf8)
    }
    return files
  }

  /// A standard of the program.
  static func standard(_ id: String, on day: CalendarDate = today) throws -> Standard {
    try StandardsCatalog.load(id, on: day).get()
  }
}
