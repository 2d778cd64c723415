// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Standards

/// A search that is going on: plan and bound closing in, in numbers and as a picture.
public struct SearchProgressPanel {
  private let moments: [SearchMoment]
  private let line: String
  private let language: Language

  /// - Parameters:
  ///   - moments: How far it was, in order; the last one is now.
  ///   - line: What it is at.
  public init(_ moments: [SearchMoment], line: Bilingual, language: Language) {
    self.moments = moments
    self.line = line[language]
    self.language = language
  }

  private func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  /// The panel's body as markup.
  public var html: String {
    let now = moments.last
    let numbers = [
      (
        now?.plan.map { NumberText.wan($0) },
        say("目前最好的方案（现值，万元）", "best plan so far (present value, 10,000 yuan)")
      ),
      (now?.bound.map { NumberText.wan($0) }, say("下界（万元）", "bound (10,000 yuan)")),
      (
        now?.gap.map { NumberText.fixed($0 * 100, places: 1) + "%" },
        say("差距（占下界）", "gap, of the bound")
      ),
      (now.map { NumberText.fixed($0.seconds, places: 0) }, say("已用（秒）", "seconds")),
    ].map { "<div><b>\($0.0 ?? "—")</b><span>\($0.1)</span></div>" as Markup }
    let markup: Markup = """
      <p class="at">\(line)</p><div class="numbers">\(numbers)</div>\(picture)
      """
    return markup.description
  }

  /// The picture alone, where anything was found or proven.
  private var picture: Markup {
    guard moments.contains(where: { $0.plan != nil || $0.bound != nil }) else { return "" }
    let chart = GapChart(
      title: say("方案和下界随时间的变化（万元）", "Plan and bound against time (10,000 yuan)"),
      axis: say("秒", "seconds"),
      points: moments.map { .init(at: $0.seconds, plan: $0.plan?.wan, bound: $0.bound?.wan) })
    return """
      <div class="scroll">\(chart.svg)</div><p class="key">\(Swatch.key("primary", say("方案", "plan")))\
      \(Swatch.key("junior", say("下界：现有决定下不会更省", "bound: with decisions as they are none is cheaper")))</p>
      """
  }
}
