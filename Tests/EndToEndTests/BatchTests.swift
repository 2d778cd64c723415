// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("junheng batch")
struct BatchTests {
  /// A province of made-up counties, one of them with an error.
  private static func province(_ folder: Folder, counties: Int = 5) async throws -> String {
    let path = folder["province"].path
    let made = try await Junheng.run(
      "synthesize", path, "--counties", "\(counties)", "--schools", "\(counties * 6)", "--seed", "7"
    )
    #expect(made.code == 0, "\(made.all)")
    let file = "province/示例县0002/sections.csv"
    try folder.edit(file) { $0.replacingOccurrences(of: "小学", with: "中学堂") }
    return path
  }

  @Test func oneBadCountyIsARowAndNotTheEnd() async throws {
    let folder = try Folder()
    let path = try await Self.province(folder)
    let answer = try await Junheng.run(
      "batch", path, "--output", folder["all.csv"].path, "--what-ifs", "--search", "--change",
      "工期延误 1年")
    #expect(answer.code == 0, "\(answer.all)")
    #expect(answer.errors.contains("示例县0002") && answer.errors.contains("junheng check"))
    let lines = try folder.text("all.csv").split(whereSeparator: \.isNewline)
    let rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(rows.allSatisfy { $0.count == rows[0].count || $0[0].hasSuffix("0002") })
    // Four counties with twelve school years of the plan, the change and the searched plan; the bad one; the header.
    #expect(lines.count == 146, "\(lines.count) lines")
    let bad = lines.filter { $0.contains("示例县0002") }
    #expect(bad.count == 1 && bad[0].contains("sections.csv"), "\(bad)")
    #expect(!FileManager.default.fileExists(atPath: folder["all.csv.journal"].path))
  }

  @Test func partsMergedAreTheWholeByteForByteAndSoIsAnyNumberOfThreads() async throws {
    let folder = try Folder()
    let path = try await Self.province(folder)
    let whole = try await Junheng.run(
      "batch", path, "--output", folder["whole.csv"].path, "--threads", "1")
    #expect(whole.code == 0, "\(whole.all)")
    var parts: [String] = []
    for number in [3, 1, 2] {
      let part = folder["part-\(number).csv"].path
      parts.append(part)
      let answer = try await Junheng.run(
        "batch", path, "--shard", "\(number)/3", "--output", part, "--threads", "4")
      #expect(answer.code == 0, "\(answer.all)")
    }
    let merged = try await Junheng.run(
      ["batch", "--merge"] + parts + ["--output", folder["merged.csv"].path])
    #expect(merged.code == 0, "\(merged.all)")
    #expect(try folder.text("merged.csv") == folder.text("whole.csv"))
    let twice = try await Junheng.run(
      "batch", "--merge", parts[0], parts[0] + "", parts[1], folder["whole.csv"].path, "--output",
      folder["twice.csv"].path)
    #expect(twice.code == 1 && twice.errors.contains("--shard"), "\(twice.all)")
  }

  @Test func whatIsNoBatchIsRefusedWithTheRemedy() async throws {
    let folder = try Folder()
    let none = try await Junheng.run("batch", folder.path, "--output", folder["x.csv"].path)
    #expect(none.code == 1 && none.errors.contains("county.yaml"), "\(none.all)")
    let shard = try await Junheng.run(
      "batch", folder.path, "--output", folder["x.csv"].path, "--shard", "3/2")
    #expect(shard.code == 2 && shard.errors.contains("--shard"), "\(shard.all)")
    let english = try await Junheng.run(
      "batch", folder.path, "--output", folder["x.csv"].path, "--language", "en")
    #expect(english.code == 1 && english.errors.contains("holds no county folder"))
  }
}
