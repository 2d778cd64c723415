// SPDX-License-Identifier: GPL-3.0-or-later
package import Yams

/// The one way in which the product's readers turn text into YAML nodes: bounded in size and depth,
/// and, for text from outside the program, without anchors and aliases.
///
/// Size is judged before the parser sees the text, anchors and aliases never reach it, see `YAMLSigns`; the exact
/// depth is judged on what the parser returns. Values stay text: no rule turns 4.50 into a
/// floating-point number.
package struct SafeYAML: Sendable {
  /// Who wrote the text.
  package enum Origin: Hashable, Sendable {
    /// Anybody: anchors and aliases are refused.
    case anybody
    /// It is part of the program, which may use anchors for what its files repeat.
    case program
  }

  /// What keeps a text from being read, with its line from 1.
  package enum Fault: Error, Hashable, Sendable {
    /// More bytes than are read.
    case tooLarge(limit: Int)
    /// An anchor or an alias.
    case alias(line: Int)
    /// Nested deeper than is read.
    case tooDeep(limit: Int, line: Int)
    /// Keys that stand twice in one mapping; line and column, from 1, are of the first of them.
    case duplicateKeys([String], line: Int, column: Int)
    /// No YAML, in the parser's words.
    case syntax(String, line: Int?)
  }

  /// The most bytes that are read.
  package let mostBytes: Int
  /// The deepest nesting that is read; a value at the top has depth 1.
  package let mostDepth: Int
  /// Who wrote the text.
  package let origin: Origin

  /// A reader with its bounds.
  package init(mostBytes: Int, mostDepth: Int, origin: Origin) {
    self.mostBytes = mostBytes
    self.mostDepth = mostDepth
    self.origin = origin
  }

  /// The root of a text; nil where there is nothing but blanks and comments.
  package func compose(_ text: String) -> Result<Node?, Fault> {
    guard text.utf8.count <= mostBytes else { return .failure(.tooLarge(limit: mostBytes)) }
    let text = Self.withPlainLineEnds(text)
    if let fault = YAMLScan.fault(text, of: self) { return .failure(fault) }
    guard origin == .anybody else { return parsed(text) }
    let signs = YAMLSigns(text)
    switch parsed(signs.text) {
    case .success(nil): return .success(nil)
    case .success(let root?):
      return Result { () throws(Fault) in try signs.shown(root, line: 1) }
    case .failure(.syntax(let reason, let line)):
      // An anchor is a plain text to the parser, and a text cannot stand everywhere an anchor can.
      if signs.isAnyHidden, let place = YAMLScan.likelyAlias(text) {
        return .failure(.alias(line: place))
      }
      return .failure(.syntax(signs.shown(reason), line: line))
    case .failure(.duplicateKeys(let keys, let line, let column)):
      return .failure(.duplicateKeys(keys.map(signs.shown), line: line, column: column))
    case .failure(let fault): return .failure(fault)
    }
  }

  private func parsed(_ text: String) -> Result<Node?, Fault> {
    do {
      let root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
      if let root { try check(root, depth: 0, line: 1) }
      return .success(root)
    } catch let fault as Fault {
      return .failure(fault)
    } catch {
      return .failure(Self.fault(error))
    }
  }

  /// Every line end that YAML knows as LF, so that the scan and the parser see the same lines.
  package static func withPlainLineEnds(_ text: String) -> String {
    let isPlain = !text.unicodeScalars.contains {
      $0 == "\r" || $0 == "\u{85}" || $0 == "\u{2028}" || $0 == "\u{2029}"
    }
    if isPlain { return text }
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r", "\u{85}", "\u{2028}", "\u{2029}": result.append("\n")
      case "\n" where afterReturn: break
      default: result.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return String(result)
  }

  /// Looks a second time, at what was parsed: the depth exactly, and that there is no anchor.
  private func check(_ node: Node, depth: Int, line above: Int) throws {
    let line = node.mark?.line ?? above
    guard depth < mostDepth else { throw Fault.tooDeep(limit: mostDepth, line: line) }
    guard origin == .program || node.anchor == nil else { throw Fault.alias(line: line) }
    switch node {
    case .scalar: break
    case .sequence(let items):
      for item in items { try check(item, depth: depth + 1, line: line) }
    case .mapping(let pairs):
      for (key, value) in pairs {
        try check(key, depth: depth + 1, line: line)
        try check(value, depth: depth + 1, line: key.mark?.line ?? line)
      }
    case .alias: throw Fault.alias(line: line)
    }
  }

  private static func fault(_ error: any Error) -> Fault {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      .syntax(problem, line: mark.line)
    case .duplicatedKeysInMapping(let keys, let context):
      .duplicateKeys(keys, line: context.mark.line, column: context.mark.column)
    case .reader(let problem, _, _, _): .syntax(problem, line: nil)
    default: .syntax("unreadable", line: nil)
    }
  }
}
