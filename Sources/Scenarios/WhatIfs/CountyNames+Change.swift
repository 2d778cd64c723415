// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension CountyNames {
  /// A change with the county's own names in place of loose ones.
  struct Named {
    var change: Change
    /// Names that were written otherwise than the county writes them, and what they mean.
    var matches: [(written: String, found: String)] = []
  }

  /// Finds what every name of a change means; all that is wrong with it at once.
  func named(_ change: Change) -> Result<Named, ChangeProblems> {
    var finder = NameFinder(names: self)
    let kind = finder.kind(change.kind)
    guard finder.problems.isEmpty else { return .failure(ChangeProblems(finder.problems)) }
    return .success(
      Named(change: Change(kind, reason: change.reason), matches: finder.matches))
  }
}

/// Replaces the names of one change.
private struct NameFinder {
  let names: CountyNames
  var problems: [ChangeProblem] = []
  var matches: [(written: String, found: String)] = []

  mutating func kind(_ kind: Change.Kind) -> Change.Kind {
    switch kind {
    case .shift(let id, let years): return .shift(project(id), years: years)
    case .cancel(let id): return .cancel(project(id))
    case .approve(let id): return .approve(project(id))
    case .resizePlaces(let id, let places): return .resizePlaces(project(id), places: places)
    case .resizeArea(let id, let area): return .resizeArea(project(id), area: area)
    case .cost(let id, let money): return .cost(project(id), money)
    case .payments(let id, let shares): return .payments(project(id), shares)
    case .opening(let id, let mode): return .opening(project(id), mode)
    case .lockProject(let id): return .lockProject(project(id))
    case .lockSchool(let id): return .lockSchool(school(id))
    case .measure(let measure): return .measure(self.measure(measure))
    case .expand(var block):
      block.school = school(block.school)
      if let stage = block.stage {
        check(stage, taughtAt: block.school)
      } else if let row = names.row(block.school) {
        // The only stage goes without saying, and is said from then on.
        block.stage = row.kind.stages.count == 1 ? row.kind.stages[0] : nil
        if block.stage == nil { fail(.stageNeeded(school: block.school.rawValue)) }
      }
      return .expand(block)
    case .close(var closure):
      closure.school = school(closure.school)
      closure.receiver = closure.receiver.map { school($0) }
      if closure.receiver == closure.school { fail(.sameSchool(school: closure.school.rawValue)) }
      return .close(closure)
    case .catchment(var row):
      switch row.source {
      case .zone(let id): row.source = .zone(zone(id))
      case .school(let id): row.source = .school(school(id))
      }
      row.target = school(row.target)
      check(row.stage, taughtAt: row.target)
      return .catchment(row)
    case .migration(var line):
      line.zone = line.zone.map { zone($0) }
      return .migration(line)
    case .shiftAll, .scaleMeasures, .budget, .births, .progression, .slippage, .prices:
      return kind
    }
  }

  private mutating func measure(_ measure: Measure) -> Measure {
    var found = measure
    found.school = measure.school.map { school($0) }
    found.giver = measure.giver.map { school($0) }
    if let school = found.school {
      if school == found.giver { fail(.sameSchool(school: school.rawValue)) }
      if let stage = found.stage { check(stage, taughtAt: school) }
      if found.action.counting == .persons, found.stage == nil, let row = names.row(school),
        row.kind.stages.count > 1
      {
        fail(.stageNeeded(school: school.rawValue))
      }
    }
    found.id = ID(ChangePhrase.writing(.measure(found)).zh)
    return found
  }

  private mutating func check(_ stage: Stage, taughtAt school: ID<School>) {
    guard let row = names.row(school), !row.kind.stages.contains(stage) else { return }
    fail(.stageNotTaught(school: school.rawValue, stage))
  }

  private mutating func fail(_ kind: ChangeProblem.Kind) {
    problems.append(ChangeProblem(text: "", kind: kind))
  }

  private mutating func project(_ id: ID<Project>) -> ID<Project> { take(names.project, id) }
  private mutating func school(_ id: ID<School>) -> ID<School> { take(names.school, id) }
  private mutating func zone(_ id: ID<Zone>) -> ID<Zone> { take(names.zone, id) }

  private mutating func take<Subject>(
    _ find: (String) -> Result<ID<Subject>, ChangeProblem>, _ id: ID<Subject>
  ) -> ID<Subject> {
    switch find(id.rawValue) {
    case .success(let found):
      if found != id { matches.append((id.rawValue, found.rawValue)) }
      return found
    case .failure(let problem):
      problems.append(problem)
      return id
    }
  }
}
