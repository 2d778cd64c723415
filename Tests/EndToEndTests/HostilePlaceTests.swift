// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("Full disks, closed streams and overwritten inputs")
struct HostilePlaceTests {
  private static func shell(_ command: String) async throws -> Junheng.Answer {
    try await Junheng.run(
      URL(fileURLWithPath: "/bin/bash"), ["-c", command],
      environment: ["junheng": Junheng.binary.path, "county": Fixtures.changxi.path])
  }

  /// Signals would be told as 128 and more.
  @Test(arguments: [
    "forecast \"$county\"", "forecast \"$county\" --format json", "check \"$county\"",
    "compare \"$county\" 基准方案 低出生", "standards national-2017", "--help", "--version",
    "explain \"$county\" 第一中学 sportsArea --year 2029",
  ])
  func noPlaceForTheAnswerIsExitOne(_ command: String) async throws {
    for place in [">/dev/full", ">&-"] {
      let answer = try await Self.shell("\"$junheng\" \(command) \(place); echo \"code $?\" >&2")
      #expect(answer.errors.contains("code 1\n"), "\(command) \(place): \(answer.all)")
      #expect(answer.errors.contains("Cannot write standard output"), "\(answer.all)")
    }
  }

  @Test func noPlaceForTheMessageKeepsTheExitCode() async throws {
    for place in ["2>/dev/full", "2>&-"] {
      let data = try await Self.shell("\"$junheng\" forecast /none \(place); echo \"code $?\"")
      #expect(data.text == "code 1\n", "\(data.all)")
      let usage = try await Self.shell("\"$junheng\" nonsense \(place); echo \"code $?\"")
      #expect(usage.text == "code 2\n", "\(usage.all)")
    }
  }

  @Test func anOutputThatIsAnInputIsRefused() async throws {
    let folder = try Folder.changxi()
    let before = try folder.contents()
    let links = try Folder()
    let manager = FileManager.default
    try manager.createSymbolicLink(at: links["soft.csv"], withDestinationURL: folder["schools.csv"])
    try manager.linkItem(at: folder["county.yaml"], to: links["hard.yaml"])
    try manager.createSymbolicLink(at: links["county"], withDestinationURL: folder.url)
    for arguments in [
      ["batch", folder.path, "--output", folder["schools.csv"].path],
      ["batch", folder.path, "--output", links["soft.csv"].path],
      ["batch", links["county"].path, "--output", folder["births.csv"].path],
      ["search", folder.path, "--output", folder["county.yaml"].path],
      ["search", folder.path, "--output", links["hard.yaml"].path],
      ["search", folder.path, "--output", links["county/SCHOOLS.CSV"].path],
      ["search", folder.path, "--output", folder["what-ifs/低出生.yaml"].path],
      ["search", folder.path, "--export-model", folder["works.csv"].path],
      ["earliest", folder.path, "--output", folder["what-ifs/../projects.csv"].path],
      ["assurance", folder.path, "--output", folder["levers.csv"].path],
    ] {
      let answer = try await Junheng.run(arguments)
      #expect(answer.code == 1, "\(arguments): \(answer.all)")
      #expect(answer.errors.contains("就是要读的"), "\(answer.all)")
    }
    #expect(try folder.contents() == before)
  }

  @Test func aPlaceThatCannotBeWrittenIsToldBeforeTheWork() async throws {
    let answer = try await Junheng.run(
      ["search", Fixtures.changxi.path, "--output", "/none/方案.yaml"],
      environment: ["JUNHENG_PROGRESS": "1"])
    #expect(answer.code == 1 && answer.errors.contains("/none"), "\(answer.all)")
    #expect(!answer.errors.contains("搜索"), "it searched first: \(answer.errors)")
    let folder = try Folder()
    let isFolder = try await Junheng.run(
      "search", Fixtures.changxi.path, "--output", folder.path)
    #expect(isFolder.code == 1, "\(isFolder.all)")
    for command in [["init", ""], ["init", " "], ["synthesize", "", "--schools", "3"]] {
      #expect(try await Junheng.run(command).code == 2, "\(command)")
    }
  }

  @Test(arguments: ["inf", "-inf", "nan", "1e300", "0", "-0.0", "1e9"])
  func whatIsNoTimeIsRefused(_ seconds: String) async throws {
    let answer = try await Junheng.run(
      "search", Fixtures.changxi.path, "--seconds=\(seconds)")
    #expect(answer.code == 2, "\(answer.all)")
  }

  /// A process of another user than root may be kept from reading.
  @Test func whatMayNotBeReadIsSaidSo() async throws {
    let folder = try Folder.changxi()
    let command = """
      chmod 755 "$folder"; chmod 000 "$folder/schools.csv"
      run() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=65534 --clear-groups "$@"; else "$@"; fi; }
      run "$junheng" check "$folder"; chmod 644 "$folder/schools.csv"; chmod 700 "$folder/what-ifs"
      run "$junheng" check "$folder"; chmod 700 "$folder"
      run "$junheng" check "$folder" --language en; chmod 755 "$folder" "$folder/what-ifs"
      """
    let answer = try await Junheng.run(
      URL(fileURLWithPath: "/bin/bash"), ["-c", command],
      environment: ["junheng": Junheng.binary.path, "folder": folder.path])
    #expect(answer.text.contains("schools.csv：没有读取这个文件的权限"), "\(answer.all)")
    if getuid() == 0 {
      #expect(answer.text.contains("没有读取这个文件夹的权限"), "\(answer.all)")
      #expect(answer.text.contains("the folder may not be read"), "\(answer.all)")
    }
  }
}
