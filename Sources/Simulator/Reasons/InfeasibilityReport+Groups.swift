// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

extension InfeasibilityReport {
  /// The conflicts by cause: the largest group first, groups of the same size in order of the
  /// report.
  public var groups: [Group] {
    var groups: [Group] = []
    for (place, conflict) in conflicts.enumerated() {
      guard let need = conflict.need, let year = conflict.years.first else { continue }
      let causes = conflict.causes
      let schools = conflict.schools
      let isLater = conflict.laterTarget != nil
      let twin = groups.firstIndex {
        $0.need == need && $0.causes == causes && ($0.laterTarget != nil) == isLater
      }
      if let known = twin {
        groups[known].conflicts.append(place)
        for school in schools where !groups[known].schools.contains(school) {
          groups[known].schools.append(school)
        }
        groups[known].year = min(groups[known].year, year)
        groups[known].laterTarget = groups[known].laterTarget.flatMap { own in
          conflict.laterTarget.map { max(own, $0) }
        }
      } else {
        groups.append(
          Group(
            need: need, causes: causes, conflicts: [place], schools: schools, year: year,
            laterTarget: conflict.laterTarget))
      }
    }
    return groups.enumerated().sorted { left, right in
      let sizes = (left.element.conflicts.count, right.element.conflicts.count)
      return sizes.0 != sizes.1 ? sizes.0 > sizes.1 : left.offset < right.offset
    }.map(\.element)
  }
}

extension Conflict {
  /// What is asked: money and caps where schools stand together, else the first condition of the
  /// standard.
  public var need: SearchNeed? {
    let needs = members.compactMap { member -> SearchNeed? in
      switch member.constraint {
      case .requirement(_, let need, _, _): need
      case .coefficient(_, let indicator, _): .coefficient(indicator)
      case .budget: .budget
      case .cap(let action, _, _): .cap(action)
      default: nil
      }
    }
    return needs.first { $0.isShared } ?? needs.first
  }

  /// The schools it is about, each once.
  public var schools: [ID<School>] {
    var list: [ID<School>] = []
    for member in members {
      let school: ID<School>? =
        switch member.constraint {
        case .requirement(let section, _, _, _): section.school
        case .school(let school): school
        default: nil
        }
      if let school, !list.contains(school) { list.append(school) }
    }
    return list
  }

  /// What stands against what is asked, without schools.
  public var causes: [InfeasibilityReport.Cause] {
    if certainty == .notFound { return [.notFound] }
    var list: [InfeasibilityReport.Cause] = []
    for member in members {
      let cause: InfeasibilityReport.Cause? =
        switch member.constraint {
        case .leadTime(let action, let years): .leadTime(action, years: years)
        case .limit(_, let limit, _): .limit(limit)
        case .rule(let rule, _, _): .rule(rule)
        case .surplus: .limit(.surplusElsewhere)
        case .staff: .staff
        case .mostPerSection(let action, _): .mostPerSection(action)
        case .lockedSchool: .lockedSchool
        case .missingLever: .missingLever
        case .budget: .budget
        case .cap(let action, _, _): .cap(action)
        case .requirement, .school, .needs, .coefficient: nil
        }
      if let cause, !list.contains(cause) { list.append(cause) }
    }
    return list
  }
}

extension SearchNeed {
  /// Whether all schools share it: money and posts.
  fileprivate var isShared: Bool {
    switch self {
    case .budget, .cap: true
    default: false
    }
  }
}
