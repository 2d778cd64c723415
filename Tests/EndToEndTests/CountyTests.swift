// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// The five counties that the program serves, with what it says of each pinned to the byte.
@Suite("The five counties")
struct CountyTests {
  static let counties = ["xingguo", "changjiang", "sixian", "lusong", "qitai"]
  static let scenarios = Fixtures.repository.appendingPathComponent("scenarios")

  @Test func allFiveAreThereAndNoOther() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.scenarios.path)
      .filter { FileManager.default.fileExists(atPath: Self.scenarios.path + "/\($0)/county.yaml") }
    #expect(Set(folders) == Set(Self.counties))
  }

  @Test(arguments: counties)
  func theDataHasNoErrorAndEveryWhatIfRuns(_ county: String) async throws {
    let folder = Self.scenarios.appendingPathComponent(county)
    let check = try await Junheng.run("check", folder.path, "--format", "json")
    #expect(check.code == 0, "\(check.all)")
    let json = try check.json()
    #expect(json["errors"].elements.isEmpty, "\(json["errors"])")
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.appendingPathComponent("what-ifs").path)
    #expect(files.count >= 3, "\(files)")
  }

  @Test(arguments: counties)
  func everyScreenSaysThatTheDataAreMadeUp(_ county: String) async throws {
    let folder = Self.scenarios.appendingPathComponent(county).path
    let forecast = try await Junheng.run("forecast", folder)
    #expect(forecast.code == 0, "\(forecast.all)")
    #expect(forecast.text.contains("示例数据"))
    let year = String(try #require(forecast.text.firstMatch(of: #/学年 (\d{4})/#)).1)
    for arguments in [
      ["check", folder], ["compare", folder, "基准方案", "基准方案"],
      ["explain", folder, "小学", "体育场馆", "--year", year],
    ] {
      let answer = try await Junheng.run(arguments)
      #expect(answer.text.hasPrefix("【示例数据"), "\(arguments): \(answer.all)")
      let english = try await Junheng.run(arguments + ["--language", "en"])
      #expect(english.text.hasPrefix("[Synthetic data"), "\(arguments): \(english.all)")
    }
  }

  @Test(arguments: counties)
  func theForecastsAreAsRecorded(_ county: String) async throws {
    try await Self.compare(county, "forecast.json", [])
  }

  @Test(arguments: counties)
  func theSearchIsAsRecorded(_ county: String) async throws {
    try await Self.compare(county, "search.json", ["--search"])
  }

  @Test(arguments: counties)
  func theWholeAnswerIsAsRecorded(_ county: String) async throws {
    try await Self.compare(county, "answer.json", ["--answer"])
  }

  /// `make record` writes the files anew; the tests never do.
  private static func compare(_ county: String, _ file: String, _ options: [String]) async throws {
    let folder = scenarios.appendingPathComponent(county)
    let answer = try await Junheng.run(["summary", folder.path] + options)
    #expect(answer.code == 0, "\(answer.all)")
    #expect(answer.errors.isEmpty, "\(answer.errors)")
    let recorded = try String(
      contentsOf: folder.appendingPathComponent("expected/\(file)"), encoding: .utf8)
    guard answer.text != recorded else { return }
    let lines = zip(recorded.split(separator: "\n"), answer.text.split(separator: "\n"))
    let first = lines.enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      """
      scenarios/\(county)/expected/\(file) differs, first in line \((first?.offset ?? -2) + 1). \
      If it should, run `make record`, read the difference and say why in the changelog.
      recorded: \(first?.element.0 ?? "(length)")
      now:      \(first?.element.1 ?? "(length)")
      """)
  }
}
