// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// Sections by requirements in the year looked at: what is missing stands in the cell.
struct DeskSchools {
  let context: DeskContext
  /// More rows than anybody reads are found by the filters.
  private static let most = 240

  private var page: PageContext { context.page }
  private var strict: YearAssessment { context.outcome.strict.years[context.year] }
  private var relaxed: YearAssessment { context.outcome.relaxed.years[context.year] }

  private struct Row {
    let section: Int
    let cells: [DeskCell?]
    var isOpen: Bool { cells.contains { $0?.isOpen ?? false } }
  }

  var markup: Markup {
    let (strict, relaxed) = (strict, relaxed)
    let base = context.base
    // The draft does not reorder rows: a cell that changes must be found where it was.
    let order = self.order(base.strict.years[context.year])
    var rows = order.map { row($0, strict, relaxed) }
    if context.input.view.isFailingOnly { rows.removeAll { !$0.isOpen } }
    let shown = rows.prefix(Self.most)
    let before = context.baseYears == nil ? nil : base
    let lines = shown.map { draw($0, against: before) }
    let count = context.say("\(rows.count) 个学部", "\(rows.count) sections")
    let body: Markup =
      rows.isEmpty
      ? "<p class=\"note\">\(none)</p>"
      : """
      <div class="scroll tall"><table class="heat" role="grid" aria-label="\(context.say("各学部各项要求，方向键移动，回车看为什么", "Requirements of each section; arrow keys move, Enter tells why"))">\
      <thead><tr><th scope="col">\(context.say("学部", "Section"))</th><th scope="col" data-k="pupils">\(context.say("在校生", "Pupils"))</th>\(heads)\
      <th scope="col">\(context.say("达标项", "Of 7"))</th></tr></thead><tbody>\(lines)</tbody></table></div>
      """
    let cut: Markup =
      rows.count > shown.count
      ? """
      <p class="note">\(context.say(
        "只列前 \(shown.count) 个，其余用筛选。", "The first \(shown.count) are shown; filter for the others."))</p>
      """ : ""
    return context.panel(
      .schools,
      context.say(
        "\(context.schoolYear.firstYear) 年各学部", "Sections in \(context.schoolYear.firstYear)"),
      note: count, filters + key + body + cut)
  }

  private var none: String {
    context.input.view.isFailingOnly
      ? context.say(
        "按这个筛选，没有未达标或缺数据的学部。", "By this filter no section falls short or lacks figures.")
      : context.say("按这个筛选没有学部。", "This filter leaves no section.")
  }

  private var heads: [Markup] {
    DeskColumn.all.map { column in
      """
      <th scope="col" data-k="\(column.key)">\(column.name[context.language])\
      <small>\(column.unit[context.language])</small></th>
      """
    }
  }

  private func order(_ year: YearAssessment) -> [Int] {
    let view = context.input.view
    let zones = context.baseline.zones
    return context.baseline.sections.indices.filter { index in
      let place = context.baseline.sections[index]
      guard strict.sections[index] != nil else { return false }
      if let stage = view.stage, place.stage != stage { return false }
      if let zone = view.zone, zones[place.zone] != zone { return false }
      return true
    }.sorted { left, right in
      let (a, b) = (year.sections[left]?.reached ?? 7, year.sections[right]?.reached ?? 7)
      return a != b ? a < b : left < right
    }
  }

  private func row(_ section: Int, _ strict: YearAssessment, _ relaxed: YearAssessment) -> Row {
    let school = context.baseline.sections[section].school
    return Row(
      section: section,
      cells: DeskColumn.all.map {
        $0.cell(strict, relaxed, section: section, school: school, context.language)
      })
  }

  private func draw(_ row: Row, against base: Outcome?) -> Markup {
    let place = context.baseline.sections[row.section]
    let before = base?.strict.years[context.year]
    let cells = zip(DeskColumn.all, row.cells).map { column, cell -> Markup in
      guard let cell else { return "<td class=\"closed\">·</td>" }
      let old =
        before?.sections[row.section] == nil
        ? nil
        : before.flatMap { column.finding($0, section: row.section, school: place.school) }
      let now = column.finding(strict, section: row.section, school: place.school)
      return """
        <td class="\(cell.style)" title="\(cell.title)">\(cell.text)\(mark(old, now))</td>
        """
    }
    let found = strict.sections[row.section]
    let pupils = context.outcome.projection.total(year: context.year, section: row.section)
    let band = page.bands?.section(row.section, year: context.year)
    let words = band.map { BandWords.between($0)[context.language] } ?? ""
    let stage = Labels.stage(place.stage).zh
    return """
      <tr data-s="\(place.id.school.rawValue) \(stage)"><th scope="row">\(page.sectionName(row.section))</th>\
      <td title="\(words)">\(NumberText.whole(pupils))</td>\(cells)\
      <td class="\(found?.verdict.rawValue ?? "")">\(page.ratio(found?.reached ?? 0, 7))</td></tr>

      """
  }

  /// A sign where the draft changes a verdict: up for met now, down for not met any more.
  private func mark(_ before: Finding?, _ now: Finding?) -> Markup {
    guard let before, let now, before.verdict != now.verdict else { return "" }
    return now.verdict == .meets
      ? "<i class=\"gain\">▲</i>" : before.verdict == .meets ? "<i class=\"loss\">▼</i>" : ""
  }

  // MARK: Filters and key

  private var filters: Markup {
    let view = context.input.view
    let zones = context.baseline.zones.map { zone -> Markup in
      option(zone.rawValue, zone.rawValue, isChosen: view.zone == zone)
    }
    let stages = Stage.allCases.map { stage in
      option(stage.rawValue, Labels.stage(stage)[context.language], isChosen: view.stage == stage)
    }
    let all = context.say("全部", "all")
    let checked: Markup = view.isFailingOnly ? " checked" : ""
    return """
      <p class="filters"><label>\(context.say("学区", "Zone")) <select name="zone" form="desk">\(option("", all, isChosen: false))\(zones)</select></label>\
      <label>\(context.say("学段", "Stage")) <select name="stage" form="desk">\(option("", all, isChosen: false))\(stages)</select></label>\
      <label><input type="checkbox" name="failing" value="1" form="desk"\(checked)> \(context.say("只看未达标", "short only"))</label>\
      <button type="submit" form="desk" class="plain">\(context.say("筛选", "Filter"))</button></p>
      """
  }

  private func option(_ value: String, _ name: String, isChosen: Bool) -> Markup {
    "<option value=\"\(value)\"\(Markup(raw: isChosen ? " selected" : ""))>\(name)</option>"
  }

  private var key: Markup {
    let entries: [(String, String)] = [
      ("meets", context.say("达标：格内为数值", "meets: the value")),
      ("short", context.say("差／超：还差、超出多少", "−/+: missing, or over the limit")),
      ("floor", context.say("未达标但不低于 85%", "short, but at the 85% floor")),
      ("relaxed", context.say("按放宽办法认定", "recognised by a route")),
      ("missing", context.say("缺数据", "no data")),
    ]
    let parts = entries.map { style, meaning -> Markup in
      "<span><i class=\"\(style)\"></i>\(meaning)</span> "
    }
    return "<p class=\"key\">\(parts)</p>"
  }
}
