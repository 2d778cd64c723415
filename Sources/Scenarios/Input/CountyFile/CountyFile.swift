// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// What county.yaml says, before the tables are read; nil where it says nothing usable.
struct CountyFile {
  var name: String?
  var isSynthetic = false
  var standard: String?
  var baseYear: SchoolYear?
  var targetYear: SchoolYear?
  var inspections: [Inspection] = []
  var lastYear: SchoolYear?
  /// Whether teaching floor areas still hold indoor sports rooms, as the statistics print them.
  var teachingIncludesIndoor = false
  /// Whether sports areas are the grounds alone.
  var sportsExcludesIndoor = false
  var gradeDivision = GradeDivision.sixThree
  var budgets: [BudgetYear: Money] = [:]
  var caps: [MeasureAction: [BudgetYear: Int]] = [:]
  var lockedSchools: Set<ID<School>> = []
  var adjacentZones: [AdjacentZones] = []
  var retirements: [RetirementCount] = []
  var signing = SigningFigures()
  var settings: SettingsFile?
  var future = Future()
  /// Lines of the keys, for problems that are found later.
  var lines: [String: Int] = [:]
  /// The keys as the file spells them.
  var spellings: [String: String] = [:]

  /// Nothing said.
  init() {}

  /// Reads the text of the file.
  init(_ bytes: [UInt8], schema: Schema, log: ProblemLog) {
    let text: String
    switch TextDecoding.utf8(bytes) {
    case .success(let decoded): text = String(decoding: decoded, as: UTF8.self)
    case .failure(let failure):
      log.add(Problem(file: KeyReader.file, row: failure.line, kind: failure.kind))
      return
    }
    let value: YAMLValue
    switch YAMLFile.parse(text) {
    case .success(let parsed): value = parsed
    case .failure(let fault):
      log.add(
        Problem(
          file: KeyReader.file, row: fault.line, column: fault.key.map { .same($0) },
          kind: fault.kind))
      return
    }
    guard !value.isBlank else {
      log.add(Problem(file: KeyReader.file, kind: .emptyFile))
      return
    }
    let keys = KeyReader(value, columns: schema.countyKeys, log: log)
    for column in schema.countyKeys {
      lines[column.key] = keys.line(column.key)
      spellings[column.key] = keys.spelling(column.key)
    }
    readCounty(keys)
    readInspections(keys, schema: schema, log: log)
    let divisions = schema.choices["gradeDivision"] ?? []
    let division = keys.read("gradeDivision") { text, _ in CellText.choice(text, divisions) }
    gradeDivision = division.flatMap { GradeDivision(rawValue: $0) } ?? .sixThree
    readPlan(keys, schema: schema)
    readSigning(keys, schema: schema, log: log)
    readFuture(keys, schema: schema, log: log)
    settings = SettingsFile(keys, schema: schema, log: log)
  }

  private mutating func readCounty(_ keys: KeyReader) {
    name = keys.read("name") { text, _ in CellText.name(text) }
    isSynthetic = keys.read("isSynthetic") { text, _ in CellText.flag(text) } ?? false
    standard = keys.read("standard") { text, _ in CellText.name(text) }
    if keys.read("standardDate", as: CellText.date) != nil {
      keys.report(
        keys.label("standardDate"), .retiredStandardDate, line: keys.line("standardDate"),
        value: keys.value("standardDate")?.text)
    }
    teachingIncludesIndoor =
      keys.read("teachingAreaIncludesIndoor") { text, _ in CellText.flag(text) } ?? false
    sportsExcludesIndoor =
      keys.read("sportsAreaExcludesIndoor") { text, _ in CellText.flag(text) } ?? false
    baseYear = keys.read("baseYear", as: CellText.schoolYear)
    targetYear = keys.read("targetYear", as: CellText.schoolYear)
    lastYear = keys.read("lastYear", as: CellText.schoolYear)
  }

  /// A list of years, or for each inspection its year with level and standard.
  private mutating func readInspections(_ keys: KeyReader, schema: Schema, log: ProblemLog) {
    let label = keys.label("inspectionYears")
    let given = keys.value("inspectionYears")
    // One inspection by itself; years as keys are no list and are reported as such.
    let isOne = given?.entries.map { $0.allSatisfy { Int($0.key) == nil } } ?? false
    let items = isOne ? [given].compactMap(\.self) : keys.items("inspectionYears")
    for item in items {
      let inspection: Inspection?
      if item.entries != nil {
        let inner = KeyReader(
          item, columns: schema.innerKeys["inspection"] ?? [],
          path: keys.innerPath("inspectionYears"), log: log)
        inspection = inner.read("year", as: CellText.schoolYear).map {
          Inspection(
            year: $0, level: inner.read("level") { text, _ in CellText.name(text) },
            standard: inner.read("standard") { text, _ in CellText.name(text) })
        }
      } else {
        inspection = keys.parsed(item, label) { CellText.schoolYear($0, .inner(.schoolYear)) }
          .map { Inspection(year: $0) }
      }
      guard let inspection else { continue }
      let isRepeated = inspections.contains {
        $0.year == inspection.year && $0.standard == inspection.standard
      }
      if isRepeated {
        keys.report(label, .duplicateRow(first: nil), line: item.line, value: item.text)
      } else {
        inspections.append(inspection)
      }
    }
  }

