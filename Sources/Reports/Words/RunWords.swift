// SPDX-License-Identifier: GPL-3.0-or-later
public import Foundation
public import Scenarios
public import Standards

/// Words about runs of the register.
public enum RunWords {
  /// A moment by the clock of this machine, to the minute.
  public static func time(_ moment: Date) -> String {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day, .hour, .minute], from: moment)
    func two(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
    return
      "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day)) \(two(parts.hour)):\(two(parts.minute))"
  }

  /// Who it is said to be.
  public static func who(_ by: SavedRun.Signature) -> Bilingual {
    by.isTyped
      ? Bilingual(zh: by.who, en: by.who)
      : Bilingual(zh: "\(by.who)（本机账户）", en: "\(by.who) (account)")
  }

  /// The command as one would type it.
  public static func command(_ facts: SavedRun.Facts) -> String { command(facts.arguments) }

  /// A command with its arguments as one would type them.
  static func command(_ arguments: [String]) -> String {
    (["junheng"] + arguments.map(quoted)).joined(separator: " ")
  }

  /// What is known of a run, by name.
  static func facts(_ run: SavedRun, _ language: Language) -> [(name: String, value: String)] {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let facts = run.facts
    let seed = facts.seed.map { say("，种子 \($0)", ", seed \($0)") } ?? ""
    return [
      (say("县区", "County"), facts.county),
      (say("方案", "Scenario"), Labels.scenario(facts.scenario)[language]),
      (say("标准", "Standard"), facts.standard), (say("命令", "Command"), command(facts)),
      (say("程序", "Program"), facts.program + seed),
      (say("登记", "Kept"), time(run.by.when) + say("，", ", ") + who(run.by)[language]),
      (
        say("答案", "Answer"),
        say("\(run.answerSize) 字节，SHA-256 ", "\(run.answerSize) bytes, SHA-256 ")
          + run.answerHash
      ),
    ]
  }

  /// A note with its moment and who wrote it.
  static func line(_ note: SavedRun.Note, _ language: Language) -> String {
    let colon = Bilingual(zh: "：", en: ": ")[language]
    return "\(time(note.by.when)) \(who(note.by)[language])\(colon)\(note.text)"
  }

  /// That nobody has checked who it was.
  public static let unchecked = Bilingual(
    zh: "登记人是自己写的或本机的账户名，程序不核实身份。",
    en: "Who kept a run is what was typed or the machine's account; nobody has checked it.")

  /// That a run which was ended early need not come to the same again.
  public static let interrupted = Bilingual(
    zh: "到时限或按停止时结束：再算一次不一定相同。",
    en: "Ended by its time limit or by somebody: asked again it need not come to the same.")

  /// How files of today differ from those of a run.
  public static func difference(_ difference: InputDifference) -> [Bilingual] {
    let kinds = [
      (difference.changed, "内容变了", "changed"), (difference.missing, "现在没有", "gone"),
      (difference.added, "当时没有", "new"),
    ]
    return kinds.flatMap { files, zh, en in
      files.map { Bilingual(zh: "\($0)：\(zh)", en: "\($0): \(en)") }
    }
  }

  /// An argument as a shell takes it for one.
  private static func quoted(_ argument: String) -> String {
    let plain = argument.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "-_./=,:+%".unicodeScalars.contains(scalar)
    }
    return plain && !argument.isEmpty
      ? argument : "'" + argument.replacing("'", with: "'\\''") + "'"
  }
}
