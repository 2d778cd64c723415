// SPDX-License-Identifier: GPL-3.0-or-later
public import Simulator
public import Standards
import CountyModel

/// Why a question cannot be met, for the terminal: a summary that a leader reads, then every set of reasons.
public enum ReasonText {
  /// The text of a report.
  ///
  /// - Parameter details: Whether every contradiction is listed after the summary.
  public static func text(
    _ report: InfeasibilityReport, language: Language, details: Bool
  ) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    guard !report.conflicts.isEmpty else {
      return say(
        "没有找到互相矛盾的条件。\n", "No conditions were found that contradict each other.\n")
    }
    var lines = [headline(report, language)]
    for group in report.groups where !group.causes.contains(.budget) {
      lines.append("  " + line(group, report, language))
    }
    for conflict in report.conflicts {
      if let money = conflict.money {
        lines.append("  " + self.money(money, conflict.schools, language))
      }
    }
    lines += remedies(report, language)
    if details {
      lines.append(
        say(
          "逐条（每一条中去掉任一条件，其余就能做到；标明未证明的除外）：",
          "Each set (leave out any one condition and the rest can be met, unless marked):"))
      lines += report.conflicts.flatMap { entry($0, language) }
    }
    if report.isInterrupted {
      lines.append(say("被中止，以上可能不全。", "Stopped; something may be missing."))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func headline(_ report: InfeasibilityReport, _ language: Language) -> String {
    let proven = report.conflicts.filter { $0.certainty == .proven }.count
    let other = report.conflicts.count - proven
    let years = report.years.map { "\($0.firstYear)" }
    let span =
      years.count > 1 ? "\(years[0])–\(years[years.count - 1])" : years.first ?? ""
    if language == .chinese {
      return proven > 0
        ? "\(span) 年不可行，已证明：\(proven) 组条件互相矛盾"
          + (other > 0 ? "，另有 \(other) 处没有找到办法" : "")
        : "\(span) 年没有找到办法，但没有证明不可能：\(other) 处"
    }
    return proven > 0
      ? "\(span) cannot be met, proven: \(proven) sets of conditions contradict each other"
        + (other > 0 ? "; for \(other) more no way was found" : "")
      : "\(span): no way was found for \(other); that there is none is not proven"
  }

  /// What is asked, what stands against it, in how many schools, from when it can be.
  private static func line(
    _ group: InfeasibilityReport.Group, _ report: InfeasibilityReport, _ language: Language
  ) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let causes = group.causes.map { ReasonWords.cause($0)[language] }
      .joined(separator: say("＋", " + "))
    let need = SearchWords.need(group.need)[language]
    var text = "\(group.year.firstYear)" + say(" 年 ", " ") + need
    if !group.schools.isEmpty {
      let names = group.schools.prefix(4).map(\.rawValue).joined(separator: say("、", ", "))
      let more = group.schools.count > 4 ? say("等", " …") : ""
      text += say(
        "：\(group.schools.count) 所学校（\(names)\(more)）",
        ": \(group.schools.count) \(group.schools.count == 1 ? "school" : "schools") (\(names)\(more))"
      )
    } else if group.conflicts.count > 1 {
      text += say("：\(group.conflicts.count) 项", ": \(group.conflicts.count)")
    }
    text += say("，", "; ") + causes
    if let later = group.laterTarget {
      text += say("；到 \(later.firstYear) 年来得及", "; in time for \(later.firstYear)")
    }
    return text
  }

