// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// The report as one self-contained, printable HTML file.
public enum ReportPage {
  /// The page: no script, no font, no picture from anywhere else.
  public static func html(_ input: ReportInput) -> String {
    let context = PageContext(input)
    let parts: [(id: String, title: String, body: Markup?)] = [
      (
        "changes", context.say("变更的理解", "Changes, as understood"),
        UnderstoodPart(context).markup
      ),
      ("years", context.say("逐年达标情况", "Compliance by year"), YearTable(context).markup),
      (
        "inspections", context.say("各次验收按各自的标准", "Each inspection by its own standard"),
        InspectionPart(context).markup
      ),
      (
        "pupils", context.say("在校生和误差范围", "Pupils, and how sure the numbers are"),
        EnrolmentPart(context).markup
      ),
      (
        "coefficients", context.say("校际差异系数", "Coefficients of variation"),
        CoefficientPart(context).markup
      ),
      ("schools", context.say("学校与指标", "Schools and indicators"), SchoolPart(context).markup),
      ("projects", context.say("项目日历", "Project calendar"), CalendarPart(context).markup),
      ("money", context.say("资金", "Money"), MoneyPart(context).markup),
      (
        "posts", context.say("编制与学位", "Posts and places"), PostsPart(context).markup
      ),
      ("compare", context.say("方案比较", "Scenarios compared"), ComparisonPart(context).markup),
      (
        "search",
        context.say("可推算的部分怎样达标，最省要花多少", "How the computed part complies, and the least it costs"),
        SearchPart(context).markup
      ),
      ("ledger", context.say("全部评估指标", "The whole ledger"), LedgerPart(context).markup),
      ("readiness", context.say("申报准备", "Readiness to apply"), ReadinessPart(context).markup),
      ("sources", context.say("依据与假设", "Sources and assumptions"), SourcesPart(context).markup),
    ]
    let shown = parts.compactMap { part in part.body.map { (part.id, part.title, $0) } }
    let links = shown.map { "<a href=\"#\($0.0)\">\($0.1)</a>" as Markup }
    let sections = shown.map { id, title, body in
      "<h2 id=\"\(id)\">\(title)</h2>\n\(body)\n" as Markup
    }
    let style = Markup(raw: EmbeddedText.files["report.css"] ?? "")
    let page: Markup = """
      <!DOCTYPE html>
      <html lang="\(input.language == .chinese ? "zh-Hans" : "en")">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(context.title)</title>
      <style>
      \(style)
      </style></head>
      <body>
      <header class="top"><div><h1>\(context.title)</h1><p>\(context.subtitle)</p>\(context.badge)\
      <nav>\(links)</nav></div></header>
      <main>
      \(AnswerPart(context).markup)
      \(sections)
      <footer>\(context.footer)</footer>
      </main></body></html>

      """
    return page.description
  }
}
