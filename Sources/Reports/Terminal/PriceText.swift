// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Simulator
public import Standards

/// What money and posts are worth and what drives the bill, for the terminal.
public enum PriceText {
  /// The text of a report.
  public static func text(_ report: PriceReport, language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    var lines = [
      PriceSentences.title[language], PriceSentences.uncertainty(report)[language],
    ]
    if let better = PriceSentences.better(report) { lines.append(better[language]) }
    lines += budgets(report, language)
    lines += caps(report, language)
    lines += shares(
      report.schools, report,
      say("学校（投入最多的 \(report.schools.count) 所）", "Schools (the \(report.schools.count) dearest)"),
      language)
    lines += shares(report.indicators, report, say("指标", "Indicators"), language)
    lines += shares(report.years, report, say("学年", "School years"), language)
    if report.isInterrupted {
      lines.append(say("被中止，以上不全。", "Stopped; this is not everything."))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func budgets(_ report: PriceReport, _ language: Language) -> [String] {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    guard !report.budgets.isEmpty else {
      return [say("没有年度预算：钱不限。", "No yearly budgets: money is not limited.")]
    }
    var lines = [say("年度预算", "Yearly budgets")]
    for entry in report.budgets {
      let head =
        "  \(entry.year.year)" + say(" 年：预算 ", ": budget ") + NumberText.wan(entry.budget)
        + say("，用了 ", ", paid ") + NumberText.wan(entry.paid)
      guard !entry.differences.isEmpty else {
        lines.append(head + say("；没有用完，未另行搜索", "; not used up, not searched again"))
        continue
      }
      lines.append(head)
      lines += entry.differences.map { difference in
        "    \(PriceSentences.money(difference.step)[language])" + say("：", ": ")
          + PriceSentences.saved(
            difference, report, per: Double(abs(difference.step)), language)
      }
      if let multiplier = entry.multiplier {
        lines.append(
          "    " + PriceSentences.margin(multiplier)[language]
            + PriceSentences.disagreement(entry, report, language))
      }
    }
    return lines
  }

  private static func caps(_ report: PriceReport, _ language: Language) -> [String] {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    guard !report.caps.isEmpty else { return [] }
    var lines = [say("年度名额", "Yearly caps")]
    for entry in report.caps where !entry.differences.isEmpty {
      let unit = Labels.unit(entry.action)[language]
      lines.append(
        "  \(entry.year.year) \(Labels.action(entry.action)[language])"
          + say(
            "：上限 \(entry.cap) \(unit)，用了 \(entry.used)",
            ": cap \(entry.cap) \(Labels.unit(entry.action).after(entry.cap).en), used \(entry.used)"
          ))
      lines += entry.differences.map { difference in
        let name = difference.step < 0 ? say("少 1 \(unit)", "1 less") : say("多 1 \(unit)", "1 more")
        return "    \(name)" + say("：", ": ")
          + PriceSentences.saved(difference, report, per: nil, language)
      }
      if let multiplier = entry.multiplier {
        lines.append("    " + PriceSentences.margin(multiplier, of: entry.action)[language])
      }
    }
    let idle = report.caps.filter(\.differences.isEmpty).count
    if idle > 0 {
      lines.append(
        say(
          "  其余 \(idle) 个上限没有用完。",
          "  \(idle) more \(idle == 1 ? "cap is" : "caps are") not used up."))
    }
    return lines
  }

  private static func shares(
    _ shares: [PriceReport.Share], _ report: PriceReport, _ title: String, _ language: Language
  ) -> [String] {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    guard !shares.isEmpty else { return [] }
    var table = TextTable([
      (title, .left), (say("方案中的投入", "In the plan"), .right),
      (say("不要求它时省", "Saved without it"), .right), (say("占方案", "Of the plan"), .right),
    ])
    for share in shares.sorted(by: { ($0.saved ?? .zero) > ($1.saved ?? .zero) }) {
      let part = share.saved.map { Double($0.yuan) / max(1, Double(report.cost.yuan)) * 100 }
      let mark = share.saved.map { report.isWithinGap($0) && $0 != .zero ? "≈" : "" } ?? ""
      table.add([
        PriceWords.subject(share.subject)[language],
        share.own.map(NumberText.wan) ?? "—",
        share.saved.map { mark + NumberText.wan($0) } ?? "—",
        part.map { NumberText.fixed($0, places: 1) + "%" } ?? "—",
      ])
    }
    return table.lines
  }
}
