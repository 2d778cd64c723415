// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension Change.Kind {
  /// The same change with one name in place of another.
  func renaming(_ old: String, to new: String) -> Change.Kind {
    func id<Subject>(_ id: ID<Subject>) -> ID<Subject> { id.rawValue == old ? ID(new) : id }
    switch self {
    case .shift(let project, let years): return .shift(id(project), years: years)
    case .cancel(let project): return .cancel(id(project))
    case .approve(let project): return .approve(id(project))
    case .resizePlaces(let project, let places): return .resizePlaces(id(project), places: places)
    case .resizeArea(let project, let area): return .resizeArea(id(project), area: area)
    case .cost(let project, let money): return .cost(id(project), money)
    case .payments(let project, let shares): return .payments(id(project), shares)
    case .opening(let project, let mode): return .opening(id(project), mode)
    case .lockProject(let project): return .lockProject(id(project))
    case .lockSchool(let school): return .lockSchool(id(school))
    case .measure(var measure):
      measure.school = measure.school.map { id($0) }
      measure.giver = measure.giver.map { id($0) }
      measure.id = ID(ChangePhrase.writing(.measure(measure)).zh)
      return .measure(measure)
    case .expand(var block):
      block.school = id(block.school)
      return .expand(block)
    case .close(var closure):
      closure.school = id(closure.school)
      closure.receiver = closure.receiver.map { id($0) }
      return .close(closure)
    case .catchment(var row):
      switch row.source {
      case .zone(let zone): row.source = .zone(id(zone))
      case .school(let school): row.source = .school(id(school))
      }
      row.target = id(row.target)
      return .catchment(row)
    case .migration(var line):
      line.zone = line.zone.map { id($0) }
      return .migration(line)
    case .shiftAll, .scaleMeasures, .budget, .births, .progression, .slippage, .prices:
      return self
    }
  }

  /// The same change for another stage; nil where it has none.
  func setting(_ stage: Stage) -> Change.Kind? {
    switch self {
    case .measure(var measure):
      measure.stage = stage
      measure.id = ID(ChangePhrase.writing(.measure(measure)).zh)
      return .measure(measure)
    case .expand(var block):
      block.stage = stage
      return .expand(block)
    case .catchment(var row):
      guard case .zone = row.source else { return nil }
      row.stage = stage
      return .catchment(row)
    default: return nil
    }
  }
}

extension Change.Kind {
  /// Whether it sets something to a value or moves it once, so that saying it twice says it once;
  /// measures and movers add up.
  var isSetting: Bool {
    switch self {
    case .measure, .migration, .shiftAll, .slippage, .progression: false
    default: true
    }
  }
}