  private mutating func readPlan(_ keys: KeyReader, schema: Schema) {
    budgets = keys.money("budgets")
    for entry in keys.pairs("caps") { readCap(entry, keys, schema: schema) }
    for item in keys.items("lockedSchools") {
      if let school = keys.parsed(item, keys.label("lockedSchools"), as: { CellText.name($0) }) {
        lockedSchools.insert(ID(school))
      }
    }
    for entry in keys.pairs("adjacentZones") { readAdjacent(entry, keys) }
    adjacentZones = adjacentZones.inOrder
  }

  /// One zone with those that adjoin it; the pair may be written from either side or from both.
  private mutating func readAdjacent(_ entry: YAMLValue.Entry, _ keys: KeyReader) {
    let label = keys.label("adjacentZones", entry.key)
    let word = YAMLValue(content: .scalar(entry.key), line: entry.line)
    guard let zone = keys.parsed(word, label, as: { CellText.name($0) }) else { return }
    let items =
      entry.value.items
      ?? entry.value.text.map { text in
        CellText.list(text).map { YAMLValue(content: .scalar($0), line: entry.line) }
      } ?? []
    if items.isEmpty {
      keys.report(label, .wrongShape(expected: .list), line: entry.line, value: entry.key)
    }
    for item in items {
      guard let other = keys.parsed(item, label, as: { CellText.name($0) }) else { continue }
      let pair = AdjacentZones(ID(zone), ID(other))
      if zone == other {
        keys.report(label, .zoneAdjoinsItself, line: item.line, value: other)
      } else if !adjacentZones.contains(pair) {
        adjacentZones.append(pair)
      }
    }
  }

  private mutating func readCap(_ entry: YAMLValue.Entry, _ keys: KeyReader, schema: Schema) {
    let label = keys.label("caps", entry.key)
    let word = YAMLValue(content: .scalar(entry.key), line: entry.line)
    let words = schema.choices["measureAction"] ?? []
    let value = keys.parsed(word, label) { CellText.choice($0, words) }
    guard let action = value.flatMap({ MeasureAction(rawValue: $0) }) else { return }
    guard let years = entry.value.entries else {
      keys.report(label, .wrongShape(expected: .keys), line: entry.line, value: entry.key)
      return
    }
    guard caps[action] == nil else {
      keys.report(label, .duplicateKey, line: entry.line, value: entry.key)
      return
    }
    caps[action] = [:]
    for pair in years {
      let yearText = YAMLValue(content: .scalar(pair.key), line: pair.line)
      let count = Column.inner(.wholeNumber)
      guard let year = keys.parsed(yearText, label, as: { CellText.calendarYear($0, .anyYear) }),
        let most = keys.parsed(pair.value, label, as: { CellText.whole($0, count) })
      else { continue }
      if caps[action]?.updateValue(most, forKey: BudgetYear(year)) != nil {
        keys.report(label, .duplicateKey, line: pair.line, value: pair.key)
      }
    }
  }

  private mutating func readFuture(_ keys: KeyReader, schema: Schema, log: ProblemLog) {
    guard let value = keys.value("future") else { return }
    let inner = KeyReader(
      value, columns: schema.innerKeys["future"] ?? [], path: keys.innerPath("future"), log: log)
    let factor = Column.inner(.share, least: 0, most: 10)
    for entry in inner.pairs("birthFactors") {
      let label = inner.label("birthFactors", entry.key)
      let yearText = YAMLValue(content: .scalar(entry.key), line: entry.line)
      guard let year = inner.parsed(yearText, label, as: { CellText.calendarYear($0, .anyYear) }),
        let number = inner.parsed(entry.value, label, as: { CellText.share($0, factor) })
      else { continue }
      if future.birthFactors.updateValue(number, forKey: year) != nil {
        inner.report(label, .duplicateKey, line: entry.line, value: entry.key)
      }
    }
    future.progressionShift = inner.read("progressionShift", as: CellText.share) ?? 0
    future.slippageYears = inner.read("slippageYears", as: CellText.whole) ?? 0
    future.priceFactor = inner.read("priceFactor", as: CellText.number) ?? 1
  }
}

extension [AdjacentZones] {
  /// By the first zone, then the second: which side a file wrote them from tells nothing.
  var inOrder: [AdjacentZones] {
    sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }
}
