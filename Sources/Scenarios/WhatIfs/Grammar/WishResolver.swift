// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Turns wishes into typed changes by the county's plan: relative amounts, new dates, groups.
///
/// Pure: the same wishes and the same county give the same changes.
struct WishResolver {
  let county: County
  let names: CountyNames
  /// Whether a change was typed exactly as its canonical line: then it is confirmed.
  let isConfirmed: (Change.Kind) -> Bool

  init(county: County, names: CountyNames, isConfirmed: @escaping (Change.Kind) -> Bool) {
    self.county = county
    self.names = names
    self.isConfirmed = isConfirmed
  }

  /// The changes of a wish; the nearest readings of a failure are wishes again.
  func kinds(_ wish: Wish) throws(ClauseFailure) -> [Change.Kind] {
    do throws(ClauseFailure) {
      return try carried(wish)
    } catch {
      // Each name that may be meant gives a reading.
      guard error.nearest.isEmpty, let name = error.name else { throw error }
      var failure = error
      switch error.kind {
      case .nameAmbiguous(_, let names), .nameNotFound(_, let names):
        failure.nearest = names.map { [wish.renaming(name, to: $0)] }
      case .noProjectNear(let projects, _):
        failure.nearest = projects.map { [wish.renaming(name, to: $0)] }
      default: break
      }
      throw failure
    }
  }

  func carried(_ wish: Wish) throws(ClauseFailure) -> [Change.Kind] {
    switch wish {
    case .change(.lockSchool(let id)):
      // 不要动第三中学运动场: a project is locked as one.
      if case .failure = names.school(id.rawValue), case .success = names.project(id.rawValue) {
        return [.lockProject(ID(id.rawValue))]
      }
      return [.lockSchool(id)]
    case .change(let kind):
      try refuseHalf(kind)
      return [kind]
    case .move(let name, let to, let stated, let direction, let years):
      return [try move(name, to, stated, direction, years)]
    case .moveGroup(let group, let years): return try move(group, years)
    case .setGroup(let group, let setting):
      return try projects(group) { ids in [.setGroup(group.without(ids), setting)] }.map {
        ClauseReader.kind(setting, $0.id.rawValue)
      }
    case .places(let name, let step, let stated): return [try places(name, step, stated)]
    case .area(let name, let step, let stated): return [try area(name, step, stated)]
    case .cost(let name, let step, let stated): return [try cost(name, step, stated)]
    case .costPerArea(let name, let step):
      let project = try project(name)
      let area = project.works.compactMap(\.buildingArea).reduce(.zero, +)
      guard let planned = project.cost, area > .zero, case .moved(let price) = step,
        let total = price.times(ExactDecimal(significand: area.hundredths, scale: 2))
      else { throw ClauseFailure(.unsupported(topic: "perArea")) }
      return [.cost(ID(name), Money(yuan: planned.yuan + total.significand / total.divisor))]
    case .classes(let name, let step): return [try classes(name, step)]
    case .budget(let from, let until, let isOpen, let step):
      return try budget(from, until, isOpen, step)
    }
  }

  /// What is set on a project by the name of one of its schools would be set on the others, too.
  func refuseHalf(_ kind: Change.Kind) throws(ClauseFailure) {
    let name: String
    switch kind {
    case .cancel(let id), .opening(let id, _): name = id.rawValue
    default: return
    }
    guard case .success(let id) = names.project(name), id.rawValue != name,
      let project = county.plan.projects.first(where: { $0.id == id }), isHalf(project, name)
    else { return }
    throw ClauseFailure(
      .partOfProject(project: id.rawValue), [.change(kind.renaming(name, to: id.rawValue))])
  }

  /// Whether a name is that of one of several schools at which a project works.
  func isHalf(_ project: Project, _ name: String) -> Bool {
    guard Set(project.works.map(\.school)).count > 1, case .success(let school) = names.school(name)
    else { return false }
    return project.works.contains { $0.school == school }
  }

  func project(_ name: String) throws(ClauseFailure) -> Project {
    switch names.project(name) {
    case .success(let id):
      guard let project = county.plan.projects.first(where: { $0.id == id }) else {
        throw ClauseFailure(.nameNotFound(.project, nearest: []))
      }
      return project
    case .failure(let problem):
      var failure = ClauseFailure(problem.kind)
      failure.name = name
      throw failure
    }
  }
}
