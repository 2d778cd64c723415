// SPDX-License-Identifier: GPL-3.0-or-later
public import Simulator
public import Standards
import CountyModel

/// A frontier as a picture, alone or on a self-contained page with its numbers.
public struct FrontierPage {
  private let title: String
  private let note: String
  private let badge: String?
  private let chart: FrontierChart
  private let head: String?
  private let table: TextTable
  private let notes: [String]
  private let language: Language

  /// Cost against year.
  public init(_ frontier: YearFrontier, county: String, isSynthetic: Bool, language: Language) {
    self.language = language
    badge = isSynthetic ? Labels.synthetic[language] : nil
    title =
      language == .chinese
      ? "\(county)：可推算的部分从哪一年起达标，要花多少"
      : "\(county): cost of the computed part complying from each year on"
    note =
      language == .chinese
      ? "纵轴：新增投入现值，万元。实心＝可推算的各项都能补齐；空心＝补不齐，是让最多的学部达标的花费，与实心点不可比，不连线。虚线到下界。"
      : "Added present value in 10,000 yuan. Full marks: everything computed is met. Hollow: it is not, the cost is "
        + "that of as many sections as possible and is not joined to the others. Dashes lead to the lower bound."
    chart = FrontierChart(
      title: (isSynthetic ? "【\(Labels.synthetic[language])】" : "") + title,
      axis: language == .chinese ? "从哪个学年起" : "first school year",
      points: frontier.points.map { point in
        let isMet = point.result.isMet
        let cost = isMet ? point.result.cost : point.coverage?.cost
        return FrontierChart.Point(
          at: point.year.firstYear, cost: cost?.wan,
          bound: isMet ? point.result.lowerBound.wan : nil, isWhole: isMet,
          note:
            "\(point.year.firstYear): \(cost.map { NumberText.wan($0) } ?? "—") \(QuestionWords.verdict(point)[language])"
        )
      }, isStaircase: false)
    head = nil
    table = FrontierText.years(frontier, language)
    notes =
      [FrontierText.note[language], SearchScope.line[language]]
      + FrontierText.verdicts(frontier, language)
      + (frontier.isInterrupted ? [FrontierText.interrupted[language]] : [])
  }

  /// Cost against number of sections.
  ///
  /// - Parameter names: What sections are called.
  public init(
    _ stairs: SectionStaircase, names: SectionNames, county: String, isSynthetic: Bool,
    language: Language
  ) {
    self.language = language
    badge = isSynthetic ? Labels.synthetic[language] : nil
    title =
      language == .chinese
      ? "\(county)：让多少学部达标，要花多少" : "\(county): cost of every number of sections"
    note =
      language == .chinese
      ? "纵轴：新增投入现值，万元。横轴：达标学部数。实心＝差异系数也都在限值以内。"
      : "Added present value in 10,000 yuan against compliant sections. Full marks: all coefficients are within their "
        + "limits, too."
    chart = FrontierChart(
      title: (isSynthetic ? "【\(Labels.synthetic[language])】" : "") + title,
      axis: language == .chinese ? "达标学部" : "sections",
      points: stairs.steps.map { step in
        FrontierChart.Point(
          at: step.sections, cost: step.cost.wan, bound: nil, isWhole: step.coefficientsOver == 0,
          note: "\(step.sections): \(NumberText.wan(step.cost))")
      }, isStaircase: true)
    head = FrontierText.head(stairs, language)
    table = FrontierText.steps(stairs, names, language, most: 200)
    notes = FrontierText.notes(stairs, language)
  }

  /// The picture alone, with its styles inside.
  public var svg: String {
    let style = Markup(
      raw: """
        <style>text{font:10px sans-serif;fill:#5b6b7a}.charttitle{font-size:13px;fill:#1c2733;font-weight:600}\
        .grid{stroke:#d9e0e6}.line{fill:none;stroke:#1f6fb2;stroke-width:2}.limit{stroke:#1f6fb2;stroke-dasharray:3 3}\
        circle{fill:#1f6fb2;stroke:#1f6fb2;stroke-width:2}circle.over{fill:#fff}</style>
        """)
    let text = chart.svg.description
    guard let end = text.firstIndex(of: ">") else { return text }
    return String(text[...end]) + style.description + String(text[text.index(after: end)...])
      + "\n"
  }

  /// Picture, numbers and notes as a part of another page.
  public var panel: String {
    let part: Markup = """
      <div class="scroll">\(chart.svg)</div><p class="note">\(note)</p>\
      \(head.map { "<p>\($0)</p>" as Markup } ?? "")\(table.markup(caption: title))\
      \(notes.map { "<p class=\"note\">\($0)</p>" as Markup })
      """
    return part.description
  }

  /// The page: no script, no font, no picture from anywhere else.
  public var html: String {
    let style = Markup(raw: EmbeddedText.files["report.css"] ?? "")
    let mark: Markup = badge.map { "<span class=\"badge\">\($0)</span>" } ?? ""
    let page: Markup = """
      <!DOCTYPE html>
      <html lang="\(language == .chinese ? "zh-Hans" : "en")">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(style)
      </style></head>
      <body>
      <header class="top"><div><h1>\(title)</h1>\(mark)</div></header>
      <main>
      <div class="scroll">\(chart.svg)</div>
      <p class="note">\(note)</p>
      <section class="card">\(head.map { "<p>\($0)</p>" as Markup } ?? "")\(table.markup(caption: title))\
      \(notes.map { "<p class=\"note\">\($0)</p>" as Markup })</section>
      </main></body></html>

      """
    return page.description
  }
}
