// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("junheng forecast")
struct ForecastTests {
  static let county = Fixtures.changxi.path
  static let indicators: Set<String> = [
    "teachersAboveRequiredQualification", "backboneTeachers", "peAndArtsTeachers",
    "teachingFloorArea", "sportsArea", "equipmentValue", "multimediaClassrooms",
  ]

  @Test func jsonHasTheKeysOfTheContract() async throws {
    let answer = try await Junheng.run("forecast", Self.county, "--format", "json")
    #expect(answer.code == 0, "\(answer.all)")
    #expect(answer.errors.isEmpty, "\(answer.errors)")
    let json = try answer.json()
    #expect(json["schema"].text == "junheng.forecast/1")
    #expect(json["county"].text == "长溪县")
    #expect(json["scenario"].text != nil)
    #expect(json["years"].elements.map(\.["year"].whole) == Array(2024...2033))
    for year in json["years"].elements {
      #expect(year.keys.contains("meets"))
      #expect(year["stages"].keys == ["primary", "junior"])
      for stage in year["stages"].members.values {
        #expect(stage["coefficients"].keys == Self.indicators)
        for coefficient in stage["coefficients"].members.values {
          #expect(coefficient.keys.isSuperset(of: ["value", "limit", "meets"]))
          if let value = coefficient["value"].number, let limit = coefficient["limit"].number {
            #expect(coefficient["meets"].bool == (value <= limit))
          }
        }
        let count = try #require(stage["sections"]["count"].whole)
        let meeting = try #require(stage["sections"]["meeting"].whole)
        #expect((0...count).contains(meeting))
      }
    }
    for section in json["sections"].elements {
      let stage = try #require(section["stage"].text)
      #expect(["primary", "junior"].contains(stage))
      #expect(section["id"].text == "\(section["name"].text ?? "")/\(stage)")
      for year in section["years"].elements {
        #expect(year.keys.isSuperset(of: ["year", "pupils", "meets"]))
        #expect(year["indicators"].keys == Self.indicators)
        for finding in year["indicators"].members.values {
          #expect(finding.keys.isSuperset(of: ["value", "threshold", "meets", "shortBy"]))
          let meets = try #require(finding["meets"].bool as Bool?)
          let value = try #require(finding["value"].number)
          let threshold = try #require(finding["threshold"].number)
          // Rounding cannot matter here: the fixture has no value within a billionth of its limit.
          #expect(meets == (value >= threshold), "\(section["id"]) \(year["year"]) \(finding)")
          if meets {
            #expect((finding["shortBy"].number ?? 0) == 0)
          } else {
            #expect(try #require(finding["shortBy"].whole) >= 1)
          }
        }
      }
    }
  }

