// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Scenarios
public import Standards

/// Works against their plan, as a page: late ones first, and what each delay does to the target.
public enum ProgressPage {
  /// The page's body as markup.
  public static func html(_ progress: ProgressReport, _ language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let title = say("项目进度：计划与实际", "Works against their plan")
    guard !progress.lines.isEmpty else {
      let nothing: Markup = """
        <h1>\(title)</h1><section class="panel"><p>\(say("没有项目进度表（progress.csv），推演按计划日期。", "There is no progress table (progress.csv): forecasts use the planned dates."))</p>\
        <p class="note">\(say("在县区文件夹里加一张 progress.csv（列见 docs/formats-input.md），保存后刷新本页，这里就会列出晚了的项目和影响。", "Add a progress.csv to the county folder (its columns are in docs/formats-input.md) and reload this page: late works and their effects stand here then."))</p></section>
        """
      return nothing.description
    }
    let late = progress.lines.filter { $0.yearsLate > 0 }.count
    let behind = progress.lines.filter(\.isBehind).count
    let numbers = [
      (progress.lines.count, say("有进度报告的项目", "works with a report")),
      (late, say("比计划晚的", "later than planned")),
      (behind, say("工程明显落后于时间的", "well behind the calendar")),
    ].map { "<div><b>\($0.0)</b><span>\($0.1)</span></div>" as Markup }
    let sentences = ProgressText.sentences(progress, language: language).map { Markup($0) }
    let effects: Markup =
      sentences.isEmpty
      ? ""
      : """
      <section class="panel"><h2>\(say("晚了有什么影响", "What the delays do"))</h2>\(Markup.list(sentences))</section>
      """
    let table = ProgressTables.works(progress, language)
    let markup: Markup = """
      <h1>\(title)</h1><div class="numbers three">\(numbers)</div>\(effects)\
      <section class="panel"><h2>\(say("各项目", "Works"))</h2>\(table.markup(language))</section>
      """
    return markup.description
  }

  /// Why there is no progress to show, as markup.
  public static func html(trouble messages: [Bilingual], _ language: Language) -> String {
    messages.map { "<p class=\"said bad\">\($0[language])</p>" as Markup }
      .map(\.description).joined()
  }
}
