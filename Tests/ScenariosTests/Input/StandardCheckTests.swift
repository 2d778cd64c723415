// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Scenarios

/// Identifiers that no standard knows once counted for nothing without a word.
@Suite("Identifiers in a county's tables are held against its standard")
struct StandardCheckTests {
  private static func problems(
    _ standard: String = "jiangxi-2018", _ change: (inout County) -> Void
  ) throws -> [Problem] {
    var county = County(
      name: "检验县", isSynthetic: true, standard: standard,
      baseYear: SchoolYear(2026), targetYear: SchoolYear(2027), inspectionYears: [],
      lastYear: SchoolYear(2028),
      settings: Defaults.settings(SettingsFile(), from: SchoolYear(2026)))
    change(&county)
    let loaded = try StandardsCatalog.load(standard, on: CalendarDate(year: 2026, month: 9, day: 1))
      .get()
    return StandardCheck.run(county, sources: SourceRows(), standards: [loaded])
  }

  private static func declaring(_ item: String, _ value: String = "1") throws -> [Problem] {
    try problems {
      $0.declarations = [
        Declaration(
          item: item, year: SchoolYear(2026), value: ExactDecimal(value), isPlanned: false)
      ]
    }
  }

  @Test(arguments: [
    ("99", "9"), ("999", "38"), ("23.1.2", "23"), ("18", "18.1"), ("26.1", "26"), ("随迁子女就读", "24"),
  ])
  func anUnknownItemIsAnErrorWithTheNearest(item: String, nearest: String) throws {
    let problem = try #require(Self.declaring(item).first)
    #expect(problem.severity == .error && problem.file == "declarations.csv")
    for language in Language.allCases {
      let message = problem.message(language)
      #expect(message.contains(item) && message.contains(nearest), "\(message)")
    }
  }

  @Test func aWordThatIsNearNothingIsAnErrorWithTheWayToAllOfThem() throws {
    let problem = try #require(Self.declaring("随便写").first)
    #expect(problem.message(.chinese).contains("junheng standards jiangxi-2018"))
  }

  @Test(arguments: ["1", "13"])
  func aComputedItemCannotBeDeclared(item: String) throws {
    guard case .itemIsComputed = try Self.declaring(item).first?.kind else {
      Issue.record("item \(item) is computed")
      return
    }
  }

  @Test(arguments: ["8", "8.1", "36.5.2", "15.1", "26", "V5", "Q5.2"])
  func whatTheStandardKnowsPasses(item: String) throws {
    #expect(try Self.declaring(item).isEmpty)
  }

  @Test(arguments: ["100", "2", "-1", "0.5"])
  func aNumberForYesOrNoIsRefusedAndNotIgnored(value: String) throws {
    for item in ["16.2", "V5", "Q5.2"] {
      let problem = try #require(Self.declaring(item, value).first, "\(item)")
      #expect(problem.kind == .notYesOrNo && problem.severity == .error, "\(item)")
      #expect(problem.message(.chinese).contains("是填 1，否填 0"))
    }
    #expect(try Self.declaring("V5", "0").isEmpty)
  }

  @Test func theYearOfAnEventIsNoNumberOfYears() throws {
    #expect(try Self.declaring("Q1", "2019").isEmpty)
    for value in ["3", "1", "2019.5", "30000"] {
      #expect(try Self.declaring("Q1", value).first?.kind == .notAnEventYear)
    }
  }

  @Test(arguments: [("8.1", "6"), ("8", "11"), ("36.5.1", "-1")])
  func pointsAboveWhatIsPrintedAreRefused(item: String, value: String) throws {
    guard case .pointsAboveMost = try Self.declaring(item, value).first?.kind else {
      Issue.record("\(value) points for \(item) pass")
      return
    }
  }

  @Test func theWholeAndAPartAreNotDeclaredTogether() throws {
    let found = try Self.problems { county in
      county.declarations = ["8", "8.2"].map {
        Declaration(item: $0, year: SchoolYear(2026), value: ExactDecimal(1), isPlanned: false)
      }
    }
    #expect(found.map(\.kind) == [.itemBesidePart(item: "8")])
  }

  @Test(arguments: [
    ("sportsArea.nothing", "sportsArea.leased"), ("随便写", "hunan-2025"), ("租赁", "sportsArea.leased"),
    ("schoolSize.eachCampuss", "schoolSize.eachCampus"),
  ])
  func anUnknownRouteIsAnErrorWithTheNearest(route: String, nearest: String) throws {
    let found = try Self.problems("hunan-2025") {
      $0.relaxations = [RelaxationClaim(school: "一小", route: route, from: SchoolYear(2026))]
    }
    let problem = try #require(found.first)
    #expect(problem.severity == .error && problem.file == "relaxations.csv")
    #expect(problem.message(.chinese).contains(nearest), "\(problem.message(.chinese))")
  }

  @Test func whoAnswersForAnUnknownItemIsAnErrorAndComputedOnesPass() throws {
    let found = try Self.problems {
      $0.responsibilities = [
        Responsibility(item: "1"), Responsibility(item: "10.2"), Responsibility(item: "77"),
        Responsibility(item: nil, task: "校园文化建设"),
      ]
    }
    #expect(found.map(\.file) == ["responsibilities.csv"])
  }
}
