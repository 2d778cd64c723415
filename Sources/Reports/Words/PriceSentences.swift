// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// What a little more is worth, sentence by sentence: what the terminal and the page both say.
enum PriceSentences {
  static let title = Bilingual(
    zh: "多一点钱、多一个名额值多少；谁推高了投入（现值，万元；都是改动后重新搜索量出来的）",
    en:
      "What a little more is worth, and what drives the bill (present value, 10,000 yuan; measured by searching again)"
  )

  /// How large a difference must be to mean something.
  static func uncertainty(_ report: PriceReport) -> Bilingual {
    let (cost, gap) = (NumberText.wan(report.cost), NumberText.wan(report.uncertainty))
    return Bilingual(
      zh: "这个方案 \(cost) 万元，最多可能贵了 \(gap) 万元（与下界之差）：不超过这个数的差别，分不清是真有还是搜索的误差，标“≈”",
      en: "The plan costs \(cost); it may be dearer than the best by up to \(gap) (its gap): "
        + "differences no larger than that may be the search's own, and are marked ≈")
  }

  /// A step of a budget.
  static func money(_ step: Int64) -> Bilingual {
    let size = NumberText.wan(Money(yuan: abs(step)))
    return step < 0
      ? Bilingual(zh: "少 \(size)", en: "\(size) less")
      : Bilingual(zh: "多 \(size)", en: "\(size) more")
  }

  /// What the bound says of the first yuan more.
  static func margin(_ multiplier: Double) -> Bilingual {
    let each = NumberText.fixed(multiplier, places: 2)
    return Bilingual(
      zh: "下界上的边际价：再多 1 元省 \(each) 元",
      en: "at the margin of the bound: one yuan more saves \(each)")
  }

  /// What the bound says of the first unit more of a cap.
  static func margin(_ multiplier: Double, of action: MeasureAction) -> Bilingual {
    let size = NumberText.wan(Money(yuan: Int64(multiplier.rounded())))
    return Bilingual(
      zh: "下界上的边际价：再多 1 \(Labels.unit(action).zh)省 \(size) 万元",
      en: "at the margin of the bound: 1 more saves \(size)")
  }

  /// What a step saves or costs, and for each yuan.
  static func saved(
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
  static func disagreement(
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
}

extension PriceSentences {
  /// What a step saves or costs, in a cell of a table in 万元.
  static func short(_ difference: PriceReport.Difference, _ report: PriceReport) -> Bilingual {
    guard let saved = report.saved(difference) else {
      return Bilingual(zh: "没有方案", en: "no plan")
    }
    let size = (report.isWithinGap(saved) ? "≈" : "") + NumberText.wan(Money(yuan: abs(saved.yuan)))
    if saved == .zero { return Bilingual(zh: "不变", en: "no change") }
    return saved.yuan > 0
      ? Bilingual(zh: "省 \(size)", en: "saves \(size)")
      : Bilingual(zh: "多花 \(size)", en: "costs \(size)")
  }

  /// What a leader should know of the prices: the money that is worth most, the post, the school, the requirement.
  static func worth(_ report: PriceReport) -> [Bilingual] {
    [
      money(report), post(report), driver(report.schools, report),
      driver(report.indicators, report),
    ]
    .compactMap { $0 }
  }

  private static func money(_ report: PriceReport) -> Bilingual {
    guard !report.budgets.isEmpty else {
      return Bilingual(zh: "没有年度预算：钱不限。", en: "No yearly budgets: money is not limited.")
    }
    let steps = report.budgets.flatMap { entry in
      entry.differences.filter { $0.step > 0 && (report.saved($0) ?? .zero) > .zero }
        .map { (year: entry.year.year, difference: $0) }
    }
    func each(_ difference: PriceReport.Difference) -> Double {
      Double((report.saved(difference) ?? .zero).yuan) / Double(max(1, difference.step))
    }
    guard let best = steps.max(by: { each($0.difference) < each($1.difference) }) else {
      return Bilingual(
        zh: "年度预算再多，也没有找到更省的方案。", en: "With more money in any year no cheaper plan was found.")
    }
    let step = money(best.difference.step)
    return Bilingual(
      zh:
        "\(best.year) 年的预算最值钱：\(step.zh) 万元，总投入\(saved(best.difference, report, per: Double(best.difference.step), .chinese))。",
      en:
        "Money is worth most in \(best.year): \(step.en) (10,000 yuan) \(saved(best.difference, report, per: Double(best.difference.step), .english))."
    )
  }

  private static func post(_ report: PriceReport) -> Bilingual? {
    let steps = report.caps.flatMap { entry in
      entry.differences.filter { $0.step > 0 && (report.saved($0) ?? .zero) > .zero }
        .map { (cap: entry, difference: $0) }
    }
    let best = steps.max {
      (report.saved($0.difference) ?? .zero) < (report.saved($1.difference) ?? .zero)
    }
    guard let best else { return nil }
    let action = Labels.action(best.cap.action)
    let unit = Labels.unit(best.cap.action)
    return Bilingual(
      zh:
        "\(best.cap.year.year) 年\(action.zh)的名额最值钱：多 1 \(unit.zh)，总投入\(saved(best.difference, report, per: nil, .chinese))。",
      en:
        "The cap worth most is \(action.en) in \(best.cap.year.year): 1 more \(saved(best.difference, report, per: nil, .english)) (10,000 yuan)."
    )
  }

  /// What saves most when it is not asked for.
  private static func driver(_ shares: [PriceReport.Share], _ report: PriceReport) -> Bilingual? {
    let best = shares.max { ($0.saved ?? .zero) < ($1.saved ?? .zero) }
    guard let best, let saved = best.saved, saved > .zero else { return nil }
    let name = PriceWords.subject(best.subject)
    let mark = report.isWithinGap(saved) ? "≈" : ""
    let part = NumberText.fixed(
      Double(saved.yuan) / max(1, Double(report.cost.yuan)) * 100, places: 1)
    let what: Bilingual =
      if case .school = best.subject {
        Bilingual(zh: "最推高投入的学校是", en: "The school that drives the bill most")
      } else {
        Bilingual(zh: "最推高投入的要求是", en: "The requirement that drives the bill most")
      }
    return Bilingual(
      zh: "\(what.zh) \(name.zh)：不要求它，省 \(mark)\(NumberText.wan(saved)) 万元（\(part)%）。",
      en:
        "\(what.en): \(name.en); without it \(mark)\(NumberText.wan(saved)) (10,000 yuan, \(part)%) are saved."
    )
  }
}
