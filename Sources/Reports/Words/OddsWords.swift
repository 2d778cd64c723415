// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Scenarios
import Simulator
import Standards

/// Words of how likely a plan complies.
enum OddsWords {
  static func key(_ source: UncertaintySource) -> String {
    switch source {
    case .schools: "schools"
    case .county: "county"
    case .delays: "delays"
    case .retirement: "retirement"
    case .prices: "prices"
    }
  }

  static func name(_ source: UncertaintySource) -> Bilingual {
    switch source {
    case .schools: Bilingual(zh: "学生在各校之间怎么分布", en: "how pupils spread over the schools")
    case .county: Bilingual(zh: "全县学生总数", en: "the county's pupils in all")
    case .delays: Bilingual(zh: "项目能否按期完成", en: "projects on time or not")
    case .retirement: Bilingual(zh: "退休人数", en: "retirements")
    case .prices: Bilingual(zh: "价格", en: "prices")
    }
  }

  /// A share as a percentage that never looks surer than the count: all but one future is no 100 %.
  static func percent(_ share: ComplianceOdds.Share) -> String {
    guard let part = share.part else { return "—" }
    if share.hits == 0 || share.hits == share.of {
      return NumberText.fixed(part * 100, places: 0) + "%"
    }
    let value = (part * 100).rounded()
    if value >= 100 { return ">99%" }
    if value <= 0 { return "<1%" }
    return NumberText.fixed(value, places: 0) + "%"
  }

  /// The answer for one year in one sentence.
  static func sentence(_ year: ComplianceOdds.Year, futures: Int) -> Bilingual {
    let share = year.county
    let count = NumberText.whole(futures)
    if share.hits == 0 {
      return Bilingual(
        zh: "\(count) 个可能的未来里，没有一个能让 \(year.year.firstYear) 年可推算的部分全部达标。",
        en: "In none of \(count) possible futures does the whole computed part comply in "
          + "\(year.year.firstYear).")
    }
    return Bilingual(
      zh: "\(count) 个可能的未来里，有 \(NumberText.whole(share.hits)) 个（\(percent(share))）"
        + "在 \(year.year.firstYear) 年可推算的部分全部达标。",
      en:
        "In \(NumberText.whole(share.hits)) of \(count) possible futures (\(percent(share))) the whole "
        + "computed part complies in \(year.year.firstYear).")
  }

  /// What is not among the odds.
  static let scope = Bilingual(
    zh: "申报的指标和一票否决不在内；方案在每个未来里都照原样执行，不随新情况调整。",
    en:
      "Declared items and vetoes are not in it; in every future the plan is carried out as it stands, "
      + "not adapted to what is seen on the way.")
}
