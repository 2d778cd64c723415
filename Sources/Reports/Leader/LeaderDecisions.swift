// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// What has to be decided in the calendar year after the base year's opening, and who answers for it.
///
/// No clock is read: the year follows from the data, and a page of the same data is the same page.
struct LeaderDecisions {
  let context: PageContext
  private static let most = 6

  init(_ context: PageContext) { self.context = context }

  /// The calendar year in which decisions are due: the one after the base school year's opening.
  static func year(_ county: County) -> Int { county.baseYear.firstYear + 1 }

  private struct Row {
    let what: String
    let who: String
  }

  var markup: Markup {
    let rows = money + candidates + starts + declarations
    guard !rows.isEmpty else {
      return "<p>\(context.say("按现有数据没有到期的事。", "Nothing is due by the data."))</p>"
    }
    let items = rows.prefix(Self.most).map { row -> Markup in
      "<li>\(row.what) <b>\(row.who)</b></li>\n"
    }
    let left = rows.count - items.count
    let more: Markup =
      left > 0
      ? "<p "
        + "class=\"note\">\(context.say("另有 \(left) 项，见项目日历。", "\(left) more: see the project calendar."))</p>"
      : ""
    return "<ul class=\"plain\">\(items)</ul>\(more)"
  }

  private var year: Int { Self.year(context.county) }

  private func names(_ departments: some Collection<String>) -> String {
    departments.isEmpty
      ? context.say("（未指明责任单位）", "(no department named)")
      : departments.prefix(4).joined(separator: context.say("、", ", "))
        + (departments.count > 4 ? context.say("等", ", …") : "")
  }

  /// The year's money.
  private var money: [Row] {
    let costing = context.main.outcome.costing
    let entries = costing.entries.filter { $0.year.year == year }
    guard !entries.isEmpty else { return [] }
    let total = entries.reduce(Money.zero) { $0 + $1.amount }
    var sums: [String: Money] = [:]
    for entry in entries {
      if let department = entry.department { sums[department, default: .zero] += entry.amount }
    }
    let leads = sums.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .map(\.key)
    return [
      Row(
        what: context.say(
          "安排当年资金 \(NumberText.wan(total)) 万元",
          "Provide the year's money: \(NumberText.wan(total)) (10,000 yuan)"),
        who: names(leads))
    ]
  }

  /// Candidates that come too late if they are not approved now.
  private var candidates: [Row] {
    let build = context.county.settings.wholeConstructionYears
    return context.main.outcome.plan.projects.filter { project in
      project.status == .candidate
        && (project.latestYear.map { $0.firstYear - build <= year }
          ?? (project.start(constructionYears: build).year <= year))
    }.map { project in
      Row(
        what: context.say("批不批准备选项目：\(project.id)", "Approve the candidate or not: \(project.id)"),
        who: names(project.departments))
    }
  }

  /// Projects on which work starts in the year, the dearest first.
  private var starts: [Row] {
    let build = context.county.settings.wholeConstructionYears
    let base = context.county.baseYear
    return context.main.outcome.plan.projects.filter {
      $0.status == .committed && $0.start(constructionYears: build).year == year
        && $0.completion.firstSchoolYear > base
    }.sorted { ($0.cost ?? .zero, $1.id.rawValue) > ($1.cost ?? .zero, $0.id.rawValue) }.map {
      project in
      let money =
        project.cost.map {
          context.say("，\(NumberText.wan($0)) 万元", ", \(NumberText.wan($0)) (10,000 yuan)")
        } ?? ""
      return Row(
        what: context.say("开工：\(project.id)\(money)", "Start of work: \(project.id)\(money)"),
        who: names(project.departments))
    }
  }

  /// What nobody has declared yet, by who leads it.
  private var declarations: [Row] {
    guard
      let readiness = Readiness(
        baseline: context.baseline, scenario: context.main.name, outcome: context.main.outcome)
    else { return [] }
    let open = (readiness.items + readiness.vetoes).filter {
      $0.status == .undeclared || $0.status == .failing
    }
    guard !open.isEmpty else { return [] }
    let leads = ReadinessSummary.departments(readiness).filter { !$0.leads.isEmpty }.map(\.name)
    let ids = VerdictWords.list(open.map(\.item.id))[context.language]
    return [
      Row(
        what: context.say(
          "申报或整改 \(open.count) 项（\(ids)）", "Declare or mend \(open.count) items (\(ids))"),
        who: names(leads))
    ]
  }
}
