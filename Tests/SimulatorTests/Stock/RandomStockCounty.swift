// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

@testable import Simulator

/// A seeded generator (SplitMix64, Steele, Lea and Flood 2014), so that a failing case can be named.
struct SeededNumbers {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func happens(_ percent: Int) -> Bool { whole(1...100) <= percent }

  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[whole(0...elements.count - 1)]
  }
}

/// Random counties with everything that moves a stock.
enum RandomStockCounty {
  /// The county of a seed; `missing` is the percentage of blanks.
  static func make(seed: Int, missing: Int = 4) -> StockSample {
    var numbers = SeededNumbers(seed: seed)
    let count = numbers.whole(3...9)
    var schools = (0..<count).map { index in
      school(index, isPlanned: index > 2 && numbers.happens(20), missing: missing, &numbers)
    }
    for index in schools.indices where schools[index].kind == .completeSecondary {
      schools[index].seniorPupils = numbers.whole(100...900)
    }
    var sample = StockSample(schools)
    sample.county.settings.retirementRate.value = Double(numbers.whole(0...120)) / 1000
    sample.county.settings.equipmentWriteOffRate.value = Double(numbers.whole(0...200)) / 1000
    sample.county.settings.teachersFollowPupils.value = numbers.happens(60) ? 1 : 0
    sample.county.settings.equipmentPerNewPlace.value = 1800
    sample.future.slippageYears = numbers.whole(-1...2)
    sample.county.plan.projects = (0..<numbers.whole(0...6)).map {
      project($0, schools, &numbers)
    }
    sample.county.plan.measures = (0..<numbers.whole(0...14)).map {
      measure($0, schools, &numbers)
    }
    for action in MeasureAction.allCases where numbers.happens(50) {
      sample.county.levers.append(lever(action, &numbers))
    }
    for school in schools where school.status == .open && numbers.happens(12) {
      var closure = Closure(school: school.id, year: SchoolYear(numbers.whole(2024...2028)))
      if numbers.happens(60) { closure.receiver = numbers.one(of: schools).id }
      sample.county.plan.closures.append(closure)
    }
    fillPupils(&sample, &numbers)
    return sample
  }

  private static func school(
    _ index: Int, isPlanned: Bool, missing: Int, _ numbers: inout SeededNumbers
  ) -> School {
    let kinds: [SchoolKind] = [
      .primary, .primary, .junior, .nineYear, .completeSecondary, .special,
    ]
    let staff = numbers.whole(0...80)
    func part(_ numbers: inout SeededNumbers) -> Int { numbers.whole(0...max(0, staff)) }
    var school = SampleCounty.school(
      "校\(index)", numbers.one(of: kinds), zone: ID("区\(numbers.whole(0...2))"),
      staff: [staff, part(&numbers), part(&numbers), part(&numbers)],
      shared: [
        numbers.whole(0...9000), numbers.whole(0...12_000), numbers.whole(0...3_000_000),
        numbers.whole(0...40), numbers.whole(0...4), numbers.whole(0...4),
      ])
    if isPlanned { school.status = .planned }
    if numbers.happens(30) { school.sportsAreaLimit = Quantity(numbers.whole(5000...15_000)) }
    for kind in ResourceKind.sharedKinds where numbers.happens(missing) {
      school.shared[kind] = nil
    }
    for section in school.sections.indices {
      for kind in ResourceKind.staffKinds where numbers.happens(missing) {
        school.sections[section].staff[kind] = nil
      }
    }
    return school
  }

  private static func project(
    _ index: Int, _ schools: [School], _ numbers: inout SeededNumbers
  ) -> Project {
    var project = StockSample.project(
      "项\(index)", numbers.one(of: ProjectKind.allCases), year: numbers.whole(2021...2028),
      month: numbers.happens(60) ? numbers.whole(1...12) : nil)
    if numbers.happens(15) { project.status = numbers.one(of: ProjectStatus.allCases) }
    if numbers.happens(40) {
      project.start = PartialDate(year: project.completion.year - numbers.whole(0...3))
    }
    if numbers.happens(90) { project.cost = Money(yuan: Int64(numbers.whole(0...99_999_999))) }
    if numbers.happens(40) {
      project.payments = (0..<3).map {
        PaymentShare(
          year: BudgetYear(project.completion.year - $0), share: [0.37, 0.4, 0.23][$0])
      }
    }
    for _ in 0..<numbers.whole(0...2) {
      var work = ProjectWork(school: numbers.one(of: schools).id)
      if numbers.happens(50) {
        work.buildingArea = Quantity(hundredths: Int64(numbers.whole(0...999_999)))
      }
      if numbers.happens(50) { work.places = numbers.whole(0...900) }
      if numbers.happens(50) { work.classes = numbers.whole(0...20) }
      for kind in ResourceKind.sharedKinds {
        if numbers.happens(30) { work.added[kind] = Quantity(numbers.whole(0...3000)) }
        if numbers.happens(10) { work.removed[kind] = Quantity(numbers.whole(0...9000)) }
        if numbers.happens(10) { work.swing[kind] = Quantity(numbers.whole(0...9000)) }
      }
      project.works.append(work)
    }
    return project
  }

  private static func measure(
    _ index: Int, _ schools: [School], _ numbers: inout SeededNumbers
  ) -> Measure {
    let action = numbers.one(of: MeasureAction.allCases)
    let isPersons = action.target.isStaff
    var measure = StockSample.measure(
      "措\(index)", action, numbers.happens(65) ? numbers.one(of: schools).id.rawValue : nil,
      numbers.whole(0...(isPersons ? 25 : 4000)), from: numbers.whole(2022...2028))
    if numbers.happens(40) { measure.until = SchoolYear(numbers.whole(2023...2030)) }
    if numbers.happens(30) { measure.stage = numbers.one(of: Stage.allCases) }
    if numbers.happens(50) { measure.giver = numbers.one(of: schools).id }
    if numbers.happens(30) { measure.unitCost = Money(yuan: Int64(numbers.whole(0...9999))) }
    return measure
  }

  private static func lever(_ action: MeasureAction, _ numbers: inout SeededNumbers) -> Lever {
    var contributions: [ResourceKind: Int] = [:]
    for kind in action.impliedKinds { contributions[kind] = 1 }
    if numbers.happens(20) { contributions[.equipmentValue] = 500 }
    return StockSample.lever(
      action, contributions, price: Int64(numbers.whole(0...5000)),
      recurrent: Int64(numbers.whole(0...900)), lead: numbers.whole(0...2),
      limit: numbers.one(of: Lever.Limit.allCases),
      most: numbers.happens(40) ? numbers.whole(0...30) : nil)
  }

  private static func fillPupils(_ sample: inout StockSample, _ numbers: inout SeededNumbers) {
    for school in sample.county.schools {
      let closing = sample.county.plan.closures.filter { $0.school == school.id }.map(\.year).min()
      let opening = school.status == .planned ? numbers.whole(1...7) : 0
      for section in school.sections {
        let id = SectionID(school: school.id, stage: section.stage)
        let isLate = school.status == .open && numbers.happens(8)
        let from = isLate ? numbers.whole(1...4) : opening
        sample.pupils[id] = sample.years.indices.map { year in
          let isClosed = closing.map { $0 <= sample.years[year] } ?? false
          return year < from || isClosed ? 0 : numbers.whole(1...900)
        }
        sample.classes[id] = numbers.whole(1...40)
        if numbers.happens(3) { sample.unknown.insert(id) }
      }
    }
  }
}
