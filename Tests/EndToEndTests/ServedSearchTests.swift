// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("Searches of the served program")
struct ServedSearchTests {
  /// The same question on a page and on the command line.
  @Test(arguments: [
    ("changxi", ["decide": "candidates"], ["--decide", "candidates"]),
    ("changxi", ["decide": "whole"], ["--decide", "whole"]),
    (
      "changxi", ["budget": "2027=300万元,2028=500万元"],
      ["--decide", "none", "--budget", "2027=300万元,2028=500万元"]
    ),
    ("lusong", [:], ["--decide", "none"]),
  ])
  func pageAndCommandLineFindTheSame(
    _ county: String, _ fields: [String: String], _ arguments: [String]
  ) async throws {
    let folder =
      county == "changxi"
      ? Fixtures.changxi : Fixtures.repository.appendingPathComponent("scenarios/\(county)")
    let program = try ServedProgram(folder)
    defer { program.end() }
    let page = String(decoding: try await program.get("search"), as: UTF8.self)
    let token = try #require(page.firstMatch(of: #/name="token" value="([0-9a-f]+)"/#)).1
    var form = "token=\(token)&state=&do=begin&seconds=3600"
    for (name, value) in fields {
      form +=
        "&\(name)=" + (value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
    }
    _ = try await program.post("search", form)
    var answer = Data()
    repeat {
      try await Task.sleep(for: .milliseconds(50))
      answer = try await program.get("search/answer.json?job=1")
    } while !answer.starts(with: Array("{".utf8))
    let command = try await Junheng.run(["search", folder.path, "--format", "json"] + arguments)
    #expect(command.code == 0, "\(command.errors)")
    #expect(answer == command.output)
  }

  @Test func aServerEndsInTheMiddleOfASearch() async throws {
    let program = try ServedProgram(Fixtures.repository.appendingPathComponent("scenarios/lusong"))
    let page = String(decoding: try await program.get("search"), as: UTF8.self)
    let token = try #require(page.firstMatch(of: #/name="token" value="([0-9a-f]+)"/#)).1
    _ = try await program.post("search", "token=\(token)&state=&do=begin&decide=whole&seconds=3600")
    #expect(program.end() == 0)
  }
}
