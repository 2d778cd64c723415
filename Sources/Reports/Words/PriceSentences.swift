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

  /// That measuring came upon a cheaper plan; nil where it did not.
  static func better(_ report: PriceReport) -> Bilingual? {
    report.better.map { better in
      let saved = NumberText.wan(better.saved)
      return Bilingual(
        zh: "量价时用更少的钱或名额找到了更省的方案，已改用它，比先前的方案省现值 \(saved) 万元",
        en:
          "With less money or fewer posts a cheaper plan was found on the way; it is the plan now: \(saved) less, present value"
      )
    }
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
