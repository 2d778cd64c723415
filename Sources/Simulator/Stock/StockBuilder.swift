// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// The stocks of the county on their way from one school year to the next.
///
/// Topics stand in extensions; every change goes through `change(section:…)` or `change(school:…)`,
/// which write the flow beside it.
struct StockBuilder {
  let tables: StockTables
  /// Indices of schools by name, campuses under their parents.
  let schoolIndex: [ID<School>: Int]
  let shares: Grid<SectionShare>
  let terms: [ActionTerms]
  let needs: StandardNeeds
  let programmes: [ProgrammeShare]
  let retirementMillionths: Int64
  let writeOffMillionths: Int64
  let teachersFollowPupils: Bool
  let closures: [Int: ClosureDecision]

  /// Index of the school year at hand.
  var year = 0
  var staff: [StaffCounts]
  var shared: [Resources]
  var indoor: [Quantity?]
  var deliveries: [ProjectDelivery]
  /// Kinds that a project has stated, by planned school, a bit for each position.
  var statedKinds: [UInt16]
  /// Whether a project has delivered to the planned school.
  var isDelivered: [Bool]
  /// Whether the school closed within the horizon.
  var isClosed: [Bool]
  /// Millionths of persons due to retire, `section · 4 + kind`.
  var accrued: [Int64]
  /// Hundredths of units used this year, `action · places + place`, against the lever's most.
  var usedUnits: [Int64]
  var leases: [LeaseTerm] = []
  var flows: [StockFlow] = []
  var effects: [MeasureEffect] = []

  /// The base year as the county gives it.
  init(baseline: Baseline, plan: Plan, future: Future, projection: Projection) {
    tables = StockTables(baseline: baseline, projection: projection)
    let county = baseline.county
    schoolIndex = Self.schoolIndex(baseline)
    shares = Stock.sectionShares(baseline: baseline, projection: projection)
    terms = ActionTerms.table(county)
    needs = StandardNeeds(baseline.standard)
    deliveries = ProjectDelivery.all(
      plan: plan, future: future, county: county, schoolIndex: schoolIndex)
    programmes = ProgrammeShare.all(plan: plan, future: future, county: county)
    retirementMillionths = county.settings.retirementRate.millionths
    writeOffMillionths = county.settings.equipmentWriteOffRate.millionths
    teachersFollowPupils = county.settings.teachersFollowPupils.value == 1
    closures = Self.closures(plan, schoolIndex: schoolIndex)
    staff = baseline.sections.indices.map { section in
      Self.baseStaff(section, baseline: baseline, isOpen: projection.isOpen[0, section])
    }
    shared = baseline.schools.map { school in
      school.status == .open ? school.shared : Resources(repeating: .zero)
    }
    indoor = baseline.schools.map { school in
      school.status == .open ? school.indoorSportsArea : .zero
    }
    let schoolCount = baseline.schools.count
    statedKinds = Array(repeating: 0, count: schoolCount)
    isDelivered = Array(repeating: false, count: schoolCount)
    isClosed = isDelivered
    accrued = Self.firstAccruals(tables)
    usedUnits = []
    // Two flows for each section and year are usual; growing the table costs more than room.
    flows.reserveCapacity(4 * staff.count * projection.years.count)
  }

  /// People of a section in the base year; nobody where nothing is taught yet and nothing is given.
  private static func baseStaff(_ section: Int, baseline: Baseline, isOpen: Bool) -> StaffCounts {
    let place = baseline.sections[section]
    let school = baseline.schools[place.school]
    let figures = school.sections.first { $0.stage == place.stage }?.staff ?? Resources()
    let isGiven = ResourceKind.staffKinds.contains { figures[$0] != nil }
    var counts = StaffCounts()
    for (position, kind) in ResourceKind.staffKinds.enumerated() {
      let isNobody = school.status != .open || (!isOpen && !isGiven)
      counts[position: position] = isNobody ? 0 : figures[kind].map(\.wholeUnits)
    }
    return counts
  }

  private static func schoolIndex(_ baseline: Baseline) -> [ID<School>: Int] {
    var index: [ID<School>: Int] = [:]
    for (place, school) in baseline.schools.enumerated() { index[school.id] = place }
    for school in baseline.county.schools where index[school.id] == nil {
      if let parent = school.parent, let place = index[parent] { index[school.id] = place }
    }
    return index
  }
}

extension StockBuilder {
  /// All kinds by position, made once.
  static let kinds = ResourceKind.allCases

  /// Adds to a kind of people of a section and notes the flow; what is not known stays so.
  mutating func change(section: Int, position: Int, by persons: Int, _ cause: StockFlow.Cause) {
    if persons == 0 { return }
    if let held = staff[section][position: position] {
      staff[section][position: position] = held + persons
    }
    flows.append(
      StockFlow(
        year: year, school: tables.schoolOf[section], section: section,
        kind: Self.kinds[position], amount: Quantity(persons), cause: cause))
  }

  /// Adds to a kind of shared stock of a school and notes the flow; what is not known stays so.
  mutating func change(
    school: Int, kind: ResourceKind, by amount: Quantity, _ cause: StockFlow.Cause,
    isAssumed: Bool = false
  ) {
    if amount == .zero { return }
    shared[school].add(amount, to: kind)
    flows.append(
      StockFlow(
        year: year, school: school, section: nil, kind: kind, amount: amount, cause: cause,
        isAssumed: isAssumed))
  }

  /// Whether a section takes pupils this year.
  func isOpen(section: Int) -> Bool { tables.isOpen[year, section] }

  /// Whether any section of a school takes pupils in a year.
  func isOpen(school: Int, year: Int) -> Bool {
    tables.sectionsOfSchool[school].contains { tables.isOpen[year, $0] }
  }

  /// Pupils of a section this year; zero where they are not known.
  func pupils(_ section: Int) -> Int { tables.pupils[year, section] }

  /// Shared stock of a school as it is known: a planned school holds nothing until it opens, and then
  /// of a kind that no project states nothing is known.
  func known(_ school: Int) -> Resources {
    guard tables.schools[school].status == .planned,
      isDelivered[school] || isOpen(school: school, year: year)
    else { return shared[school] }
    var visible = shared[school]
    for kind in ProjectDelivery.sharedKinds where statedKinds[school] & 1 << kind.index == 0 {
      visible[kind] = nil
    }
    return visible
  }
}
