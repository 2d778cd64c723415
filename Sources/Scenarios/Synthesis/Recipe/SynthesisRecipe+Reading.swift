// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension SynthesisRecipe {
  /// What the recipe is called in a county folder.
  public static let fileName = "synthesis.yaml"

  /// Reads a recipe; nil with every problem at once where anything is wrong.
  ///
  /// Unknown keys are refused. Each block says in `basis` whether its numbers are stated or assumed.
  public static func read(_ text: String) -> (recipe: SynthesisRecipe?, problems: [Problem]) {
    let log = ProblemLog()
    switch YAMLFile.parse(text) {
    case .failure(let fault):
      log.add(
        Problem(
          file: fileName, row: fault.line, column: fault.key.map { .same($0) }, kind: fault.kind))
      return (nil, log.problems)
    case .success(let value):
      guard !value.isBlank else {
        log.add(Problem(file: fileName, kind: .emptyFile))
        return (nil, log.problems)
      }
      let recipe = read(value, log: log)
      return (log.errorCount == 0 ? recipe : nil, log.problems)
    }
  }

  private static func read(_ value: YAMLValue, log: ProblemLog) -> SynthesisRecipe? {
    let keys = RecipeKeys(
      value, file: fileName,
      keys: [
        "seed", "zones", "schools", "pupils", "births", "spread", "level", "historyYears",
        "classes",
      ], optional: ["multimediaRooms"], log: log)
    let seed = keys.whole("seed", in: 0...Int.max)
    let zones = readZones(keys)
    let schools = readSchools(keys)
    let pupils = keys.inner("pupils", keys: ["primary", "junior", "basis"])
    let births = keys.inner("births", keys: ["firstYear", "lastYear", "trend", "basis"])
    let firstYear = births?.whole("firstYear", in: 1950...2150) ?? 1950
    let lastYear = births?.whole("lastYear", in: 1950...2150) ?? firstYear
    let trend = births?.choice("trend", BirthTrend.Name.self)
    if let births, lastYear < firstYear {
      births.report(
        "lastYear", .outOfRange(least: "\(firstYear)", most: "2150"),
        line: births.valueLine("lastYear"), value: "\(lastYear)")
    }
    if let births, let trend { checkYears(births, trend, firstYear, lastYear) }
    let classes = keys.inner("classes", keys: ["primary", "junior", "basis"])
    let ones = LocalityTable(city: 1.0, town: 1.0, country: 1.0)
    let spread = keys.indicators("spread", in: 0...3)
    let level = keys.indicators("level", in: 0.05...10)
    let history = keys.whole("historyYears", in: 0...20)
    let sizes = StageTable(
      primary: classes?.localities("primary", in: 5...80) ?? ones,
      junior: classes?.localities("junior", in: 5...80) ?? ones)
    guard !zones.isEmpty, lastYear >= firstYear, let trend else { return nil }
    var recipe = SynthesisRecipe(
      seed: UInt64(seed), zones: zones, schools: schools,
      pupils: StageTable(
        primary: pupils?.whole("primary", in: 0...10_000_000) ?? 0,
        junior: pupils?.whole("junior", in: 0...10_000_000) ?? 0),
      birthYears: firstYear...lastYear, birthTrend: trend, spread: spread, level: level,
      historyYears: history, classSizes: sizes)
    recipe.keepsRoomsWithinClasses =
      keys.choice("multimediaRooms", MultimediaRooms.self) == .withinClasses
    return recipe
  }

  /// How many multimedia rooms a school may have.
  private enum MultimediaRooms: String, CaseIterable {
    case asDrawn, withinClasses
  }

  /// The years must be among those for which the trend has numbers.
  private static func checkYears(
    _ births: RecipeKeys, _ name: BirthTrend.Name, _ firstYear: Int, _ lastYear: Int
  ) {
    let known = BirthTrend.named(name).years
    for (key, year) in [("firstYear", firstYear), ("lastYear", lastYear)]
    where !known.contains(year) {
      births.report(
        key, .outOfRange(least: "\(known.lowerBound)", most: "\(known.upperBound)"),
        line: births.valueLine(key), value: "\(year)")
    }
  }

  private static func readZones(_ keys: RecipeKeys) -> [SyntheticZone] {
    guard let value = keys.value("zones") else { return [] }
    guard let items = value.items, !items.isEmpty else {
      keys.report("zones", .wrongShape(expected: .list), line: value.line)
      return []
    }
    var zones: [SyntheticZone] = []
    for (index, item) in items.enumerated() {
      let zone = RecipeKeys(
        item, file: keys.file, path: "zones[\(index + 1)]", keys: ["name", "locality", "weight"],
        optional: ["basis"], log: keys.log)
      let name = zone.text("name")
      let locality = zone.choice("locality", Locality.self) ?? .country
      let weight = zone.number("weight", in: 0.001...1_000_000)
      if zones.contains(where: { $0.name == name }) {
        zone.report(
          "name", .duplicateRow(first: nil), line: zone.valueLine("name"), value: name)
      }
      zones.append(SyntheticZone(name: name, locality: locality, weight: weight))
    }
    return zones
  }

  /// Schools of one kind and locality; the largest counties have a fifth of it in all.
  private static let mostSchools = 5_000

  private static func readSchools(_ keys: RecipeKeys) -> SchoolCounts {
    let groups = SchoolCounts.Group.allCases
    let none = LocalityTable(city: 0, town: 0, country: 0)
    var counts = SchoolCounts(primary: none, junior: none, nineYear: none)
    guard let inner = keys.inner("schools", keys: groups.map(\.rawValue) + ["basis"]) else {
      return counts
    }
    for group in groups { counts[group] = inner.counts(group.rawValue, in: 0...mostSchools) }
    return counts
  }
}