  @Test func pupilsOfTheBaseYearAreThoseOfTheTable() async throws {
    let json = try await Junheng.run("forecast", Self.county, "--format", "json").json()
    let base = Dictionary(
      uniqueKeysWithValues: json["sections"].elements.compactMap { section in
        section["years"].elements.first { $0["year"].whole == 2024 }
          .map { (section["id"].text ?? "", $0["pupils"].whole) }
      })
    #expect(
      base == [
        "城关第一小学/primary": 1138, "河西小学/primary": 553, "石坪教学点/primary": 71,
        "青石学校/primary": 295, "青石学校/junior": 220, "第一中学/junior": 1227,
      ])
  }

  @Test func everySectionsPupilsAddUpToTheStages() async throws {
    let json = try await Junheng.run("forecast", Self.county, "--format", "json").json()
    for year in json["years"].elements {
      for stage in ["primary", "junior"] {
        let sum = json["sections"].elements.filter { $0["stage"].text == stage }
          .flatMap { $0["years"].elements }.filter { $0["year"] == year["year"] }
          .compactMap { $0["pupils"].whole }.reduce(0, +)
        #expect(year["stages"][stage]["pupils"].whole == sum, "\(year["year"]) \(stage)")
      }
    }
  }

  @Test func bothLanguagesSayItAndEnglishSaysItInEnglish() async throws {
    let chinese = try await Junheng.run("forecast", Self.county)
    let english = try await Junheng.run("forecast", Self.county, "--language", "en")
    #expect(chinese.code == 0 && english.code == 0, "\(chinese.all) \(english.all)")
    #expect(chinese.text.contains("示例数据") && chinese.text.contains("达标"))
    #expect(english.text.contains("Synthetic data"))
    // Only the names of the county, its schools, projects and plan are Chinese.
    var rest = english.text
    for name in [
      "长溪县第九中学建设项目", "长溪县", "城关第一小学", "河西小学", "石坪教学点", "青石学校", "第一中学", "第九中学",
      "河西小学综合楼", "青石学校运动场", "城关第一小学信息化", "城关学区", "河西学区", "基准方案",
    ] {
      rest = rest.replacingOccurrences(of: name, with: "")
    }
    let chineseLeft = rest.split(separator: "\n").filter { line in
      line.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
    #expect(chineseLeft.isEmpty, "\(chineseLeft)")
  }

  @Test func aFolderThatIsNotMarkedSyntheticIsNotCalledSo() async throws {
    let folder = try Folder.changxi()
    try folder.edit("county.yaml") { $0.replacingOccurrences(of: "示例数据: 是", with: "示例数据: 否") }
    for command in ["forecast", "search"] {
      let answer = try await Junheng.run(command, folder.path)
      #expect(answer.code == 0, "\(answer.all)")
      #expect(!answer.text.contains("示例数据"), "\(command)")
      let synthetic = try await Junheng.run(command, Self.county)
      #expect(synthetic.text.contains("示例数据"), "\(command)")
    }
  }

  @Test func aNamedScenarioIsTheSameAsItsChangeOnTheCommandLine() async throws {
    let named = try await Junheng.run(
      "forecast", Self.county, "--scenario", "第九中学推迟一年", "--format", "json"
    ).json()
    let typed = try await Junheng.run(
      "forecast", Self.county, "--change", "推迟 第九中学 1年", "--format", "json"
    ).json()
    #expect(named["years"] == typed["years"])
    #expect(named["sections"] == typed["sections"])
    #expect(named["cost"] == typed["cost"])
  }

  /// What the text says at its end stands in the document, too.
  @Test func aChangeIsHeldAgainstThePlanItStandsOn() async throws {
    func forecast(_ arguments: String...) async throws -> JSON {
      try await Junheng.run(["forecast", Self.county, "--format", "json"] + arguments).json()
    }
    #expect(!(try await forecast()).keys.contains("difference"))
    let typed = try await forecast("--change", "推迟 第九中学 1年")
    let compared = try await Junheng.run(
      "compare", Self.county, "--change", "推迟 第九中学 1年", "--format", "json"
    ).json()
    let wanted = try #require(compared["scenarios"].elements.first)["difference"]
    let difference = typed["difference"]
    #expect(difference["baseline"] == compared["baseline"]["name"])
    #expect(difference["enrolment"].elements.count > 0)
    for key in wanted.keys { #expect(difference[key] == wanted[key], "\(key)") }
    #expect(difference.keys == wanted.keys.union(["baseline"]))
  }

  @Test func theOrderOfIndependentChangesDoesNotMatter() async throws {
    let changes = ["推迟 第九中学 1年", "批准 青石学校运动场", "取消 河西小学综合楼"]
    func run(_ order: [Int]) async throws -> JSON {
      try await Junheng.run(
        ["forecast", Self.county, "--format", "json"] + order.flatMap { ["--change", changes[$0]] }
      ).json()
    }
    let first = try await run([0, 1, 2])
    for order in [[0, 2, 1], [1, 0, 2], [2, 1, 0]] {
      let other = try await run(order)
      #expect(other["years"] == first["years"])
      #expect(other["sections"] == first["sections"])
      #expect(other["cost"] == first["cost"])
    }
  }
}
