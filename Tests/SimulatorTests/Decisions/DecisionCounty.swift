// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport

@testable import Simulator

/// Seeded counties small enough to try every configuration with every purchase: base 2023, two decision years, projects
/// that bring rooms or open a school, budgets, caps, coefficients.
enum DecisionCounty {
  struct Case {
    var county: County
    var required: Int
    var freedom: SearchFreedom
  }

  static func tiny(seed: Int) -> Case {
    var numbers = SeededGenerator(seed: UInt64(seed))
    var county = SampleCounty.empty()
    county.targetYear = SchoolYear(numbers.chance(50) ? 2024 : 2025)
    county.inspectionYears = [SchoolYear(2025)]
    county.lastYear = SchoolYear(2025)
    county.settings.constructionYears.value = 0
    let schools = numbers.whole(1...2)
    let price = 1_000 * numbers.whole(20...40)
    county.levers = levers(&numbers, price: price, count: schools == 1 ? 2 : 1)
    for index in 0..<schools {
      let isRich = index > 0 && numbers.chance(35)
      add("校\(index)", to: &county, isRich: isRich, &numbers)
    }
    for index in 0..<numbers.whole(1...2) {
      county.plan.projects.append(
        project(index, schools: schools, price: price, &numbers))
    }
    if numbers.chance(25) { open("新校", in: &county, price: price, &numbers) }
    if numbers.chance(45) {
      for year in 2024...2025 {
        county.plan.budgets[BudgetYear(year)] = Money(yuan: Int64(price * numbers.whole(0...5)))
      }
    }
    if numbers.chance(30) {
      county.plan.caps = [
        .equipMultimediaRoom: [
          BudgetYear(2024): numbers.whole(0...3), BudgetYear(2025): numbers.whole(0...4),
        ]
      ]
    }
    var freedom = SearchFreedom()
    if numbers.chance(40) { freedom.projects = .named([ID("项目0")]) }
    if numbers.chance(20) { freedom.sizes = [ID("新校工程"): [ProjectSizeChoice(places: 90)]] }
    return Case(county: county, required: numbers.whole(6...7), freedom: freedom)
  }

  private static func levers(_ numbers: inout SeededGenerator, price: Int, count: Int) -> [Lever] {
    func lever(_ action: MeasureAction, _ kind: ResourceKind, _ price: Int, lead: Int) -> Lever {
      Lever(
        action: action, contributions: [kind: Quantity(1)], unitPrice: Money(yuan: Int64(price)),
        recurrent: Money(yuan: Int64(numbers.chance(30) ? price / 10 : 0)), leadYears: lead,
        step: 1, basis: .ofATest)
    }
    let lead = numbers.chance(25) ? 1 : 0
    var levers = [lever(.equipMultimediaRoom, .multimediaClassrooms, price, lead: lead)]
    if count > 1 { levers.append(lever(.openMusicRoom, .musicRooms, 3 * price, lead: 0)) }
    return levers
  }

  /// A school with twice what it needs of everything but multimedia and music rooms.
  private static func add(
    _ name: String, to county: inout County, isRich: Bool, _ numbers: inout SeededGenerator
  ) {
    let perGrade = numbers.whole(10...30)
    let pupils = 6 * perGrade
    let needed = (23 * pupils + 999) / 1_000
    let rooms = isRich ? 5 * needed : max(0, needed - numbers.whole(0...3))
    let hasMusicRoom = county.levers.count == 1 || numbers.chance(60)
    county.schools.append(
      SampleCounty.school(
        name, .primary, places: numbers.chance(50) ? pupils + 30 : nil,
        staff: [pupils / 5, pupils / 8, pupils / 30 + 1, pupils / 30 + 1],
        shared: [9 * pupils, 15 * pupils, 4_000 * pupils, rooms, hasMusicRoom ? 2 : 0, 2]))
    county.enrolment.append(
      SampleCounty.record(county.schools[county.schools.count - 1], perGrade: perGrade, classes: 1))
  }

