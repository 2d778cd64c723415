// SPDX-License-Identifier: GPL-3.0-or-later
import Yams

/// Composes YAML that comes from anybody: bounded in size and depth, without aliases, and with
/// every repeated key found, not only the first.
enum SafeYAML {
  /// The deepest nesting; a what-if needs five.
  static let deepest = 20
  /// Stands before a key that was found to be repeated, so that reading can go on.
  private static let mark: Character = "\u{E000}"

  /// Whether a key is the first of two, which has been reported and is to be passed over.
  static func isDuplicate(_ key: String) -> Bool { key.first == mark }

  /// The root node; nil with problems where the text cannot be read.
  static func compose(_ text: String, file: String) -> (Node?, [ChangeProblem]) {
    func problem(_ kind: ChangeProblem.Kind, _ text: String, line: Int?) -> ChangeProblem {
      ChangeProblem(file: file, line: line, text: text, kind: kind)
    }
    guard text.utf8.count <= ScenarioFile.largestFile else {
      let kind = ChangeProblem.Kind.tooLarge(limit: ScenarioFile.largestFile)
      return (nil, [problem(kind, "\(text.utf8.count)", line: nil)])
    }
    var lines = Lines(text)
    if let line = lines.aliasLine {
      return (nil, [problem(.alias, lines[line], line: line)])
    }
    if let line = lines.tooDeepLine(limit: deepest) {
      return (nil, [problem(.tooDeep(limit: deepest), String(lines[line].prefix(60)), line: line)])
    }
    var problems: [ChangeProblem] = []
    while true {
      do {
        let parser = try Parser(yaml: lines.joined, encoding: .utf8)
        return (try parser.singleRoot(), problems)
      } catch YamlError.duplicatedKeysInMapping(let duplicates, let context) {
        let line = context.mark.line
        let key = duplicates.first ?? ""
        problems.append(problem(.duplicateKey(key: key), key, line: line))
        guard problems.count < 100, lines.insert(mark, line: line, column: context.mark.column)
        else { return (nil, problems) }
      } catch {
        problems.append(syntax(error, file: file))
        return (nil, problems)
      }
    }
  }

  private static func syntax(_ error: any Error, file: String) -> ChangeProblem {
    func make(_ detail: String, _ line: Int?) -> ChangeProblem {
      ChangeProblem(file: file, line: line, text: "", kind: .syntax(detail: detail))
    }
    switch error as? YamlError {
    case .scanner(_, let detail, let mark, _), .parser(_, let detail, let mark, _),
      .composer(_, let detail, let mark, _):
      return make(detail, mark.line)
    case .reader(let detail, _, _, _): return make(detail, nil)
    default: return make("unreadable YAML", nil)
    }
  }

  /// The text by lines, counted from 1.
  struct Lines {
    private var lines: [String]

    init(_ text: String) {
      // Split on bytes, since "\r\n" is one character.
      var bytes = Array(text.utf8)
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
        String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
      }
    }

    var joined: String { lines.joined(separator: "\n") }

    subscript(line: Int) -> String { lines[line - 1] }

    /// Puts a character before a key; false where there is no such place.
    mutating func insert(_ character: Character, line: Int, column: Int) -> Bool {
      guard lines.indices.contains(line - 1) else { return false }
      var scalars = Array(lines[line - 1].unicodeScalars)
      guard (1...(scalars.count + 1)).contains(column) else { return false }
      scalars.insert(contentsOf: character.unicodeScalars, at: column - 1)
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      lines[line - 1] = String(text)
      return true
    }

    /// The first line with an alias of an anchor that the text defines somewhere.
    ///
    /// Checked before parsing: hashing the keys of nested aliases takes time without bound.
    var aliasLine: Int? {
      var anchors: Set<String> = []
      var aliases: [(name: String, line: Int)] = []
      for (index, line) in lines.enumerated() {
        var previous: Unicode.Scalar = " "
        let scalars = Array(line.unicodeScalars)
        for (position, scalar) in scalars.enumerated() {
          defer { previous = scalar }
          guard scalar == "&" || scalar == "*", " \t[{,:-?".unicodeScalars.contains(previous)
          else { continue }
          let name = scalars[(position + 1)...].prefix {
            !" \t[]{},".unicodeScalars.contains($0)
          }
          guard !name.isEmpty else { continue }
          var text = String.UnicodeScalarView()
          text.append(contentsOf: name)
          if scalar == "&" {
            anchors.insert(String(text))
          } else {
            aliases.append((String(text), index + 1))
          }
        }
      }
      return aliases.first { anchors.contains($0.name) }?.line
    }

    /// The first line that nests deeper than the limit, by brackets or by dashes and indentation.
    func tooDeepLine(limit: Int) -> Int? {
      var depth = 0
      for (index, line) in lines.enumerated() {
        var dashes = 0
        var isLeading = true
        for byte in line.utf8 {
          switch byte {
          case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
          case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
          default: break
          }
          if isLeading {
            if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?") { dashes += 1 }
            isLeading =
              byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: " ")
          }
          if depth > limit || dashes > limit { return index + 1 }
        }
        let indentation = line.utf8.prefix { $0 == UInt8(ascii: " ") }.count
        if indentation > 10 * limit { return index + 1 }
      }
      return nil
    }
  }
}
