// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator

/// Every project along the years, with what a project cannot keep at its own full capacity.
struct CalendarPart {
  let context: PageContext

  init(_ context: PageContext) { self.context = context }

  var markup: Markup? {
    let projects = context.main.outcome.plan.projects
    guard !projects.isEmpty else { return nil }
    let base = context.county.baseYear.firstYear
    let early = projects.filter { $0.completion.firstSchoolYear.firstYear <= base }
    let later = projects.filter { $0.completion.firstSchoolYear.firstYear > base }
      .enumerated().sorted {
        ($0.element.completion, $0.offset) < ($1.element.completion, $1.offset)
      }
      .map(\.element)
    let chart = ProjectCalendar(
      title: context.say("各项目的建设期和投用年", "When projects are built and from when they count"),
      firstYear: base - 1, lastYear: context.county.lastYear.firstYear, rows: later.map(row))
    return """
      <section class="card">\(later.isEmpty ? "" : "<div class=\"scroll\">\(chart.svg)</div>" as Markup)\
      <p class="key">\(context.say("条＝建设期（装备、培训为付款期），◆＝从该年 9 月起计入，⚠＝按自身规模即不能达标。", "Bar: under construction, or the years of payment for equipment and training. ◆ counts from that September. ⚠ cannot comply at its own capacity."))</p>\
      \(finished(early))\(warnings)</section>
      """
  }

  /// A project along the years.
  func row(_ project: Project) -> ProjectCalendar.Row {
    let completion =
      Double(project.completion.year) + Double((project.completion.month ?? 13) - 1) / 12
    let years = context.county.settings.constructionYears.value
    let start = project.start.map { Double($0.year) + Double(($0.month ?? 1) - 1) / 12 }
    // A programme that is paid year by year counts year by year, from the school year after its
    // first payment: it does not wait for its completion.
    let paid = project.works.isEmpty ? project.payments.map(\.year.year).min() : nil
    let warned = context.input.warnings.filter { $0.project == project.id }
    return ProjectCalendar.Row(
      name: project.id.rawValue,
      note: [
        project.content ?? "",
        project.cost.map { NumberText.wan($0) + context.say(" 万元", " × 10,000 yuan") } ?? "",
      ].filter { !$0.isEmpty }.joined(separator: " · "),
      start: start ?? paid.map(Double.init) ?? completion - years, completion: completion,
      countsFrom: project.status == .committed ? countsFrom(project, paid: paid) : nil,
      style: project.status.rawValue,
      warning: warned.isEmpty
        ? nil : warned.map { WarningWords.text($0, context.language) }.joined(separator: "\n"))
  }

  /// The first school year in which a project counts; nil where it brings no school anything.
  private func countsFrom(_ project: Project, paid: Int?) -> Int? {
    guard project.works.isEmpty else { return project.completion.firstSchoolYear.firstYear }
    guard project.kind == .equipment else { return nil }
    let first =
      paid
      ?? project.paymentShares(
        constructionYears: context.county.settings.wholeConstructionYears
      ).map(\.year.year).min()
    return first.map { max($0 + 1, context.county.baseYear.firstYear + 1) }
  }

  private func finished(_ projects: [Project]) -> Markup {
    guard !projects.isEmpty else { return "" }
    let items = projects.map { project -> Markup in
      "<li>\(project.id.rawValue)\(context.aside(project.completion.description))</li>"
    }
    return """
      <details><summary>\(context.say("基年前已完成、已含在基础数据中的 \(projects.count) 项", "\(projects.count) projects complete by the base year and contained in its data"))</summary>\
      <ul class="plain">\(items)</ul></details>
      """
  }

  private var warnings: Markup {
    guard !context.input.warnings.isEmpty else { return "" }
    let items = context.input.warnings.map { warning -> Markup in
      "<li>\(WarningWords.text(warning, context.language))</li>"
    }
    return """
      <h3>\(context.say("规划自身即不能达标的项目", "Projects that cannot comply at their own capacity"))</h3>\
      <ul class="plain">\(items)</ul>
      """
  }
}
