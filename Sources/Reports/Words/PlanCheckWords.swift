// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// What a judged plan breaks, in the words of a bureau.
enum PlanCheckWords {
  static func verdict(_ check: PlanCheck) -> Bilingual {
    check.complies
      ? Bilingual(
        zh: "可推算的部分达标：逐年推演，能推算的要求都满足",
        en: "The computed part complies: every requirement that is computed is met in every year")
      : Bilingual(
        zh: "能推算的要求有 \(check.breaches.count) 处不满足",
        en: "Computed requirements that are not met: \(check.breaches.count)")
  }

  static func kind(_ kind: PlanCheck.Breach.Kind) -> Bilingual {
    switch kind {
    case .need(let need): SearchWords.need(need)
    case .schoolSize: Bilingual(zh: "校额", en: "school size")
    case .classSize: Bilingual(zh: "班额", en: "class size")
    case .places: Bilingual(zh: "学位", en: "school places")
    case .item(let item): Bilingual(zh: "第 \(item) 项指标", en: "ledger item \(item)")
    case .lockedSchool:
      Bilingual(zh: "学校已锁定，方案却有措施", en: "the school is locked, yet the plan acts on it")
    }
  }

  /// What is broken, where, when and by how much, in one line.
  static func breach(
    _ breach: PlanCheck.Breach, _ names: SectionNames, _ language: Language
  ) -> String {
    let isChinese = language == .chinese
    let kind = kind(breach.kind)[language]
    let when = (breach.year?.firstYear ?? breach.budgetYear?.year).map { "\($0)" }
    let place =
      breach.school.map { names($0, breach.stage, language) }
      ?? breach.stage.map { Labels.stage($0)[language] }
    let head = [when.map { isChinese ? "\($0) 年" : $0 }, place, kind].compactMap { $0 }
      .joined(separator: " ")
    guard breach.kind != .lockedSchool else { return head }
    return head + (isChinese ? "：" : ": ") + amount(breach)[language]
  }

  private static func amount(_ breach: PlanCheck.Breach) -> Bilingual {
    guard breach.verdict != .notAssessed else {
      return Bilingual(zh: "缺数据，未评定", en: "data missing, not assessed")
    }
    guard let by = breach.shortBy else { return Bilingual(zh: "不达标", en: "falls short") }
    let number = NumberText.fixed(by, places: 0)
    switch breach.kind {
    case .need(.coefficient):
      let excess = NumberText.fixed(by, places: 4)
      return Bilingual(zh: "超过限值 \(excess)", en: "\(excess) above the limit")
    case .need(.budget):
      let wan = NumberText.fixed(by / 10_000, places: 4)
      return Bilingual(zh: "超出 \(wan) 万元", en: "\(number) yuan too much")
    case .need(.cap(let action)):
      let unit = Labels.unit(action).after(number)
      return Bilingual(zh: "超出 \(number) \(unit.zh)", en: "\(number) \(unit.en) too many")
    case .places:
      return Bilingual(zh: "缺 \(number) 个", en: "\(number) short")
    case .schoolSize, .classSize:
      return Bilingual(
        zh: "超出 \(number) 名学生", en: "\(number) \(Labels.pupils.after(number).en) too many")
    case .need(.schoolRule), .item, .lockedSchool:
      return Bilingual(zh: "差 \(number)", en: "\(number) short")
    case .need(let need):
      let unit = SearchWords.unit(need).after(number)
      return Bilingual(zh: "差 \(number) \(unit.zh)", en: "\(number) \(unit.en) short")
    }
  }

  static func obstacle(_ obstacle: MeasureEffect.Obstacle?) -> Bilingual {
    switch obstacle {
    case .noSuchSection: Bilingual(zh: "没有这所学校或学段", en: "no such school or stage")
    case .notOpen: Bilingual(zh: "当年没有招生", en: "not open in that year")
    case .noReceiver: Bilingual(zh: "没有写明调入学校", en: "no school receives")
    case .noGiver: Bilingual(zh: "没有可以调出的学校", en: "no school gives")
    case .limit, nil:
      Bilingual(
        zh: "超出措施、场地或现有人员的限度", en: "beyond the limits of the lever, the site or the people there")
    }
  }
}
