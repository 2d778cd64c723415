// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Says a change with what it does to the plan before it: the old value and the new one.
enum ChangeEffect {
  /// The canonical line with its effect and its reason.
  static func line(_ change: Change, before: PlanEditor, after: PlanEditor) -> Bilingual {
    var line = ChangePhrase.writing(change.kind)
    if let effect = effect(change.kind, before, after) {
      line.zh += "：" + effect.zh
      line.en += ": " + effect.en
    }
    if let reason = change.reason {
      line.zh += "（理由：\(reason)）"
      line.en += " (reason: \(reason))"
    }
    return line
  }

  private static func effect(
    _ kind: Change.Kind, _ before: PlanEditor, _ after: PlanEditor
  ) -> Bilingual? {
    switch kind {
    case .shift(let id, _):
      guard let (old, new) = projects(id, before, after) else { return nil }
      let from = old.completion.firstSchoolYear.firstYear
      let to = new.completion.firstSchoolYear.firstYear
      return from == to
        ? Bilingual(zh: "\(from) 学年不变", en: "school year \(from) as before")
        : Bilingual(zh: "\(from) → \(to) 学年", en: "school year \(from) → \(to)")
    case .shiftAll:
      let dates = Dictionary(before.plan.projects.map { ($0.id, $0.completion) }) { first, _ in
        first
      }
      let moved = after.plan.projects.filter { dates[$0.id] != $0.completion }.count
      return Bilingual(zh: "\(moved) 个项目改期", en: "\(moved) projects move")
    case .cancel(let id):
      guard let (old, _) = projects(id, before, after) else { return nil }
      let year = old.completion.firstSchoolYear.firstYear
      return Bilingual(
        zh: "原定 \(year) 学年投用 → 不建", en: "planned for school year \(year) → not built")
    case .resizePlaces(let id, let places):
      guard let (old, _) = projects(id, before, after) else { return nil }
      let given = old.works.compactMap(\.places).reduce(0, +)
      return Bilingual(zh: "\(given) → \(places) 学位", en: "\(given) → \(places) places")
    case .resizeArea(let id, let area):
      guard let (old, _) = projects(id, before, after) else { return nil }
      let given = old.works.compactMap(\.buildingArea).reduce(.zero, +)
      let (from, to) = (plain(given), plain(area))
      return Bilingual(zh: "\(from) → \(to) 平方米", en: "\(from) → \(to) m2")
    case .cost(let id, let money):
      guard let (old, _) = projects(id, before, after), let cost = old.cost else { return nil }
      let (from, to) = (wan(cost), wan(money))
      return Bilingual(zh: "\(from) → \(to) 万元", en: "\(from) → \(to) (10,000 yuan)")
    case .budget(let year, let money):
      guard let old = before.plan.budgets[year] else { return nil }
      let (from, to) = (wan(old), wan(money))
      return Bilingual(zh: "\(from) → \(to) 万元", en: "\(from) → \(to) (10,000 yuan)")
    case .expand(let block): return figures(block, after.plan)
    case .measure(let measure): return repeated(measure)
    default: return nil
    }
  }

  /// What the block brings and costs; nobody has planned it, so it says that it is assumed.
  private static func figures(_ block: ClassExpansion, _ plan: Plan) -> Bilingual? {
    let project = plan.projects.first {
      $0.kind == .expansion && $0.source == ClassExpansion.assumption
        && $0.completion.firstSchoolYear == block.year && $0.works.first?.school == block.school
        && $0.works.first?.stage == block.stage
    }
    guard let project, let work = project.works.first, let cost = project.cost else { return nil }
    let area = plain(work.buildingArea ?? .zero)
    let places = work.places.map { (zh: "\($0) 学位、", en: "\($0) places, ") } ?? ("", "")
    return Bilingual(
      zh: "\(places.0)校舍 \(area) 平方米、\(wan(cost)) 万元（按县参数假设）",
      en: "\(places.1)\(area) m2 of building, \(wan(cost)) (10,000 yuan), assumed from the settings"
    )
  }

  /// Each year and in all, so that nobody takes the one for the other.
  private static func repeated(_ measure: Measure) -> Bilingual? {
    guard let until = measure.until, until > measure.from,
      measure.action != .leaseSportsArea
    else { return nil }
    let years = until.firstYear - measure.from.firstYear + 1
    let total = plain(measure.amount * years)
    let each = plain(measure.amount)
    return Bilingual(
      zh: "每年 \(each)，\(years) 年共 \(total)", en: "\(each) each year, \(total) in \(years) years")
  }

  private static func projects(
    _ id: ID<Project>, _ before: PlanEditor, _ after: PlanEditor
  ) -> (Project, Project)? {
    guard let old = before.plan.projects.first(where: { $0.id == id }),
      let new = after.plan.projects.first(where: { $0.id == id })
    else { return nil }
    return (old, new)
  }

  private static func plain(_ quantity: Quantity) -> String {
    ExactDecimal(significand: quantity.hundredths, scale: 2).description
  }
  private static func wan(_ money: Money) -> String {
    ExactDecimal(significand: money.yuan, scale: 4).description
  }
}
