// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// The county's schools once campuses have merged into their parents and closed schools are dropped.
struct MergedSchools {
  /// Schools in table order, campuses added to their parents.
  private(set) var schools: [School] = []
  /// For each school the identifiers whose enrolment rows are its own: itself first, then campuses.
  private(set) var members: [[ID<School>]] = []
  /// Index into `schools` by the name of a school or of one of its campuses.
  private(set) var index: [ID<School>: Int] = [:]
  /// Closed schools, kept for the history of their zones only.
  private(set) var closed: [School] = []

  /// Merges the schools of a county table.
  init(_ table: [School]) {
    let byName = Dictionary(table.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var campuses: [(School, ID<School>)] = []
    for school in table {
      if school.status == .closed {
        closed.append(school)
      } else if let parent = Self.parent(of: school, in: byName) {
        campuses.append((school, parent))
      } else if index[school.id] == nil {
        index[school.id] = schools.count
        schools.append(school)
        schools[schools.count - 1].sections.sort { $0.stage < $1.stage }
        members.append([school.id])
      }
    }
    for (campus, parent) in campuses {
      guard let target = index[parent] else { continue }
      index[campus.id] = target
      // A planned campus holds nothing yet: its projects bring what it will hold.
      guard campus.status == .open else { continue }
      members[target].append(campus.id)
      schools[target].absorb(campus)
    }
  }

  /// The open school at the end of the chain of parents; nil where a school stands for itself, or
  /// where its chain ends at a school that is not open, is not listed or leads back to itself.
  private static func parent(of school: School, in schools: [ID<School>: School]) -> ID<School>? {
    var current = school
    for _ in 0..<schools.count {
      guard let name = current.parent else {
        return current.id == school.id || current.status != .open ? nil : current.id
      }
      guard let next = schools[name] else { return nil }
      current = next
    }
    return nil
  }
}

extension School {
  /// Adds what a campus holds; an amount that either of the two does not know stays unknown.
  mutating func absorb(_ campus: School) {
    shared = shared.adding(campus.shared)
    landArea = sum(landArea, campus.landArea)
    sportsAreaLimit = sum(sportsAreaLimit, campus.sportsAreaLimit)
    indoorSportsArea = sum(indoorSportsArea, campus.indoorSportsArea)
    // Only these two kinds teach seniors: for any other campus a blank means that there are none.
    switch campus.kind {
    case .twelveYear, .completeSecondary: seniorPupils = sum(seniorPupils, campus.seniorPupils)
    case .primary, .teachingPoint, .junior, .nineYear, .special: break
    }
    for section in campus.sections {
      if let own = sections.firstIndex(where: { $0.stage == section.stage }) {
        sections[own].places = sum(sections[own].places, section.places)
        sections[own].staff = sections[own].staff.adding(section.staff)
      } else {
        sections.append(section)
      }
    }
    sections.sort { $0.stage < $1.stage }
  }
}

extension Resources {
  /// The sum kind by kind; missing plus known is missing.
  func adding(_ other: Resources) -> Resources {
    var result = Resources()
    for kind in ResourceKind.allCases { result[kind] = sum(self[kind], other[kind]) }
    return result
  }
}

/// The sum of two amounts; missing plus known is missing.
func sum<Amount: AdditiveArithmetic>(_ left: Amount?, _ right: Amount?) -> Amount? {
  guard let left, let right else { return nil }
  return left + right
}
