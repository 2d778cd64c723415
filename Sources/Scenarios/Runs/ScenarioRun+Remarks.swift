// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
public import Standards

extension ScenarioRun {
  /// What the county asked for and the run did not do: measures that took place in part, and limits
  /// that bind searches only.
  public var remarks: [Bilingual] { limits + partMeasures }

  /// The most measures that are named one by one.
  private static var mostNamed: Int { 8 }

  private var limits: [Bilingual] {
    let plan = resolved.plan
    var zh: [String] = []
    var en: [String] = []
    if !plan.budgets.isEmpty {
      zh.append("预算")
      en.append("the budget")
    }
    if !plan.caps.isEmpty {
      zh.append("上限")
      en.append("the caps")
    }
    if !plan.lockedSchools.isEmpty {
      zh.append("锁定学校")
      en.append("the locked schools")
    }
    guard !zh.isEmpty else { return [] }
    return [
      Bilingual(
        zh: "县情文件的\(zh.joined(separator: "、"))只约束寻优（search 等命令）；这次推演照方案全部执行，没有受它限制。",
        en:
          "\(en.joined(separator: " and ")) of county.yaml bind searches only; this forecast carries out the "
          + "whole plan.")
    ]
  }

  private var partMeasures: [Bilingual] {
    let short = outcome.stock.measureEffects.filter { $0.done < $0.requested }
    var lines = short.prefix(Self.mostNamed).map { effect in
      let year = outcome.projection.years[effect.year].firstYear
      let (asked, done) = (text(effect.requested), text(effect.done))
      let why = Self.reason(effect.obstacle)
      return Bilingual(
        zh: "措施“\(effect.measure)”\(year) 学年要 \(asked)，只能做到 \(done)：\(why.zh)。",
        en:
          "measure \"\(effect.measure)\" asks for \(asked) in \(year) and brings \(done): \(why.en)."
      )
    }
    if short.count > lines.count {
      let more = short.count - lines.count
      lines.append(
        Bilingual(
          zh: "还有 \(more) 项措施只能做到一部分。", en: "\(more) more measures take place in part."))
    }
    return lines
  }

  private func text(_ amount: Quantity) -> String { DecimalText.of(amount.hundredths, places: 2) }

  private static func reason(_ obstacle: MeasureEffect.Obstacle?) -> Bilingual {
    switch obstacle {
    case .noSuchSection: Bilingual(zh: "没有这所学校或学段", en: "no such school or stage")
    case .notOpen: Bilingual(zh: "当年没有招生", en: "not open in that year")
    case .noReceiver: Bilingual(zh: "没有写明调入学校", en: "no school receives")
    case .noGiver: Bilingual(zh: "没有可以调出的学校", en: "no school gives")
    case .limit, nil:
      Bilingual(
        zh: "受现有人员、场地或措施上限的限制", en: "the people there, the site or the lever allow no more")
    }
  }
}
