// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

extension BeyondLevers.Kind {
  /// Whether figures are missing: no catchment mends that.
  var isMissingData: Bool { if case .missingData = self { true } else { false } }
}

/// A search's answer in the words of a bureau.
enum SearchWords {
  static func status(_ result: SearchResult) -> Bilingual {
    switch result.status {
    case .optimal where !result.complies, .feasible where !result.complies:
      Bilingual(
        zh: "指标和差异系数都能补齐，但还有购置解决不了的问题（见下）",
        en:
          "Indicators and coefficients can all be met; what no purchase mends still stands in the way (see below)"
      )
    case .optimal:
      Bilingual(
        zh: "可推算的部分能达标：找到最省方案，并已证明在划片、项目和班级不变时没有更省的",
        en:
          "The computed part can comply: the cheapest plan, proven so with catchments, projects and classes as they are"
      )
    case .feasible:
      Bilingual(
        zh: "可推算的部分能达标：找到可行方案，已由推演逐年复核",
        en: "The computed part can comply: a plan was found, confirmed by the simulator")
    case .infeasible:
      Bilingual(
        zh: "没有找到让可推算的部分全部达标的方案",
        en: "No plan found with which the whole computed part complies")
    case .unverified:
      Bilingual(zh: "搜索的方案没有通过推演复核", en: "The simulator does not confirm the plan")
    case .stopped:
      Bilingual(zh: "搜索被中止，以下是当时的方案", en: "Stopped; this is the plan so far")
    }
  }

  /// That the search was ended early, and what is shown; nil where it was not.
  static func interruption(_ result: SearchResult) -> Bilingual? {
    guard result.isInterrupted, result.status != .stopped else { return nil }
    return Bilingual(
      zh: "搜索提前结束：这是到那时为止最好的方案，再搜可能更省。",
      en: "Ended early: the best plan until then; a longer search may find a cheaper one.")
  }

  /// The style of the answer's line: good, half good, bad.
  static func style(_ result: SearchResult) -> String {
    if result.complies { return "meets" }
    return result.isMet ? "partly" : "fallsShort"
  }

  static func need(_ need: SearchNeed) -> Bilingual {
    switch need {
    case .schoolRule: Bilingual(zh: "七项指标综合判定", en: "the rule over the seven indicators")
    case .indicator(let indicator): Labels.short(indicator)
    case .staffRatio: Bilingual(zh: "师生比", en: "staff ratio")
    case .musicRooms: Bilingual(zh: "音乐专用教室", en: "music rooms")
    case .artRooms: Bilingual(zh: "美术专用教室", en: "art rooms")
    case .coefficient(let indicator):
      Bilingual(
        zh: "\(Labels.short(indicator).zh)差异系数", en: "coefficient of \(Labels.short(indicator).en)")
    case .budget: Bilingual(zh: "年度预算", en: "yearly budget")
    case .cap(let action):
      Bilingual(
        zh: "\(Labels.action(action).zh)年度上限", en: "yearly cap: \(Labels.action(action).en)")
    }
  }

  static func reason(_ reason: SearchShortage.Reason) -> Bilingual {
    switch reason {
    case .noLever: Bilingual(zh: "没有可用的措施", en: "no action brings it")
    case .locked: Bilingual(zh: "学校已锁定", en: "the school is locked")
    case .leadTime: Bilingual(zh: "来不及：建设或培养周期不够", en: "too late: the lead time does not fit")
    case .limit(let limit): limitText(limit)
    case .rule(let rule):
      Bilingual(
        zh: "会签规则“\(SigningWords.name(rule).zh)”不许（见 junheng sign）",
        en: "the rule of signing “\(SigningWords.name(rule).en)” forbids it (see junheng sign)")
    case .mostPerSection: Bilingual(zh: "超出每校每年上限", en: "above the yearly number at one school")
    case .competition: Bilingual(zh: "几项需求争用同一上限", en: "several needs compete for one limit")
    case .budget: Bilingual(zh: "当年资金不够", en: "the year's money")
    case .cap: Bilingual(zh: "当年名额不够", en: "the year's cap")
    case .levels: Bilingual(zh: "补齐线已不能再提高", en: "levels cannot be raised further")
    }
  }

