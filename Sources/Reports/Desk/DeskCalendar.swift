// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// The projects that are still to come, as bars to move, with the same moves as buttons.
struct DeskCalendar {
  let context: DeskContext
  private var page: PageContext { context.page }

  var markup: Markup {
    let title = context.say("项目日历", "Project calendar")
    let rows = self.rows
    guard !rows.isEmpty else {
      return context.panel(
        .calendar, title,
        "<p class=\"note\">\(context.say("没有基年以后的项目。", "There is no project after the base year."))</p>"
      )
    }
    let base = page.county.baseYear.firstYear
    let chart = MovableCalendar(
      title: context.say(
        "各项目的建设期和投用年；左右方向键移动一年", "When projects are built and count; arrow keys move by a year"),
      firstYear: base - 1, lastYear: page.county.lastYear.firstYear, rows: rows,
      chosen: context.input.project?.rawValue)
    return context.panel(
      .calendar, title,
      note: context.say(
        "拖动，或选中后用 ← →", "drag, or choose and press ← →"),
      """
      <div class="scroll tall">\(chart.svg)</div>\(controls(rows))\
      <p class="key">\(context.say("条＝建设期，◆＝从该年 9 月起计入，虚线＝变更前，⚠＝按自身规模即不能达标。", "Bar: under construction. ◆ counts from that September. Dashed: before the change. ⚠ cannot comply at its own capacity."))</p>
      """)
  }

  private var rows: [MovableCalendar.Row] {
    let base = page.county.baseYear.firstYear
    let part = CalendarPart(page)
    let now = Dictionary(
      context.outcome.plan.projects.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    // By the dates before the draft: a row that is moved stays where it is.
    return context.base.plan.projects.enumerated().sorted {
      ($0.element.completion, $0.offset) < ($1.element.completion, $1.offset)
    }.compactMap { _, before in
      guard let project = now[before.id] else { return nil }
      let year = project.completion.firstSchoolYear.firstYear
      guard max(year, before.completion.firstSchoolYear.firstYear) > base else { return nil }
      let bar = part.row(project)
      let isMoved =
        before.completion != project.completion || before.status != project.status
      return MovableCalendar.Row(
        bar: bar, year: year, before: isMoved ? part.row(before) : nil,
        isMovable: project.status == .committed || project.status == .candidate,
        spoken: spoken(project, year))
    }
  }

  private func spoken(_ project: Project, _ year: Int) -> String {
    switch project.status {
    case .committed:
      context.say(
        "\(project.id)，\(project.completion) 完成，从 \(year) 学年起计入",
        "\(project.id), complete \(project.completion), counts from \(year)")
    case .candidate:
      context.say(
        "\(project.id)，备选，\(project.completion) 完成",
        "\(project.id), a candidate, complete \(project.completion)")
    case .rejected: context.say("\(project.id)，已否决", "\(project.id), rejected")
    case .cancelled: context.say("\(project.id)，已取消", "\(project.id), cancelled")
    }
  }

  /// The same moves without pointer, arrow keys or script.
  private func controls(_ rows: [MovableCalendar.Row]) -> Markup {
    let options = rows.map { row -> Markup in
      let name = row.bar.name
      let isChosen = name == context.input.project?.rawValue
      return "<option\(Markup(raw: isChosen ? " selected" : ""))>\(name)</option>"
    }
    func button(_ move: String, _ words: String) -> Markup {
      "<button type=\"submit\" form=\"desk\" name=\"do\" value=\"\(move)\">\(words)</button>"
    }
    let approve: Markup =
      rows.contains { $0.bar.style == ProjectStatus.candidate.rawValue }
      ? button("approve", context.say("批准", "Approve")) : ""
    return """
      <p class="moves"><label><span class="hidden">\(context.say("项目", "Project"))</span><select name="project" form="desk">\(options)</select></label>\
      \(button("advance", context.say("◀ 提前一年", "◀ A year earlier")))\(button("delay", context.say("推迟一年 ▶", "A year later ▶")))\
      \(button("cancel", context.say("取消", "Cancel")))\(approve)\(button("restore", context.say("复原", "Restore")))</p>
      """
  }
}
