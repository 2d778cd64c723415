// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

@testable import Simulator

/// A county whose pupils are given year by year, so that stocks can be tested without a projection.
struct StockSample {
  var county: County
  var standard = SampleStandard.make()
  /// Pupils by section name and year index; a section that is not named has its base year's number.
  var pupils: [SectionID: [Int]] = [:]
  /// Classes by section name, the same in every year.
  var classes: [SectionID: Int] = [:]
  /// Sections whose pupils the county did not give.
  var unknown: Set<SectionID> = []
  var future = Future()

  /// Six school years from 2023, nothing retires, nothing wears out, nobody moves.
  init(_ schools: [School]) {
    county = SampleCounty.empty()
    county.lastYear = SchoolYear(2028)
    county.schools = schools
  }

  var years: [SchoolYear] { Array(county.years) }

  var baseline: Baseline { Baseline(county: county, standard: standard) }

  /// All pupils stand in the starting grade's slot: stocks ask for totals only. A section is open
  /// while it has pupils, or while its pupils are unknown.
  var projection: Projection {
    let places = baseline.sections
    var counts = Grid(rows: years.count, columns: places.count, repeating: GradeCounts())
    var rooms = counts
    var open = Grid(rows: years.count, columns: places.count, repeating: false)
    for (section, place) in places.enumerated() {
      for year in years.indices {
        let number = pupils[place.id].map { $0[min(year, $0.count - 1)] } ?? 0
        counts[year, section][0] = unknown.contains(place.id) ? 0 : number
        rooms[year, section][0] = classes[place.id] ?? 0
        open[year, section] = number > 0 || unknown.contains(place.id)
      }
    }
    return Projection(
      years: years, pupils: counts, classes: rooms, isOpen: open,
      places: Grid(rows: years.count, columns: places.count, repeating: nil), ledger: [],
      shortfalls: [], overflows: [],
      unknownSections: Set(places.indices.filter { unknown.contains(places[$0].id) }))
  }

  var stock: Stock {
    Stock(baseline: baseline, plan: county.plan, future: future, projection: projection)
  }

  var costing: Costing {
    Costing(baseline: baseline, plan: county.plan, future: future, stock: stock)
  }

  /// The section's index by the school's name.
  func section(_ school: String, _ stage: Stage = .primary) -> Int {
    let id = SectionID(school: ID(school), stage: stage)
    return baseline.sections.firstIndex { $0.id == id } ?? -1
  }

  /// The school's index.
  func school(_ name: String) -> Int {
    county.schools.firstIndex { $0.id == ID(name) } ?? -1
  }

  /// Staff, qualified, backbone, PE and arts of a section in a year.
  func people(_ stock: Stock, _ year: Int, _ name: String, _ stage: Stage = .primary) -> [Int?] {
    let counts = stock.staff[year, section(name, stage)]
    return ResourceKind.staffKinds.map { counts[$0] }
  }

  /// A kind of shared stock of a school in whole units in a year.
  func held(_ stock: Stock, _ year: Int, _ name: String, _ kind: ResourceKind) -> Int? {
    stock.shared[year, school(name)][kind].map(\.wholeUnits)
  }

  /// Units of a measure that took place, by year index.
  func done(_ stock: Stock, _ measure: String) -> [Int: Int] {
    var units: [Int: Int] = [:]
    for effect in stock.measureEffects where effect.measure == ID(measure) {
      units[effect.year] = effect.done.wholeUnits
    }
    return units
  }
}

extension StockSample {
  /// Two primary schools of 600 pupils in one zone and a junior school of 500 in another.
  static func threeSchools() -> StockSample {
    var sample = StockSample([
      SampleCounty.school("甲小", .primary), SampleCounty.school("乙小", .primary),
      SampleCounty.school("丙中", .junior, zone: "乡下"),
    ])
    sample.pupils = [
      SectionID(school: "甲小", stage: .primary): [600],
      SectionID(school: "乙小", stage: .primary): [600],
      SectionID(school: "丙中", stage: .junior): [500],
    ]
    return sample
  }

  /// The same with a planned primary school `新小` that opens in 2025 and grows.
  static func withNewSchool() -> StockSample {
    var sample = threeSchools()
    var school = School(id: "新小", kind: .primary, status: .planned, zone: "城关")
    school.sections = [Section(stage: .primary, places: 900)]
    sample.county.schools.append(school)
    sample.pupils[SectionID(school: "新小", stage: .primary)] = [0, 0, 300, 450, 600, 600]
    return sample
  }

  /// A project with a completion and one work.
  static func project(
    _ name: String, _ kind: ProjectKind, year: Int, month: Int? = 8, _ work: ProjectWork? = nil
  ) -> Project {
    var project = Project(
      id: ID(name), kind: kind, completion: PartialDate(year: year, month: month))
    if let work { project.works = [work] }
    return project
  }

  /// Work at a school that adds so much of each kind.
  static func work(_ school: String, adds: [ResourceKind: Int] = [:]) -> ProjectWork {
    var work = ProjectWork(school: ID(school))
    for (kind, amount) in adds { work.added[kind] = Quantity(amount) }
    return work
  }

  /// A measure of so many units from a year on.
  static func measure(
    _ name: String, _ action: MeasureAction, _ school: String?, _ amount: Int, from: Int,
    until: Int? = nil
  ) -> Measure {
    var measure = Measure(
      id: ID(name), action: action, school: school.map { ID($0) }, amount: Quantity(amount),
      from: SchoolYear(from))
    measure.until = until.map { SchoolYear($0) }
    return measure
  }

  /// A lever with plain contributions.
  static func lever(
    _ action: MeasureAction, _ contributions: [ResourceKind: Int], price: Int64 = 0,
    recurrent: Int64 = 0, lead: Int = 0, limit: Lever.Limit = .none, most: Int? = nil
  ) -> Lever {
    Lever(
      action: action, contributions: contributions.mapValues { Quantity($0) },
      unitPrice: Money(yuan: price), recurrent: Money(yuan: recurrent), leadYears: lead, step: 1,
      limit: limit, mostPerSection: most, basis: SampleCounty.assumed)
  }
}
