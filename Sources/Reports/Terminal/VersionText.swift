// SPDX-License-Identifier: GPL-3.0-or-later
public import Standards

/// Which program this is, for the terminal.
public enum VersionText {
  /// The text of a version.
  public static func text(_ program: ProgramVersion, _ language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let commit =
      program.commit
      ?? say("不知道（编译时没有 git 库）", "unknown (built from sources without a git repository)")
    var lines = [
      say("均衡 junheng \(program.version)", "junheng \(program.version)"),
      say("提交：", "commit: ") + commit, "", say("自带的标准", "Standards it holds"),
    ]
    for standard in program.standards {
      let from = standard.from.map { say("，自 \($0) 起", ", from \($0)") } ?? ""
      lines.append("  \(standard.id)  \(standard.name[language])\(from)")
      for document in standard.documents {
        let facts = [document.number, document.date.map { "\($0)" }].compactMap(\.self)
          .joined(separator: say("，", ", "))
        lines.append(
          "    " + document.title + (facts.isEmpty ? "" : say("（\(facts)）", " (\(facts))")))
      }
      lines.append("    SHA-256 \(standard.hash)")
    }
    return lines.joined(separator: "\n")
  }
}
