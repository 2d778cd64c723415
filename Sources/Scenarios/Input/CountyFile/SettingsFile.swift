// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// The parameters that county.yaml gives; the others take the labelled defaults.
struct SettingsFile {
  var parameters: [String: Parameter] = [:]
  var classFormation: [ClassFormation] = []

  /// What a bare number in county.yaml says about its origin.
  static let withoutOrigin = "县里填写，未注明来源"

  /// Nothing given.
  init() {}

  /// Reads `参数` and `起始年级班额`.
  init(_ keys: KeyReader, schema: Schema, log: ProblemLog) {
    if let value = keys.value("settings") {
      readParameters(value, keys, schema: schema, log: log)
    }
    readFormation(keys, schema: schema, log: log)
  }

  private mutating func readParameters(
    _ value: YAMLValue, _ keys: KeyReader, schema: Schema, log: ProblemLog
  ) {
    let columns = schema.innerKeys["settings"] ?? []
    let inner = KeyReader(value, columns: columns, path: keys.innerPath("settings"), log: log)
    for column in columns {
      guard let value = inner.value(column.key) else { continue }
      if value.entries == nil {
        if let number = inner.read(column.key, as: Self.number) {
          parameters[column.key] = Parameter(number, .assumed(Self.withoutOrigin))
          Self.judge(number, column, value, inner.label(column.key), inner)
        }
        continue
      }
      let detail = KeyReader(
        value, columns: schema.innerKeys["parameter"] ?? [], path: inner.innerPath(column.key),
        log: log)
      if let number = detail.read("value", as: { text, _ in Self.number(text, column) }) {
        parameters[column.key] = Parameter(number, Self.origin(detail))
        Self.judge(
          number, column, detail.value("value") ?? value, detail.label("value"), detail)
      }
    }
  }

  /// Warns of a parameter that is rather a slip of the pen.
  private static func judge(
    _ number: Double, _ column: Column, _ value: YAMLValue, _ label: Bilingual, _ keys: KeyReader
  ) {
    let shown = DecimalText.of(number)
    guard let figure = PlausibleFigure.all[column.key],
      case .success(let plain) = PlainNumber.read(shown),
      let found = figure.judged(plain, over: 1, places: 12)
    else { return }
    keys.report(
      label, .implausible(found.figure, shown: shown, converted: found.converted),
      line: value.line, value: value.text)
  }

  /// A rate may be written in percent, any other number may not; what is counted or decided is whole.
  private static func number(_ text: String, _ column: Column) -> CellText.Answer<Double> {
    switch column.type {
    case .share: CellText.share(text, column)
    case .wholeNumber: CellText.whole(text, column).map { Double($0) }
    default: CellText.number(text, column)
    }
  }

  private mutating func readFormation(_ keys: KeyReader, schema: Schema, log: ProblemLog) {
    guard let value = keys.value("classFormation") else { return }
    for item in value.items ?? [value] {
      let detail = KeyReader(
        item, columns: schema.innerKeys["classFormation"] ?? [],
        path: keys.innerPath("classFormation"), log: log)
      guard let from = detail.read("from", as: CellText.schoolYear),
        let primary = detail.read("primary", as: CellText.whole),
        let junior = detail.read("junior", as: CellText.whole)
      else { continue }
      if classFormation.contains(where: { $0.from == from }) {
        detail.report(
          detail.label("from"), .duplicateRow(first: nil), line: item.line,
          value: "\(from.firstYear)")
      }
      classFormation.append(
        ClassFormation(from: from, primary: primary, junior: junior, basis: Self.origin(detail)))
    }
    classFormation.sort { $0.from < $1.from }
  }

  private static func origin(_ keys: KeyReader) -> Basis {
    let source = keys.read("source") { text, _ in .success(TextFolding.trimmed(text)) }
    let assumption = keys.read("assumption") { text, _ in .success(TextFolding.trimmed(text)) }
    if source != nil && assumption != nil {
      keys.report(keys.label("source"), .twoOrigins, line: keys.line("source"))
    }
    return source.map { .stated($0) } ?? .assumed(assumption ?? withoutOrigin)
  }
}
