// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Scenarios
import Simulator
import Standards

/// What every part of the page needs: the input, its language, and the years of each scenario.
struct PageContext {
  let input: ReportInput
  let years: [[YearView]]
  let names: SectionNames
  /// Between what numbers the main scenario's pupils may be; nil where nothing is said of it.
  let bands: PupilBands?

  init(_ input: ReportInput) {
    self.input = input
    names = SectionNames(input.baseline)
    years = input.entries.map { YearView.all(input.baseline, $0.outcome) }
    bands = input.errors?.bands(input.baseline, input.entries[0].outcome.projection)
  }

  var baseline: Baseline { input.baseline }
  var county: County { input.baseline.county }
  var main: ReportInput.Entry { input.entries[0] }
  var mainYears: [YearView] { years[0] }
  var language: Language { input.language }

  /// Index of the target year in the dense tables.
  var targetIndex: Int {
    min(max(0, county.baseYear.distance(to: county.targetYear)), baseline.years.count - 1)
  }

  /// The other scenarios against the main one; nil where there is one alone.
  var comparison: Comparison? {
    guard input.entries.count > 1 else { return nil }
    return Comparison(
      baseline: main.outcome, baselineName: main.name,
      others: input.entries.dropFirst().map { ($0.name, $0.outcome) }, model: baseline)
  }

  /// The text in the page's language.
  func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  var title: String {
    say("\(county.name)义务教育优质均衡推演报告", "\(county.name): forecast of high-quality balance")
  }

  var subtitle: String {
    let span = "\(county.baseYear.firstYear)–\(county.lastYear.firstYear)"
    return say(
      "方案：\(main.name)　标准：\(baseline.standard.name.zh)　学年 \(span)　目标 \(county.targetYear.firstYear) 年",
      "Scenario: \(Labels.scenario(main.name).en) · Standard: \(baseline.standard.name.en) · School years \(span) · "
        + "Target \(county.targetYear.firstYear)")
  }

  var badge: Markup {
    guard county.isSynthetic else { return "" }
    return "<span class=\"badge\">\(Labels.synthetic[language])</span>"
  }

  var footer: Markup {
    let synthetic = county.isSynthetic ? Labels.synthetic[language] + say("。", ". ") : ""
    return """
      \(synthetic)\(say("由", "Made by")) \(input.program)\
      \(say(" 生成；同样的数据与方案得到同样的文件。", "; the same data and plan give the same file."))
      """
  }

  func sectionName(_ index: Int) -> String {
    names(baseline.sections[index].id, language)
  }

  /// So many of so many.
  func ratio(_ part: Int, _ whole: Int) -> String { say("\(part)／\(whole)", "\(part)/\(whole)") }

  /// Words in parentheses, as the language sets them.
  func aside(_ words: String) -> String { say("（\(words)）", " (\(words))") }

  /// An entry of a key: a swatch of a colour and its meaning, never torn apart at a line's end.
  func key(_ colour: String, _ meaning: String) -> Markup {
    "<span><i style=\"background:\(colour)\"></i>\(meaning)</span> "
  }

  func yearName(_ year: SchoolYear) -> String { String(year.firstYear) }

  func verdictCell(_ verdict: Verdict) -> Markup {
    "<td class=\"\(verdict.rawValue)\">\(Labels.verdict(verdict)[language])</td>"
  }

  /// A cell in the style of a status, with words of its own.
  func statusCell(_ status: LedgerStatus, _ words: Bilingual? = nil) -> Markup {
    "<td class=\"\(status.rawValue)\">\((words ?? Labels.status(status))[language])</td>"
  }

  /// Years whose verdict the county asks for: its target and its inspections.
  var judgedYears: [YearView] {
    let asked = mainYears.filter { county.complianceYears.contains($0.year) }
    return asked.isEmpty ? [mainYears[targetIndex]] : asked
  }
}