  private static func limitText(_ limit: Lever.Limit) -> Bilingual {
    switch limit {
    case .none: Bilingual(zh: "数量上限", en: "a number")
    case .unqualifiedTeachers:
      Bilingual(zh: "没有更多未达学历的教师可提升", en: "no more teachers to upgrade")
    case .teachersWithoutDesignation:
      Bilingual(zh: "没有更多教师可认定为骨干", en: "no more teachers to designate")
    case .teachersOfOtherSubjects:
      Bilingual(zh: "没有更多其他学科教师可转岗", en: "no more teachers of other subjects to retrain")
    case .site: Bilingual(zh: "校园场地已到上限", en: "the site is full")
    case .surplusElsewhere: Bilingual(zh: "没有富余教师可调剂", en: "no surplus elsewhere")
    }
  }

  static func beyond(_ kind: BeyondLevers.Kind) -> Bilingual {
    switch kind {
    case .schoolSize: Bilingual(zh: "校额超标", en: "school too large")
    case .classSize: Bilingual(zh: "班额超标", en: "classes too large")
    case .placeShortfall: Bilingual(zh: "学位缺口", en: "places short")
    case .missingData(let need):
      Bilingual(zh: "缺数据：\(Self.need(need).zh)", en: "data missing: \(Self.need(need).en)")
    case .ledgerItem(let item): Bilingual(zh: "第 \(item) 项指标", en: "ledger item \(item)")
    }
  }

  /// What an amount short is counted in; empty for a bare number.
  static func unit(_ need: SearchNeed) -> Bilingual {
    switch need {
    case .indicator(let indicator): Labels.unit(indicator)
    case .staffRatio: Bilingual(zh: "人", en: "persons")
    case .musicRooms, .artRooms: Bilingual(zh: "间", en: "rooms")
    case .budget: Bilingual(zh: "元", en: "yuan")
    case .cap(let action): Labels.unit(action)
    case .schoolRule, .coefficient: Bilingual(zh: "", en: "")
    }
  }

  /// What the simulator does not find met by a plan, where, when and by how much, in one line.
  static func failure(
    _ failure: SearchCheck.Failure, _ names: SectionNames, _ language: Language
  ) -> String {
    let place = failure.section.map { names($0, language) } ?? Labels.stage(failure.stage)[language]
    let need = need(failure.need)[language]
    let head =
      language == .chinese
      ? "\(failure.year.firstYear) 年 \(place) \(need)"
      : "\(failure.year.firstYear) \(place) \(need)"
    guard let units = failure.shortBy else { return head }
    let number = NumberText.whole(units)
    let amount = number + " " + unit(failure.need).after(number)[language]
    return language == .chinese ? "\(head)：差 \(amount)" : "\(head): \(amount) short"
  }

  /// What is short, where, when and why, in one line.
  static func shortage(
    _ shortage: SearchShortage, _ names: SectionNames, _ language: Language
  ) -> String {
    let place =
      shortage.section.map { names($0, language) + " " }
      ?? shortage.stage.map { Labels.stage($0)[language] + " " } ?? ""
    let when = (shortage.year?.firstYear ?? shortage.budgetYear?.year).map { "\($0)" } ?? ""
    // Rounded up: who gets what is named is not short any more.
    let (whole, part) = shortage.shortBy.hundredths.quotientAndRemainder(dividingBy: 100)
    var amount = NumberText.whole(Int(whole) + (part > 0 ? 1 : 0))
    if case .coefficient = shortage.need {
      amount = NumberText.fixed(shortage.shortBy.value, places: 2)
    }
    let unit = unit(shortage.need).after(amount)[language]
    if !unit.isEmpty { amount += " " + unit }
    let need = need(shortage.need)[language]
    let why = reason(shortage.reason)[language]
    return language == .chinese
      ? "\(when) 年 \(place)\(need)：差 \(amount)，\(why)"
      : "\(when) \(place)\(need): \(amount) short, \(why)"
  }
}
