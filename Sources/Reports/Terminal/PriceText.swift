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
      say(
        "多一点钱、多一个名额值多少；谁推高了投入（现值，万元；都是改动后重新搜索量出来的）",
        "What a little more is worth, and what drives the bill (present value, 10,000 yuan; measured by searching again)"
      ),
      say(
        "这个方案 \(NumberText.wan(report.cost)) 万元，最多可能贵了 \(NumberText.wan(report.uncertainty)) 万元（与下界之差）："
          + "不超过这个数的差别，分不清是真有还是搜索的误差，标“≈”",
        "The plan costs \(NumberText.wan(report.cost)); it may be dearer than the best by up to \(NumberText.wan(report.uncertainty)) (its gap): "
          + "differences no larger than that may be the search's own, and are marked ≈"),
    ]
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
        let step = NumberText.wan(Money(yuan: abs(difference.step)))
        let name =
          difference.step < 0 ? say("少 \(step)", "\(step) less") : say("多 \(step)", "\(step) more")
        return "    \(name)" + say("：", ": ")
          + saved(difference, report, per: Double(abs(difference.step)), language)
      }
      if let multiplier = entry.multiplier {
        lines.append(
          "    "
            + say(
              "下界上的边际价：再多 1 元省 \(NumberText.fixed(multiplier, places: 2)) 元",
              "at the margin of the bound: one yuan more saves \(NumberText.fixed(multiplier, places: 2))"
            )
            + disagreement(entry, report, language))
      }
    }
    return lines
  }

  /// What a step saves or costs, and for each yuan.
  private static func saved(
    _ difference: PriceReport.Difference, _ report: PriceReport, per units: Double?,
    _ language: Language
  ) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    guard let saved = report.saved(difference) else {
      return say("没有找到达标的方案", "no compliant plan was found")
    }
    let mark = report.isWithinGap(saved) ? "≈" : ""
    let size = NumberText.wan(Money(yuan: abs(saved.yuan)))
    var text: String
    if saved == .zero {
      text = say("投入不变", "the same cost")
    } else if saved.yuan > 0 {
      text = say("省 \(mark)\(size) 万元", "saves \(mark)\(size)")
    } else {
      text = say("多花 \(mark)\(size) 万元", "costs \(mark)\(size) more")
    }
    if let units, units > 0, saved != .zero {
      let each = NumberText.fixed(abs(Double(saved.yuan)) / units, places: 2)
      text += say("，合每元 \(each) 元", ", \(each) a yuan")
    }
    if saved.yuan > 0 && difference.step < 0 {
      text += say(
        "（更少的钱反而找到更省的方案：说明原方案还能更省）",
        " (less money, cheaper plan: the first plan is not the cheapest)")
    }
    return text
  }

  /// Why a multiplier and the smallest step up do not say the same, where they do not.
  private static func disagreement(
    _ entry: PriceReport.BudgetPrice, _ report: PriceReport, _ language: Language
  ) -> String {
    guard let multiplier = entry.multiplier,
      let up = entry.differences.first(where: { $0.step > 0 }), let saved = report.saved(up)
    else { return "" }
    let measured = Double(saved.yuan) / Double(up.step)
    guard abs(measured - multiplier) > 0.2 * max(abs(measured), multiplier, 0.01) else { return "" }
    return language == .chinese
      ? "；与实测每元 \(NumberText.fixed(measured, places: 2)) 元不同：边际价把措施当作可以零买，实际要整间、整批地买，搜索也不是处处最省"
      : "; measured \(NumberText.fixed(measured, places: 2)) a yuan: the margin reckons with parts of rooms and steps, plans buy whole ones, and a search is not exact"
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
            ": cap \(entry.cap) \(unit), used \(entry.used)"))
      lines += entry.differences.map { difference in
        let name = difference.step < 0 ? say("少 1 \(unit)", "1 less") : say("多 1 \(unit)", "1 more")
        return "    \(name)" + say("：", ": ") + saved(difference, report, per: nil, language)
      }
      if let multiplier = entry.multiplier {
        let size = NumberText.wan(Money(yuan: Int64(multiplier.rounded())))
        lines.append(
          "    "
            + say(
              "下界上的边际价：再多 1 \(unit)省 \(size) 万元", "at the margin of the bound: 1 more saves \(size)"
            ))
      }
    }
    let idle = report.caps.filter(\.differences.isEmpty).count
    if idle > 0 {
      lines.append(say("  其余 \(idle) 个上限没有用完。", "  \(idle) more caps are not used up."))
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
