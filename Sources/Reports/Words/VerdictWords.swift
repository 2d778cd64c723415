// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// What can be said of a year, in words that say what they cover.
///
/// “The county complies” (全县达标) is said only where what is computed, what is declared and the
/// vetoes all hold as facts. Every answer that gives a verdict takes its words from here.
enum VerdictWords {
  /// The whole county in a few characters, for a table.
  static func whole(_ verdicts: YearVerdicts) -> Bilingual {
    if !verdicts.vetoes.happened.isEmpty { return Bilingual(zh: "一票否决", en: "vetoed") }
    switch verdicts.whole {
    case .meets, .scored: return Bilingual(zh: "全县达标", en: "complies")
    case .planned: return Bilingual(zh: "计划达标", en: "planned")
    case .fallsShort: return Bilingual(zh: "不达标", en: "falls short")
    case .notAssessed:
      return verdicts.computed == .meets
        ? Bilingual(zh: "待申报", en: "undeclared") : Bilingual(zh: "未评定", en: "not assessed")
    }
  }

  /// What is declared, in a few characters.
  static func declared(_ declared: DeclaredStanding) -> Bilingual {
    if declared.isEmpty { return none }
    switch declared.status {
    case .meets, .scored: return Bilingual(zh: "达标", en: "meets")
    case .planned: return Bilingual(zh: "计划达标", en: "planned")
    case .fallsShort:
      let count = declared.failing.count
      return count > 0
        ? Bilingual(zh: "\(count) 项不达标", en: "\(count) short")
        : Bilingual(zh: "分数不够", en: "score short")
    case .notAssessed:
      let count = declared.undeclared.count + (declared.score?.openItems.count ?? 0)
      return Bilingual(zh: "\(count) 项未申报", en: "\(count) undeclared")
    }
  }

  /// The vetoes, in a few characters.
  static func vetoes(_ vetoes: VetoStanding) -> Bilingual {
    if vetoes.isEmpty { return none }
    switch vetoes.status {
    case .meets, .scored: return Bilingual(zh: "未发生", en: "none")
    case .planned:
      return Bilingual(
        zh: "\(vetoes.planned.count) 项计划不发生", en: "\(vetoes.planned.count) planned")
    case .fallsShort:
      return Bilingual(
        zh: "发生 \(vetoes.happened.count) 项", en: "\(vetoes.happened.count) happened")
    case .notAssessed:
      return Bilingual(
        zh: "\(vetoes.undeclared.count) 项未申报", en: "\(vetoes.undeclared.count) undeclared")
    }
  }

  /// The answer on a year in one sentence without its full stop.
  static func sentence(_ year: SchoolYear, _ verdicts: YearVerdicts) -> Bilingual {
    let year = year.firstYear
    let vetoes = verdicts.vetoes.happened
    if !vetoes.isEmpty {
      let computed = Labels.verdict(verdicts.computed)
      return Bilingual(
        zh: "\(year) 年不能认定：申报了发生一票否决 \(vetoes.count) 项（\(list(vetoes).zh)）；"
          + "可推算的部分\(computed.zh)",
        en: "\(year) cannot be recognised: "
          + "\(vetoes.count) \(vetoes.count == 1 ? "veto is" : "vetoes are") declared to have happened "
          + "(\(list(vetoes).en)); the computed part: \(computed.en)")
    }
    switch verdicts.computed {
    case .fallsShort:
      return Bilingual(
        zh: "\(year) 年不能达标：可推算的部分不达标",
        en: "The county does not comply in \(year): the computed part falls short")
    case .notAssessed:
      return Bilingual(
        zh: "\(year) 年无法评定：可推算的部分有数据缺失，缺失不作达标处理",
        en: "\(year) cannot be assessed: data of the computed part are missing, and missing never "
          + "counts as met")
    case .meets: return sentenceOfMet(year, verdicts)
    }
  }

  private static func sentenceOfMet(_ year: Int, _ verdicts: YearVerdicts) -> Bilingual {
    let met = Bilingual(
      zh: "\(year) 年可推算的部分达标", en: "The computed part meets the standard in \(year)")
    switch verdicts.whole {
    case .meets, .scored:
      return Bilingual(zh: "\(year) 年全县达标", en: "The county complies in \(year)")
    case .planned:
      let count = verdicts.declared.planned.count + verdicts.vetoes.planned.count
      return Bilingual(
        zh: met.zh + "，申报的部分计划达标"
          + (count > 0 ? "（\(count) 项还是计划值）" : "（分数里有计划值）"),
        en: met.en + ", the declared part as planned"
          + (count > 0
            ? " (\(count) \(count == 1 ? "item is" : "items are") planned)"
            : " (some points are planned)"))
    case .fallsShort:
      let failing = verdicts.declared.failing
      return failing.isEmpty
        ? Bilingual(
          zh: met.zh + "，但申报的分数不够，全县不能达标",
          en: met.en + ", but the declared points do not pass: the county does not comply")
        : Bilingual(
          zh: met.zh + "，但申报的部分有 \(failing.count) 项不达标（\(list(failing).zh)），全县不能达标",
          en: met.en + ", but \(failing.count) declared "
            + "\(failing.count == 1 ? "item falls" : "items fall") short (\(list(failing).en)): "
            + "the county does not comply")
    case .notAssessed:
      let items =
        verdicts.declared.undeclared.count
        + (verdicts.declared.score?.openItems.count ?? 0)
      let vetoes = verdicts.vetoes.undeclared.count
      let zh = [
        items > 0 ? "\(items) 项指标" : nil, vetoes > 0 ? "\(vetoes) 项一票否决" : nil,
      ].compactMap { $0 }.joined(separator: "、")
      let en = [
        items > 0 ? "\(items) \(items == 1 ? "item" : "items")" : nil,
        vetoes > 0 ? "\(vetoes) \(vetoes == 1 ? "veto" : "vetoes")" : nil,
      ].compactMap { $0 }.joined(separator: " and ")
      return Bilingual(
        zh: met.zh + (zh.isEmpty ? "；申报的部分无法评定" : "；还有 \(zh)没有申报") + "，不能说全县达标",
        en: met.en + (en.isEmpty ? "; the declared part is not assessed" : "; \(en) not declared")
          + ": whether the county complies is open")
    }
  }

  /// That children lack a place, which no item of a standard asks for; empty where none does.
  static func places(_ short: Int) -> Bilingual {
    guard short > 0 else { return Bilingual(zh: "", en: "") }
    let number = NumberText.whole(short)
    return Bilingual(
      zh: "；另缺学位 \(number) 个",
      en: "; besides, \(number) \(short == 1 ? "place is" : "places are") short")
  }

  /// Identifiers in one line, no more than eight.
  static func list(_ items: [String]) -> Bilingual {
    let shown = items.prefix(8)
    let isCut = items.count > shown.count
    return Bilingual(
      zh: shown.joined(separator: "、") + (isCut ? "等" : ""),
      en: shown.joined(separator: ", ") + (isCut ? ", …" : ""))
  }

  private static let none = Bilingual(zh: "—", en: "—")
}
