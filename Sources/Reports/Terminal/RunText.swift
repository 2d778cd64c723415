// SPDX-License-Identifier: GPL-3.0-or-later
public import Scenarios
public import Standards

/// Runs of the register for the terminal.
public enum RunText {
  /// A line a run, the newest first.
  public static func list(_ runs: [SavedRun], _ language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    guard !runs.isEmpty else {
      return say(
        "还没有登记过运行。登记一次：junheng search 县区文件夹 --save-run 名称\n",
        "No run has been kept yet. Keep one: junheng search COUNTY --save-run NAME\n")
    }
    var table = TextTable([
      (say("号", "No."), .right), (say("名称", "Name"), .left), (say("命令", "Command"), .left),
      (say("方案", "Scenario"), .left), (say("登记人", "Kept by"), .left),
      (say("时间", "Time"), .left), (say("备注", "Notes"), .right),
    ])
    for run in runs.reversed() {
      table.add([
        "\(run.number)", run.facts.name, run.facts.arguments.first ?? "",
        Labels.scenario(run.facts.scenario)[language], RunWords.who(run.by)[language],
        RunWords.time(run.by.when), run.notes.isEmpty ? "" : "\(run.notes.count)",
      ])
    }
    return table.lines.joined(separator: "\n") + "\n" + RunWords.unchecked[language] + "\n"
  }

  /// Everything that is known of one run.
  public static func whole(_ run: SavedRun, _ language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let facts = run.facts
    var lines = [say("第 \(run.number) 号运行：\(facts.name)", "Run \(run.number): \(facts.name)")]
    lines += RunWords.facts(run, language).map { $0.name + say("：", ": ") + $0.value }
    if facts.isInterrupted { lines.append(RunWords.interrupted[language]) }
    lines.append(
      say("输入（\(facts.inputs.count) 个文件）：", "Inputs (\(facts.inputs.count) files):"))
    lines += facts.inputs.map { "  \($0.hash.prefix(16))…  \($0.file)" }
    if !run.notes.isEmpty {
      lines.append(say("备注：", "Notes:"))
      lines += run.notes.map { "  " + RunWords.line($0, language) }
    }
    return (lines + [RunWords.unchecked[language]]).joined(separator: "\n") + "\n"
  }

  /// What became of asking again.
  public static func replay(_ replay: RunReplay, _ language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let run = replay.run
    var lines = [
      say("第 \(run.number) 号运行：\(run.facts.name)", "Run \(run.number): \(run.facts.name)")
    ]
    if replay.difference.isNone {
      lines.append(
        say(
          "输入：全部 \(run.facts.inputs.count) 个文件和登记时一样。",
          "Inputs: all \(run.facts.inputs.count) files are as they were."))
    } else {
      lines.append(say("输入和登记时不一样：", "Inputs differ from those of the run:"))
      lines += RunWords.difference(replay.difference).map { "  " + $0[language] }
    }
    if replay.program != run.facts.program {
      lines.append(
        say(
          "程序：登记时 \(run.facts.program)，现在 \(replay.program)。",
          "Program: \(run.facts.program) then, \(replay.program) now."))
    }
    if run.facts.isInterrupted { lines.append(RunWords.interrupted[language]) }
    if let line = replay.firstDifference {
      lines += [
        say(
          "答案：和登记的不同，从第 \(line.number) 行起。",
          "Answer: differs from the one kept, from line \(line.number) on."),
        say("  登记时：", "  then: ") + line.then, say("  现在：", "  now:  ") + line.now,
      ]
    } else {
      lines.append(say("答案：逐字节相同。", "Answer: the same, byte for byte."))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