  private static func project(
    _ index: Int, schools: Int, price: Int, _ numbers: inout SeededGenerator
  ) -> Project {
    var project = Project(
      id: ID("项目\(index)"), kind: numbers.pick([.equipment, .expansion, .sportsGround]),
      completion: PartialDate(year: numbers.whole(2024...2025), month: 9))
    var work = ProjectWork(school: ID("校\(numbers.below(schools))"))
    let rooms = numbers.whole(1...3)
    work.added[.multimediaClassrooms] = Quantity(rooms)
    if numbers.chance(30) { work.added[.musicRooms] = Quantity(1) }
    project.works = [work]
    project.cost = Money(yuan: Int64(price * rooms * numbers.whole(4...13) / 10))
    decide(&project, &numbers)
    return project
  }

  private static func decide(_ project: inout Project, _ numbers: inout SeededGenerator) {
    project.status = numbers.pick([.candidate, .candidate, .committed, .rejected])
    if project.status == .committed || numbers.chance(30) {
      project.earliestYear = numbers.chance(60) ? SchoolYear(2024) : nil
      project.latestYear = numbers.chance(60) ? SchoolYear(2025) : nil
    }
    if numbers.chance(30) {
      let year = project.completion.year
      project.payments = [
        PaymentShare(year: BudgetYear(year), share: 0.6),
        PaymentShare(year: BudgetYear(year + 1), share: 0.4),
      ]
    }
  }

  /// A planned school that a candidate opens whole: another enrolment, and needs of its own.
  private static func open(
    _ name: String, in county: inout County, price: Int, _ numbers: inout SeededGenerator
  ) {
    var school = School(id: ID(name), kind: .primary, status: .planned, zone: "城关")
    school.sections = [Section(stage: .primary)]
    for (place, kind) in ResourceKind.staffKinds.enumerated() {
      school.sections[0].staff[kind] = Quantity([30, 20, 5, 5][place])
    }
    county.schools.append(school)
    var project = Project(
      id: ID(name + "工程"), kind: .newBuild, completion: PartialDate(year: 2024, month: 8))
    project.status = .candidate
    var work = ProjectWork(school: ID(name), stage: .primary)
    work.places = 120
    work.buildingArea = Quantity(2_000)
    let added = [2_000, 3_000, 600_000, numbers.whole(1...4), 1, 1]
    for (kind, amount) in zip(ResourceKind.sharedKinds, added) {
      work.added[kind] = Quantity(amount)
    }
    project.works = [work]
    project.cost = Money(yuan: Int64(price * numbers.whole(1...5)))
    county.plan.projects.append(project)
  }

  /// One school with everything but so many multimedia rooms; target 2024, to 2025.
  static func oneSchool(short: Int, price: Int64) -> County {
    var county = SearchCounty.fourTeachersShort(isLevel: true)
    county.lastYear = SchoolYear(2025)
    county.settings.constructionYears.value = 0
    county.schools[0].sections[0].staff[.teachersAboveRequiredQualification] = Quantity(100)
    county.schools[0].shared[.multimediaClassrooms] = Quantity(46 - short)
    county.levers = [
      Lever(
        action: .equipMultimediaRoom, contributions: [.multimediaClassrooms: Quantity(1)],
        unitPrice: Money(yuan: price), recurrent: .zero, leadYears: 0, step: 1, basis: .ofATest)
    ]
    return county
  }

  /// Three schools and four to six projects, each with several options: hundreds of configurations.
  static func middling(seed: Int) -> Case {
    var numbers = SeededGenerator(seed: UInt64(1_000 + seed))
    var test = tiny(seed: 5_000 + seed)
    var county = test.county
    county.plan.projects = []
    county.plan.budgets = [:]
    county.plan.caps = [:]
    for index in county.schools.count..<4 {
      add("增\(index)", to: &county, isRich: false, &numbers)
    }
    let names = county.schools.filter { $0.status == .open }.map(\.id)
    for index in 0..<numbers.whole(4...5) {
      var project = project(index, schools: 1, price: 30_000, &numbers)
      project.works[0].school = numbers.pick(names)
      project.status = .candidate
      project.earliestYear = nil
      project.latestYear = nil
      county.plan.projects.append(project)
    }
    test.county = county
    test.freedom = SearchFreedom()
    return test
  }
}
