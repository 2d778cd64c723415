// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Scenarios
import Simulator
import Standards

/// What differs between scenarios, in words.
enum ComparisonWords {
  static func subject(
    _ subject: OutcomeFacts.Subject, _ names: SectionNames, _ language: Language
  ) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    func name(_ id: SectionID) -> String { names(id, language) }
    switch subject {
    case .county: return say("可推算的部分", "computed part")
    case .section(let id): return name(id) + say(" 七项综合", ": the seven indicators")
    case .indicator(let id, let indicator):
      return name(id) + say(" ", ": ") + Labels.short(indicator)[language]
    case .coefficient(let stage, let indicator):
      return Labels.stage(stage)[language] + say(" ", ", ") + Labels.short(indicator)[language]
        + say(" 差异系数", ": coefficient")
    case .schoolSize(let id): return "\(id)" + say(" 校额", ": school size")
    case .classSize(let id): return name(id) + say(" 班额", ": class size")
    case .staffRatio(let id): return name(id) + say(" 师生比", ": staff ratio")
    case .musicRooms(let id): return name(id) + say(" 音乐教室", ": music rooms")
    case .artRooms(let id): return name(id) + say(" 美术教室", ": art rooms")
    case .item(let item): return say("第 \(item) 项指标", "item \(item)")
    }
  }

  static func verdict(_ verdict: Verdict?, _ language: Language) -> String {
    verdict.map { Labels.verdict($0)[language] } ?? (language == .chinese ? "未开办" : "not open")
  }

  /// The three parts of the target year, said once for scenarios that have the same.
  static func targets(_ comparison: Comparison, _ language: Language) -> [String] {
    var groups: [(names: [String], verdicts: YearVerdicts)] = []
    for entry in [comparison.baseline] + comparison.others {
      guard let target = entry.facts.target else { continue }
      let name = Labels.scenario(entry.name)[language]
      if let place = groups.firstIndex(where: { $0.verdicts == target }) {
        groups[place].names.append(name)
      } else {
        groups.append(([name], target))
      }
    }
    return groups.flatMap { group in
      let names = group.names.joined(separator: language == .chinese ? "、" : ", ")
      let head = language == .chinese ? "目标年，\(names)：" : "Target year, \(names):"
      return [head] + VerdictWords.lines(group.verdicts).map { "  " + $0[language] }
    }
  }

  static func year(_ year: SchoolYear?, _ language: Language) -> String {
    year.map { "\($0.firstYear)" } ?? (language == .chinese ? "无" : "none")
  }
}

/// Flips of one subject in one direction, with all their years.
struct FlipGroup {
  let subject: OutcomeFacts.Subject
  let from: Verdict?
  let to: Verdict?
  var years: [Int]

  /// Groups flips so that a school that fails in five years is one line and not five, and one that
  /// is not open one line and not one for each indicator.
  static func groups(_ flips: [OutcomeDifference.Flip]) -> [FlipGroup] {
    struct Key: Hashable {
      let subject: OutcomeFacts.Subject
      let from: Verdict?
      let to: Verdict?
    }
    var groups: [FlipGroup] = []
    var places: [Key: Int] = [:]
    for flip in flips where flip.isWorthALine {
      let key = Key(
        subject: flip.judged.subject, from: flip.verdict.baseline, to: flip.verdict.other)
      if let place = places[key] {
        groups[place].years.append(flip.judged.year.firstYear)
      } else {
        places[key] = groups.count
        groups.append(
          FlipGroup(
            subject: key.subject, from: key.from, to: key.to,
            years: [flip.judged.year.firstYear]))
      }
    }
    return groups
  }
}

extension OutcomeDifference.Flip {
  /// Whether a reader wants a line for it: of a school that is open in one scenario only, the
  /// section says all.
  var isWorthALine: Bool {
    if verdict.baseline != nil && verdict.other != nil { return true }
    switch judged.subject {
    case .section, .county, .coefficient: return true
    default: return false
    }
  }
}
