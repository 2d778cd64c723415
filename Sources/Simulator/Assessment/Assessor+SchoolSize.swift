// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension Assessor {
  /// Pupils of a school, and whether that is all of them.
  struct SchoolPupils {
    var known = 0
    var isComplete = true
  }

  /// A school's compulsory pupils against the limit of its kind; nil while it is not open.
  func schoolSize(_ year: Int, school: Int) -> Finding? {
    let open = baseline.sectionsOfSchool[school].filter { projection.isOpen[year, $0] }
    guard !open.isEmpty else { return nil }
    let size = schoolPupils(year, school: school)
    let limit = rules.sizeLimit(ofSchool: school)
    let strict = strictSize(size, limit: limit, year, school: school)
    guard strict.verdict == .fallsShort else { return strict }
    for claim in claims.holding(for: .schoolSize, school: school, year: year) {
      let counted: Finding
      switch claim.route.effect {
      case .recognisedByPlan:
        return strict.recognised(by: claim.route.id)
      case .startingGradePupils:
        let starting = SchoolPupils(
          known: open.reduce(0) {
            $0 + projection.pupils[year, $1][0] * baseline.sections[$1].gradeCount
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
          limit: CitedValue(
            key: "schoolSize.approved", value: ExactDecimal(approved), unit: .pupils,
            from: limit.from, citation: claim.route.citation))
      case .includeUnderConstruction, .includeLeased, .roomCountOnly, .startingGradeClasses,
        .otherClassLimit, .startingGradeWithin:
        continue
      }
      if counted.verdict == .meets { return counted.by(claim.route.id) }
    }
    return strict
  }

  /// The standard's own rule for older schools: above the limit, up to a percentage of it, only while
  /// there are fewer pupils than the year before.
  private func strictSize(
    _ size: SchoolPupils, limit: CitedValue, _ year: Int, school: Int
  ) -> Finding {
    let plain = Self.size(size, limit: limit)
    guard plain.verdict == .fallsShort, size.isComplete,
      let percent = rules.olderSchoolSizePercent,
      let before = rules.olderSchoolBuiltBefore,
      let builtOn = baseline.schools[school].builtOn, builtOn.isSurelyBefore(before),
      isFalling(size.known, year, school: school)
    else { return plain }
    let raised = CitedValue(
      key: percent.key, value: limit.value.taking(percent: percent.value), unit: limit.unit,
      from: percent.from, citation: percent.citation)
    return Self.size(size, limit: raised)
  }

  private func isFalling(_ size: Int, _ year: Int, school: Int) -> Bool {
    if year > 0 {
      let before = schoolPupils(year - 1, school: school)
      return before.isComplete && size < before.known
    }
    // The county's history tells of the year before the base; where it does not, the base year
    // has nothing to be held against and counts as falling.
    return pupilsBeforeBase(school: school).map { size < $0 } ?? true
  }

  private func pupilsBeforeBase(school: Int) -> Int? {
    let id = baseline.schools[school].id
    var pupils = rules.pupilsBeforeBase[id]
    for campus in baseline.county.schools where campus.parent == id && campus.id != id {
      guard let known = rules.pupilsBeforeBase[campus.id] else { continue }
      pupils = (pupils ?? 0) + known
    }
    return pupils
  }

  private func schoolPupils(_ year: Int, school: Int) -> SchoolPupils {
    var count = SchoolPupils()
    for section in baseline.sectionsOfSchool[school] where projection.isOpen[year, section] {
      if let pupils = pupils(year, section) {
        count.known += pupils
      } else {
        count.isComplete = false
      }
    }
    return count
  }

  /// The largest campus, at its part of the base year's pupils, rounded up; nil where the county does
  /// not list the school's campuses with their pupils.
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

  private static func size(_ size: SchoolPupils, limit: CitedValue) -> Finding {
    var finding = Finding.missing(
      threshold: limit, numerator: size.isComplete ? size.known : nil, denominator: 1,
      scope: .school)
    let room = limit.value.wholeMultiple(of: 1) - size.known
    if room < 0 {
      // Unknown pupils can only add to what is above the limit already.
      finding.verdict = .fallsShort
      finding.numerator = Fraction(hundredths: Int128(size.known) * 100)
    } else if size.isComplete {
      finding.verdict = .meets
    } else {
      return finding
    }
    finding.value = Double(size.known)
    finding.shortBy = max(0, -room)
    finding.spare = max(0, room)
    return finding
  }
}

extension PartialDate {
  /// Whether the date lies before another whatever is not printed of it.
  func isSurelyBefore(_ other: PartialDate) -> Bool {
    if year != other.year { return year < other.year }
    guard let month, let otherMonth = other.month else { return false }
    if month != otherMonth { return month < otherMonth }
    guard let day, let otherDay = other.day else { return false }
    return day < otherDay
  }
}

extension ExactDecimal {
  /// A percentage of the number, rounded down to a whole one: pupils are whole.
  func taking(percent: ExactDecimal) -> ExactDecimal {
    let product = Int128(significand) * Int128(percent.significand)
    let divisor = Int128(self.divisor) * Int128(percent.divisor) * 100
    return ExactDecimal(Int(product.roundedDown(dividingBy: divisor)))
  }
}
