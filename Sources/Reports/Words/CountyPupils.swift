// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// The flows behind a county's pupils: what each is called in JSON and in words, with its sign.
enum CountyPupils {
  struct Flow {
    var key: String
    var name: Bilingual
    var pupils: Int
  }

  static let formula = Bilingual(
    zh: "上年在校生 + 一年级新生 − 九年级毕业生 +（初中新生 − 上年小学毕业班）+ 其他年级升级增减 + 迁移",
    en:
      "pupils a year earlier + entrants to grade 1 − graduates of grade 9 + (entrants to junior school − leavers of primary school) "
      + "+ moving up in the other grades + migration")

  /// The flows, which add up to the pupils; in the base year the county's own table.
  static func flows(_ ledger: PupilLedger?, pupils: Int) -> [Flow] {
    guard let ledger else {
      return [
        Flow(
          key: "baseYear", name: Bilingual(zh: "基年学生表", en: "the base year's table"),
          pupils: pupils)
      ]
    }
    return [
      Flow(
        key: "before", name: Bilingual(zh: "上年在校生", en: "pupils a year earlier"),
        pupils: ledger.before),
      Flow(
        key: "entrants", name: Bilingual(zh: "一年级新生", en: "entrants to grade 1"),
        pupils: ledger.entrants),
      Flow(
        key: "graduates", name: Bilingual(zh: "九年级毕业生", en: "graduates of grade 9"),
        pupils: -ledger.graduates),
      Flow(
        key: "transition",
        name: Bilingual(
          zh: "初中新生减上年小学毕业班", en: "entrants to junior school less leavers of primary school"),
        pupils: -ledger.leavingAfterPrimary),
      Flow(
        key: "progression", name: Bilingual(zh: "其他年级升级增减", en: "moving up in the other grades"),
        pupils: -ledger.progressionLoss),
      Flow(
        key: "migration", name: Bilingual(zh: "迁移", en: "migration"), pupils: ledger.migration),
    ]
  }
}
