// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

// Usage: EmbedTextTool OUTPUT ROOT INPUT... writes one Swift file with every input as a string constant.
// EmbedTextTool --commit OUTPUT REPOSITORY writes one with the commit that is checked out there.
//
// String literals compile in no time, where the package manager's own embedding writes arrays of
// bytes, which take the compiler minutes. The name keeps the folder: `Resources/a/b.yaml` becomes
// the key "a/b.yaml".
let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  FileHandle.standardError.write(
    Data("usage: EmbedTextTool OUTPUT ROOT INPUT... | --commit OUTPUT REPOSITORY\n".utf8))
  exit(2)
}

/// Writes a file of code; one that says the same stays as it is, or all that imports the module would
/// be compiled again. (The tool is linked anew for every kind of build and then runs again.)
func write(_ code: String, to output: URL) throws {
  guard (try? String(contentsOf: output, encoding: .utf8)) != code else { return }
  try code.write(to: output, atomically: true, encoding: .utf8)
}

if arguments[1] == "--commit" {
  let commit = arguments.count > 3 ? Checkout(arguments[3]).commit : nil
  let value = commit.map { "\"\($0)\"" } ?? "nil"
  try write(
    """
    /// The commit that was checked out when this program was built; nil where that was not known.
    enum BuildCommit { static let hash: String? = \(value) }

    """, to: URL(fileURLWithPath: arguments[2]))
  exit(0)
}
let output = URL(fileURLWithPath: arguments[1])
let root = arguments[2].hasSuffix("/") ? arguments[2] : arguments[2] + "/"

/// The shortest run of number signs that no run inside the text can end.
func delimiter(for text: String) -> String {
  var longest = 0
  var current = 0
  for character in text.utf8 {
    current = character == UInt8(ascii: "#") ? current + 1 : 0
    longest = max(longest, current)
  }
  return String(repeating: "#", count: longest + 1)
}

var code = """
  /// Text files of this module's Resources folder, by path below it.
  enum EmbeddedText {
    static let files: [String: String] = [

  """
for path in arguments.dropFirst(3).sorted() {
  let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
  let name = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
  let sign = delimiter(for: text)
  code += "    \"\(name)\": \(sign)\"\"\"\n\(text)\n\"\"\"\(sign),\n"
}
code += "  ]\n}\n"
if arguments.count == 3 {
  code =
    "/// This module has no text resources yet.\nenum EmbeddedText { static let files: [String: String] = [:] }\n"
}
try write(code, to: output)
