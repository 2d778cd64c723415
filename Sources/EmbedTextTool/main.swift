// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

// Usage: EmbedTextTool OUTPUT INPUT... writes one Swift file with every input as a string constant.
//
// String literals compile in no time, where the package manager's own embedding writes arrays of
// bytes, which take the compiler minutes. The name keeps the folder: `Resources/a/b.yaml` becomes
// the key "a/b.yaml".
let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  FileHandle.standardError.write(Data("usage: EmbedTextTool OUTPUT ROOT INPUT...\n".utf8))
  exit(2)
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
// The tool is linked anew for every kind of build: a file that says the same stays as it is, or all
// that imports the module would be compiled again.
if (try? String(contentsOf: output, encoding: .utf8)) != code {
  try code.write(to: output, atomically: true, encoding: .utf8)
}
