// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Scenarios
import Simulator
public import Standards

/// What more money in a year buys: schools, years, money.
public struct MoreMoneyTables {
  private let found: MoreMoney
  private let names: SectionNames
  private let language: Language

  /// - Parameter names: What sections are called.
  public init(_ found: MoreMoney, names: SectionNames, _ language: Language) {
    self.found = found
    self.names = names
    self.language = language
  }

  private func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  /// Both answers of a first year; years that were not searched in both are left out.
  private var pairs: [(plain: YearFrontier.Point, raised: YearFrontier.Point)] {
    found.plain.points.compactMap { point in
      found.raised.points.first { $0.year == point.year }.map { (point, $0) }
    }
  }

  /// The money on top, in words.
  private var more: String {
    found.more.sorted { $0.key < $1.key }.map { year, money in
      say(
        "\(year.year) 年多 \(NumberText.wan(money)) 万元",
        "\(NumberText.wan(money)) (10,000 yuan) more in \(year.year)")
    }.joined(separator: say("、", ", "))
  }

  /// The answer in a few sentences.
  ///
  /// - Parameter target: The year that the county asks for.
  public func sentences(target: SchoolYear) -> [String] {
    [more + say("，能买到：", " buys:")] + [years, schools(target), money(target)].compactMap(\.self)
      + (found.plain.isInterrupted || found.raised.isInterrupted
        ? [FrontierText.interrupted[language]] : [])
  }

  private var years: String? {
    func first(_ frontier: YearFrontier, _ isMeant: (SearchResult) -> Bool) -> Int? {
      frontier.points.first { isMeant($0.result) }?.year.firstYear
    }
    func change(_ before: Int?, _ now: Int?, _ what: String) -> String {
      func name(_ year: Int?) -> String { year.map { "\($0)" } ?? say("没有哪一年", "no year") }
      return before == now
        ? say("\(what)不变：\(name(now))", "\(what) stays: \(name(now))")
        : say("\(what)：\(name(before)) → \(name(now))", "\(what): \(name(before)) → \(name(now))")
    }
    return say("年份：", "Years: ")
      + [
        change(
          first(found.plain, \.complies), first(found.raised, \.complies),
          say("可推算部分最早达标年", "the first year in which the computed part complies")),
        change(
          first(found.plain, \.isMet), first(found.raised, \.isMet),
          say("购置最早能补齐的年", "the first year in which purchases suffice")),
      ].joined(separator: say("；", "; "))
  }

  private func schools(_ target: SchoolYear) -> String? {
    guard let pair = pairs.first(where: { $0.plain.year == target }) else { return nil }
    let before = Set(pair.plain.coverage?.compliant ?? [])
    let head = say("学校（\(target.firstYear) 年起）：", "Schools (from \(target.firstYear)): ")
    if pair.plain.result.isMet {
      return head + say("原来的预算就能全部补齐。", "the budgets as they are meet everything.")
    }
    let now: [SectionID]
    if pair.raised.result.isMet {
      now = (pair.plain.coverage?.left ?? []).map(\.section)
    } else {
      now = (pair.raised.coverage?.compliant ?? []).filter { !before.contains($0) }
    }
    let lost =
      pair.raised.result.isMet
      ? []
      : (pair.plain.coverage?.compliant ?? []).filter {
        !(pair.raised.coverage?.compliant ?? []).contains($0)
      }
    if now.isEmpty && lost.isEmpty { return head + say("没有变化。", "no change.") }
    func list(_ sections: [SectionID]) -> String {
      let shown = sections.prefix(8).map { names($0, language) }.joined(separator: say("、", ", "))
      let rest = sections.count - 8
      return rest > 0 ? shown + say("等 \(sections.count) 个", " and \(rest) more") : shown
    }
    var words: [String] = []
    if !now.isEmpty {
      words.append(say("多达标 \(now.count) 个学部：", "\(now.count) sections more: ") + list(now))
    }
    if !lost.isEmpty {
      words.append(
        say("换下 \(lost.count) 个：", "in place of \(lost.count): ") + list(lost))
    }
    return head + words.joined(separator: say("；", "; "))
  }

  private func money(_ target: SchoolYear) -> String? {
    guard let pair = pairs.first(where: { $0.plain.year == target }),
      let before = pair.plain.cost, let now = pair.raised.cost
    else { return nil }
    let head = say(
      "资金（\(target.firstYear) 年起，现值）：", "Money (from \(target.firstYear), present value): ")
    let change = now - before
    let sign = change > .zero ? "+" : ""
    let isLike = pair.plain.result.isMet == pair.raised.result.isMet
    let note =
      isLike ? "" : say("（一个是全部补齐，一个不是，不可比）", " (one meets everything, the other does not)")
    return head
      + say(
        "\(NumberText.wan(before)) → \(NumberText.wan(now)) 万元（\(sign)\(NumberText.wan(change))）",
        "\(NumberText.wan(before)) → \(NumberText.wan(now)) (\(sign)\(NumberText.wan(change)))")
      + note
  }

  /// One row for each first year.
  public var table: ReportTable {
    let unit = say("万元", "10,000 yuan")
    let sections = say("个学部", "sections")
    var table = ReportTable(
      key: "more-money", title: more,
      columns: [
        .init(say("从哪年起", "From"), .year),
        .init(say("原预算", "Budgets as they are"), .status, most: 20),
        .init(say("达标学部", "Sections"), unit: sections, .whole),
        .init(say("现值", "Present value"), unit: unit, .money),
        .init(say("多给以后", "With more"), .status, most: 20),
        .init(say("达标学部", "Sections"), unit: sections, .whole),
        .init(say("现值", "Present value"), unit: unit, .money),
        .init(say("现值差", "Difference"), unit: unit, .money),
      ])
    for pair in pairs {
      func half(_ point: YearFrontier.Point) -> [ReportCell] {
        [
          ReportCell(
            .text(QuestionWords.verdict(point)[language]),
            tone: point.result.complies ? .good : point.result.isMet ? .partly : .bad),
          point.result.isMet ? .text(say("全部", "all")) : .whole(point.coverage?.compliant.count),
          .money(point.cost),
        ]
      }
      let change = pair.raised.cost.flatMap { now in pair.plain.cost.map { now - $0 } }
      table.add(
        [.year(pair.plain.year.firstYear)] + half(pair.plain) + half(pair.raised)
          + [.money(change)])
    }
    table.notes = [FrontierText.note[language]]
    return table
  }
}

extension YearFrontier.Point {
  /// What it costs: of everything, or of as many sections as possible; nil where there is neither.
  var cost: Money? { result.isMet ? result.cost : coverage?.cost }
}

extension MoreMoneyTables {
  /// The answer as a part of a page.
  public func panel(target: SchoolYear) -> String {
    let lines = sentences(target: target)
    let rest = lines.dropFirst().map { Markup($0) }
    let part: Markup = """
      <h3>\(lines.first ?? "")</h3>\(Markup.list(rest))\(table.markup(language))
      """
    return part.description
  }
}
