// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What may become of a project: not built, or built in a year and a size.
struct ProjectOptions {
  let baseline: Baseline
  let plan: Plan
  let freedom: SearchFreedom
  let lockedSchools: Set<ID<School>>
  private let sizes: CompliantSizes

  init(
    baseline: Baseline, plan: Plan, freedom: SearchFreedom, lockedSchools: Set<ID<School>>
  ) {
    self.baseline = baseline
    self.plan = plan
    self.freedom = freedom
    self.lockedSchools = lockedSchools
    sizes = CompliantSizes(baseline: baseline, plan: plan)
  }

  private var base: SchoolYear { baseline.county.baseYear }
  private var span: Int { baseline.county.settings.wholeConstructionYears }

  /// Every option beside that of the plan; empty where nothing is to be decided.
  func alternatives(_ project: Project) -> [[Change.Kind]] {
    guard !project.isLocked, !project.isComplete(baseYear: base),
      !project.works.contains(where: { lockedSchools.contains($0.school) })
    else { return [] }
    switch project.status {
    case .rejected, .cancelled: return []
    case .candidate:
      guard freedom.candidates else { return [] }
      return built(project).map { [.approve(project.id)] + $0 }
    case .committed:
      let isFreed = freedom.projects.contains(project.id)
      let hasWindow = project.earliestYear != nil || project.latestYear != nil
      guard isFreed || (hasWindow && freedom.windows) else { return [] }
      let others = built(project).filter { !$0.isEmpty }
      let mayBeDropped = isFreed && !project.hasBegun(baseYear: base, constructionYears: span)
      return others + (mayBeDropped ? [[.cancel(project.id)]] : [])
    }
  }

  /// Every year and size in which it may be built, the plan's own among them where it is allowed.
  private func built(_ project: Project) -> [[Change.Kind]] {
    let choices = [ProjectSizeChoice()] + sizeChoices(project)
    return shifts(project).flatMap { years in
      choices.map { size in
        var changes: [Change.Kind] = []
        if years != 0 { changes.append(.shift(project.id, years: years)) }
        if let places = size.places {
          changes.append(.resizePlaces(project.id, places: places))
        }
        if let area = size.area { changes.append(.resizeArea(project.id, area: area)) }
        return changes
      }
    }
  }

  /// Years by which completion may move: inside the window and the simulation, not so early that
  /// work would have to start before the first decision year; work that has begun may only slip.
  private func shifts(_ project: Project) -> [Int] {
    let planned = project.completion.firstSchoolYear
    let start = project.start(constructionYears: span)
    let opening = start.month == nil ? SchoolYear(start.year) : start.firstSchoolYear
    let least =
      project.hasBegun(baseYear: base, constructionYears: span)
      ? 0 : opening.distance(to: base.advanced(by: 1))
    var first = max(base.advanced(by: 1), planned.advanced(by: least))
    if let earliest = project.earliestYear { first = max(first, earliest) }
    let last = min(baseline.county.lastYear, project.latestYear ?? baseline.county.lastYear)
    guard first <= last else { return [] }
    return (first...last).map { planned.distance(to: $0) }
      .filter { abs($0) <= ProjectEdit.mostYears }
  }

  /// Other sizes; none for work that is known to have begun.
  private func sizeChoices(_ project: Project) -> [ProjectSizeChoice] {
    if project.start != nil && project.hasBegun(baseYear: base, constructionYears: span) {
      return []
    }
    var choices = freedom.sizes[project.id] ?? []
    if freedom.resizesToComply { choices += sizes.choices(project) }
    let places = project.works.compactMap(\.places).reduce(0, +)
    let area = project.works.compactMap(\.buildingArea).reduce(.zero, +)
    var seen: Set<ProjectSizeChoice> = [
      ProjectSizeChoice(), ProjectSizeChoice(places: places),
      ProjectSizeChoice(places: places, area: area),
    ]
    return choices.filter { choice in
      let isPossible =
        (choice.places.map { $0 > 0 && places > 0 } ?? true)
        && (choice.area.map { $0 > .zero && area > .zero } ?? true)
      return isPossible && seen.insert(choice).inserted
    }
  }
}
