// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// The numbers of the generic county: the text resource `Synthesis/generic.yaml`.
struct GenericShape: Hashable, Sendable {
  var name: String
  var standard: String
  var baseYear: Int
  var targetYear: Int
  var inspectionYear: Int
  var lastYear: Int
  var juniorPerTwenty: Int
  var nineYearPerTwenty: Int
  var primary: LocalityTable<Double>
  var junior: LocalityTable<Double>
  var nineYear: LocalityTable<Double>
  var schoolsPerZone: Int
  var leastZones: Int
  var mostZones: Int
  var newBuildPerSquareMetre: Double
  var expansionPerSquareMetre: Double
  var sportsGroundPerSquareMetre: Double
  var newSchoolClasses: Int
  var buildingPerTeachingArea: Double
  var equipmentPerPupil: Double
  var hiredPerThousand: Double
  var designatedPerThousand: Double

  /// The numbers of this version of the program.
  static let current = embedded()

  /// Reads the embedded text; it is part of the program, so a fault in it is a programmer error.
  private static func embedded() -> GenericShape {
    let log = ProblemLog()
    let keys = RecipeKeys(
      Schema.resource("Synthesis/generic.yaml"), file: "generic.yaml",
      keys: ["county", "schools", "zones", "plan"], log: log)
    let years = ["baseYear", "targetYear", "inspectionYear", "lastYear"]
    let planKeys = [
      "newBuildPerSquareMetre", "expansionPerSquareMetre", "sportsGroundPerSquareMetre",
      "newSchoolClasses", "buildingPerTeachingArea", "equipmentPerPupil", "hiredPerThousand",
      "designatedPerThousand",
    ]
    guard let county = keys.inner("county", keys: ["name", "standard"] + years),
      let schools = keys.inner(
        "schools",
        keys: ["juniorPerTwenty", "nineYearPerTwenty", "primary", "junior", "nineYear"]),
      let zones = keys.inner("zones", keys: ["schoolsPerZone", "least", "most"]),
      let plan = keys.inner("plan", keys: planKeys)
    else { preconditionFailure("generic.yaml: \(log.problems)") }
    func year(_ key: String) -> Int { county.whole(key, in: 1990...2100) }
    func price(_ key: String) -> Double { plan.number(key, in: 0...1_000_000) }
    let shape = GenericShape(
      name: county.text("name"), standard: county.text("standard"), baseYear: year("baseYear"),
      targetYear: year("targetYear"), inspectionYear: year("inspectionYear"),
      lastYear: year("lastYear"), juniorPerTwenty: schools.whole("juniorPerTwenty", in: 1...9),
      nineYearPerTwenty: schools.whole("nineYearPerTwenty", in: 1...9),
      primary: schools.localities("primary", in: 0...100),
      junior: schools.localities("junior", in: 0...100),
      nineYear: schools.localities("nineYear", in: 0...100),
      schoolsPerZone: zones.whole("schoolsPerZone", in: 1...1000),
      leastZones: zones.whole("least", in: 1...100), mostZones: zones.whole("most", in: 1...100),
      newBuildPerSquareMetre: price("newBuildPerSquareMetre"),
      expansionPerSquareMetre: price("expansionPerSquareMetre"),
      sportsGroundPerSquareMetre: price("sportsGroundPerSquareMetre"),
      newSchoolClasses: plan.whole("newSchoolClasses", in: 1...100),
      buildingPerTeachingArea: price("buildingPerTeachingArea"),
      equipmentPerPupil: price("equipmentPerPupil"), hiredPerThousand: price("hiredPerThousand"),
      designatedPerThousand: price("designatedPerThousand"))
    precondition(log.problems.isEmpty, "generic.yaml: \(log.problems)")
    return shape
  }
}
