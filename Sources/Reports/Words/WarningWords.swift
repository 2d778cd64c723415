// SPDX-License-Identifier: GPL-3.0-or-later
public import Simulator
public import Standards
import CountyModel

/// What a plan cannot keep at its own full capacity, in words with the plan's figures.
public enum WarningWords {
  /// The text in one language.
  public static func text(_ warning: DesignWarning, _ language: Language) -> String {
    bilingual(warning)[language]
  }

  /// The text in both languages.
  public static func bilingual(_ warning: DesignWarning) -> Bilingual {
    let detail = detail(warning)
    let mark =
      warning.isAssumed
      ? Bilingual(zh: "（含假设）", en: " (with an assumption)") : Bilingual(zh: "", en: "")
    let cited = "\(warning.threshold.citation.article)"
    return Bilingual(
      zh: "\(warning.project)：\(detail.zh)\(mark.zh)〔\(cited)〕",
      en: "\(warning.project): \(detail.en)\(mark.en) [\(cited)]")
  }

  private static func detail(_ warning: DesignWarning) -> Bilingual {
    let limit = warning.threshold.value.description
    let short = NumberText.whole(warning.shortBy)
    switch warning.problem {
    case .teachingArea(let area, let places):
      let value = NumberText.fixed(warning.value, places: 2)
      let size = NumberText.fixed(area.value, places: 0)
      return Bilingual(
        zh: "每学位教学及辅助用房 \(value) 平方米（\(size)÷\(places)），低于 \(limit)，满员时差 \(short) 平方米",
        en:
          "\(value) m² of teaching space per place (\(size) ÷ \(places)), below \(limit); \(short) m² "
          + "short when full")
    case .classSize(let places, let classes):
      let value = NumberText.fixed(warning.value, places: 1)
      return Bilingual(
        zh: "规划班额 \(value) 人（\(places)÷\(classes)），超过 \(limit)",
        en: "\(value) pupils a class as planned (\(places) ÷ \(classes)), above \(limit)")
    case .schoolSize(let places, let before):
      let sum =
        before > 0
        ? Bilingual(zh: "（原有 \(before)）", en: " (\(before) before)") : Bilingual(zh: "", en: "")
      return Bilingual(
        zh: "规划 \(places) 个学位\(sum.zh)，超过校额上限 \(limit)",
        en: "\(places) places\(sum.en), above the school size limit of \(limit)")
    case .sportsLand(let use):
      let part = NumberText.fixed(use.partOfLand * 100, places: 0)
      let needed = NumberText.fixed(use.needed.value, places: 0)
      let land = NumberText.fixed(use.land.value, places: 0)
      return Bilingual(
        zh: "满员时仅体育场馆就需 \(needed) 平方米，占用地 \(land) 平方米的 \(part)%",
        en: "full, the sports norm alone takes \(needed) m², \(part)% of \(land) m² of land")
    }
  }
}
