// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("An interrupted write leaves the old file whole")
struct InterruptedWriteTests {
  /// `report` writes most: one file of some hundred kilobytes. A shell does the killing, because its
  /// clock does not wait for the other tests of this process.
  @Test func killedAtAnyMomentTheOldReportOrTheNewOneIsThere() async throws {
    let folder = try Folder()
    let script = """
      set -- report "$county" --scenario 基准方案 --scenario 低出生 --output "$folder" --language
      now() { echo "${EPOCHREALTIME/[.,]/}"; }
      start=$(now)
      for language in zh en; do
        "$junheng" "$@" $language >/dev/null || exit 1
        echo "whole $(cksum <"$folder/report.html")"
      done
      moment=$((($(now) - start) / 2))
      # Closer and closer to the start, by a tenth each, from just before the usual end.
      for round in $(seq 30); do
        if [ $((round % 2)) = 0 ]; then language=zh; else language=en; fi
        "$junheng" "$@" $language >/dev/null & process=$!
        sleep "$(printf '0.%06d' "$moment")"
        kill -9 $process 2>/dev/null && echo killed
        wait $process 2>/dev/null
        echo "then $(cksum <"$folder/report.html")"
        moment=$((moment * 9 / 10))
      done
      """
    let answer = try await Junheng.run(
      URL(fileURLWithPath: "/bin/bash"), ["-c", script],
      environment: [
        "junheng": try Junheng.binary.path, "county": Fixtures.changxi.path, "folder": folder.path,
      ])
    let lines = answer.text.split(separator: "\n")
    func sums(_ word: String) -> [Substring] {
      lines.filter { $0.hasPrefix(word + " ") }.map { $0.dropFirst(word.count + 1) }
    }
    let whole = Set(sums("whole"))
    #expect(whole.count == 2, "\(answer.all)")
    #expect(sums("then").count == 30, "\(answer.all)")
    #expect(sums("then").allSatisfy(whole.contains), "\(answer.all)")
    #expect(lines.contains("killed"), "nothing was interrupted: \(answer.all)")
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
