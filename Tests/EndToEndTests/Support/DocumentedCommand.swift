// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A command line that a document shows, with arguments that can be passed.
struct DocumentedCommand: Sendable, CustomStringConvertible {
  /// The document, below the repository.
  let document: String
  /// As it stands there, without its comment.
  let line: String

  var description: String { "\(document): \(line)" }

  static var documents: [String] {
    get throws {
      let root = Fixtures.repository
      func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(
          atPath: root.appendingPathComponent(folder).path
        ).sorted()
      }
      let docs = try names("docs").filter { $0.hasSuffix(".md") }.map { "docs/\($0)" }
      let counties = try names("scenarios").map { "scenarios/\($0)/README.md" }
      return (["README.md", "README.zh-CN.md"] + docs + counties).filter {
        FileManager.default.fileExists(atPath: root.appendingPathComponent($0).path)
      }
    }
  }

  /// The command lines of all documents: of code blocks and inside running text.
  static func all() throws -> [DocumentedCommand] {
    try documents.flatMap { document in
      let url = Fixtures.repository.appendingPathComponent(document)
      let text = try String(contentsOf: url, encoding: .utf8)
      var lines: [String] = []
      for line in text.split(separator: "\n") {
        let bare = line.drop { $0 == " " }
        guard bare.hasPrefix("junheng "), bare.count < line.count || !line.contains("`") else {
          continue
        }
        lines.append(withoutComment(String(bare)))
      }
      // A span of running text may go over the end of a line.
      for span in text.matches(of: #/`(junheng\s[^`]+)`/#) {
        lines.append(String(span.1).replacing("\n", with: " "))
      }
      return lines.map { DocumentedCommand(document: document, line: $0) }
    }
  }

  private static func withoutComment(_ line: String) -> String {
    let code = line.firstRange(of: #/\s+#.*$/#).map { line[..<$0.lowerBound] } ?? line[...]
    // Where the output goes is the shell's to read.
    return String(code.replacing(#/\s+>\s.*$/#, with: ""))
  }

  /// The words as a shell hands them over, with something in the place of what is to be filled in.
  var arguments: [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    // Of [A | B] the first is taken.
    let plain = line.replacing("--change …", with: "--change \"价格 ×1.1\"")
      .replacing(#/ \| [^\]]*\]/#, with: "]")
    for character in plain {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == " " && !isQuoted {
        words.append(word)
        word = ""
      } else if !("[]".contains(character) && !isQuoted) {
        word.append(character)
      }
    }
    words.append(word)
    return words.dropFirst().filter { !["", "…"].contains($0) }.map(Self.filled)
  }

  /// What stands for a name, a number or a choice.
  private static func filled(_ word: String) -> String {
    let numbers = ["N", "Y", "RUNS", "COUNT"]
    if numbers.contains(word) { return "2028" }
    // Made-up counties of the size of the country are not made here.
    if ["2846", "162400"].contains(word) { return "4" }
    guard !word.contains("/"), let first = word.split(separator: "|").first else { return word }
    return String(first.replacing("…", with: ""))
  }

  /// The county that is named by its folder; nil for a placeholder.
  var county: String? {
    arguments.lazy.compactMap { $0.firstMatch(of: #/^scenarios/([a-z]+)$/#) }.first
      .map { String($0.1) }
  }

  /// The changes that it shows.
  var changes: [String] {
    zip(arguments, arguments.dropFirst()).filter { $0.0 == "--change" }.map(\.1)
  }
}
