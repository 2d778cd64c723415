// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

/// The names of a county, kind by kind, and what a change's names mean among them.
public struct CountyNames: Sendable {
  private let county: County
  private let projects: NameMatcher
  private let schools: NameMatcher
  private let zones: NameMatcher
  private let schoolKinds: [ID<School>: School]

  /// Collects the names of a county.
  public init(_ county: County) {
    self.county = county
    projects = NameMatcher(
      names: county.plan.projects.map(\.id.rawValue), county: county.name)
    schools = NameMatcher(names: county.schools.map(\.id.rawValue), county: county.name)
    var zoneNames: [String] = []
    var seen: Set<String> = []
    for zone in county.schools.map(\.zone) + county.births.map(\.zone)
    where seen.insert(zone.rawValue).inserted {
      zoneNames.append(zone.rawValue)
    }
    zones = NameMatcher(names: zoneNames, county: county.name)
    schoolKinds = Dictionary(county.schools.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The project a name means; a school's name means the one project that works at it.
  public func project(_ name: String) -> Result<ID<Project>, ChangeProblem> {
    let direct = projects.match(name)
    switch direct {
    case .found(let found, let closeness) where closeness < .inOrder: return .success(ID(found))
    case .ambiguous(let candidates, let closeness) where closeness < .inOrder:
      return failure(name, .nameAmbiguous(.project, candidates: candidates))
    default: break
    }
    if case .found(let found, let closeness) = schools.match(name), closeness < .inOrder {
      let working = county.plan.projects.filter { project in
        project.works.contains { $0.school.rawValue == found }
      }
      if working.count == 1 { return .success(working[0].id) }
      if working.count > 1 {
        let candidates = working.map(\.id.rawValue)
        return failure(name, .nameAmbiguous(.project, candidates: candidates))
      }
      if case .none = direct { return failure(name, .noProjectAtSchool(school: found)) }
    }
    if case .none(let nearest) = direct, nearest.isEmpty {
      let open = county.plan.projects.filter { !$0.isComplete(baseYear: county.baseYear) }
      return failure(
        name,
        .noProjectNear(
          projects: open.prefix(8).map(\.id.rawValue), schools: nearSchools(name)))
    }
    return result(direct, name, .project).map { ID($0) }
  }

  private func nearSchools(_ name: String) -> [String] {
    switch schools.match(name) {
    case .found(let found, _): [found]
    case .ambiguous(let candidates, _): Array(candidates.prefix(3))
    case .none(let nearest): nearest
    }
  }

  /// The school a name means.
  public func school(_ name: String) -> Result<ID<School>, ChangeProblem> {
    result(schools.match(name), name, .school).map { ID($0) }
  }

  /// The attendance zone a name means.
  public func zone(_ name: String) -> Result<ID<Zone>, ChangeProblem> {
    result(zones.match(name), name, .zone).map { ID($0) }
  }

  /// The school's row.
  func row(_ school: ID<School>) -> School? { schoolKinds[school] }

  private func failure<Value>(
    _ name: String, _ kind: ChangeProblem.Kind
  ) -> Result<Value, ChangeProblem> {
    .failure(ChangeProblem(text: name, kind: kind))
  }

  private func result(
    _ match: NameMatcher.Match, _ name: String, _ wanted: ChangeProblem.Wanted
  ) -> Result<String, ChangeProblem> {
    switch match {
    case .found(let found, _): .success(found)
    case .ambiguous(let candidates, _):
      failure(name, .nameAmbiguous(wanted, candidates: candidates))
    case .none(let nearest): failure(name, .nameNotFound(wanted, nearest: nearest))
    }
  }
}
