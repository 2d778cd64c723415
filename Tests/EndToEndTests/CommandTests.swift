// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("init, standards, explain, synthesize")
struct CommandTests {
  static let county = Fixtures.changxi.path

  @Test(arguments: ["zh", "en"])
  func aNewFolderHasEveryTableAndSaysWhatIsMissing(_ language: String) async throws {
    let parent = try Folder()
    let folder = parent["新县"]
    let answer = try await Junheng.run("init", folder.path, "--language", language)
    #expect(answer.code == 0, "\(answer.all)")
    #expect(answer.text.contains(folder.path))
    let names = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
    for table in [
      "county.yaml", "schools.csv", "sections.csv", "enrolment.csv", "births.csv", "projects.csv",
      "works.csv", "measures.csv", "closures.csv", "catchments.csv", "declarations.csv",
      "relaxations.csv", "levers.csv",
    ] {
      #expect(names.contains(table), "\(table) is missing in \(names)")
    }
    let whatIfs = try FileManager.default.contentsOfDirectory(
      atPath: folder.appendingPathComponent("what-ifs").path)
    #expect(whatIfs == [language == "zh" ? "预案示例.yaml" : "example.yaml"])
    let check = try await Junheng.run("check", folder.path, "--language", language)
    #expect(check.code == 1, "an empty county cannot be run: \(check.all)")
    #expect(check.text.contains("schools.csv"), "\(check.text)")
    let again = try await Junheng.run("init", folder.path, "--language", language)
    #expect(again.code == 0, "a folder as init left it is completed: \(again.all)")
    let schools = folder.appendingPathComponent("schools.csv")
    let edited = try Data(contentsOf: schools) + Data("甲小学\r\n".utf8)
    try edited.write(to: schools)
    let third = try await Junheng.run("init", folder.path, "--language", language)
    #expect(third.code == 1 && third.all.contains("schools.csv"), "\(third.all)")
    #expect(try Data(contentsOf: schools) == edited, "nothing may be overwritten")
  }

  @Test func everyStandardIsListedAndEveryValueIsCited() async throws {
    let names = try await Junheng.run("standards").text.split(separator: "\n").map(String.init)
    #expect(names.count >= 5, "\(names)")
    for name in names {
      let text = try await Junheng.run("standards", name)
      #expect(text.code == 0, "\(text.all)")
      let english = try await Junheng.run("standards", name, "--language", "en")
      #expect(english.code == 0, "\(english.all)")
      let json = try await Junheng.run("standards", name, "--format", "json").json()
      #expect(json["schema"].text == "junheng.standard/1")
      #expect(json["values"].elements.count > 20, "\(name)")
      for value in json["values"].elements {
        #expect(!(value["document"].text ?? "").isEmpty, "\(value)")
        #expect(!(value["article"].text ?? "").isEmpty, "\(value)")
      }
    }
  }

  @Test func aStandardIsReadAsOfADay() async throws {
    let early = try await Junheng.run("standards", "national-2017", "--on", "1999-01-01")
    #expect(early.code == 1, "nothing was in force then: \(early.all)")
    #expect(!early.errors.isEmpty)
  }

  @Test(arguments: [
    ("第一中学", "sportsArea"), ("第一中学", "体育场馆"), ("青石学校小学", "骨干教师"), ("青石学校初中", "classSize"),
    ("小学", "equipmentValue"), ("初中", "教学用房"), ("河西小学", "musicRooms"),
    ("河西小学", "artRooms"), ("第一中学", "schoolSize"), ("junior", "backboneTeachers"),
  ])
  func everyNumberIsExplained(_ section: String, _ indicator: String) async throws {
    let arguments = ["explain", Self.county, section, indicator, "--year", "2029"]
    let text = try await Junheng.run(arguments)
    #expect(text.code == 0, "\(text.all)")
    let english = try await Junheng.run(arguments + ["--language", "en"])
    #expect(english.code == 0 && english.text != text.text, "\(english.all)")
    let json = try await Junheng.run(arguments + ["--format", "json"]).json()
    #expect(json["schema"].text == "junheng.explain/1")
    for key in ["value", "threshold", "verdict", "formula", "document", "article", "text"] {
      #expect(json[key] != .null, "\(key): \(json)")
    }
  }

