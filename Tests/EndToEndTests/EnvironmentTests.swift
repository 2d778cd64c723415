// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("Results depend on nothing but the data")
struct EnvironmentTests {
  private static let commands = [
    ["check"], ["forecast"], ["forecast", "--format", "json"], ["forecast", "--language", "en"],
    ["compare", "基准方案", "第九中学推迟一年", "低出生"],
    ["compare", "基准方案", "第九中学推迟一年", "--format", "json"],
    ["explain", "第一中学", "sportsArea", "--year", "2029"],
    ["explain", "小学", "体育场馆", "--year", "2029", "--format", "json"], ["search"],
  ]

  /// The arguments with the county's folder after the command.
  private func arguments(_ command: [String], _ folder: String) -> [String] {
    [command[0], folder] + command.dropFirst()
  }

  @Test(arguments: commands)
  func theSameBytesTwiceAndUnderAnyLocaleZoneAndPlace(_ command: [String]) async throws {
    let first = try await Junheng.run(arguments(command, Fixtures.changxi.path))
    #expect(first.code == 0, "\(first.all)")
    #expect(!first.output.isEmpty)
    for environment in [
      ["LANG": "C", "LC_ALL": "C", "TZ": "Pacific/Kiritimati"],
      ["LANG": "de_DE.UTF-8", "LC_ALL": "", "TZ": "Nowhere/Atlantis", "HOME": "/nonexistent"],
    ] {
      let again = try await Junheng.run(
        arguments(command, Fixtures.changxi.path), environment: environment)
      #expect(again.output == first.output, "\(command) \(environment)")
      #expect(again.errors == first.errors)
    }
    let elsewhere = try await Junheng.run(
      arguments(command, "./changxi/"), in: Fixtures.changxi.deletingLastPathComponent())
    #expect(elsewhere.output == first.output, "\(command) from another working directory")
  }

  @Test func searchDiffersInItsSecondsOnly() async throws {
    let runs = try await [
      Junheng.run("search", Fixtures.changxi.path, "--format", "json"),
      Junheng.run("search", Fixtures.changxi.path, "--format", "json"),
    ].map { answer in
      answer.text.split(separator: "\n").filter { !$0.contains("\"seconds\"") }
    }
    #expect(runs[0] == runs[1])
  }

  @Test func theReportIsTheSameBytesTwice() async throws {
    let folder = try Folder()
    for name in ["a", "b"] {
      let answer = try await Junheng.run(
        ["report", Fixtures.changxi.path, "--search", "--output", folder[name].path],
        environment: name == "b" ? ["LANG": "C", "TZ": "Asia/Kathmandu"] : [:])
      #expect(answer.code == 0, "\(answer.all)")
    }
    #expect(try folder.text("a/report.html") == folder.text("b/report.html"))
  }

  @Test func progressIsShownOnATerminalAndNeverInAPipe() async throws {
    let piped = try await Junheng.run("search", Fixtures.changxi.path)
    // Remarks are whole lines.
    for line in piped.errors.split(separator: "\n") { #expect(line.hasPrefix("· "), "\(line)") }
    #expect(!piped.all.contains("\u{1B}"))
    #expect(!piped.all.contains("\r"))
    let script = URL(fileURLWithPath: "/usr/bin/script")
    guard FileManager.default.isExecutableFile(atPath: script.path) else {
      Issue.record("script (of util-linux or bsdutils) is needed to make a terminal")
      return
    }
    let command = try "'\(Junheng.binary.path)' search '\(Fixtures.changxi.path)'"
    let watched = try await Junheng.run(script, ["-qec", command, "/dev/null"])
    #expect(watched.text.contains("\u{1B}[K"), "no progress on a terminal: \(watched.all)")
  }

  @Test func aReaderThatLeavesEarlyIsNoCrash() async throws {
    let shell = URL(fileURLWithPath: "/bin/bash")
    let command = try """
    '\(Junheng.binary.path)' forecast '\(Fixtures.changxi.path)' --format json | head -c 20 >/dev/null
    echo ${PIPESTATUS[0]}
    """
    let answer = try await Junheng.run(shell, ["-c", command])
    let code = answer.text.trimmingCharacters(in: .whitespacesAndNewlines)
    // 141 is the usual end by a closed pipe; a crash would be 132, 133, 134 or 139.
    #expect(["0", "1", "141"].contains(code), "\(answer.all)")
    #expect(!answer.errors.contains("Fatal error"), "\(answer.errors)")
  }
}
