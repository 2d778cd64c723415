// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport

@testable import Simulator

/// Random counties with everything that moves a stock.
enum RandomStockCounty {
  /// The county of a seed; `missing` is the percentage of blanks.
  static func make(seed: Int, missing: Int = 4) -> StockSample {
    var numbers = SeededGenerator(seed: UInt64(seed))
    let count = numbers.whole(3...9)
    var schools = (0..<count).map { index in
      school(index, isPlanned: index > 2 && numbers.chance(20), missing: missing, &numbers)
    }
    for index in schools.indices where schools[index].kind == .completeSecondary {
      schools[index].seniorPupils = numbers.whole(100...900)
    }
    var sample = StockSample(schools)
    sample.county.settings.retirementRate.value = Double(numbers.whole(0...120)) / 1000
    sample.county.settings.equipmentWriteOffRate.value = Double(numbers.whole(0...200)) / 1000
    sample.county.settings.teachersFollowPupils.value = numbers.chance(60) ? 1 : 0
    sample.county.settings.equipmentPerNewPlace.value = 1800
    sample.future.slippageYears = numbers.whole(-1...2)
    sample.county.plan.projects = (0..<numbers.whole(0...6)).map {
      project($0, schools, &numbers)
    }
    sample.county.plan.measures = (0..<numbers.whole(0...14)).map {
      measure($0, schools, &numbers)
    }
    for action in MeasureAction.allCases where numbers.chance(50) {
      sample.county.levers.append(lever(action, &numbers))
    }
    for school in schools where school.status == .open && numbers.chance(12) {
      var closure = Closure(school: school.id, year: SchoolYear(numbers.whole(2024...2028)))
      if numbers.chance(60) { closure.receiver = numbers.pick(schools).id }
      sample.county.plan.closures.append(closure)
    }
    fillPupils(&sample, &numbers)
    return sample
  }

  private static func school(
    _ index: Int, isPlanned: Bool, missing: Int, _ numbers: inout SeededGenerator
  ) -> School {
    let kinds: [SchoolKind] = [
      .primary, .primary, .junior, .nineYear, .completeSecondary, .special,
    ]
    let staff = numbers.whole(0...80)
    func part(_ numbers: inout SeededGenerator) -> Int { numbers.whole(0...max(0, staff)) }
    var school = SampleCounty.school(
      "校\(index)", numbers.pick(kinds), zone: ID("区\(numbers.whole(0...2))"),
      staff: [staff, part(&numbers), part(&numbers), part(&numbers)],
      shared: [
        numbers.whole(0...9000), numbers.whole(0...12_000), numbers.whole(0...3_000_000),
        numbers.whole(0...40), numbers.whole(0...4), numbers.whole(0...4),
      ])
    if isPlanned { school.status = .planned }
    if numbers.chance(30) { school.sportsAreaLimit = Quantity(numbers.whole(5000...15_000)) }
    for kind in ResourceKind.sharedKinds where numbers.chance(missing) {
      school.shared[kind] = nil
    }
    for section in school.sections.indices {
      for kind in ResourceKind.staffKinds where numbers.chance(missing) {
        school.sections[section].staff[kind] = nil
      }
    }
    return school
  }

  private static func project(
    _ index: Int, _ schools: [School], _ numbers: inout SeededGenerator
  ) -> Project {
    var project = StockSample.project(
      "项\(index)", numbers.pick(ProjectKind.allCases), year: numbers.whole(2021...2028),
      month: numbers.chance(60) ? numbers.whole(1...12) : nil)
    if numbers.chance(15) { project.status = numbers.pick(ProjectStatus.allCases) }
    if numbers.chance(40) {
      project.start = PartialDate(year: project.completion.year - numbers.whole(0...3))
    }
    if numbers.chance(90) { project.cost = Money(yuan: Int64(numbers.whole(0...99_999_999))) }
    if numbers.chance(40) {
      project.payments = (0..<3).map {
        PaymentShare(
          year: BudgetYear(project.completion.year - $0), share: [0.37, 0.4, 0.23][$0])
      }
    }
    for _ in 0..<numbers.whole(0...2) {
      var work = ProjectWork(school: numbers.pick(schools).id)
      if numbers.chance(50) {
        work.buildingArea = Quantity(hundredths: Int64(numbers.whole(0...999_999)))
      }
      if numbers.chance(50) { work.places = numbers.whole(0...900) }
      if numbers.chance(50) { work.classes = numbers.whole(0...20) }
      for kind in ResourceKind.sharedKinds {
        if numbers.chance(30) { work.added[kind] = Quantity(numbers.whole(0...3000)) }
        if numbers.chance(10) { work.removed[kind] = Quantity(numbers.whole(0...9000)) }
        if numbers.chance(10) { work.swing[kind] = Quantity(numbers.whole(0...9000)) }
      }
      project.works.append(work)
    }
    return project
  }

  private static func measure(
    _ index: Int, _ schools: [School], _ numbers: inout SeededGenerator
  ) -> Measure {
    let action = numbers.pick(MeasureAction.allCases)
    let isPersons = action.target.isStaff
    var measure = StockSample.measure(
      "措\(index)", action, numbers.chance(65) ? numbers.pick(schools).id.rawValue : nil,
      numbers.whole(0...(isPersons ? 25 : 4000)), from: numbers.whole(2022...2028))
    if numbers.chance(40) { measure.until = SchoolYear(numbers.whole(2023...2030)) }
    if numbers.chance(30) { measure.stage = numbers.pick(Stage.allCases) }
    if numbers.chance(50) { measure.giver = numbers.pick(schools).id }
    if numbers.chance(30) { measure.unitCost = Money(yuan: Int64(numbers.whole(0...9999))) }
    return measure
  }

  private static func lever(_ action: MeasureAction, _ numbers: inout SeededGenerator) -> Lever {
    var contributions: [ResourceKind: Int] = [:]
    for kind in action.impliedKinds { contributions[kind] = 1 }
    if numbers.chance(20) { contributions[.equipmentValue] = 500 }
    return StockSample.lever(
      action, contributions, price: Int64(numbers.whole(0...5000)),
      recurrent: Int64(numbers.whole(0...900)), lead: numbers.whole(0...2),
      limit: numbers.pick(Lever.Limit.allCases),
      most: numbers.chance(40) ? numbers.whole(0...30) : nil)
  }

  private static func fillPupils(_ sample: inout StockSample, _ numbers: inout SeededGenerator) {
    for school in sample.county.schools {
      let closing = sample.county.plan.closures.filter { $0.school == school.id }.map(\.year).min()
      let opening = school.status == .planned ? numbers.whole(1...7) : 0
      for section in school.sections {
        let id = SectionID(school: school.id, stage: section.stage)
        let isLate = school.status == .open && numbers.chance(8)
        let from = isLate ? numbers.whole(1...4) : opening
        sample.pupils[id] = sample.years.indices.map { year in
          let isClosed = closing.map { $0 <= sample.years[year] } ?? false
          return year < from || isClosed ? 0 : numbers.whole(1...900)
        }
        sample.classes[id] = numbers.whole(1...40)
        // That a planned school has no pupils at the base is known.
        if numbers.chance(3) && school.status == .open { sample.unknown.insert(id) }
      }
    }
  }
}
