// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// The sum of all changes of a chain of scenarios, relative to the county's own plan.
///
/// Shifts add up, measures and migration are collected, everything else is a setting that a later
/// scenario of the chain overrides. The plan is edited once, from the sum: so the order inside a
/// scenario cannot matter, and a delay followed by the same advance leaves no trace of rounding.
struct NetChanges: Hashable {
  /// What a setting is about; two settings of one key in one scenario contradict each other.
  enum Key: Hashable {
    case status(ID<Project>), places(ID<Project>), area(ID<Project>), cost(ID<Project>)
    case payments(ID<Project>), opening(ID<Project>), lock(ID<Project>), lockSchool(ID<School>)
    case scale(MeasureAction, SchoolYear), closure(ID<School>), budget(BudgetYear)
    case expansion(ID<School>, Stage?, SchoolYear)
    case catchment(CatchmentShare.Source, Stage, ID<School>, SchoolYear)
    case births(Int), progression, slippage, prices
  }

  /// The settings in force.
  var settings: [Key: Change] = [:]
  /// Years by which single projects are moved.
  var shifts: [ID<Project>: Int] = [:]
  /// Years by which all unfinished projects are moved.
  var shiftAll = 0
  /// Measures that are added.
  var measures: [Change] = []
  /// Migration that is added.
  var migration: [MigrationLine] = []
  /// The years a project had been moved when its payments were set: what is set is final then.
  var paymentsSetAt: [ID<Project>: Int] = [:]

  /// Years by which a project is moved in all.
  func shift(of project: ID<Project>) -> Int { shiftAll + (shifts[project] ?? 0) }

  /// Adds the changes of one scenario, which must not contradict each other.
  mutating func add(_ changes: [Change]) {
    for change in changes {
      switch change.kind {
      case .shift(let project, let years): shifts[project, default: 0] += years
      case .shiftAll(let years): shiftAll += years
      case .measure: measures.append(change)
      case .migration(let line): migration.append(line)
      default:
        if let key = Self.key(change.kind) { settings[key] = change }
      }
    }
    for change in changes {
      if case .payments(let project, _) = change.kind {
        paymentsSetAt[project] = shift(of: project)
      }
    }
  }

  /// The sum with one more scenario.
  func adding(_ changes: [Change]) -> NetChanges {
    var sum = self
    sum.add(changes)
    return sum
  }

  /// What a change sets; nil for one that adds.
  static func key(_ kind: Change.Kind) -> Key? {
    switch kind {
    case .shift, .shiftAll, .measure, .migration: nil
    case .cancel(let project), .approve(let project): .status(project)
    case .resizePlaces(let project, _): .places(project)
    case .resizeArea(let project, _): .area(project)
    case .cost(let project, _): .cost(project)
    case .payments(let project, _): .payments(project)
    case .opening(let project, _): .opening(project)
    case .scaleMeasures(let action, _, let from): .scale(action, from)
    case .expand(let block): .expansion(block.school, block.stage, block.year)
    case .close(let closure): .closure(closure.school)
    case .catchment(let row): .catchment(row.source, row.stage, row.target, row.from)
    case .budget(let year, _): .budget(year)
    case .lockProject(let project): .lock(project)
    case .lockSchool(let school): .lockSchool(school)
    case .births(_, let from): .births(from)
    case .progression: .progression
    case .slippage: .slippage
    case .prices: .prices
    }
  }

  /// Pairs of changes of one scenario that set the same thing to different values.
  static func conflicts(in changes: [Change]) -> [(first: Change, second: Change)] {
    var settings: [Key: Change] = [:]
    var conflicts: [(first: Change, second: Change)] = []
    for change in changes {
      guard let key = key(change.kind) else { continue }
      if let first = settings[key] {
        if first.kind != change.kind { conflicts.append((first, change)) }
      } else {
        settings[key] = change
      }
    }
    return conflicts
  }
}
