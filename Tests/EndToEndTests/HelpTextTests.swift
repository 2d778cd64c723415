// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// What the program says of its commands is data: of `--help`, of the manual, of completion in shells.
@Suite("Help, manual and completion")
struct HelpTextTests {
  /// One text of the help, and where it stands.
  struct Text: Sendable, CustomStringConvertible {
    let place: String
    let text: String
    var description: String { "\(place): \(text)" }
  }

  private static func dump() async throws -> JSON {
    try await Junheng.run("--experimental-dump-help").json()["command"]
  }

  /// The program's commands, without the parser's own.
  private static func commands() async throws -> [JSON] {
    try await dump()["subcommands"].elements.filter { $0["commandName"].text != "help" }
  }

  private static func arguments(_ command: JSON) -> [JSON] {
    command["arguments"].elements.filter { argument in
      !argument["names"].elements.contains { ["help", "version"].contains($0["name"].text) }
    }
  }

  private static func name(_ argument: JSON) -> String {
    argument["preferredName"]["name"].text ?? argument["valueName"].text ?? "?"
  }

  private static func isChinese(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { ("\u{3400}"..."\u{9FFF}").contains($0) }
  }

  /// The English half of “中文 / English”; nil where a text is not in both languages.
  private static func english(_ text: String) -> String? {
    text.ranges(of: "/ ").lazy.map { (text[..<$0.lowerBound], text[$0.upperBound...]) }
      .first { isChinese($0.0) && !isChinese($0.1) && $0.1.contains(where: \.isLetter) }
      .map { String($0.1) }
  }

  @Test func everyTextIsInBothLanguages() async throws {
    var texts = [
      Text(place: "junheng", text: try await Self.dump()["abstract"].text ?? "")
    ]
    for command in try await Self.commands() {
      let name = command["commandName"].text ?? "?"
      texts.append(Text(place: name, text: command["abstract"].text ?? ""))
      for argument in Self.arguments(command) {
        texts.append(
          Text(place: "\(name) \(Self.name(argument))", text: argument["abstract"].text ?? ""))
      }
    }
    #expect(texts.count >= 250)
    for text in texts { #expect(Self.english(text.text) != nil, "\(text)") }
  }

  /// Prose beside the abstract has as much in one language as in the other, line by line.
  @Test func everyDiscussionIsInBothLanguages() async throws {
    var seen = 0
    for command in try await Self.commands() {
      guard let text = command["discussion"].text, !text.isEmpty else { continue }
      seen += 1
      let lines = text.split(separator: "\n").map(String.init)
      let prose = lines.filter { !$0.hasPrefix("junheng ") }
      for example in lines where example.hasPrefix("junheng ") {
        #expect(Self.english(example) != nil, "\(example)")
      }
      // A file's name may be Chinese in a line of English; most words tell.
      let chinese = prose.filter { line in
        line.unicodeScalars.count { ("\u{3400}"..."\u{9FFF}").contains($0) }
          > line.matches(of: #/[A-Za-z]{2,}/#).count
      }
      #expect((chinese.isEmpty) == (chinese.count == prose.count), "\(text)")
    }
    #expect(seen >= 5)
  }

  /// Where a file or a folder is asked for, a shell offers files or folders.
  @Test func everyPathIsCompleted() async throws {
    var paths = 0
    for command in try await Self.commands() {
      for argument in Self.arguments(command) where argument["kind"].text != "flag" {
        let english = Self.english(argument["abstract"].text ?? "") ?? ""
        guard english.contains(#/\b(file|folder|folders|workbook|workbooks)\b/#) else { continue }
        paths += 1
        let kinds = argument["completionKind"].keys
        let place = "\(command["commandName"].text ?? "?") \(Self.name(argument)): \(english)"
        #expect(!kinds.isDisjoint(with: ["file", "directory"]), "\(place)")
      }
    }
    #expect(paths >= 40)
  }

  /// What a shell is given names every command, and bash takes it.
  @Test(arguments: ["bash", "zsh", "fish"])
  func completionHasEveryCommand(_ shell: String) async throws {
    let script = try await Junheng.run("--generate-completion-script", shell)
    #expect(script.code == 0, "\(script.all)")
    let commands = try await Self.commands()
    #expect(commands.count >= 28)
    for command in commands {
      let name = command["commandName"].text ?? "?"
      #expect(script.text.contains(name), "\(name)")
    }
    guard shell == "bash" else { return }
    let folder = try Folder()
    try folder.write(script.text, "junheng.bash")
    let offered = try await Junheng.run(
      URL(fileURLWithPath: "/bin/bash"),
      [
        "-c",
        """
        source "$0" && COMP_LINE="junheng fore" COMP_POINT=12 COMP_WORDS=(junheng fore) COMP_CWORD=1
        _junheng junheng fore junheng && echo "${COMPREPLY[@]}"
        """, folder["junheng.bash"].path,
      ])
    #expect(offered.text == "forecast\n", "\(offered.all)")
  }

  /// The manual is written without a word missing, and has every option of every command.
  @Test(arguments: ["zh", "en"])
  func theManualHasEveryOption(_ language: String) async throws {
    let help = try await Junheng.run("--experimental-dump-help")
    let folder = try Folder()
    try folder.write(help.text, "help.json")
    let script = Fixtures.repository.appendingPathComponent("scripts/package/manual.py").path
    let page = try await Junheng.run(
      URL(fileURLWithPath: "/bin/bash"),
      [
        "-c", "python3 \"$0\" \(language) 0.0.0 2000-01-01 <\"$1\"", script,
        folder["help.json"].path,
      ])
    #expect(page.code == 0, "\(page.errors)")
    for command in try await Self.commands() {
      let name = command["commandName"].text ?? "?"
      let heading = ".SS \"\(name)\"\n"
      let section = try #require(page.text.components(separatedBy: heading).dropFirst().first)
        .components(separatedBy: "\n.SS ")[0]
      for argument in Self.arguments(command) where argument["kind"].text != "positional" {
        let option = "\\-\\-" + Self.name(argument).replacing("-", with: "\\-")
        #expect(section.contains(option), "\(name) \(option)")
      }
    }
    #expect(!page.text.contains("@"), "a placeholder is left")
  }
}
