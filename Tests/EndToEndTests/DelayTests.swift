// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// The issue's own example: 第九中学 a year late changes what it should and nothing else.
@Suite("推迟 第九中学 1年")
struct DelayTests {
  static let county = Fixtures.changxi.path

  /// The sections that share the new school's catchment: junior schools of its zone.
  static let touched: Set<String> = ["第一中学/junior", "第九中学/junior"]

  private func forecast(_ changes: String...) async throws -> Junheng.Answer {
    try await Junheng.run(
      ["forecast", Self.county, "--format", "json"] + changes.flatMap { ["--change", $0] })
  }

  @Test func onlyTheYearsAndSchoolsThatItShouldAreChanged() async throws {
    let base = try await forecast().json()
    let late = try await forecast("推迟 第九中学 1年").json()
    #expect(base["sections"].elements.map(\.["id"]) == late["sections"].elements.map(\.["id"]))
    for (before, after) in zip(base["sections"].elements, late["sections"].elements) {
      let name = try #require(before["id"].text)
      guard Self.touched.contains(name) else {
        #expect(before == after, "\(name) has nothing to do with it")
        continue
      }
      for year in 2024...2026 {
        #expect(at(before, year) == at(after, year), "\(name) \(year) is before the delay")
      }
      #expect(at(before, 2027) != at(after, 2027), "\(name) must feel the delay in 2027")
    }
  }

  @Test func theNewSchoolOpensAYearLaterWithItsStartingGradeOnly() async throws {
    let base = try await forecast().json()
    let late = try await forecast("推迟 第九中学 1年").json()
    func pupils(_ json: JSON, _ year: Int) -> Int? {
      json["sections"].elements.first { $0["id"].text == "第九中学/junior" }
        .flatMap { at($0, year) }.flatMap { $0["pupils"].whole }
    }
    #expect(pupils(base, 2026) == nil)
    #expect(try #require(pupils(base, 2027)) > 0)
    #expect(pupils(late, 2027) == nil)
    let first = try #require(pupils(late, 2028))
    #expect(first > 0)
    #expect(try #require(pupils(base, 2028)) > first, "two grades against one")
  }

  @Test func noChildIsLostByIt() async throws {
    let base = try await forecast().json()
    let late = try await forecast("推迟 第九中学 1年").json()
    for (before, after) in zip(base["years"].elements, late["years"].elements) {
      for stage in ["primary", "junior"] {
        #expect(before["stages"][stage]["pupils"] == after["stages"][stage]["pupils"])
      }
    }
  }

  @Test func itsMoneyMovesByAYear() async throws {
    let base = try await forecast().json()["cost"]["byYear"]
    let late = try await forecast("推迟 第九中学 1年").json()["cost"]["byYear"]
    let none = try await forecast("取消 第九中学").json()["cost"]["byYear"]
    // 9600 万元 in parts of 20, 50 and 30 per cent, from 2025 to 2027 and then a year later.
    let parts = [19_200_000.0, 48_000_000, 28_800_000]
    for year in 2024...2035 {
      func amount(_ json: JSON) -> Double { json["\(year)"].number ?? 0 }
      let own = (0..<3).contains(year - 2025) ? parts[year - 2025] : 0
      let moved = (0..<3).contains(year - 2026) ? parts[year - 2026] : 0
      #expect(amount(base) - amount(none) == own, "\(year)")
      #expect(amount(late) - amount(none) == moved, "\(year)")
    }
  }

  @Test func undoingItGivesTheBaseByteForByte() async throws {
    let base = try await forecast()
    let undone = try await forecast("推迟 第九中学 1年", "提前 第九中学 1年")
    #expect(undone.code == 0, "\(undone.all)")
    // What was typed is told by the name, what was understood and the difference, which is none; all
    // the rest must be the same bytes.
    let difference = try undone.json()["difference"]
    #expect(difference["presentValue"].number == 0 && difference["flips"].elements.isEmpty)
    let name = try #require(try undone.json()["scenario"].text)
    let baseName = try #require(try base.json()["scenario"].text)
    let renamed = undone.text.replacingOccurrences(
      of: "\"scenario\" : \"\(name)\"", with: "\"scenario\" : \"\(baseName)\""
    )
    .replacing(#/  "understood" : \[\n(?s:.*?)\n  \],\n/#, with: "")
    .replacing(#/  "difference" : \{\n(?s:.*?)\n  \},\n/#, with: "")
    #expect(renamed == base.text)
    #expect(Data(renamed.utf8) == base.output)
  }

  @Test func theFolderIsNotTouchedByAnyOfIt() async throws {
    let folder = try Folder.changxi()
    let before = try folder.contents()
    for arguments in [
      ["forecast", folder.path, "--change", "推迟 第九中学 1年"],
      ["compare", folder.path, "基准方案", "第九中学推迟一年", "低出生"], ["check", folder.path],
      ["search", folder.path],
    ] {
      let answer = try await Junheng.run(arguments)
      #expect(answer.code == 0, "\(arguments) \(answer.all)")
    }
    #expect(try folder.contents() == before)
  }

  @Test func aChangeWithoutEffectIsReported() async throws {
    let answer = try await forecast("推迟 第九中学 20年")
    #expect(answer.code == 0, "\(answer.all)")
    #expect(!answer.errors.isEmpty)
    let same = try await forecast("推迟 第九中学 0年")
    #expect(same.code == 1 || !same.errors.isEmpty, "\(same.all)")
  }

  @Test func compareSaysWhatFlippedAndAMinusBIsTheOppositeOfBMinusA() async throws {
    func compare(_ names: String...) async throws -> JSON {
      try await Junheng.run(["compare", Self.county] + names + ["--format", "json"]).json()
    }
    let there = try await compare("基准方案", "第九中学推迟一年")
    let back = try await compare("第九中学推迟一年", "base")
    let forwards = there["scenarios"][0]["difference"]
    let backwards = back["scenarios"][0]["difference"]
    #expect(forwards["presentValue"].number == backwards["presentValue"].number.map(-))
    #expect(!forwards["enrolment"].elements.isEmpty)
    for key in ["enrolment", "flips"] {
      let turned = backwards[key].elements.map { entry -> JSON in
        var members = entry.members
        (members["from"], members["to"]) = (members["to"], members["from"])
        return .object(members)
      }
      #expect(Set(turned) == Set(forwards[key].elements), "\(key)")
    }
    for key in ["moneyByYear", "moneyByKind", "moneyByDepartment"] {
      let turned = backwards[key].members.mapValues { $0.number.map(-) }
      #expect(turned == forwards[key].members.mapValues(\.number), "\(key)")
    }
  }

  private func at(_ section: JSON, _ year: Int) -> JSON? {
    section["years"].elements.first { $0["year"].whole == year }
  }
}
