// SPDX-License-Identifier: GPL-3.0-or-later
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
    guard text.utf8.count <= mostBytes else {
      return .failure(Fault(kind: .fileTooLarge(limitInBytes: mostBytes)))
    }
    let text = withPlainLineEnds(text)
    if let fault = YAMLScan.fault(text) { return .failure(fault) }
    do {
      guard let node = try Yams.compose(yaml: text, .basic) else {
        return .success(YAMLValue(content: .scalar(""), line: 1))
      }
      return .success(try value(node, depth: 0, line: 1))
    } catch let fault as Fault {
      return .failure(fault)
    } catch let error as YamlError {
      return .failure(fault(error))
    } catch {
      return .failure(Fault(kind: .yamlSyntax("\(error)")))
    }
  }

  /// Every line end that YAML knows as LF, so that the scan and the parser see the same lines.
  static func withPlainLineEnds(_ text: String) -> String {
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

  private static func value(_ node: Node, depth: Int, line above: Int) throws -> YAMLValue {
    let line = node.mark?.line ?? above
    guard depth < mostDepth else { throw Fault(kind: .yamlTooDeep(limit: mostDepth), line: line) }
    guard node.anchor == nil else { throw Fault(kind: .yamlAlias, line: line) }
    switch node {
    case .scalar(let scalar):
      let isNull = scalar.style == .plain && ["~", "null", "Null", "NULL"].contains(scalar.string)
      return YAMLValue(content: .scalar(isNull ? "" : scalar.string), line: line)
    case .sequence(let sequence):
      let items = try sequence.map { try value($0, depth: depth + 1, line: line) }
      return YAMLValue(content: .list(items), line: line)
    case .mapping(let mapping):
      let entries = try mapping.map { pair in
        let keyLine = pair.key.mark?.line ?? line
        guard case .scalar(let key) = pair.key, pair.key.anchor == nil else {
          throw Fault(kind: .wrongShape(expected: .single), line: keyLine)
        }
        return YAMLValue.Entry(
          key: key.string, line: keyLine,
          value: try value(pair.value, depth: depth + 1, line: keyLine))
      }
      return YAMLValue(content: .keys(entries), line: line)
    case .alias:
      throw Fault(kind: .yamlAlias, line: line)
    }
  }

  private static func fault(_ error: YamlError) -> Fault {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      Fault(kind: .yamlSyntax(problem), line: mark.line)
    case .duplicatedKeysInMapping(let keys, let context):
      Fault(kind: .duplicateKey, line: context.mark.line, key: keys.first)
    case .reader(let problem, _, _, _): Fault(kind: .yamlSyntax(problem))
    default: Fault(kind: .yamlSyntax("\(error)"))
    }
  }
}