  private static func money(
    _ money: MoneyFacts, _ schools: [ID<School>], _ language: Language
  ) -> String {
    let names = schools.prefix(4).map(\.rawValue)
      .joined(separator: language == .chinese ? "、" : ", ")
    let more = schools.count > 4 ? (language == .chinese ? "等" : " …") : ""
    let span =
      money.from == money.to ? "\(money.from.year)" : "\(money.from.year)–\(money.to.year)"
    let (needed, available, missing) = (
      NumberText.wan(money.needed), NumberText.wan(money.available), NumberText.wan(money.missing)
    )
    return language == .chinese
      ? "\(span) 年至少要付 \(needed) 万元（\(money.schools) 所学校自身所需"
        + (money.countsCoefficients ? "和差异系数" : "，还没有算差异系数")
        + "），预算合计 \(available) 万元，至少差 \(missing) 万元；"
        + "单是 \(schools.count) 所学校（\(names)\(more)）就已超出"
      : "\(span): at least \(needed) must be paid (10,000 yuan; what \(money.schools) schools need themselves"
        + (money.countsCoefficients ? " and coefficients" : ", coefficients not counted")
        + "), budgets \(available), at least \(missing) missing; "
        + "\(schools.count) \(schools.count == 1 ? "school" : "schools") (\(names)\(more)) alone exceed them"
  }

  private static func remedies(_ report: InfeasibilityReport, _ language: Language) -> [String] {
    guard !report.remedies.isEmpty else { return [] }
    let isEnough = report.remedies.contains {
      if case .verified = $0.effect { true } else { false }
    }
    let title =
      language == .chinese
      ? (isEnough ? "任一放宽即可：" : "试过的放宽，都还不够：")
      : (isEnough ? "Any one of these is enough:" : "Tried, and not enough:")
    var lines = [title]
    var isSufficient = true
    for remedy in report.remedies {
      if isEnough, isSufficient, remedy.price == nil {
        isSufficient = false
        lines.append(language == .chinese ? "不够的：" : "Not enough:")
      }
      lines.append("  · " + RelaxationWords.text(remedy, language))
    }
    return lines
  }

  /// One set: its conditions, and below it what would mend it.
  private static func entry(_ conflict: Conflict, _ language: Language) -> [String] {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let years = conflict.years.map { "\($0.firstYear)" }.joined(separator: say("、", ", "))
    let asked = conflict.members.filter { $0.constraint.isOfTheStandard }
    let isLong = asked.count > 6
    var names = conflict.members.filter { !isLong || !$0.constraint.isOfTheStandard }
      .map { member in
        ReasonWords.name(member.constraint)[language]
          + (member.necessity == .notShown && conflict.certainty == .proven
            ? say("（是否必要未证明）", " (not shown to be needed)") : "")
      }
    if isLong {
      let schools = conflict.schools
      let shown = schools.prefix(6).map(\.rawValue).joined(separator: say("、", ", "))
      let what =
        conflict.money == nil
        ? conflict.need.map { SearchWords.need($0)[language] } ?? ""
        : say("自身的要求", "own needs")
      names.insert(
        say(
          "\(schools.count) 所学校\(what)（\(shown)等）",
          "\(what) of \(schools.count) schools (\(shown) …)"), at: 0)
    }
    var text = "  \(years)" + say(" 年不可行：", " cannot be met: ")
    if conflict.certainty == .notFound {
      text = "  \(years)" + say(" 年没有找到办法：", " no way was found: ")
    }
    text += names.joined(separator: say(" ＋ ", " + "))
    if let short = conflict.shortBy, let need = conflict.need {
      text += say("，差 ", ", short by ") + amount(short, need, language)
    }
    switch conflict.size {
    case .smallest: break
    case .minimal:
      text += say("（不能再减，但未证明是最小的一组）", " (none can be left out; smaller sets not ruled out)")
    case .open: break
    }
    guard !conflict.relaxations.isEmpty else { return [text] }
    return [text]
      + conflict.relaxations.map { "    · " + RelaxationWords.text($0, language) }
  }

  private static func amount(_ amount: Quantity, _ need: SearchNeed, _ language: Language)
    -> String
  {
    switch need {
    case .coefficient: return NumberText.fixed(amount.value, places: 2)
    case .budget:
      return NumberText.wan(Money(yuan: Int64(amount.wholeUnits)))
        + (language == .chinese ? " 万元" : " (10,000 yuan)")
    default:
      let unit = SearchWords.unit(need)[language]
      return NumberText.fixed(amount.value, places: 0) + (unit.isEmpty ? "" : " " + unit)
    }
  }
}
