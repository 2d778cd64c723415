// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("An interrupted write leaves the old file whole")
struct InterruptedWriteTests {
  /// `report` writes most: one file of some hundred kilobytes.
  @Test func killedAtAnyMomentTheOldReportOrTheNewOneIsThere() async throws {
    let folder = try Folder()
    func report(_ language: String, seconds: Double = 60) async throws -> Junheng.Answer {
      try await Junheng.run(
        Junheng.binary,
        [
          "report", Fixtures.changxi.path, "--scenario", "基准方案", "--scenario", "低出生",
          "--output", folder.path, "--language", language,
        ], seconds: seconds)
    }
    var whole: [Data] = []
    var longest = 0.0
    for language in ["zh", "en"] {
      let start = ContinuousClock.now
      #expect(try await report(language).code == 0)
      longest = max(longest, start.duration(to: .now) / .seconds(1))
      whole.append(try Data(contentsOf: folder["report.html"]))
    }
    #expect(whole[0] != whole[1])
    var killed = 0
    for round in 0..<24 {
      // Closer and closer to the start, by a sixth each: on a busy machine the runs that were timed
      // may have taken many times as long as these take.
      let moment = longest * pow(1 / 1.2, Double(round))
      let answer = try await report(round % 2 == 0 ? "zh" : "en", seconds: moment)
      if answer.code < 0 { killed += 1 }
      let now = try Data(contentsOf: folder["report.html"])
      #expect(whole.contains(now), "after \(moment) s: \(now.count) bytes")
    }
    #expect(killed > 0, "nothing was interrupted")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.allSatisfy { $0 == "report.html" || $0.hasPrefix(".junheng-") }, "\(names)")
  }

  @Test func manyWritersAtOnceNeverShowHalfAFile() async throws {
    let folder = try Folder()
    let plan = folder["方案.yaml"]
    let first = try await Junheng.run("search", Fixtures.changxi.path, "--output", plan.path)
    #expect(first.code == 0, "\(first.all)")
    let whole = try Data(contentsOf: plan)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let answer = try await Junheng.run(
            "search", Fixtures.changxi.path, "--output", plan.path)
          #expect(answer.code == 0, "\(answer.all)")
        }
      }
      for _ in 0..<200 { #expect(try Data(contentsOf: plan) == whole) }
      try await group.waitForAll()
    }
    #expect(try Data(contentsOf: plan) == whole)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["方案.yaml"])
  }

  @Test func reportWritesOneFile() async throws {
    let folder = try Folder()
    let answer = try await Junheng.run(
      "report", Fixtures.changxi.path, "--search", "--output", folder["新/层"].path)
    #expect(answer.code == 0, "\(answer.all)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder["新/层"].path)
    #expect(names == ["report.html"])
    #expect(answer.text == folder["新/层/report.html"].path + "\n")
  }
}
