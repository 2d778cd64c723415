// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import Yams

/// Reads the text of a YAML file that may come from anywhere: small, shallow, without aliases.
enum YAMLFile {
  /// The most bytes that are read.
  static let mostBytes = 1 << 20
  /// The deepest nesting that is read.
  static let mostDepth = 32

  /// What keeps a text from being read, and in which line.
  struct Fault: Error, Hashable {
    var kind: Problem.Kind
    var line: Int?
    var key: String?
  }

  /// The value of a file; an empty file is a blank value.
  static func parse(_ text: String) -> Result<YAMLValue, Fault> {
    let reader = SafeYAML(mostBytes: mostBytes, mostDepth: mostDepth, origin: .anybody)
    switch reader.compose(text) {
    case .failure(let fault): return .failure(Fault(fault))
    case .success(nil): return .success(YAMLValue(content: .scalar(""), line: 1))
    case .success(let root?): return Result { () throws(Fault) in try value(root, line: 1) }
    }
  }

  private static func value(_ node: Node, line above: Int) throws(Fault) -> YAMLValue {
    let line = node.mark?.line ?? above
    switch node {
    case .scalar(let scalar):
      let isNull = scalar.style == .plain && ["~", "null", "Null", "NULL"].contains(scalar.string)
      return YAMLValue(content: .scalar(isNull ? "" : scalar.string), line: line)
    case .sequence(let sequence):
      let items = try sequence.map { item throws(Fault) in try value(item, line: line) }
      return YAMLValue(content: .list(items), line: line)
    case .mapping(let mapping):
      let entries = try mapping.map { pair throws(Fault) in
        let keyLine = pair.key.mark?.line ?? line
        guard case .scalar(let key) = pair.key else {
          throw Fault(kind: .wrongShape(expected: .single), line: keyLine)
        }
        return YAMLValue.Entry(
          key: key.string, line: keyLine, value: try value(pair.value, line: keyLine))
      }
      return YAMLValue(content: .keys(entries), line: line)
    case .alias: throw Fault(kind: .yamlAlias, line: line)
    }
  }
}

extension YAMLFile.Fault {
  /// What the guard found, as a problem of a file.
  init(_ fault: SafeYAML.Fault) {
    switch fault {
    case .tooLarge(let limit): self.init(kind: .fileTooLarge(limitInBytes: limit))
    case .alias(let line): self.init(kind: .yamlAlias, line: line)
    case .tooDeep(let limit, let line): self.init(kind: .yamlTooDeep(limit: limit), line: line)
    case .duplicateKeys(let keys, let line, _):
      self.init(kind: .duplicateKey, line: line, key: keys.first)
    case .syntax(let reason, let line): self.init(kind: .yamlSyntax(reason), line: line)
    }
  }
}
