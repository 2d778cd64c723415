// SPDX-License-Identifier: GPL-3.0-or-later
public import Simulator
public import Standards
import CountyModel

/// Why a question cannot be met, for the terminal: a summary that a leader reads, then every set of
/// reasons.
public enum ReasonText {
  /// The text of a report.
  ///
  /// - Parameters:
  ///   - names: What sections are called.
  ///   - details: Whether every contradiction is listed after the summary.
  public static func text(
    _ report: InfeasibilityReport, names: SectionNames, language: Language, details: Bool
  ) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    guard !report.conflicts.isEmpty else {
      return say(
        "没有找到互相矛盾的条件。\n", "No conditions were found that contradict each other.\n")
    }
    var lines = [ReasonSentences.headline(report, language)]
    for group in report.groups where !group.causes.contains(.budget) {
      lines.append("  " + ReasonSentences.group(group, language))
    }
    for conflict in report.conflicts {
      if let money = conflict.money {
        lines.append("  " + ReasonSentences.money(money, conflict.schools, language))
      }
    }
    lines += remedies(report, names, language)
    if details {
      lines.append(
        say(
          "逐条（\(ReasonSentences.howSetsRead.zh)）：",
          "Each set (\(ReasonSentences.howSetsRead.en)):"))
      for conflict in report.conflicts {
        lines.append("  " + ReasonSentences.conflict(conflict, names, language))
        lines += conflict.relaxations.map {
          "    · " + RelaxationWords.text($0, names, language)
        }
      }
    }
    if report.isInterrupted {
      lines.append(say("被中止，以上可能不全。", "Stopped; something may be missing."))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func remedies(
    _ report: InfeasibilityReport, _ names: SectionNames, _ language: Language
  ) -> [String] {
    guard !report.remedies.isEmpty else { return [] }
    func line(_ remedy: Relaxation) -> String {
      "  · " + RelaxationWords.text(remedy, names, language)
    }
    var lines = [ReasonSentences.remediesTitle(report)[language]] + report.enough.map(line)
    if report.isMendable, !report.tooLittle.isEmpty {
      lines.append(ReasonSentences.notEnough[language])
    }
    return lines + report.tooLittle.map(line)
  }
}
