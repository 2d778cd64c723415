// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("Which program it is")
struct VersionTests {
  @Test func itNamesItsVersionItsCommitAndItsStandards() async throws {
    for language in ["zh", "en"] {
      let answer = try await Junheng.run("version", "--language", language)
      #expect(answer.code == 0, "\(answer.all)")
      for standard in [
        "anhui-2018", "hunan-2025", "jiangxi-2018", "national-2017", "xinjiang-2021",
      ] {
        #expect(answer.text.contains("  \(standard)  "), "\(standard)")
      }
      #expect(answer.text.contains("赣教督委字〔2018〕6号") && answer.text.contains("2018-08-27"))
    }
    let line = try await Junheng.run("--version")
    #expect(line.text.firstMatch(of: #/^junheng \d+\.\d+\.\d+ \(([0-9a-f]{12}|\?)\)\n$/#) != nil)
  }

  /// What `sha256sum` says of the files of the repository.
  @Test func theHashesAreThoseOfTheFiles() async throws {
    let document = try await Junheng.run("version", "--format", "json").json()
    #expect(document["schema"].text == "junheng.version/1")
    let standards = document["standards"].elements
    #expect(standards.count >= 6)
    for standard in standards {
      let id = standard["id"].text ?? ""
      let file = Fixtures.repository
        .appendingPathComponent("Sources/Standards/Resources/\(id).yaml")
      let sum = try await Junheng.run(
        URL(fileURLWithPath: "/usr/bin/sha256sum"), [file.path])
      #expect(sum.text.hasPrefix(standard["sha256"].text ?? "-"), "\(id)")
      #expect(standard["documents"].elements.contains { $0["number"].text != nil }, "\(id)")
    }
  }

  /// The build finds the commit without git: of a branch, of one that is packed away, of none, of a
  /// linked work tree; what is no commit is none.
  @Test func theCommitIsReadFromTheRepositorysFiles() async throws {
    let tool = try Junheng.binary.deletingLastPathComponent()
      .appendingPathComponent("EmbedTextTool")
    let folder = try Folder()
    let (one, other) = (String(repeating: "1a", count: 20), String(repeating: "2b", count: 20))
    func found(_ repository: String) async throws -> String {
      let answer = try await Junheng.run(
        tool, ["--commit", folder["Commit.swift"].path, folder[repository].path])
      #expect(answer.code == 0, "\(answer.all)")
      return try folder.text("Commit.swift")
    }
    for name in ["git/refs/heads", "git/worktrees/w", "empty"] {
      try FileManager.default.createDirectory(
        at: folder[name], withIntermediateDirectories: true)
    }
    try folder.write("ref: refs/heads/main\n", "git/HEAD")
    try folder.write("# pack-refs with: peeled\n\(other) refs/heads/main\n", "git/packed-refs")
    #expect(try await found("git").contains("\"\(other)\""))
    try folder.write(one + "\n", "git/refs/heads/main")
    #expect(try await found("git").contains("\"\(one)\""))
    try folder.write("ref: refs/heads/main\n", "git/worktrees/w/HEAD")
    try folder.write("../..\n", "git/worktrees/w/commondir")
    #expect(try await found("git/worktrees/w").contains("\"\(one)\""))
    try folder.write(other + "\n", "git/HEAD")
    #expect(try await found("git").contains("\"\(other)\""))
    for text in ["ref: refs/heads/none\n", "\"; exit(1); \"\n", "ref: ../../secret\n", ""] {
      try folder.write(text, "git/HEAD")
      #expect(try await found("git").contains("= nil"), "\(text)")
    }
    #expect(try await found("empty").contains("= nil"))
  }

  /// The commit is one of the repository that the program was built from, where there is one.
  @Test func theCommitIsOneOfTheRepository() async throws {
    let git = URL(fileURLWithPath: "/usr/bin/git")
    let place = Fixtures.repository.appendingPathComponent(".git").path
    let commit = try await Junheng.run("version", "--format", "json").json()["commit"]
    guard FileManager.default.fileExists(atPath: place) else {
      #expect(commit == .null)
      return
    }
    let hash = try #require(commit.text)
    let found = try await Junheng.run(
      git, ["-C", Fixtures.repository.path, "cat-file", "-t", hash])
    #expect(found.text == "commit\n", "\(found.all)")
  }
}
