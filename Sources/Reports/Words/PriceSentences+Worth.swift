// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

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

  /// What a leader should know of the prices: the money that is worth most, the post, the school,
  /// the requirement.
  static func worth(_ report: PriceReport) -> [Bilingual] {
    let others = [
      post(report), driver(report.schools, report), driver(report.indicators, report),
    ]
    return money(report) + others.compactMap { $0 }
  }

  /// A search with another budget in one year.
  private typealias Step = (year: Int, difference: PriceReport.Difference)

  private static func money(_ report: PriceReport) -> [Bilingual] {
    guard !report.budgets.isEmpty else {
      return [Bilingual(zh: "没有年度预算：钱不限。", en: "No yearly budgets: money is not limited.")]
    }
    let steps = report.budgets.flatMap { entry in
      entry.differences.map { Step(entry.year.year, $0) }
    }
    return [more(steps, report)] + [less(steps, report)].compactMap { $0 }
  }

  /// The year in which more money saves most a yuan, as far as that is more than a search may be
  /// off by.
  private static func more(_ steps: [Step], _ report: PriceReport) -> Bilingual {
    func saving(_ step: Step) -> Money { report.saved(step.difference) ?? .zero }
    let helpful = steps.filter { $0.difference.step > 0 && saving($0) > .zero }
    let sure = helpful.filter { !report.isWithinGap(saving($0)) }
    func each(_ step: Step) -> Double { Double(saving(step).yuan) / Double(step.difference.step) }
    if let best = sure.max(by: { each($0) < each($1) }) {
      let (zh, en) = sentence(best, report)
      return Bilingual(
        zh: "\(best.year) 年的预算最值钱：\(zh)。", en: "Money is worth most in \(best.year): \(en).")
    }
    guard let best = helpful.max(by: { saving($0) < saving($1) }) else {
      return Bilingual(
        zh: "年度预算再多，也没有找到更省的方案。", en: "With more money in any year no cheaper plan was found.")
    }
    let (zh, en) = sentence(best, report)
    return Bilingual(
      zh: "年度预算多一点，能省的都在搜索误差之内；最多的是 \(best.year) 年\(zh)。",
      en: "What more money saves lies within the search's own error; the most, \(best.year): \(en)."
    )
  }

  /// The cut that hurts most, where that is more than a search may be off by.
  private static func less(_ steps: [Step], _ report: PriceReport) -> Bilingual? {
    let cuts = steps.filter { $0.difference.step < 0 }
    let impossible = cuts.filter { $0.difference.cost == nil }
    if let first = impossible.max(by: { $0.difference.step < $1.difference.step }) {
      let step = money(first.difference.step)
      return Bilingual(
        zh: "预算不能少的是 \(first.year) 年：\(step.zh) 万元就没有找到达标的方案。",
        en:
          "\(first.year) cannot do with less: with \(step.en) (10,000 yuan) no compliant plan was found."
      )
    }
    let dearer = cuts.filter { step in
      report.saved(step.difference).map { $0 < .zero && !report.isWithinGap($0) } ?? false
    }
    func loss(_ step: Step) -> Double {
      Double((report.saved(step.difference) ?? .zero).yuan) / Double(step.difference.step)
    }
    guard let worst = dearer.max(by: { loss($0) < loss($1) }) else { return nil }
    let (zh, en) = sentence(worst, report)
    return Bilingual(
      zh: "最不能少的是 \(worst.year) 年：\(zh)。", en: "Least can be cut in \(worst.year): \(en).")
  }

  private static func sentence(_ step: Step, _ report: PriceReport) -> (String, String) {
    let name = money(step.difference.step)
    let units = Double(abs(step.difference.step))
    return (
      "\(name.zh) 万元，总投入\(saved(step.difference, report, per: units, .chinese))",
      "\(name.en) (10,000 yuan) \(saved(step.difference, report, per: units, .english))"
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
