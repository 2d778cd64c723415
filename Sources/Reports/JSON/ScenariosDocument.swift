// SPDX-License-Identifier: GPL-3.0-or-later
public import Scenarios
public import Standards

/// `junheng.scenarios/1`: the what-ifs of a folder and how their changes were understood.
public struct ScenariosDocument: Encodable, Sendable {
  let schema = "junheng.scenarios/1"
  let county: String
  let scenarios: [Entry]

  /// One what-if.
  public struct Entry: Encodable, Sendable {
    let name: String
    let parent: Nullable<String>
    let understood: [UnderstoodDocument]
    let problems: [String]
    fileprivate let lines: [Bilingual]
    fileprivate let faults: [Bilingual]

    enum CodingKeys: String, CodingKey { case name, parent, understood, problems }

    /// A what-if with what it changes, or with what keeps it from being carried out.
    public init(
      name: String, parent: String?, understood: [UnderstoodChange], problems: [Bilingual]
    ) {
      self.name = name
      self.parent = Nullable(parent)
      self.understood = understood.map { UnderstoodDocument($0) }
      self.problems = problems.map(\.en)
      lines = understood.map(\.line)
      faults = problems
    }
  }

  /// The what-ifs of a county.
  public init(county: String, scenarios: [Entry]) {
    self.county = county
    self.scenarios = scenarios
  }

  /// The list for a terminal.
  public func text(_ language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    guard !scenarios.isEmpty else {
      return say(
        "没有预案：在文件夹 what-ifs 里写，或用 --change 直接说。",
        "There are no what-ifs: write them into the folder what-ifs, or say them with --change.")
    }
    return scenarios.map { entry in
      let base = entry.parent.value.map { say("（以“\($0)”为基准）", " (on “\($0)”)") } ?? ""
      let lines = (entry.lines + entry.faults).map { "  " + $0[language] }
      return ([entry.name + base] + lines).joined(separator: "\n")
    }.joined(separator: "\n") + "\n"
  }
}
