// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// One projection under way: the buffers of the yearly loop, allocated once.
///
/// Cells are pupils by section and grade slot, `[6 · section + slot]`. Each step of a year is an
/// extension file of its own; the order of steps stands in `advance(to:)`.
struct ProjectionRun {
  let baseline: Baseline
  let tables: ProjectionTables
  let plan: PlanTables
  let future: Future
  let sectionCount: Int
  let zoneCount: Int

  /// The year before and the year being filled.
  var before: [Int]
  var now: [Int]
  /// Classes of the year before and of this one.
  var classesBefore: [Int]
  var classesNow: [Int]
  /// The limit at which a cohort's classes were formed; zero for classes of the base year's table.
  var formedAtBefore: [Int]
  var formedAtNow: [Int]
  /// Whether a section teaches this year.
  var isOpen: [Bool]
  /// Who receives a closed section's share of entrants; −1 for nobody.
  var heir: [Int]
  /// What a section's share of its zone's entrants is in proportion to, this year.
  var intakeWeight: [Double]
  /// Entrants that this year's allocation sent to a section.
  var entrants: [Int]
  /// Whether a cohort received pupils from other sections this year, by cell.
  var hasReceived: [Bool]
  /// Grade 6 leavers who go on to grade 7 somewhere, by primary section.
  var leavers: [Int]
  /// Sections that open whole this year.
  var openings: [Int] = []
  /// Entrants that each of them takes, `[opening][zone]`, out of so many, `[stage][zone]`.
  var openingTaken: [Double] = []
  var openingOutOf: [Double] = []

  var apportionment: Apportionment
  /// The same over zones, whose shares stand while those of sections are reckoned.
  var zonal: Apportionment
  var zoneShares: EntrantShares
  var feederShares: EntrantShares
  /// Scratch lists of sections and numbers.
  var list: [Int] = []
  var amounts: [Int] = []
  var rooms: [Int] = []
  /// Chains of sections by zone: the first and the last of each, `[zone]`, and who follows,
  /// `[section]`.
  var firstOfZone: [Int]
  var lastOfZone: [Int]
  var nextOfZone: [Int]
  /// Who takes a section's part of its zone's entrants, itself or its heir, −1 for nobody; with
  /// what weight; and the sums, `[2 · zone + stage]`. They hold for the year.
  var taker: [Int]
  var takerWeight: [Double]
  var zoneWeight: [Double]

  /// What this future's schools have against the forecast, `[year · sections + section]`; empty for
  /// nothing.
  let drifts: [Double]
  /// How many classes the rooms of an expanded section hold; zero where nothing says so.
  var classRooms: [Int] = []

  var projection: Projection
  /// Whether the shares in hand are equal parts, because no section of theirs has entrants to go
  /// by.
  var sharesEqually = false
  /// Notes every step where somebody asks why; nil in an ordinary run.
  var watch: PupilWatch?
  /// Notes who enters where, for a search of intakes, which keeps to the places itself: nobody is
  /// sent on then. Nil in an ordinary run.
  var record: IntakeRecord?

  init(baseline: Baseline, plan: PlanTables, future: Future) {
    self.baseline = baseline
    tables = baseline.projectionTables
    self.plan = plan
    self.future = future
    drifts = Self.drifts(future, baseline: baseline)
    sectionCount = baseline.sections.count
    zoneCount = baseline.zones.count
    let cells = Array(repeating: 0, count: 6 * sectionCount)
    before = cells
    now = cells
    classesBefore = cells
    classesNow = cells
    formedAtBefore = cells
    formedAtNow = cells
    isOpen = Array(repeating: false, count: sectionCount)
    heir = Array(repeating: -1, count: sectionCount)
    intakeWeight = tables.baseIntake
    entrants = Array(repeating: 0, count: sectionCount)
    hasReceived = Array(repeating: false, count: 6 * sectionCount)
    leavers = entrants
    firstOfZone = Array(repeating: -1, count: zoneCount)
    lastOfZone = firstOfZone
    nextOfZone = heir
    taker = heir
    takerWeight = intakeWeight
    zoneWeight = Array(repeating: 0, count: 2 * zoneCount)
    apportionment = Apportionment(capacity: max(sectionCount + zoneCount + 1, 9 * zoneCount, 9))
    zonal = apportionment
    zoneShares = EntrantShares(sectionCount: sectionCount)
    feederShares = zoneShares
    let years = baseline.years.count
    projection = Projection(
      years: baseline.years,
      pupils: Grid(rows: years, columns: sectionCount, repeating: GradeCounts()),
      classes: Grid(rows: years, columns: sectionCount, repeating: GradeCounts()),
      isOpen: Grid(rows: years, columns: sectionCount, repeating: false),
      places: Grid(rows: years, columns: sectionCount, repeating: nil), ledger: [],
      shortfalls: [], overflows: [],
      unknownSections: Set((0..<sectionCount).filter { [tables] in !tables.isKnown[$0] }))
    projection.ledger.reserveCapacity(years)
  }
}

