// SPDX-License-Identifier: GPL-3.0-or-later
import Standards
import CountyModel
import Simulator

/// Two heat maps: sections by indicators in the target year, and sections by years.
struct SchoolPart {
  let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var markup: Markup? {
    """
    <section class="card"><h3>\(context.say("\(context.county.targetYear.firstYear) 年各学部七项指标", "The seven indicators in \(context.county.targetYear.firstYear)"))</h3>\
    \(key)\(indicatorMap.table)</section>
    <section class="card"><h3>\(context.say("各学部逐年达标", "Sections by year"))</h3>\(yearMap.table)</section>
    """
  }

  private var key: Markup {
    let entries: [(String, String)] = [
      ("meets-wash", context.say("达标", "meets")),
      ("floor", context.say("未达标但不低于 85%", "short, but at the 85% floor")),
      ("relaxed", context.say("按放宽办法认定", "recognised by a relaxation route")),
      ("short-wash", context.say("不达标（差多少见提示）", "short (by how much: hover)")),
      ("missing", context.say("未评定", "not assessed")),
    ]
    return "<p class=\"key\">\(entries.map { context.key("var(--\($0.0))", $0.1) })</p>"
  }

  private var assessed: [Int] {
    let year = context.main.outcome.strict.years[context.targetIndex]
    return context.baseline.sections.indices.filter { year.sections[$0] != nil }.sorted { a, b in
      let left = year.sections[a]?.reached ?? 7
      let right = year.sections[b]?.reached ?? 7
      return left != right ? left < right : a < b
    }
  }

  private var indicatorMap: HeatMap {
    let strict = context.main.outcome.strict.years[context.targetIndex]
    let relaxed = context.main.outcome.relaxed.years[context.targetIndex]
    let columns =
      [HeatMap.Column(name: context.say("在校生", "Pupils"))]
      + Indicator.allCases.map { indicator in
        HeatMap.Column(
          name: Labels.short(indicator)[context.language],
          unit: Labels.valueUnit(indicator)[context.language])
      }
      + [
        HeatMap.Column(name: context.say("达标项", "Reached")),
        HeatMap.Column(name: context.say("最大班额（没填的按平均）", "Largest class (else mean)")),
      ]
    let rows = assessed.compactMap { index -> HeatMap.Row? in
      guard let section = strict.sections[index] else { return nil }
      let pupils = context.main.outcome.projection.total(
        year: context.targetIndex, section: index)
      var cells = [HeatMap.Cell(style: "", text: NumberText.whole(pupils), title: "")]
      for indicator in Indicator.allCases {
        cells.append(
          cell(
            indicator, section.indicators[indicator.index],
            relaxed.sections[index]?.indicators[indicator.index]))
      }
      cells.append(
        HeatMap.Cell(
          style: section.verdict.rawValue, text: context.ratio(section.reached, 7), title: ""))
      cells.append(
        HeatMap.Cell(
          style: section.classSize.verdict.rawValue,
          text: NumberText.fixed(section.classSize.value, places: 0),
          title: section.classSize.isByMean ? context.say("按平均班额", "by the mean class") : ""))
      return HeatMap.Row(name: context.sectionName(index), cells: cells)
    }
    return HeatMap(
      caption: context.say("各学部七项指标", "The seven indicators of each section"),
      corner: context.say("学部", "Section"), columns: columns, rows: rows)
  }

  private func cell(_ indicator: Indicator, _ strict: Finding, _ relaxed: Finding?)
    -> HeatMap.Cell
  {
    let places = indicator == .equipmentValue ? 0 : 2
    let text = NumberText.fixed(strict.value, places: places)
    let title = IndicatorMargin.text(strict, unit: Labels.unit(indicator), context.language)
    return switch strict.verdict {
    case .meets: HeatMap.Cell(style: "meets", text: text, title: title)
    case .notAssessed: HeatMap.Cell(style: "missing", text: "—", title: title)
    case .fallsShort:
      HeatMap.Cell(style: IndicatorMargin.style(strict, relaxed), text: text, title: title)
    }
  }

  private var yearMap: HeatMap {
    let strict = context.main.outcome.strict.years
    let rows = context.baseline.sections.indices.compactMap { index -> HeatMap.Row? in
      guard strict.contains(where: { $0.sections[index] != nil }) else { return nil }
      let cells = strict.enumerated().map { year, assessment -> HeatMap.Cell in
        guard let section = assessment.sections[index] else {
          return HeatMap.Cell(style: "closed", text: "·", title: context.say("未开办", "not open"))
        }
        let pupils = context.main.outcome.projection.total(year: year, section: index)
        return HeatMap.Cell(
          style: section.verdict == .notAssessed ? "missing" : section.verdict.rawValue,
          text: NumberText.whole(pupils),
          title: context.say("达标 \(section.reached) 项", "\(section.reached) reached")
            + (context.bands?.section(index, year: year).map {
              context.say("，", "; ") + BandWords.between($0)[context.language]
            } ?? ""))
      }
      return HeatMap.Row(name: context.sectionName(index), cells: cells)
    }
    return HeatMap(
      caption: context.say("各学部逐年达标", "Sections by year"),
      corner: context.say("学部（格内为在校生）", "Section (pupils in cells)"),
      columns: strict.map { HeatMap.Column(name: context.yearName($0.year)) }, rows: rows)
  }
}