  @Test func anExplanationSaysWhatTheForecastSays() async throws {
    let forecast = try await Junheng.run("forecast", Self.county, "--format", "json").json()
    let section = try #require(
      forecast["sections"].elements.first { $0["id"].text == "第一中学/junior" })
    for year in section["years"].elements {
      let number = try #require(year["year"].whole)
      for (indicator, finding) in year["indicators"].members where number % 3 == 0 {
        let told = try await Junheng.run(
          "explain", Self.county, "第一中学", indicator, "--year", "\(number)", "--format", "json"
        ).json()
        #expect(told["value"] == finding["value"], "\(number) \(indicator)")
        let short = told["shortBy"].whole ?? 0
        #expect(short == finding["shortBy"].whole ?? 0, "\(number) \(indicator)")
      }
    }
  }

  @Test func pupilsAreExplainedToTheNumberThatTheForecastPrints() async throws {
    let forecast = try await Junheng.run("forecast", Self.county, "--format", "json").json()
    let section = try #require(
      forecast["sections"].elements.first { $0["id"].text == "第一中学/junior" })
    let year = try #require(section["years"].elements.first { $0["year"].whole == 2029 })
    let arguments = ["explain", Self.county, "第一中学", "在校生", "--year", "2029"]
    let told = try await Junheng.run(arguments + ["--format", "json"]).json()
    #expect(told["schema"].text == "junheng.explain-pupils/1")
    #expect(told["value"] == year["pupils"])
    let parts = told["grades"].elements.flatMap { $0["parts"].elements }
    #expect(parts.compactMap(\.["pupils"].whole).reduce(0, +) == year["pupils"].whole)
    let text = try await Junheng.run(arguments)
    let english = try await Junheng.run(arguments + ["--language", "en"])
    #expect(text.code == 0 && english.code == 0 && text.text != english.text, "\(english.all)")
    let county = try await Junheng.run("explain", Self.county, "pupils", "--year", "2029")
    #expect(county.code == 0, "\(county.all)")
    let wrong = try await Junheng.run("explain", Self.county, "第一中学", "校服", "--year", "2029")
    #expect(wrong.code == 1 && wrong.all.contains("在校生"), "\(wrong.all)")
  }

  @Test(arguments: [nil, "第九中学推迟一年"])
  func moneyIsExplainedToTheSumThatTheForecastPrints(_ scenario: String?) async throws {
    let option = scenario.map { ["--scenario", $0] } ?? []
    let forecast = try await Junheng.run(["forecast", Self.county, "--format", "json"] + option)
      .json()
    let arguments = ["explain", Self.county, "资金", "--year", "2027"] + option
    let told = try await Junheng.run(arguments + ["--format", "json"]).json()
    #expect(told["schema"].text == "junheng.explain-money/1")
    #expect(told["value"] == forecast["cost"]["byYear"]["2027"])
    let amounts = told["items"].elements.compactMap(\.["amount"].whole)
    #expect(!amounts.isEmpty && amounts.reduce(0, +) == told["value"].whole)
    let text = try await Junheng.run(arguments)
    let english = try await Junheng.run(arguments + ["--language", "en"])
    #expect(text.code == 0 && english.code == 0 && text.text != english.text, "\(english.all)")
    let late = try await Junheng.run("explain", Self.county, "资金", "--year", "2099")
    #expect(late.code == 2, "\(late.all)")
  }

  @Test func aSyntheticCountyIsTheSameBytesForTheSameSeed() async throws {
    let parent = try Folder()
    for (name, seed) in [("a", "7"), ("b", "7"), ("c", "8")] {
      let answer = try await Junheng.run(
        "synthesize", parent[name].path, "--schools", "12", "--seed", seed)
      #expect(answer.code == 0, "\(answer.all)")
    }
    func files(_ name: String) throws -> [String: Data] {
      var files: [String: Data] = [:]
      for (path, data) in try parent.contents() where path.hasPrefix(name + "/") {
        files[String(path.dropFirst(2))] = data
      }
      return files
    }
    #expect(try files("a") == files("b"))
    #expect(try files("a") != files("c"))
    let check = try await Junheng.run("check", parent["a"].path)
    #expect(check.code == 0, "\(check.all)")
    let forecast = try await Junheng.run("forecast", parent["a"].path)
    #expect(forecast.code == 0 && forecast.text.contains("示例数据"), "\(forecast.all)")
  }
}
