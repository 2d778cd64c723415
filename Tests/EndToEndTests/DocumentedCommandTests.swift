// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("What the documents show can be typed")
struct DocumentedCommandTests {
  /// Commands that answer within a second or so, and write nothing.
  static let cheap: Set<String> = [
    "check", "forecast", "compare", "explain", "scenarios", "readiness", "standards", "progress",
  ]

  static let commands: [DocumentedCommand] = (try? DocumentedCommand.all()) ?? []

  @Test func theDocumentsShowManyCommands() throws {
    #expect(Self.commands.count >= 80)
    #expect(try DocumentedCommand.documents.count >= 20)
  }

  /// In an empty folder, where no county is, a line that can be read is about a missing place and one
  /// that cannot is wrong usage.
  @Test func everyLineIsUnderstoodByTheProgram() async throws {
    let folder = try Folder()
    var seen: Set<[String]> = []
    for command in Self.commands where seen.insert(command.arguments).inserted {
      var arguments = command.arguments
      let name = try #require(arguments.first, "\(command)")
      // A name alone is no line but speaks of the command; a server would not end.
      if arguments.count == 1 || name == "serve" { arguments = ["help", name] }
      let answer = try await Junheng.run(arguments, in: folder.url)
      #expect(answer.code == 0 || answer.code == 1, "\(command): \(answer.all)")
    }
  }

  @Test func cheapLinesOfShippedCountiesEndWithZero() async throws {
    var seen: Set<[String]> = []
    for command in Self.commands where command.county != nil {
      guard let name = command.arguments.first, Self.cheap.contains(name),
        seen.insert(command.arguments).inserted
      else { continue }
      let answer = try await Junheng.run(command.arguments, in: Fixtures.repository)
      #expect(answer.code == 0, "\(command): \(answer.all)")
      #expect(!answer.output.isEmpty, "\(command)")
    }
    #expect(seen.count >= 8)
  }

  /// Changes that a document shows for a county that is to be filled in are tried on 兴国县.
  @Test func everyChangeThatIsShownIsReadAndCarriedOut() async throws {
    let shown = Set(
      Self.commands.flatMap { command in
        command.changes.map { [command.county ?? "xingguo", $0] }
      })
    #expect(shown.count >= 3)
    for pair in shown {
      let answer = try await Junheng.run(
        ["forecast", "scenarios/\(pair[0])", "--change", pair[1], "--format", "json"],
        in: Fixtures.repository)
      #expect(answer.code == 0, "\(pair): \(answer.all)")
    }
  }

  /// The sentence that the whole project stands for, on every county that is shipped: carried out
  /// where there is such a school, and answered with what is near where there is none.
  @Test(arguments: CountyTests.counties, ["delay 第九中学 by a year", "推迟 第九中学 1年"])
  func theFirstSentenceHasAHelpfulAnswerEverywhere(_ county: String, _ change: String) async throws
  {
    let answer = try await Junheng.run(
      ["forecast", "scenarios/\(county)", "--change", change], in: Fixtures.repository)
    if county == "xingguo" {
      #expect(answer.code == 0, "\(answer.all)")
      #expect(answer.text.contains("推迟 兴国县第九中学建设项目 1年：2024 → 2025 学年"))
      return
    }
    #expect(answer.code == 1, "\(answer.all)")
    #expect(answer.errors.contains("中学"), "\(answer.errors)")
    #expect(answer.errors.contains("示例"), "no name of the county: \(answer.errors)")
    guard county == "lusong" else {
      #expect(answer.errors.contains("projects.csv"), "\(answer.errors)")
      return
    }
    #expect(answer.errors.contains("推迟 示例乡镇第一寄宿制学校建设项目 1年"), "\(answer.errors)")
  }
}
