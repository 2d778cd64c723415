// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// Why a question cannot be met, sentence by sentence: what the terminal and the page both say.
enum ReasonSentences {
  /// That it cannot be met, and whether this is proven.
  static func headline(_ report: InfeasibilityReport, _ language: Language) -> String {
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
  static func group(
    _ group: InfeasibilityReport.Group, _ language: Language
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

  /// What money lacks at least, and whose needs alone exceed it.
  static func money(
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
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let text = say(
      "\(span) 年至少要付 \(needed) 万元（\(what(money).zh)），"
        + "预算合计 \(available) 万元，至少差 \(missing) 万元",
      "\(span): at least \(needed) must be paid (10,000 yuan; \(what(money).en)), "
        + "budgets \(available), at least \(missing) missing")
    guard !schools.isEmpty else { return text }
    return text
      + say(
        "；单是 \(schools.count) 所学校（\(names)\(more)）就已超出",
        "; \(schools.count) \(schools.count == 1 ? "school" : "schools") (\(names)\(more)) alone exceed them"
      )
  }

  /// What the least payment is reckoned from.
  private static func what(_ money: MoneyFacts) -> Bilingual {
    if money.schools == 0 { return Bilingual(zh: "单是差异系数", en: "coefficients alone") }
    return money.countsCoefficients
      ? Bilingual(
        zh: "\(money.schools) 所学校自身所需和差异系数",
        en: "what \(money.schools) schools need themselves and coefficients")
      : Bilingual(
        zh: "\(money.schools) 所学校自身所需，还没有算差异系数",
        en: "what \(money.schools) schools need themselves, coefficients not counted")
  }

  /// What was tried: whether anything suffices, then what does and what does not.
  static func remediesTitle(_ report: InfeasibilityReport) -> Bilingual {
    report.isMendable
      ? Bilingual(zh: "任一放宽即可：", en: "Any one of these is enough:")
      : Bilingual(zh: "试过的放宽，都还不够：", en: "Tried, and not enough:")
  }

  static let howSetsRead = Bilingual(
    zh: "每一条中去掉任一条件，其余就能做到；标明未证明的除外",
    en: "leave out any one condition and the rest can be met, unless marked")

  static let notEnough = Bilingual(zh: "不够的：", en: "Not enough:")

  /// One set: its conditions, how much is missing, how small it is.
  static func conflict(
    _ conflict: Conflict, _ sections: SectionNames, _ language: Language
  ) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let years = conflict.years.map { "\($0.firstYear)" }.joined(separator: say("、", ", "))
    let asked = conflict.members.filter { $0.constraint.isOfTheStandard }
    let isLong = asked.count > 6 && !conflict.schools.isEmpty
    var names = conflict.members.filter { !isLong || !$0.constraint.isOfTheStandard }
      .map { member in
        ReasonWords.name(member.constraint, sections)[language]
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
    var text = "\(years)" + say(" 年不可行：", " cannot be met: ")
    if conflict.certainty == .notFound {
      text = "\(years)" + say(" 年没有找到办法：", " no way was found: ")
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
    return text
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
      let number = NumberText.fixed(amount.value, places: 0)
      let unit = SearchWords.unit(need).after(number)[language]
      return number + (unit.isEmpty ? "" : " " + unit)
    }
  }
}

extension InfeasibilityReport {
  /// Whether some remedy was searched again and suffices.
  var isMendable: Bool { !enough.isEmpty }

  /// Remedies that suffice, confirmed by the simulator.
  var enough: [Relaxation] {
    remedies.filter { if case .verified = $0.effect { true } else { false } }
  }

  /// Remedies that were tried and do not suffice.
  var tooLittle: [Relaxation] {
    remedies.filter { if case .verified = $0.effect { false } else { true } }
  }
}
