// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Foundation
import Standards
import Testing

@testable import Scenarios

/// Reading a recipe and the schools it is checked against.
struct RecipeTests {
  static let good = GenericCounty(schools: 30, seed: 5).recipeText

  private func kinds(_ text: String) -> [Problem.Kind] {
    SynthesisRecipe.read(text).problems.map(\.kind)
  }

  @Test func aGoodRecipeIsRead() throws {
    let (recipe, problems) = SynthesisRecipe.read(Self.good)
    #expect(problems.isEmpty)
    #expect(recipe?.seed == 5)
    #expect(recipe?.spread.junior[Indicator.backboneTeachers.index] == 1.055)
    #expect(recipe?.historyYears == 4)
    #expect(recipe?.birthTrend == .national)
  }

  @Test func anUnknownKeyIsRefusedWithTheNearestKnownOne() {
    let text = Self.good.replacingOccurrences(of: "historyYears:", with: "historyYear:")
    let (recipe, problems) = SynthesisRecipe.read(text)
    #expect(recipe == nil)
    let nearest = Bilingual(zh: "historyYears", en: "historyYears")
    #expect(problems.map(\.kind).contains(.unknownKey(nearest: nearest)))
    #expect(problems.map(\.kind).contains(.missingKey(nearest)))
  }

  @Test func everyProblemIsGivenAtOnceWithItsLine() {
    let text = Self.good
      .replacingOccurrences(of: "lastYear: 2025", with: "lastYear: 2026")
      .replacingOccurrences(of: "trend: national", with: "trend: nation")
      .replacingOccurrences(of: "teachingFloorArea: 0.519", with: "teachingFloorArea: viel")
      .replacingOccurrences(of: "equipmentValue: 0.167", with: "equipmentValue: 9")
      .replacingOccurrences(of: "seed: 5", with: "seed: -5")
    let (recipe, problems) = SynthesisRecipe.read(text)
    #expect(recipe == nil)
    let columns = problems.compactMap(\.column?.zh)
    let wanted = [
      "seed", "births.trend", "spread.primary.teachingFloorArea", "spread.primary.equipmentValue",
    ]
    for column in wanted { #expect(columns.contains(column), "\(column) in \(columns)") }
    #expect(problems.allSatisfy { $0.row != nil })
  }

  @Test func yearsWithoutPublishedBirthsAreRefused() {
    let text = Self.good.replacingOccurrences(of: "lastYear: 2025", with: "lastYear: 2026")
    #expect(kinds(text) == [.outOfRange(least: "2008", most: "2025")])
  }

  @Test func aKeyWrittenTwiceAndAZoneNamedTwiceAreRefused() {
    let twice = Self.good + "\nseed: 6\n"
    #expect(kinds(twice).contains(.duplicateKey))
    let line = Self.good.split(separator: "\n").first { $0.contains("{name:") } ?? ""
    let zones = Self.good.replacingOccurrences(of: line, with: line + "\n" + line)
    #expect(kinds(zones) == [.duplicateRow(first: nil)])
  }

  @Test func textThatIsNoRecipeIsAProblemAndNoCrash() {
    for text in ["", "[]", "seed", "a: [", "zones: {}", "- 1\n- 2", "schools: 3\nzones: 4"] {
      let (recipe, problems) = SynthesisRecipe.read(text)
      #expect(recipe == nil, "\(text)")
      #expect(!problems.isEmpty, "\(text)")
    }
  }

  private func problems(named: String, recipe: String = good) throws -> [Problem] {
    try SyntheticCounties.withFolder { path in
      try Synthesis.write(to: path, schools: 30, seed: 5)
      let folder = URL(fileURLWithPath: path)
      try Data(named.utf8).write(to: folder.appendingPathComponent(NamedSchools.fileName))
      try Data(recipe.utf8).write(to: folder.appendingPathComponent(SynthesisRecipe.fileName))
      let before = try Data(contentsOf: folder.appendingPathComponent("schools.csv"))
      let problems = try Synthesis.regenerate(path)
      let after = try Data(contentsOf: folder.appendingPathComponent("schools.csv"))
      if problems.contains(where: { $0.severity == .error }) { #expect(before == after) }
      return problems
    }
  }

  @Test func aNamedSchoolMustLieInAZoneOfTheRecipe() throws {
    let found = try problems(named: "学校,办学类型,所在地,学区\n甲,小学,城区,城区学校\n")
    #expect(found.count == 1)
    #expect(found.first?.file == NamedSchools.fileName)
    #expect(found.first?.row == 2)
    #expect(found.first?.column?.zh == "学区")
  }

  @Test func thereCannotBeMoreNamedSchoolsThanSchools() throws {
    let zone = "示例城区学区"
    let rows = (1...9).map { "第\($0)小学,小学,城区,\(zone)\n" }.joined()
    let found = try problems(named: "学校,办学类型,所在地,学区\n" + rows)
    #expect(found.map(\.column?.zh) == ["schools.primary.city"])
  }

  @Test func pupilsNeedASchoolThatTeachesThem() throws {
    let (recipe, _) = SynthesisRecipe.read(GenericCounty(schools: 1, seed: 1).recipeText)
    var lonely = try #require(recipe)
    lonely.pupils.junior = 10
    let log = ProblemLog()
    NamedSchools().check(lonely, log: log)
    #expect(log.problems.map(\.column?.zh) == ["pupils.junior"])
  }

  @Test func aFolderWithoutARecipeIsAProblem() throws {
    try SyntheticCounties.withFolder { path in
      try CountyFolder.write(Synthesis.county(schools: 2, seed: 1), to: path)
      let problems = try Synthesis.regenerate(path)
      #expect(problems.map(\.file) == [SynthesisRecipe.fileName])
    }
  }

  @Test func tablesOfACountyThatCallsItsDataRealAreNeverReplaced() throws {
    try SyntheticCounties.withFolder { path in
      try Synthesis.write(to: path, schools: 5, seed: 1)
      let file = URL(fileURLWithPath: path + "/county.yaml")
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.contains("示例数据: 是"))
      try Data(text.replacingOccurrences(of: "示例数据: 是", with: "示例数据: 否").utf8).write(to: file)
      let schools = URL(fileURLWithPath: path + "/schools.csv")
      try Data("real".utf8).write(to: schools)
      let problems = try Synthesis.regenerate(path)
      #expect(problems.map(\.column?.zh) == ["示例数据"])
      #expect(try Data(contentsOf: schools) == Data("real".utf8))
      #expect(throws: CountyTemplate.Refusal.self) {
        try Synthesis.write(to: path, schools: 5, seed: 1)
      }
      #expect(try Data(contentsOf: schools) == Data("real".utf8))
    }
  }
}
