// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Reads the keys of one level of a recipe; unknown and missing ones and wrong values go to the log.
///
/// A value that cannot be read gives the least one allowed, so that reading goes on to further
/// problems; a log with errors never leads to a recipe.
struct RecipeKeys {
  let file: String
  let log: ProblemLog
  private let path: String
  private let line: Int
  private let entries: [YAMLValue.Entry]

  /// - Parameters:
  ///   - keys: What may stand here; each must, save those in `optional`.
  init(
    _ value: YAMLValue, file: String, path: String = "", keys: [String], optional: [String] = [],
    log: ProblemLog
  ) {
    self.file = file
    self.log = log
    self.path = path
    line = value.line
    entries = value.entries ?? []
    guard value.entries != nil else {
      report(nil, .wrongShape(expected: .keys), line: value.line)
      return
    }
    let known = keys + optional
    for (index, entry) in entries.enumerated() {
      if !known.contains(entry.key) {
        let nearest = NearestNames.of(entry.key, among: known, count: 1).first
        report(entry.key, .unknownKey(nearest: nearest.map { .same($0) }), line: entry.line)
      } else if entries[..<index].contains(where: { $0.key == entry.key }) {
        report(entry.key, .duplicateKey, line: entry.line)
      }
    }
    for key in keys where !entries.contains(where: { $0.key == key }) {
      report(nil, .missingKey(.same(key)), line: line)
    }
  }

  /// The value of a key; nil where it is absent or blank, which is reported.
  func value(_ key: String) -> YAMLValue? {
    guard let entry = entries.first(where: { $0.key == key }) else { return nil }
    if entry.value.isBlank {
      report(key, .blankRequired, line: entry.line)
      return nil
    }
    return entry.value
  }

  /// The keys below a key; nothing where it is absent.
  func inner(_ key: String, keys: [String], optional: [String] = []) -> RecipeKeys? {
    value(key).map {
      RecipeKeys(
        $0, file: file, path: joined(key), keys: keys, optional: optional, log: log)
    }
  }

  /// A text.
  func text(_ key: String) -> String {
    guard let value = value(key) else { return "" }
    guard let text = value.text else {
      report(key, .wrongShape(expected: .single), line: value.line)
      return ""
    }
    return TextFolding.trimmed(text)
  }

  /// A whole number within bounds.
  func whole(_ key: String, in range: ClosedRange<Int>) -> Int {
    guard let text = single(key) else { return range.lowerBound }
    guard let number = Int(text) else {
      report(key, .notANumber(example: "12"), line: valueLine(key), value: text)
      return range.lowerBound
    }
    guard range.contains(number) else {
      report(
        key, .outOfRange(least: "\(range.lowerBound)", most: "\(range.upperBound)"),
        line: valueLine(key), value: text)
      return range.lowerBound
    }
    return number
  }

  /// A decimal number within bounds, exactly as printed before it becomes a Double.
  func number(_ key: String, in range: ClosedRange<Double>) -> Double {
    guard let text = single(key) else { return range.lowerBound }
    guard let number = ExactDecimal(text)?.value else {
      report(key, .notANumber(example: "0.5"), line: valueLine(key), value: text)
      return range.lowerBound
    }
    guard range.contains(number) else {
      let bounds = [range.lowerBound, range.upperBound].map { DecimalText.of($0) }
      report(
        key, .outOfRange(least: bounds[0], most: bounds[1]), line: valueLine(key), value: text)
      return range.lowerBound
    }
    return number
  }

  /// One of the raw values of a type.
  func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ type: Value.Type
  ) -> Value? {
    guard let text = single(key) else { return nil }
    if let value = Value(rawValue: text) { return value }
    let words = Value.allCases.map(\.rawValue)
    let nearest = NearestNames.of(text, among: words, count: 1).first
    report(
      key, .notAChoice(words.map { .same($0) }, nearest: nearest.map { .same($0) }),
      line: valueLine(key), value: text)
    return nil
  }

  /// Reports a problem of a key, or of this level.
  func report(_ key: String?, _ kind: Problem.Kind, line: Int?, value: String? = nil) {
    let place = key.map(joined) ?? path
    log.add(
      Problem(
        file: file, row: line, column: place.isEmpty ? nil : .same(place), value: value,
        kind: kind))
  }

  /// The line of a key's value; the level's own where it is absent.
  func valueLine(_ key: String) -> Int {
    entries.first { $0.key == key }?.value.line ?? line
  }

  private func single(_ key: String) -> String? {
    let text = text(key)
    return text.isEmpty ? nil : text
  }

  private func joined(_ key: String) -> String { path.isEmpty ? key : path + "." + key }
}

extension RecipeKeys {
  /// Numbers for city, town and country below a key.
  func localities(_ key: String, in range: ClosedRange<Double>) -> LocalityTable<Double> {
    let inner = inner(key, keys: Locality.allCases.map(\.rawValue))
    func number(_ locality: Locality) -> Double {
      inner?.number(locality.rawValue, in: range) ?? range.lowerBound
    }
    return LocalityTable(city: number(.city), town: number(.town), country: number(.country))
  }

  /// Whole numbers for city, town and country below a key.
  func counts(_ key: String, in range: ClosedRange<Int>) -> LocalityTable<Int> {
    let inner = inner(key, keys: Locality.allCases.map(\.rawValue))
    func count(_ locality: Locality) -> Int {
      inner?.whole(locality.rawValue, in: range) ?? range.lowerBound
    }
    return LocalityTable(city: count(.city), town: count(.town), country: count(.country))
  }

  /// One number for each indicator and stage below a key, with the basis beside them.
  func indicators(_ key: String, in range: ClosedRange<Double>) -> StageTable<[Double]> {
    let inner = inner(key, keys: Stage.allCases.map(\.rawValue) + ["basis"])
    func numbers(_ stage: Stage) -> [Double] {
      let keys = Indicator.allCases.map(\.rawValue)
      let level = inner?.inner(stage.rawValue, keys: keys)
      return keys.map { level?.number($0, in: range) ?? range.lowerBound }
    }
    return StageTable(primary: numbers(.primary), junior: numbers(.junior))
  }
}
