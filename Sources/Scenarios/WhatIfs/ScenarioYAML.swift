// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import Yams

/// Composes the YAML of a what-if, with every repeated key found, not only the first.
enum ScenarioYAML {
  /// The deepest nesting; a what-if needs five.
  static let deepest = 20
  /// Stands before a key that was found to be repeated, so that reading can go on.
  private static let mark: Unicode.Scalar = "\u{E000}"
  /// The most repeated keys that are looked for.
  private static let mostRepeated = 100

  /// Whether a key is the first of two, which has been reported and is to be passed over.
  static func isDuplicate(_ key: String) -> Bool { key.unicodeScalars.first == mark }

  /// The root node; nil with problems where the text cannot be read.
  static func compose(_ text: String, file: String) -> (Node?, [ChangeProblem]) {
    // A mark for each repeated key must not make a text too long that was not.
    let reader = SafeYAML(
      mostBytes: ScenarioFile.largestFile + 4 * mostRepeated, mostDepth: deepest, origin: .anybody)
    var problems: [ChangeProblem] = []
    func note(_ kind: ChangeProblem.Kind, _ text: String, line: Int?) {
      problems.append(ChangeProblem(file: file, line: line, text: text, kind: kind))
    }
    func noteTooLarge() {
      note(.tooLarge(limit: ScenarioFile.largestFile), "\(text.utf8.count)", line: nil)
    }
    guard text.utf8.count <= ScenarioFile.largestFile else {
      noteTooLarge()
      return (nil, problems)
    }
    var lines = Lines(text)
    while true {
      switch reader.compose(lines.joined) {
      case .success(let root): return (root, problems)
      case .failure(.tooLarge): noteTooLarge()
      case .failure(.alias(let line)): note(.alias, lines[line], line: line)
      case .failure(.tooDeep(let limit, let line)):
        note(.tooDeep(limit: limit), String(lines[line].prefix(60)), line: line)
      case .failure(.syntax(let detail, let line)): note(.syntax(detail: detail), "", line: line)
      case .failure(.duplicateKeys(let keys, let line, let column)):
        let key = keys.first ?? ""
        note(.duplicateKey(key: key), key, line: line)
        if problems.count < mostRepeated, lines.insert(mark, line: line, column: column) {
          continue
        }
      }
      return (nil, problems)
    }
  }

  /// The text by lines, counted from 1.
  private struct Lines {
    private var lines: [String]

    init(_ text: String) {
      let plain = SafeYAML.withPlainLineEnds(text)
      let withoutMark = plain.unicodeScalars.drop { $0 == "\u{FEFF}" }
      lines = withoutMark.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    var joined: String { lines.joined(separator: "\n") }

    subscript(line: Int) -> String { lines.indices.contains(line - 1) ? lines[line - 1] : "" }

    /// Puts a letter before a key; false where there is no such place.
    mutating func insert(_ letter: Unicode.Scalar, line: Int, column: Int) -> Bool {
      guard lines.indices.contains(line - 1) else { return false }
      var scalars = lines[line - 1].unicodeScalars
      guard (1...(scalars.count + 1)).contains(column) else { return false }
      scalars.insert(letter, at: scalars.index(scalars.startIndex, offsetBy: column - 1))
      lines[line - 1] = String(scalars)
      return true
    }
  }
}