extension ProjectionRun {
  /// Runs every year.
  mutating func run() -> Projection {
    startWithBaseYear()
    for year in 1..<max(1, baseline.years.count) { advance(to: year) }
    return projection
  }

  private mutating func startWithBaseYear() {
    for section in 0..<sectionCount {
      isOpen[section] = plan.isOpen(section, in: 0)
      for slot in 0..<6 { now[6 * section + slot] = tables.basePupils[section][slot] }
    }
    tellBaseYear()
    formBaseClasses()
    recordShortfalls(year: 0)
    store(year: 0)
  }

  private mutating func advance(to year: Int) {
    swap(&before, &now)
    swap(&classesBefore, &classesNow)
    swap(&formedAtBefore, &formedAtNow)
    Self.clear(&now, &hasReceived)
    var ledger = PupilLedger(
      year: baseline.years[year], before: before.reduce(0, +), entrants: 0, graduates: 0,
      leavingAfterPrimary: 0, progressionLoss: 0, migration: 0, after: 0)
    openAndClose(year: year)
    moveUp(year: year, &ledger)
    tellMovedUp(year: year)
    if !tables.onward.isEmpty {
      watch?.step = .onward
      sendOnward(&ledger)
    }
    admitToPrimary(year: year, &ledger)
    admitToJunior(year: year, &ledger)
    record?.entrants[year] = entrants
    watch?.step = .closure
    emptyClosedSections(year: year)
    watch?.step = .opening
    fillNewSections(year: year)
    watch?.seen = now
    migrate(year: year, &ledger)
    drift(year: year, &ledger)
    tellMigration()
    watch?.step = .overflow
    if record == nil { sendOnOverflow(year: year) }
    recordShortfalls(year: year)
    formClasses(year: year)
    if !plan.classRooms.isEmpty { openClasses(year: year) }
    ledger.after = now.reduce(0, +)
    projection.ledger.append(ledger)
    store(year: year)
  }

  private static func clear(_ cells: inout [Int], _ marks: inout [Bool]) {
    var cells = cells.mutableSpan
    var marks = marks.mutableSpan
    cells.update(repeating: 0)
    marks.update(repeating: false)
  }

  private mutating func store(year: Int) {
    Self.store(now, year: year, in: &projection.pupils)
    Self.store(classesNow, year: year, in: &projection.classes)
    Self.store(isOpen, year: year, in: &projection.isOpen)
    Self.store(plan.places, year: year, in: &projection.places)
  }

  /// Enters one year of cells, `[6 · section + slot]`; beyond a section's grades they stay zero.
  private static func store(_ cells: [Int], year: Int, in grid: inout Grid<GradeCounts>) {
    let (first, columns) = (year * grid.columns, grid.columns)
    let cells = cells.span
    var values = grid.values.mutableSpan
    for section in 0..<columns {
      values[first + section] = GradeCounts(cells, from: 6 * section)
    }
  }

  private static func store(_ isOpen: [Bool], year: Int, in grid: inout Grid<Bool>) {
    let first = year * grid.columns
    var values = grid.values.mutableSpan
    for section in isOpen.indices { values[first + section] = isOpen[section] }
  }

  /// Enters one year of places, `[year][section]`, −1 for no known limit.
  private static func store(_ places: [Int], year: Int, in grid: inout Grid<Int?>) {
    let first = year * grid.columns
    let columns = grid.columns
    let places = places.span
    var values = grid.values.mutableSpan
    for cell in first..<first + columns {
      values[cell] = places[cell] < 0 ? nil : places[cell]
    }
  }

  /// Pupils of a section this year.
  func total(_ section: Int) -> Int {
    let cell = 6 * section
    return now[cell] + now[cell + 1] + now[cell + 2] + now[cell + 3] + now[cell + 4] + now[cell + 5]
  }

  /// Places of a section this year; nil where no limit is known.
  func places(_ section: Int, in year: Int) -> Int? {
    let limit = plan.places[year * sectionCount + section]
    return limit < 0 ? nil : limit
  }
}
