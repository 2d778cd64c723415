// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("junheng search with entrants and blocks of classrooms")
struct WholeIntakeTests {
  private func county() async throws -> Folder {
    let folder = try Folder()
    try FileManager.default.removeItem(at: folder.url)
    let made = try await Junheng.run(
      "synthesize", folder.path, "--schools", "12", "--seed", "4")
    #expect(made.code == 0, "\(made.all)")
    try FileManager.default.createDirectory(
      at: folder["what-ifs"], withIntermediateDirectories: true)
    return folder
  }

  /// Purchases alone leave classes, sizes and places; with the intake all is met, and a forecast of
  /// the written plan says the same for the same money.
  @Test func whatNoPurchaseMendsIsMendedAndForecastTheSame() async throws {
    let folder = try await county()
    let alone = try await Junheng.run(
      "search", folder.path, "--decide", "none", "--format", "json")
    #expect(try alone.json()["complies"].bool == false)
    #expect(!(try alone.json()["beyondLevers"].elements.isEmpty))
    let plan = folder["what-ifs/整县方案.yaml"]
    let answer = try await Junheng.run(
      "search", folder.path, "--decide", "whole", "--output", plan.path, "--format", "json")
    #expect(answer.code == 0, "\(answer.all)")
    #expect(answer.errors.contains("已经在校的学生一个不动"), "\(answer.errors)")
    let found = try answer.json()
    #expect(found["complies"].bool == true, "\(answer.errors)")
    let best = found["decisions"]["best"]
    let changes = best["changes"].elements.compactMap { $0["zh"].text }
    #expect(changes.contains { $0.hasPrefix("扩建 ") } || changes.contains { $0.hasPrefix("划片 ") })
    let lines = try String(contentsOf: plan, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("  - ") }
    #expect(
      lines.prefix(changes.count).map { String($0.dropFirst(5).dropLast()) } == changes)
    let forecast = try await Junheng.run(
      "forecast", folder.path, "--scenario", "最省方案（基准方案）", "--format", "json")
    #expect(forecast.code == 0, "\(forecast.all)")
    let after = try forecast.json()
    #expect(after["cost"]["presentValue"].number == best["total"].number)
    let asked = Set(found["years"].elements.compactMap { $0["year"].whole })
    #expect(!asked.isEmpty)
    for year in after["years"].elements where asked.contains(year["year"].whole ?? 0) {
      #expect(year["verdicts"]["computed"].text == "meets", "\(year["year"])")
    }
  }

  /// Changjiang cannot comply in its target year: the year named gives what asking for it gives.
  @Test func whereTheTargetYearIsTooEarlyTheFirstLaterYearIsNamed() async throws {
    let county = Fixtures.repository.appendingPathComponent("scenarios/changjiang").path
    let asked = try await Junheng.run("search", county, "--format", "json")
    let answer = try asked.json()
    #expect(answer["complies"].bool == false)
    let later = answer["later"]
    #expect(later["tried"].elements.compactMap(\.whole) == [2027, 2028])
    #expect(later["year"].whole == 2028)
    let named = try await Junheng.run(
      "search", county, "--target", "2028", "--format", "json")
    let found = try named.json()
    #expect(found["complies"].bool == true, "\(named.all)")
    #expect(found["later"] == .null)
    #expect(found["cost"] == later["cost"])
    #expect(found["decisions"]["best"]["total"] == later["total"])
  }

  @Test func theAnswerSaysThatNothingIsProvenOfOtherCatchments() async throws {
    let folder = try await county()
    for (language, words) in [
      ("zh", "没有证明别的划片更贵"), ("en", "nothing is proven of other catchments"),
    ] {
      let answer = try await Junheng.run(
        "search", folder.path, "--decide", "whole", "--language", language)
      #expect(answer.text.contains(words), "\(answer.text.prefix(1000))")
    }
  }
}
