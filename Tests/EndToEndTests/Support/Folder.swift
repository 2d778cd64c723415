// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A temporary folder, removed when it is no longer used.
final class Folder: Sendable {
  let url: URL
  var path: String { url.path }

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("junheng-end-to-end-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A copy of the small county 长溪县, which a test may spoil.
  static func changxi() throws -> Folder {
    let folder = try Folder()
    try FileManager.default.removeItem(at: folder.url)
    try FileManager.default.copyItem(at: Fixtures.changxi, to: folder.url)
    return folder
  }

  subscript(name: String) -> URL { url.appendingPathComponent(name) }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: self[name]), as: UTF8.self)
  }

  func write(_ text: String, _ name: String) throws { try Data(text.utf8).write(to: self[name]) }

  /// Changes a file's text; a test that would change nothing fails.
  func edit(_ name: String, _ change: (String) -> String) throws {
    let before = try text(name)
    let after = change(before)
    guard before != after else { throw Junheng.Trouble("\(name) is not changed by the test") }
    try write(after, name)
  }

  /// Every file under the folder with its bytes.
  func contents() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: path) ?? .init() {
      if let data = FileManager.default.contents(atPath: self[name].path) { files[name] = data }
    }
    return files
  }
}

/// Where the tests' own files stand in the repository.
enum Fixtures {
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let folder = repository.appendingPathComponent("Tests/Fixtures")
  static let changxi = folder.appendingPathComponent("end-to-end/changxi")
  static let workedExample = folder.appendingPathComponent(
    "worked-example/cv_worked_example_books_5_schools.csv")
}
