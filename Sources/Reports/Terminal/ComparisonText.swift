// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Scenarios
import Simulator
public import Standards

/// A comparison for the terminal: what changed, what flipped, what it costs.
public enum ComparisonText {
  /// The text of one comparison.
  ///
  /// - Parameters:
  ///   - names: What sections are called.
  ///   - most: How many flips of each scenario are listed.
  public static func text(
    _ comparison: Comparison, names: SectionNames, language: Language, most: Int = 12
  ) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var table = TextTable([
      (say("方案", "Scenario"), .left), (say("可推算部分首个达标年", "Computed part from"), .right),
      (say("目标年全县", "County in target year"), .left),
      (say("目标年七项未达标学部", "Sections short"), .right), (say("一次性", "Capital"), .right),
      (say("经常性", "Recurrent"), .right), (say("现值", "Present value"), .right),
      (say("现值差", "Difference"), .right),
    ])
    func add(_ entry: Comparison.Entry, _ difference: OutcomeDifference?) {
      table.add([
        Labels.scenario(entry.name)[language],
        ComparisonWords.year(entry.facts.firstCompliance, language),
        entry.facts.target.map { VerdictWords.whole($0)[language] } ?? "—",
        "\(entry.facts.sectionsNotMeeting)", NumberText.wan(entry.facts.capital),
        NumberText.wan(entry.facts.recurrent), NumberText.wan(entry.facts.presentValue),
        difference.map { NumberText.wan($0.numbers.presentValue.difference) } ?? "",
      ])
    }
    add(comparison.baseline, nil)
    for (entry, difference) in zip(comparison.others, comparison.differences) {
      add(entry, difference)
    }
    // One unit for four columns: a header that repeats it would not fit a terminal.
    var lines = [say("金额单位：万元", "Money in 10,000 yuan")] + table.lines
    lines += ComparisonWords.targets(comparison, language)
    for (entry, difference) in zip(comparison.others, comparison.differences) {
      lines += ["", say("【\(entry.name)】", "[\(Labels.scenario(entry.name).en)]")]
      if difference.isEmpty {
        lines.append(say("  与基准没有差别。", "  No difference."))
        continue
      }
      lines += self.lines(difference, names, language, most: most)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(
    _ difference: OutcomeDifference, _ sections: SectionNames, _ language: Language, most: Int
  ) -> [String] {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var lines: [String] = []
    let schools = Set(difference.enrolment.map(\.cell.section.school))
    let years = Set(difference.enrolment.map(\.cell.year.firstYear)).sorted()
    if let first = years.first, let last = years.last {
      let names = schools.map(\.rawValue).sorted()
      let shown = names.prefix(6).joined(separator: say("、", ", "))
      let more = names.count > 6 ? say(" 等 \(names.count) 所", " and \(names.count - 6) more") : ""
      lines.append(
        say(
          "  在校生变化：\(first)–\(last) 年，\(shown)\(more)",
          "  Enrolment changes \(first)–\(last): \(shown)\(more)"))
    }
    let groups = FlipGroup.groups(difference.flips)
    for group in groups.prefix(most) {
      let years = group.years.map(String.init).joined(separator: say("、", ", "))
      let from = ComparisonWords.verdict(group.from, language)
      let to = ComparisonWords.verdict(group.to, language)
      let subject = ComparisonWords.subject(group.subject, sections, language)
      lines.append(
        say("  \(subject)：\(from) → \(to)（\(years)）", "  \(subject): \(from) → \(to) (\(years))"))
    }
    if groups.count > most {
      lines.append(say("  ……另有 \(groups.count - most) 条", "  … \(groups.count - most) more"))
    }
    let money = difference.moneyByYear.sorted { $0.key < $1.key }.map { year, amount in
      "\(year.year) \(amount > .zero ? "+" : "")\(NumberText.wan(amount))"
    }
    if !money.isEmpty {
      lines.append(
        say("  各年资金之差（万元）：", "  Money by year (10,000 yuan): ") + money.joined(separator: "  "))
    }
    return lines
  }
}
