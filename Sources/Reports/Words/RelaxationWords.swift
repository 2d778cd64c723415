// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// What would mend a contradiction, in the words of a bureau.
enum RelaxationWords {
  /// One change.
  static func change(_ change: Relaxation.Change, _ names: SectionNames) -> Bilingual {
    switch change {
    case .target(let year):
      return Bilingual(
        zh: "目标学年推迟到 \(year.firstYear)", en: "the target year \(year.firstYear)")
    case .budget(let year, let more):
      return Bilingual(
        zh: "\(year.year) 年预算＋\(NumberText.wan(more)) 万元",
        en: "+\(NumberText.wan(more)) (10,000 yuan) in \(year.year)")
    case .everyBudget(let more):
      return Bilingual(
        zh: "每年预算＋\(NumberText.wan(more)) 万元",
        en: "+\(NumberText.wan(more)) (10,000 yuan) every year")
    case .cap(let action, let year, let more):
      return Bilingual(
        zh: "\(year.year) 年\(Labels.action(action).zh)上限＋\(more) \(Labels.unit(action).zh)",
        en:
          "+\(more) \(Labels.unit(action).after(more).en) in \(year.year): \(Labels.action(action).en)"
      )
    case .leadTime(let action, let years):
      let what = Labels.action(action)
      let word = action.counting == .persons ? "培养周期" : "工期"
      return years == 0
        ? Bilingual(
          zh: "\(what.zh)当年付款当年秋季投用", en: "\(what.en) counted in the autumn of the year it is paid")
        : Bilingual(
          zh: "\(what.zh)\(word)缩短到 \(years) 年",
          en: "\(what.en) within \(years) \(years == 1 ? "year" : "years")")
    case .site(let school, let more):
      return Bilingual(
        zh: "\(school.rawValue)场地上限＋\(NumberText.whole(more)) 平方米",
        en: "+\(NumberText.whole(more)) m² on the site of \(school.rawValue)")
    case .mostPerSection(let action, let more):
      return Bilingual(
        zh: "每校每年\(Labels.action(action).zh)上限＋\(more) \(Labels.unit(action).zh)",
        en:
          "+\(more) \(Labels.unit(action).after(more).en) a school and year: \(Labels.action(action).en)"
      )
    case .unlock(let school):
      return Bilingual(zh: "\(school.rawValue)解除锁定", en: "\(school.rawValue) unlocked")
    case .lever(let kind):
      return Bilingual(
        zh: "在措施单价表中启用能增加\(ReasonWords.kind(kind).zh)的措施",
        en: "an action in levers.csv that adds \(ReasonWords.kind(kind).en)")
    case .route(let route, let school):
      return Bilingual(
        zh: "\(school.rawValue)走放宽路径：\(route.name.zh)",
        en: "the relaxation route at \(school.rawValue): \(route.name.en)")
    case .staff(let section, let more):
      let place = names.both(section)
      return Bilingual(
        zh: "\(place.zh)教职工＋\(more) 人", en: "+\(more) staff at \(place.en)")
    }
  }

  /// The changes and what is known of them.
  ///
  /// - Parameter most: How many of the changes are named.
  static func text(
    _ relaxation: Relaxation, _ sections: SectionNames, _ language: Language, most: Int = 6
  ) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let names = relaxation.changes.map { change($0, sections)[language] }
    var text = names.prefix(most).joined(separator: say("、", ", "))
    if names.count > most {
      text += say("等 \(names.count) 项", " and \(names.count - most) more")
    }
    if relaxation.isLeast && isAmount(relaxation) {
      text += say("（少一点都不够，已证明）", " (no less will do, proven)")
    }
    if let least = relaxation.atLeast {
      text += say(
        "（至少要 \(NumberText.wan(least)) 万元，已证明）",
        " (at least \(NumberText.wan(least)) needed, proven)")
    }
    return text + say("：", ": ") + effect(relaxation.effect)[language]
  }

  private static func isAmount(_ relaxation: Relaxation) -> Bool {
    guard relaxation.changes.count == 1 else { return false }
    switch relaxation.changes[0] {
    case .budget, .everyBudget, .cap, .site, .mostPerSection, .staff: return true
    default: return false
    }
  }

  static func effect(_ effect: Relaxation.Effect) -> Bilingual {
    switch effect {
    case .verified(let cost):
      Bilingual(
        zh: "能靠措施补齐的都可以达到，新增投入现值 \(NumberText.wan(cost)) 万元（已重新搜索并经推演复核）",
        en:
          "everything that actions can mend can be met, added present value \(NumberText.wan(cost)) (10,000 yuan; searched again, confirmed by the simulator)"
      )
    case .removesThis(let cost):
      Bilingual(
        zh: "该校此项可补齐，投入现值 \(NumberText.wan(cost)) 万元",
        en: "this one can be met for \(NumberText.wan(cost)) (10,000 yuan, present value)")
    case .notEnough(let remaining):
      Bilingual(
        zh: "已重新搜索，仍有 \(remaining) 处达不到",
        en: "searched again, \(remaining) still not met")
    case .relaxedOnly:
      Bilingual(
        zh: "只按放宽口径达标，要有证明材料；差异系数仍按实际数",
        en: "met in the relaxed verdict only, on evidence; coefficients keep actual data")
    case .notTried: Bilingual(zh: "此项不再矛盾", en: "takes this contradiction away")
    }
  }
}
