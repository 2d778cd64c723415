// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Scenarios
import Simulator
public import Standards

/// Scenarios side by side, and what is another verdict in each.
public enum ComparisonTables {
  /// One row a scenario, then one row for each verdict that differs in a year.
  public static func all(_ comparison: Comparison, names: SectionNames, language: Language)
    -> [ReportTable]
  {
    [scenarios(comparison, language), flips(comparison, names, language)]
  }

  private static func scenarios(_ comparison: Comparison, _ language: Language) -> ReportTable {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let unit = say("万元", "10,000 yuan")
    var table = ReportTable(
      key: "scenarios", title: say("方案比较", "Scenarios compared"),
      columns: [
        .init(say("方案", "Scenario"), .text, most: 36),
        .init(say("可推算部分首个达标年", "Computed part from"), .year),
        .init(say("目标年全县", "County in target year"), .status, most: 16),
        .init(
          say("目标年七项未达标学部", "Sections short in target year"), unit: say("个", "sections"), .whole),
        .init(say("一次性", "Capital"), unit: unit, .money),
        .init(say("经常性", "Recurrent"), unit: unit, .money),
        .init(say("现值", "Present value"), unit: unit, .money),
        .init(say("现值差", "Difference"), unit: unit, .money),
      ])
    func add(_ entry: Comparison.Entry, _ difference: OutcomeDifference?) {
      table.add([
        .text(Labels.scenario(entry.name)[language]),
        entry.facts.firstCompliance.map { .year($0.firstYear) }
          ?? .text(ComparisonWords.year(nil, language)),
        entry.facts.target.map {
          ReportCell(.text(VerdictWords.whole($0)[language]), tone: .init($0.whole.verdict))
        } ?? .missing, .whole(entry.facts.sectionsNotMeeting), .money(entry.facts.capital),
        .money(entry.facts.recurrent), .money(entry.facts.presentValue),
        difference.map { .money($0.numbers.presentValue.difference) } ?? .none,
      ])
    }
    add(comparison.baseline, nil)
    for (entry, difference) in zip(comparison.others, comparison.differences) {
      add(entry, difference)
    }
    return table
  }

  private static func flips(
    _ comparison: Comparison, _ names: SectionNames, _ language: Language
  ) -> ReportTable {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var table = ReportTable(
      key: "flips", title: say("结论有变化的", "Verdicts that differ"),
      columns: [
        .init(say("方案", "Scenario"), .text, most: 36), .init(say("学年", "School year"), .year),
        .init(say("对象", "Subject"), .text, most: 44),
        .init(say("基准", "Baseline"), .status), .init(say("该方案", "Scenario's"), .status),
      ])
    for (entry, difference) in zip(comparison.others, comparison.differences) {
      for flip in difference.flips {
        table.add([
          .text(Labels.scenario(entry.name)[language]), .year(flip.judged.year.firstYear),
          .text(ComparisonWords.subject(flip.judged.subject, names, language)),
          flip.verdict.baseline.map { .verdict($0) } ?? .none,
          flip.verdict.other.map { .verdict($0) } ?? .none,
        ])
      }
    }
    return table
  }
}
