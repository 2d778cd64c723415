// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// Why a plan cannot be, in the words of a bureau.
enum ReasonWords {
  /// A condition by its name.
  static func name(_ constraint: NamedConstraint, _ names: SectionNames) -> Bilingual {
    switch constraint {
    case .requirement(let section, let need, _, let atFloor):
      let place = names.both(section)
      let what = SearchWords.need(need)
      return Bilingual(
        zh: "\(place.zh) \(what.zh)" + (atFloor ? "（底线）" : ""),
        en: "\(place.en) \(what.en)" + (atFloor ? " (floor)" : ""))
    case .school(let school):
      return Bilingual(zh: "\(school.rawValue)自身的要求", en: "what \(school.rawValue) needs itself")
    case .needs(let schools):
      return Bilingual(
        zh: "\(schools) 所学校自身的要求",
        en: schools == 1 ? "what 1 school needs itself" : "what \(schools) schools need themselves")
    case .coefficient(let stage, let indicator, _):
      return Bilingual(
        zh: "\(Labels.stage(stage).zh)\(Labels.short(indicator).zh)差异系数",
        en: "\(Labels.stage(stage).en) coefficient of \(Labels.short(indicator).en)")
    case .budget(let year, let money):
      return Bilingual(
        zh: "\(year.year) 年预算 \(NumberText.wan(money)) 万元",
        en: "budget \(year.year): \(NumberText.wan(money)) (10,000 yuan)")
    case .cap(let action, let year, let units):
      return Bilingual(
        zh: "\(year.year) 年\(Labels.action(action).zh)上限 \(units) \(Labels.unit(action).zh)",
        en:
          "cap \(year.year) on \(Labels.action(action).en): \(units) \(Labels.unit(action).after(units).en)"
      )
    case .leadTime(let action, let years): return leadTime(action, years)
    case .limit(_, let limit, _): return Self.limit(limit)
    case .rule(let rule, _, let school):
      let name = SigningWords.name(rule)
      return Bilingual(
        zh: "\(school.rawValue)的会签规则“\(name.zh)”",
        en: "the rule of signing “\(name.en)” at \(school.rawValue)")
    case .surplus(let action, let stage, let units):
      let name = Labels.stage(stage)
      return Bilingual(
        zh: "全县\(name.zh)能\(Labels.action(action).zh)的只有 \(units) 人",
        en: "only \(units) to spare in all \(name.en) sections: \(Labels.action(action).en)")
    case .staff(_, let kind):
      return Bilingual(
        zh: "\(Self.kind(kind).zh)不能多于教职工", en: "no more \(Self.kind(kind).en) than staff")
    case .mostPerSection(let action, let units):
      return Bilingual(
        zh: "每校每年\(Labels.action(action).zh)至多 \(units) \(Labels.unit(action).zh)",
        en:
          "at most \(units) \(Labels.unit(action).after(units).en) a school and year: \(Labels.action(action).en)"
      )
    case .lockedSchool(let school):
      return Bilingual(zh: "\(school.rawValue)已锁定", en: "\(school.rawValue) is locked")
    case .missingLever(let kind):
      return Bilingual(
        zh: "没有能增加\(Self.kind(kind).zh)的措施", en: "no action adds \(Self.kind(kind).en)")
    }
  }

  /// A cause without its school.
  static func cause(_ cause: InfeasibilityReport.Cause) -> Bilingual {
    switch cause {
    case .leadTime(let action, let years): leadTime(action, years)
    case .limit(let limit): Self.limit(limit)
    case .rule(let rule):
      Bilingual(
        zh: "会签规则“\(SigningWords.name(rule).zh)”",
        en: "rule of signing “\(SigningWords.name(rule).en)”")
    case .staff: Bilingual(zh: "教职工人数", en: "number of staff")
    case .mostPerSection(let action):
      Bilingual(
        zh: "每校每年\(Labels.action(action).zh)数量",
        en: "yearly number at one school: \(Labels.action(action).en)")
    case .lockedSchool: Bilingual(zh: "学校已锁定", en: "locked schools")
    case .missingLever: Bilingual(zh: "没有可用的措施", en: "no action brings it")
    case .budget: Bilingual(zh: "年度预算", en: "yearly budgets")
    case .cap(let action):
      Bilingual(
        zh: "\(Labels.action(action).zh)年度上限", en: "yearly cap: \(Labels.action(action).en)")
    case .notFound: Bilingual(zh: "没有找到办法（未证明不可能）", en: "no way found (not proven impossible)")
    }
  }

  private static func leadTime(_ action: MeasureAction, _ years: Int) -> Bilingual {
    let word = action.counting == .persons ? "培养周期" : "工期"
    return Bilingual(
      zh: "\(Labels.action(action).zh)\(word) \(years) 年",
      en: "\(years)-year lead time: \(Labels.action(action).en)")
  }

  private static func limit(_ limit: Lever.Limit) -> Bilingual {
    switch limit {
    case .none: Bilingual(zh: "数量上限", en: "a number")
    case .unqualifiedTeachers:
      Bilingual(zh: "可提升学历的教师人数", en: "teachers left to upgrade")
    case .teachersWithoutDesignation:
      Bilingual(zh: "可认定骨干的教师人数", en: "teachers left to designate")
    case .teachersOfOtherSubjects:
      Bilingual(zh: "可转岗的其他学科教师人数", en: "teachers of other subjects left to retrain")
    case .site: Bilingual(zh: "校园场地上限", en: "the site's limit")
    case .surplusElsewhere: Bilingual(zh: "别校没有那么多富余教师", en: "too few teachers to spare elsewhere")
    }
  }

  /// A kind of resource.
  static func kind(_ kind: ResourceKind) -> Bilingual {
    switch kind {
    case .staff: Bilingual(zh: "教职工", en: "staff")
    case .teachersAboveRequiredQualification: Bilingual(zh: "高学历教师", en: "qualified teachers")
    case .backboneTeachers: Bilingual(zh: "骨干教师", en: "backbone teachers")
    case .peAndArtsTeachers: Bilingual(zh: "体艺教师", en: "PE and arts teachers")
    case .teachingFloorArea: Bilingual(zh: "教学用房", en: "teaching floor area")
    case .sportsArea: Bilingual(zh: "体育场馆", en: "sports area")
    case .equipmentValue: Bilingual(zh: "仪器设备", en: "equipment")
    case .multimediaClassrooms: Bilingual(zh: "多媒体教室", en: "multimedia classrooms")
    case .musicRooms: Bilingual(zh: "音乐专用教室", en: "music rooms")
    case .artRooms: Bilingual(zh: "美术专用教室", en: "art rooms")
    }
  }
}
