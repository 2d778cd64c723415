// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Reads the keys of one level of the county file; what is wrong goes to the log.
struct KeyReader {
  /// The name under which problems of the county file are listed.
  static let file = "county.yaml"

  private let columns: [Column]
  private let path: [Bilingual]
  private let log: ProblemLog
  private var entries: [String: YAMLValue.Entry] = [:]
  private let line: Int

  /// Understands the keys; unknown, repeated and missing ones are reported.
  init(_ value: YAMLValue, columns: [Column], path: [Bilingual] = [], log: ProblemLog) {
    self.columns = columns
    self.path = path
    self.log = log
    line = value.line
    guard let found = value.entries else {
      report(path.last?.zh, .wrongShape(expected: .keys), line: value.line)
      return
    }
    let match = HeaderMatch.of(columns)
    for entry in found {
      switch match.answer(entry.key) {
      case .column(let index):
        let key = columns[index].key
        if entries[key] == nil {
          entries[key] = entry
        } else {
          report(entry.key, .duplicateKey, line: entry.line)
        }
      case .unknown(let nearest): report(entry.key, .unknownKey(nearest: nearest), line: entry.line)
      case .wrongUnit(_, let expected):
        report(entry.key, .wrongUnit(expected: expected, examples: []), line: entry.line)
      }
    }
    for column in columns where column.isRequired && entries[column.key] == nil {
      report(nil, .missingKey(column.header), line: path.isEmpty ? nil : line)
    }
  }

  /// What stands under a key; nil where it is absent or blank.
  func value(_ key: String) -> YAMLValue? {
    precondition(columns.contains { $0.key == key }, "the schema has no key \(key)")
    guard let entry = entries[key], !entry.value.isBlank else {
      if let entry = entries[key], column(key).isRequired {
        report(entry.key, .blankRequired, line: entry.line)
      }
      return nil
    }
    return entry.value
  }

  /// The line of a key; nil where it is absent.
  func line(_ key: String) -> Int? { entries[key]?.line }

  /// A key as the file spells it; nil where it is absent.
  func spelling(_ key: String) -> String? { entries[key]?.key }

  /// The path of a key for messages, as the file spells it.
  func label(_ key: String, _ inner: String...) -> Bilingual {
    joined(innerPath(key) + inner.map { .same($0) })
  }

  /// The path down to a key of this level, for readers of the level below.
  func innerPath(_ key: String) -> [Bilingual] {
    path + [entries[key].map { .same($0.key) } ?? column(key).header]
  }

  /// A single value, parsed.
  func read<Value>(
    _ key: String, as parse: (String, Column) -> CellText.Answer<Value>
  ) -> Value? {
    let column = column(key)
    guard let value = value(key) else {
      guard let text = column.defaultText, case .success(let value) = parse(text, column) else {
        return nil
      }
      return value
    }
    if let text = value.text, let notice = CellText.notice(text, column) {
      report(label(key), notice, line: value.line, value: text)
    }
    return parsed(value, label(key)) { parse($0, column) }
  }

  /// A value at some place of this level, parsed.
  func parsed<Value>(
    _ value: YAMLValue, _ label: Bilingual, as parse: (String) -> CellText.Answer<Value>
  ) -> Value? {
    guard let text = value.text else {
      log.add(problem(label, .wrongShape(expected: .single), line: value.line))
      return nil
    }
    switch parse(text) {
    case .success(let parsed): return parsed
    case .failure(let fault):
      log.add(problem(label, fault.kind, line: value.line, value: text))
      return nil
    }
  }

  /// The items of a list; a single value counts as a list of one, or of several parted by 、.
  func items(_ key: String) -> [YAMLValue] {
    guard let value = value(key) else { return [] }
    if let items = value.items { return items }
    guard let text = value.text else {
      log.add(problem(label(key), .wrongShape(expected: .list), line: value.line))
      return []
    }
    return CellText.list(text).map { YAMLValue(content: .scalar($0), line: value.line) }
  }

  /// Keys that are years or words, with their values.
  func pairs(_ key: String) -> [YAMLValue.Entry] {
    guard let value = value(key) else { return [] }
    if let entries = value.entries { return entries }
    log.add(problem(label(key), .wrongShape(expected: .keys), line: value.line))
    return []
  }

  /// Reports a problem at a place of this level.
  func report(_ label: Bilingual, _ kind: Problem.Kind, line: Int?, value: String? = nil) {
    log.add(problem(label, kind, line: line, value: value))
  }

  private func report(_ key: String?, _ kind: Problem.Kind, line: Int?) {
    let label = key.map { path.last?.zh == $0 ? joined(path) : joined(path + [.same($0)]) }
    log.add(
      Problem(
        file: Self.file, row: line, column: label ?? (path.isEmpty ? nil : joined(path)), kind: kind
      ))
  }

  private func problem(
    _ label: Bilingual, _ kind: Problem.Kind, line: Int?, value: String? = nil
  ) -> Problem {
    Problem(file: Self.file, row: line, column: label, value: value, kind: kind)
  }

  private func joined(_ steps: [Bilingual]) -> Bilingual {
    Bilingual(
      zh: steps.map(\.zh).joined(separator: " › "), en: steps.map(\.en).joined(separator: " › "))
  }

  private func column(_ key: String) -> Column {
    guard let column = columns.first(where: { $0.key == key }) else {
      preconditionFailure("the schema has no key \(key)")
    }
    return column
  }
}
