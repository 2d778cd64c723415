// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension ClaimWarning {
  /// Everything that an inspection may object to in the county's relaxation claims, in the order
  /// of the county's table, then route by route.
  public static func all(baseline: Baseline) -> [ClaimWarning] {
    // Whoever judges the county: its own standard in any year, or an inspection's.
    let standards =
      [baseline.standard] + baseline.standards.standards + baseline.inspections.map(\.standard)
    var relaxations: [RelaxationRoute] = []
    for route in standards.flatMap(\.relaxations)
    where !relaxations.contains(where: { $0.id == route.id }) {
      relaxations.append(route)
    }
    let fewSchools = standards.lazy.compactMap(\.fewSchoolsPercent).first
    let routes = Dictionary(
      relaxations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var warnings: [ClaimWarning] = []
    var schools: [String: [ID<School>]] = [:]
    for claim in baseline.county.relaxations {
      guard let route = routes[claim.route], let index = baseline.schoolIndex[claim.school] else {
        continue
      }
      func warn(_ problem: Problem) {
        warnings.append(ClaimWarning(route: route, school: claim.school, problem: problem))
      }
      schools[route.id, default: []].append(claim.school)
      if claim.evidence?.isEmpty ?? true { warn(.noEvidence) }
      if !route.allows(baseline.schools[index]) { warn(.notAllowed) }
      if let until = route.until, claim.from > until || claim.until.map({ $0 > until }) ?? true {
        warn(.afterDeadline(until))
      }
      if route.effect == .roomCountOnly, claim.musicRooms == nil || claim.artRooms == nil {
        warn(.roomsMissing)
      }
    }
    for route in relaxations {
      let users = Set(schools[route.id] ?? []).count
      if let quota = route.quota, users > quota {
        warnings.append(
          ClaimWarning(
            route: route, school: nil, problem: .beyondQuota(schools: users, quota: quota)))
      }
      guard route.isForFew, let few = fewSchools else { continue }
      let all = baseline.schools.count { $0.status == .open && $0.kind != .special }
      let most = max(1, Int((Double(all) * few.value.value / 100).rounded(.down)))
      if users > most {
        warnings.append(
          ClaimWarning(
            route: route, school: nil,
            problem: .moreThanFew(schools: users, all: all, most: most, few: few)))
      }
    }
    return warnings
  }
}
