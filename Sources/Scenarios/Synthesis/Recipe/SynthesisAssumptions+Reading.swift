// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension SynthesisAssumptions {
  /// Reads the embedded text; it is part of the program, so a fault in it is a programmer error.
  static func embedded() -> SynthesisAssumptions {
    let log = ProblemLog()
    let groups = [
      "sizes", "grades", "history", "births", "classes", "places", "sites", "staff", "rooms",
      "seniors", "indicators",
    ]
    let keys = RecipeKeys(
      Schema.resource("Synthesis/assumptions.yaml"), file: "assumptions.yaml", keys: groups,
      log: log)
    func group(_ name: String, _ inner: [String]) -> RecipeKeys {
      guard let found = keys.inner(name, keys: inner) else {
        preconditionFailure("assumptions.yaml lacks \(name)")
      }
      return found
    }
    let result = read(group)
    precondition(log.problems.isEmpty, "\(log.problems)")
    return result
  }

  private static let part = 0.0...1.0
  private static let factor = 0.0...100.0
  private static let change = -1.0...1.0
  private static let pupils = 0.0...100_000.0

  private static func read(_ group: (String, [String]) -> RecipeKeys) -> SynthesisAssumptions {
    let sizes = group(
      "sizes",
      [
        "primary", "junior", "nineYearPrimary", "nineYearJunior", "noise", "leastPerGrade",
        "special", "teachingPoint",
      ])
    let special = sizes.inner("special", keys: ["primary", "junior"])
    let classes = group("classes", ["noise"])
    let places = group("places", ["least", "most"])
    let rooms = group("rooms", ["shortChance"])
    let seniors = group("seniors", ["least", "most"])
    let shapes = group("indicators", ["most"] + Indicator.allCases.map(\.rawValue))
    return SynthesisAssumptions(
      sizes: StageTable(primary: size(sizes, "primary"), junior: size(sizes, "junior")),
      throughSizes: StageTable(
        primary: size(sizes, "nineYearPrimary"), junior: size(sizes, "nineYearJunior")),
      sizeNoise: sizes.localities("noise", in: 0...2),
      leastPerGrade: sizes.whole("leastPerGrade", in: 0...100),
      special: StageTable(
        primary: special?.whole("primary", in: 0...1000) ?? 0,
        junior: special?.whole("junior", in: 0...1000) ?? 0),
      teachingPoint: sizes.number("teachingPoint", in: pupils),
      gradeTilt: drift(group("grades", ["tilt", "noise"]), "tilt"),
      history: drift(group("history", ["drift", "noise"]), "drift"),
      births: drift(group("births", ["drift", "noise"]), "drift"),
      classNoise: classes.number("noise", in: part),
      leastPlaces: places.localities("least", in: factor),
      mostPlaces: places.localities("most", in: factor), sites: readSites(group),
      staff: readStaff(group), roomShortChance: rooms.localities("shortChance", in: part),
      seniorsLeast: seniors.number("least", in: factor),
      seniorsMost: seniors.number("most", in: factor),
      mostRelative: shapes.number("most", in: 1...1000),
      shapes: Indicator.allCases.map { shape(shapes, $0.rawValue) })
  }

  private static func readSites(_ group: (String, [String]) -> RecipeKeys) -> Sites {
    let sites = group(
      "sites",
      [
        "firstBuilt", "lastBuilt", "landFactor", "landNoise", "groundPerFloorArea", "growthLeast",
        "growthMost", "mostSportsShare", "indoorChance", "indoorShare", "boardingChance",
      ])
    return Sites(
      firstBuilt: sites.localities("firstBuilt", in: 1900...2100),
      lastBuilt: sites.localities("lastBuilt", in: 1900...2100),
      landFactor: sites.localities("landFactor", in: factor),
      landNoise: sites.number("landNoise", in: part),
      groundPerFloorArea: sites.number("groundPerFloorArea", in: factor),
      growthLeast: sites.localities("growthLeast", in: 1...100),
      growthMost: sites.localities("growthMost", in: 1...100),
      mostSportsShare: sites.number("mostSportsShare", in: part),
      indoorChance: sites.localities("indoorChance", in: part),
      indoorShare: sites.number("indoorShare", in: part),
      boardingChance: sites.localities("boardingChance", in: part))
  }

  private static func readStaff(_ group: (String, [String]) -> RecipeKeys) -> Staff {
    let staff = group(
      "staff", ["qualifiedLeast", "qualifiedMost", "needLeast", "needMost", "perHundredOutOfScope"])
    func shares(_ key: String) -> StageTable<Double> {
      let inner = staff.inner(key, keys: ["primary", "junior"])
      return StageTable(
        primary: inner?.number("primary", in: 0.01...1) ?? 1,
        junior: inner?.number("junior", in: 0.01...1) ?? 1)
    }
    return Staff(
      qualifiedLeast: shares("qualifiedLeast"), qualifiedMost: shares("qualifiedMost"),
      needLeast: staff.number("needLeast", in: factor),
      needMost: staff.number("needMost", in: factor),
      perHundredOutOfScope: staff.number("perHundredOutOfScope", in: factor))
  }

  private static func size(_ keys: RecipeKeys, _ key: String) -> Size {
    let none = LocalityTable(city: 0.0, town: 0.0, country: 0.0)
    let inner = keys.inner(key, keys: ["typical", "most"])
    return Size(
      typical: inner?.localities("typical", in: pupils) ?? none,
      most: inner?.localities("most", in: pupils) ?? none)
  }

  private static func drift(_ keys: RecipeKeys, _ key: String) -> Drift {
    Drift(drift: keys.localities(key, in: change), noise: keys.number("noise", in: part))
  }

  private static func shape(_ keys: RecipeKeys, _ key: String) -> Shape {
    let inner = keys.inner(key, keys: ["halfSize", "noise", "locality"])
    return Shape(
      halfSize: inner?.number("halfSize", in: 1...100_000) ?? 1,
      noise: inner?.number("noise", in: 0...2) ?? 0,
      locality: inner?.localities("locality", in: 0.01...100)
        ?? LocalityTable(city: 1, town: 1, country: 1))
  }
}
