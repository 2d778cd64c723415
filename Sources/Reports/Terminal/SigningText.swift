// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Simulator
public import Standards

/// A signing check for the terminal.
public enum SigningText {
  /// The whole answer: verdict, what breaks which rule, what is to be asked and known, who leads.
  ///
  /// - Parameters:
  ///   - plan: The plan's name.
  ///   - base: The name of the plan that it builds on; nil where it is the county's own.
  public static func text(
    _ check: SigningCheck, baseline: Baseline, plan: String, base: String?, language: Language
  ) -> String {
    let title = Labels.scenario(plan)[language]
    let against = base.map { Labels.scenario($0)[language] }
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var lines = [
      say("会签检查：\(title)", "Signing check: \(title)")
        + (against.map { say("（相对于 \($0)）", " (against \($0))") } ?? ""),
      SigningWords.verdict(check)[language] + say("。", "."), SigningWords.scope[language],
    ]
    lines += rules(check, baseline, language)
    lines += section(
      say("要先问清：", "To be asked first:"),
      check.questions.map(SigningSentences(baseline, language).line))
    lines += section(
      say("请知道：", "To be known:"), check.notes.map(SigningSentences(baseline, language).line))
    lines += section(
      say("谁牵头：", "Who leads:"),
      check.assignments.map(SigningSentences(baseline, language).line))
    return lines.joined(separator: "\n") + "\n"
  }

  /// What stands beside a plan that a search found: verdict, breaches, questions, rules left out.
  public static func beside(
    _ check: SigningCheck, baseline: Baseline, language: Language
  ) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let most = 12
    var lines = [
      "",
      say("会签检查", "Signing check") + say("：", ": ") + SigningWords.verdict(check)[language]
        + say("。", "."),
    ]
    let details = details(check, baseline: baseline, language: language)
    lines += details.prefix(most).map { "  " + $0 }
    if details.count > most {
      lines.append(
        say(
          "  还有 \(details.count - most) 条，全部见 junheng sign（先用 --output 写出方案）。",
          "  and \(details.count - most) more; junheng sign lists all (write the plan with --output first)."
        ))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What breaks a rule, what is to be asked and what was not checked, a sentence each.
  static func details(
    _ check: SigningCheck, baseline: Baseline, language: Language
  ) -> [String] {
    let sentences = SigningSentences(baseline, language, isFull: false)
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    return check.breaches.map {
      SigningWords.name($0.rule)[language] + say("：", ": ") + sentences.line($0)
    } + check.questions.map { say("待问：", "to be asked: ") + sentences.line($0) }
      + check.unchecked.map { say("没有检查：", "not checked: ") + sentences.line($0) }
  }

  /// Every rule, with what breaks it below.
  private static func rules(
    _ check: SigningCheck, _ baseline: Baseline, _ language: Language
  ) -> [String] {
    let sentences = SigningSentences(baseline, language, isFull: false)
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    return SigningRule.allCases.flatMap { rule -> [String] in
      let head =
        SigningWords.name(rule)[language] + say("（", " (") + SigningWords.sentence(rule)[language]
        + say("）", ")")
      if let reason = check.unchecked.first(where: { $0.rule == rule })?.reason {
        return ["－ " + head + say("：没有检查，理由：", ": not checked, because: ") + reason]
      }
      let broken = check.breaches.filter { $0.rule == rule }
      if !broken.isEmpty {
        return ["✗ " + head + say("：\(broken.count) 处", ": \(broken.count)")]
          + broken.map { "    " + sentences.line($0) }
          + (sentences.basisLine(broken).map { [say("    数字的由来：", "    The number: ") + $0] } ?? [])
      }
      if rule == .recurrentMoney, check.isWithoutLimit {
        return ["○ " + head + say("：有些年份没有写预算，没有限额", ": some years have no budget and so no limit")]
      }
      let isOpen = check.questions.contains { $0.rule == rule }
      return [
        isOpen ? "？ " + head + say("：要先问清", ": to be asked") : "✓ " + head
      ]
    }
  }

  private static func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [title] + lines.map { "  " + $0 }
  }
}

extension SigningCheck {
  /// Whether recurrent money of some years is held against nothing.
  fileprivate var isWithoutLimit: Bool {
    notes.contains { note in
      if case .recurrentUnlimited = note { true } else { false }
    }
  }
}
