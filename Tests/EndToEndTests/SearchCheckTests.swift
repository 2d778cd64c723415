// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("junheng search --check and --export-model")
struct SearchCheckTests {
  /// A county that complies under the plan of the search; the plan lies outside the folder of what-ifs.
  private func planned() async throws -> (folder: Folder, plan: String, found: JSON) {
    let folder = try Folder.changxi()
    // Without the nine-year school's crowding, which no purchase mends, the plan complies.
    try folder.edit("sections.csv") {
      $0.replacingOccurrences(of: "青石学校,小学,320", with: "青石学校,小学,520")
        .replacingOccurrences(of: "青石学校,初中,230", with: "青石学校,初中,430")
    }
    let plan = folder["方案.yaml"].path
    let found = try await Junheng.run(
      "search", folder.path, "--output", plan, "--format", "json"
    ).json()
    return (folder, plan, found)
  }

  @Test func thePlanOfTheSearchPassesAtItsCostAndEndsWithZero() async throws {
    let (folder, plan, found) = try await planned()
    let text = try await Junheng.run("search", folder.path, "--check", plan)
    let answer = try await Junheng.run(
      "search", folder.path, "--check", plan, "--format", "json")
    let json = try answer.json()
    #expect(found["complies"].bool == json["complies"].bool)
    #expect(json["schema"].text == "junheng.check-plan/1")
    #expect(json["cost"] == found["cost"])
    #expect(answer.code == (json["complies"].bool == true ? 0 : 1), "\(answer.all)")
    #expect(text.code == answer.code)
    #expect(json["complies"].bool == true, "\(answer.text)")
    #expect(text.text.contains("可推算的部分达标"), "\(text.text)")
  }

  @Test func aPlanWithATaskLessNamesWhatItBreaksAndEndsWithOne() async throws {
    let (folder, plan, _) = try await planned()
    try folder.edit("方案.yaml") { text in
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let task = lines.firstIndex { $0.hasPrefix("  - ") }
      if let task { lines.remove(at: task) }
      return lines.joined(separator: "\n")
    }
    let answer = try await Junheng.run(
      "search", folder.path, "--check", plan, "--format", "json")
    #expect(answer.code == 1, "\(answer.all)")
    let json = try answer.json()
    #expect(json["complies"].bool == false)
    let breaches = json["breaches"].elements
    #expect(!breaches.isEmpty)
    for breach in breaches {
      #expect(
        breach.keys == ["kind", "meets", "school", "shortBy", "stage", "subject", "year"],
        "\(breach)")
      #expect((breach["shortBy"].number ?? 0) > 0, "\(breach)")
    }
    let english = try await Junheng.run(
      "search", folder.path, "--check", plan, "--language", "en")
    #expect(english.code == 1)
    #expect(english.text.contains("requirements that are not met: \(breaches.count)"))
  }

  @Test func aBudgetTooSmallIsNamedByYear() async throws {
    let (folder, plan, _) = try await planned()
    let answer = try await Junheng.run(
      "search", folder.path, "--check", plan, "--budget", "1万元", "--format", "json")
    #expect(answer.code == 1)
    let breaches = try answer.json()["breaches"].elements
    #expect(!breaches.isEmpty && breaches.allSatisfy { $0["kind"].text == "budget" })
  }

  @Test func aPlanFileThatIsMissingOrBadIsTold() async throws {
    let folder = try Folder.changxi()
    let missing = try await Junheng.run("search", folder.path, "--check", folder["无.yaml"].path)
    #expect(missing.code == 1 && missing.errors.contains("无.yaml"), "\(missing.all)")
    try folder.write("名称: 坏\n变更:\n  - 招聘 没有的学校 教师 3人 2027\n", "坏.yaml")
    let bad = try await Junheng.run("search", folder.path, "--check", folder["坏.yaml"].path)
    #expect(bad.code == 1 && !bad.errors.isEmpty, "\(bad.all)")
  }

  @Test func theModelIsWrittenWithTheAnswerInItsComments() async throws {
    let folder = try Folder.changxi()
    let model = folder["model.lp"].path
    let answer = try await Junheng.run(
      "search", folder.path, "--export-model", model, "--format", "json")
    #expect(answer.code == 0, "\(answer.all)")
    let text = try folder.text("model.lp")
    let cost = try #require(try answer.json()["cost"].whole)
    #expect(text.contains("\\ search cost \(cost)\n"))
    #expect(text.contains("\nminimize\n") && text.hasSuffix("\nend\n"))
    #expect(text.contains("^2 ] <= 0\n"))
    let linear = try await Junheng.run(
      "search", folder.path, "--export-model", model, "--without-coefficients")
    #expect(linear.code == 0, "\(linear.all)")
    #expect(try !folder.text("model.lp").contains("^2"))
  }

  @Test(arguments: [
    ["--without-coefficients"], ["--check", "a.yaml", "--export-model", "b.lp"],
    ["--check", "a.yaml", "--output", "b.yaml"],
  ])
  func whatDoesNotGoTogetherIsWrongUsage(_ options: [String]) async throws {
    let answer = try await Junheng.run(["search", Fixtures.changxi.path] + options)
    #expect(answer.code == 2, "\(answer.all)")
    #expect(!answer.errors.isEmpty)
  }
}
