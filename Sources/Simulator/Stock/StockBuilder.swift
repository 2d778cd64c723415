// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// The stocks of the county on their way from one school year to the next.
///
/// Topics stand in extensions; every change goes through `change(section:…)` or `change(school:…)`,
/// which write the flow beside it.
struct StockBuilder {
  let rules: StockRules
  let tables: StockTables
  let shares: Grid<SectionShare>
  let programmes: [ProgrammeShare]
  let retirementMillionths: Int64
  /// Persons whom the county counts as retiring, by year and section; empty where it counts none.
  let retirements: [[Int?]?]
  let writeOffMillionths: Int64
  let teachersFollowPupils: Bool
  let closures: [Int: ClosureDecision]
  /// Planned schools that stood before the base year: what they had then nobody has stated.
  let standingAtBase: Set<Int>

  /// Index of the school year at hand.
  var year = 0
  var staff: [StaffCounts]
  var shared: [Resources]
  var indoor: [Quantity?]
  /// Sports area that takes no land, by school; empty while no measure has brought any.
  var raised: [Quantity] = []
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
  /// Buffers for sharing measures.
  var allotment = Allotment()
  /// Buffer for teachers who follow pupils.
  var giverQueue = GiverQueue()
  /// Sections that the measure at hand reaches.
  var open: [Int] = []
  /// The year and the list of sections that `open` was filled for.
  var openYear = -1
  var openOf: [Int] = []
  /// Their schools.
  var openSchools: [Int] = []
  var leases: [LeaseTerm] = []
  var flows = StockFlows()
  var effects: [MeasureEffect] = []

  /// The base year as the county gives it.
  init(baseline: Baseline, plan: Plan, future: Future, projection: Projection) {
    rules = baseline.stockRules
    tables = StockTables(rules: rules, projection: projection)
    let county = baseline.county
    shares = Stock.sectionShares(baseline: baseline, projection: projection)
    deliveries = ProjectDelivery.all(
      plan: plan, future: future, county: county, schoolIndex: rules.schoolIndex)
    programmes = ProgrammeShare.all(plan: plan, future: future, county: county)
    retirementMillionths = Self.retirement(county.settings.retirementRate, future)
    retirements = Self.retirements(rules, county, future)
    writeOffMillionths = county.settings.equipmentWriteOffRate.millionths
    teachersFollowPupils = county.settings.teachersFollowPupils.value == 1
    closures = Self.closures(plan, schoolIndex: rules.schoolIndex)
    standingAtBase = Self.standingAtBase(plan, future: future, county: county, rules: rules)
    staff = rules.baseStaff
    // Nobody where nothing is taught yet and nothing is given.
    for section in staff.indices
    where !projection.isOpen[0, section] && !rules.isStaffGiven[section] {
      for position in 0..<StaffCounts.kindCount { staff[section][position: position] = 0 }
    }
    shared = rules.baseShared
    indoor = rules.baseIndoor
    let schoolCount = rules.schools.count
    statedKinds = Array(repeating: 0, count: schoolCount)
    isDelivered = Array(repeating: false, count: schoolCount)
    isClosed = isDelivered
    accrued = rules.firstAccruals
    usedUnits = Array(repeating: 0, count: rules.terms.count * (staff.count + schoolCount))
    // Up to six flows for each section and year are usual; growing the table costs more than room.
    flows.reserveCapacity(8 * staff.count * projection.years.count)
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
      year: year, school: rules.schoolOf[section], section: section, kind: Self.kinds[position],
      amount: Quantity(persons), cause: flows.place(of: cause))
  }

  /// Adds to a kind of shared stock of a school and notes the flow; what is not known stays so.
  mutating func change(
    school: Int, kind: ResourceKind, by amount: Quantity, _ cause: StockFlow.Cause,
    isAssumed: Bool = false
  ) {
    if amount == .zero { return }
    shared[school].add(amount, to: kind)
    flows.append(
      year: year, school: school, section: nil, kind: kind, amount: amount,
      cause: flows.place(of: cause), isAssumed: isAssumed)
  }

  // Small questions are always inlined: a call out of a function that changes something copies the
  // whole builder.

  /// Whether a section takes pupils this year.
  @inline(__always) func isOpen(section: Int) -> Bool { tables.isOpen[year, section] }

  /// Whether any section of a school takes pupils in a year.
  @inline(__always) func isOpen(school: Int, year: Int) -> Bool {
    tables.isSchoolOpen[year, school]
  }

  /// Pupils of a section this year; zero where they are not known.
  @inline(__always) func pupils(_ section: Int) -> Int { tables.pupils[year, section] }

  /// The same of one kind that belongs to whole schools.
  @inline(__always) func known(_ school: Int, _ kind: ResourceKind) -> Quantity? {
    if rules.isPlanned[school], statedKinds[school] & 1 << kind.index == 0,
      isDelivered[school] || isOpen(school: school, year: year)
    {
      return nil
    }
    return shared[school][kind]
  }

  /// Shared stock of a school as it is known: a planned school holds nothing until it opens, and then
  /// of a kind that no project states nothing is known.
  func known(_ school: Int) -> Resources {
    guard rules.isPlanned[school],
      isDelivered[school] || isOpen(school: school, year: year)
    else { return shared[school] }
    var visible = shared[school]
    for kind in ProjectDelivery.sharedKinds where statedKinds[school] & 1 << kind.index == 0 {
      visible[kind] = nil
    }
    return visible
  }
}
