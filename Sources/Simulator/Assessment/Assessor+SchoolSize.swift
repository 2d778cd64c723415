// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension Assessor {
  /// Pupils of a school, and whether that is all of them.
  struct SchoolPupils {
    var known = 0
    var isComplete = true
  }

  /// A school's compulsory pupils against the limit of its kind; the school is open.
  func schoolSize(_ year: Int, school: Int) -> FindingRow {
    let size = schoolPupils(year, school: school)
    let limit = rules.sizeLimits[school]
    let strict = strictSize(size, limit: limit, year, school: school)
    guard strict.verdict == .fallsShort, !claims.isEmpty else { return strict }
    let open = rules.sectionsOfSchool[school].filter { projection.isOpen[year, $0] }
    for claim in claims.holding(for: .schoolSize, school: school, year: year) {
      let counted: FindingRow
      switch claim.route.effect {
      case .recognisedByPlan:
        return strict.recognised(by: list.place(ofRoute: claim.route.id))
      case .startingGradePupils:
        let starting = SchoolPupils(
          known: open.reduce(0) {
            $0 + projection.pupils[year, $1][0] * rules.places[$1].gradeCount
          }, isComplete: size.isComplete)
        guard starting.known > 0 else { continue }
        counted = Self.size(starting, limit: limit)
      case .eachCampus:
        guard let largest = largestCampus(of: school, among: size) else { continue }
        counted = Self.size(largest, limit: limit)
      case .approvedSize:
        let approved = baseline.schools[school].approvedSize ?? claim.claim.amount?.wholeUnits
        guard let approved else { continue }
        counted = Self.size(
          size,
          limit: list.limit(
            CitedValue(
              key: "schoolSize.approved", value: ExactDecimal(approved), unit: .pupils,
              from: rules.sources.values[Int(limit.place)].from,
              citation: claim.route.citation)))
      case .includeUnderConstruction, .includeLeased, .alsoCounted, .roomCountOnly,
        .startingGradeClasses,
        .otherClassLimit, .startingGradeWithin:
        continue
      }
      if counted.verdict == .meets { return counted.by(list.place(ofRoute: claim.route.id)) }
    }
    return strict
  }

  /// The standard's own rule for older schools: above the limit, up to a percentage of it, and
  /// where the standard does not leave that out, only while there are fewer pupils than the year
  /// before.
  private func strictSize(
    _ size: SchoolPupils, limit: Limit, _ year: Int, school: Int
  ) -> FindingRow {
    let plain = Self.size(size, limit: limit)
    guard plain.verdict == .fallsShort, size.isComplete,
      let raised = rules.olderSizeLimits[school],
      !rules.olderSchoolsMustShrink || isFalling(size.known, year, school: school)
    else { return plain }
    return Self.size(size, limit: raised)
  }

  private func isFalling(_ size: Int, _ year: Int, school: Int) -> Bool {
    if year > 0 {
      let before = schoolPupils(year - 1, school: school)
      return before.isComplete && size < before.known
    }
    // The county's history tells of the year before the base; where it does not, the base year
    // has nothing to be held against and counts as falling.
    return rules.pupilsBeforeBase[school].map { size < $0 } ?? true
  }

  private func schoolPupils(_ year: Int, school: Int) -> SchoolPupils {
    var count = SchoolPupils()
    for section in rules.sectionsOfSchool[school] where projection.isOpen[year, section] {
      if let pupils = pupils(year, section) {
        count.known += pupils
      } else {
        count.known += leastPupils(year, section)
        count.isComplete = false
      }
    }
    return count
  }

  /// The largest campus, at its part of the base year's pupils, rounded up; nil where the county
  /// does not list the school's campuses with their pupils.
  private func largestCampus(of school: Int, among size: SchoolPupils) -> SchoolPupils? {
    let id = baseline.schools[school].id
    let campuses = baseline.county.schools.filter { $0.parent == id }.map(\.id)
    guard !campuses.isEmpty else { return nil }
    var sizes: [Int] = []
    for campus in campuses + [id] {
      let record = baseline.county.enrolment.first {
        $0.year == baseline.county.baseYear && $0.school == campus
      }
      guard let record else { return nil }
      sizes.append(record.pupils.reduce(0) { $0 + ($1 ?? 0) })
    }
    let all = sizes.reduce(0, +)
    guard all > 0, let largest = sizes.max() else { return nil }
    return SchoolPupils(
      known: Int((Int128(size.known) * Int128(largest)).roundedUp(dividingBy: Int128(all))),
      isComplete: size.isComplete)
  }

  private static func size(_ size: SchoolPupils, limit: Limit) -> FindingRow {
    var row = FindingRow.open(
      limit, numerator: size.isComplete ? size.known : nil, denominator: 1, scope: .school)
    let room = limit.wholeMultiple(of: 1) - size.known
    if room < 0 {
      // Unknown pupils can only add to what is above the limit already.
      row.verdict = .fallsShort
      row.count(size.known)
    } else if size.isComplete {
      row.verdict = .meets
    } else {
      return row
    }
    row.value = Double(size.known)
    row.margin = room
    return row
  }
}
