// SPDX-License-Identifier: GPL-3.0-or-later
public import Standards

/// All tables and county keys of a county folder, read from the text resources of this module.
public struct Schema: Hashable, Sendable {
  /// The tables, in the order in which a person fills them.
  public var tables: [Table]
  /// Tables that commands read by themselves, outside a county folder.
  public var singleTables: [Table]
  /// The keys of county.yaml.
  public var countyKeys: [Column]
  /// The keys inside other keys of county.yaml, by the key above them.
  public var innerKeys: [String: [Column]]
  /// Words of choices, by the name of the list.
  public var choices: [String: [ChoiceWord]]

  /// The schema that this version of the program reads and writes.
  public static let current = Schema.embedded()

  /// A table by its file name; the program asks only for tables that the schema has.
  public func table(_ file: String) -> Table {
    let found = tables.first { $0.file == file } ?? singleTables.first { $0.file == file }
    guard let table = found else {
      preconditionFailure("the schema has no table \(file)")
    }
    return table
  }

  /// The words for a raw value of a choice list.
  public func word(_ list: String, _ value: String) -> Bilingual {
    choices[list]?.first { $0.value == value }?.word ?? .same(value)
  }
}

extension Schema {
  /// Reads the embedded schema; it is part of the program, so a fault in it is a programmer error.
  static func embedded() -> Schema {
    let tables = Self.resource("schema.yaml")
    let county = Self.resource("county-keys.yaml")
    let settings = Self.resource("default-settings.yaml")
    let units = Dictionary(
      uniqueKeysWithValues: (tables["units"]?.entries ?? []).map { entry in
        (
          entry.key,
          UnitWord(
            key: entry.key, name: bilingual(entry.value), alsoRead: texts(entry.value["also"]),
            related: (entry.value["related"]?.items ?? []).map(related))
        )
      })
    var choices: [String: [ChoiceWord]] = [:]
    for list in tables["choices"]?.entries ?? [] {
      choices[list.key] = (list.value.items ?? []).map { item in
        ChoiceWord(
          value: text(item, "value"), word: bilingual(item), alsoRead: texts(item["also"]))
      }
    }
    func columns(_ value: YAMLValue?) -> [Column] {
      (value?.items ?? []).map { column($0, units: units, choices: choices) }
    }
    var inner: [String: [Column]] = [:]
    for group in county["inner"]?.entries ?? [] { inner[group.key] = columns(group.value) }
    inner["settings"] = columns(settings["parameters"])
    func tableList(_ key: String) -> [Table] {
      (tables[key]?.items ?? []).map { table in
        Table(
          file: text(table, "file"), title: bilingual(table),
          purpose: Bilingual(zh: text(table, "zhPurpose"), en: text(table, "enPurpose")),
          isRequired: table["required"]?.text == "true", identity: texts(table["identity"]),
          columns: columns(table["columns"]))
      }
    }
    return Schema(
      tables: tableList("tables"), singleTables: tableList("singleTables"),
      countyKeys: columns(county["keys"]), innerKeys: inner, choices: choices)
  }

  private static func column(
    _ value: YAMLValue, units: [String: UnitWord], choices: [String: [ChoiceWord]]
  ) -> Column {
    guard let type = ColumnType(rawValue: text(value, "type")) else {
      preconditionFailure("the schema knows no type \(text(value, "type"))")
    }
    let range = type.defaultRange
    return Column(
      key: text(value, "key"), header: bilingual(value), alsoRead: texts(value["also"]),
      type: type, unit: value["unit"]?.text.flatMap { units[$0] },
      choices: value["choices"]?.text.flatMap { choices[$0] } ?? [],
      isRequired: value["required"]?.text == "true", defaultText: value["default"]?.text,
      least: value["min"]?.text.flatMap { Int64($0) } ?? range.lowerBound,
      most: value["max"]?.text.flatMap { Int64($0) } ?? range.upperBound,
      isRare: value["rare"]?.text == "true", isWhole: value["whole"]?.text == "true",
      meant: texts(value["meant"]),
      meaning: Bilingual(zh: text(value, "zhMeaning"), en: text(value, "enMeaning")),
      form: value["form"]?.text)
  }

  private static func related(_ value: YAMLValue) -> RelatedUnit {
    func number(_ key: String) -> Int64 { value[key]?.text.flatMap { Int64($0) } ?? 1 }
    return RelatedUnit(names: texts(value["names"]), times: number("times"), over: number("over"))
  }

  private static func bilingual(_ value: YAMLValue) -> Bilingual {
    Bilingual(zh: text(value, "zh"), en: text(value, "en"))
  }

  private static func texts(_ value: YAMLValue?) -> [String] {
    (value?.items ?? []).compactMap(\.text)
  }

  static func text(_ value: YAMLValue, _ key: String) -> String {
    guard let text = value[key]?.text else {
      preconditionFailure("line \(value.line) of an embedded schema lacks \(key)")
    }
    return text
  }

  static func resource(_ name: String) -> YAMLValue {
    guard let text = EmbeddedText.files[name] else {
      preconditionFailure("the resource \(name) is not embedded")
    }
    switch YAMLFile.parse(text) {
    case .success(let value): return value
    case .failure(let fault): preconditionFailure("the resource \(name): \(fault)")
    }
  }
}

extension ColumnType {
  /// Bounds beyond which a number of this type is a slip, where the schema names none.
  var defaultRange: ClosedRange<Int64> {
    switch self {
    case .quantity: 0...100_000_000
    case .yuan: 0...1_000_000_000_000
    case .wanYuan: 0...100_000_000
    case .calendarYear, .schoolYear, .schoolYears, .date: 1950...2150
    case .share: 0...1
    case .decimal, .number: -1_000_000_000_000...1_000_000_000_000
    default: 0...1_000_000_000
    }
  }
}
