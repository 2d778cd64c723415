// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// The answers to a county's questions in the words of a bureau.
enum QuestionWords {
  /// Years from first to last.
  static func span(_ years: ClosedRange<SchoolYear>) -> String {
    years.lowerBound == years.upperBound
      ? "\(years.lowerBound.firstYear)"
      : "\(years.lowerBound.firstYear)–\(years.upperBound.firstYear)"
  }

  /// How one year of a frontier ends, in a few characters.
  static func verdict(_ point: YearFrontier.Point) -> Bilingual {
    if point.result.complies { return Bilingual(zh: "可推算部分达标", en: "computed part complies") }
    if point.result.isMet { return Bilingual(zh: "购置可补齐", en: "purchases suffice") }
    if point.result.status == .stopped { return Bilingual(zh: "未搜完", en: "stopped") }
    if point.obstacles.money != nil, point.obstacles.tooLate.isEmpty, point.obstacles.never.isEmpty
    {
      return Bilingual(zh: "钱不够（已证明）", en: "too little money (proven)")
    }
    if point.obstacles.isProven { return Bilingual(zh: "已证明不能", en: "proven impossible") }
    return Bilingual(zh: "没有找到", en: "not found")
  }

  /// What a plan has as little as possible of.
  static func goal(_ goal: SecondaryGoal?) -> Bilingual {
    switch goal {
    case nil: Bilingual(zh: "最省", en: "cheapest")
    case .schoolsTouched: Bilingual(zh: "动的学校最少", en: "fewest schools")
    case .posts: Bilingual(zh: "新增编制最少", en: "fewest posts")
    case .construction: Bilingual(zh: "基建最少", en: "least construction")
    }
  }

  /// Requirements that no purchase mends, by kind: how many schools or, for the county, years.
  static func beyond(_ result: SearchResult, _ language: Language) -> String {
    let kinds = Dictionary(grouping: result.beyondLevers) { SearchWords.beyond($0.kind)[language] }
    return kinds.sorted { $0.key < $1.key }.map { kind, items in
      let schools = Set(items.compactMap(\.school)).count
      return language == .chinese
        ? "\(kind) \(schools) 所" : "\(kind): \(schools) schools"
    }.joined(separator: language == .chinese ? "，" : "; ")
  }

  /// Coefficients that are too large, each once, by stage and indicator.
  static func coefficients(_ failures: [SearchCheck.Failure], _ language: Language) -> [String] {
    var names: [String] = []
    for failure in failures {
      let name =
        Labels.stage(failure.stage)[language] + (language == .chinese ? "" : " ")
        + SearchWords.need(failure.need)[language]
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// Money that no plan can do without.
  static func money(_ shortage: ProvenShortage) -> Bilingual {
    let (first, last) = (shortage.years.lowerBound.year, shortage.years.upperBound.year)
    let years = first == last ? "\(first)" : "\(first)–\(last)"
    return Bilingual(
      zh:
        "\(years) 年至少要付 \(NumberText.wan(shortage.least)) 万元，预算只有 \(NumberText.wan(shortage.budget)) 万元",
      en: "in \(years) at least \(NumberText.wan(shortage.least)) (10,000 yuan) must be paid, the "
        + "budgets hold \(NumberText.wan(shortage.budget))")
  }
}
