// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Projects that are not named one by one.
extension WishResolver {
  func move(_ group: ProjectGroup, _ years: Int) throws(ClauseFailure) -> [Change.Kind] {
    if group.isAll {
      var kinds: [Change.Kind] = [.shiftAll(years: years)]
      for name in group.except {
        let project = try project(name)
        if !project.isComplete(baseYear: county.baseYear) {
          kinds.append(.shift(project.id, years: -years))
        }
      }
      return kinds
    }
    return try projects(group) { ids in [.moveGroup(group.without(ids), years: years)] }.map {
      .shift($0.id, years: years)
    }
  }

  /// The projects of a group that are not complete; asked where one of them is half of it.
  func projects(
    _ group: ProjectGroup, reading: ([ID<Project>]) -> [Wish]
  ) throws(ClauseFailure) -> [Project] {
    var except: Set<ID<Project>> = []
    for name in group.except { except.insert(try project(name).id) }
    let stages = Dictionary(county.schools.map { ($0.id, Set($0.kind.stages)) }) { first, _ in first
    }
    var found: [Project] = []
    var mixed: [ID<Project>] = []
    for project in county.plan.projects
    where !except.contains(project.id) && !project.isComplete(baseYear: county.baseYear)
      && (project.status == .committed || project.status == .candidate)
    {
      if let kind = group.kind, project.kind != kind { continue }
      if let year = group.completionYear, project.completion.year != year { continue }
      if let stage = group.stage {
        let taught = project.works.reduce(into: Set<Stage>()) { all, work in
          // A school of one stage; what is shared by two stages belongs to neither.
          let own = work.stage.map { [$0] } ?? stages[work.school] ?? []
          if own.count == 1 { all.formUnion(own) }
        }
        guard taught.contains(stage) else { continue }
        if taught.count > 1 {
          mixed.append(project.id)
          continue
        }
      }
      found.append(project)
    }
    if !mixed.isEmpty {
      let without = found.map { $0.id }
      let ids = county.plan.projects.map(\.id).filter { without.contains($0) || mixed.contains($0) }
      throw ClauseFailure(
        .mixedProjects(names: mixed.map(\.rawValue)), named(reading(mixed), without),
        named(reading([]), ids))
    }
    guard !found.isEmpty else { throw ClauseFailure(.emptyGroup) }
    return found
  }

  /// The wish of a group said project by project.
  func named(_ wishes: [Wish], _ ids: [ID<Project>]) -> [Wish] {
    wishes.flatMap { wish -> [Wish] in
      switch wish {
      case .moveGroup(_, let years): ids.map { .change(.shift($0, years: years)) }
      case .setGroup(_, let setting): ids.map { .change(ClauseReader.kind(setting, $0.rawValue)) }
      default: [wish]
      }
    }
  }
}

extension ProjectGroup {
  func without(_ ids: [ID<Project>]) -> ProjectGroup {
    var group = self
    group.except += ids.map(\.rawValue)
    return group
  }
}
