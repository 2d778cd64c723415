// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Scenarios
@testable import Simulator

@Suite struct ComparisonTests {
  static let schools: [ID<School>] = ["第一小学", "第二中学"]
  static let sections = [
    SectionID(school: "第一小学", stage: .primary), SectionID(school: "第二中学", stage: .junior),
  ]
  static let years = (2023...2026).map { SchoolYear($0) }

  /// Facts drawn from a small set, so that equal and different ones both occur.
  static func facts(_ random: inout Seeded) -> OutcomeFacts {
    let verdicts: [Verdict] = [.meets, .fallsShort, .notAssessed]
    var subjects: [OutcomeFacts.Subject] = [.county, .schoolSize("第一小学"), .item("7"), .item("12")]
    for section in sections {
      subjects += [.section(section), .classSize(section), .staffRatio(section)]
      subjects += [.musicRooms(section), .artRooms(section)]
      subjects += Indicator.allCases.map { .indicator(section, $0) }
      subjects += Indicator.allCases.map { .coefficient(section.stage, $0) }
    }
    var facts = OutcomeFacts(
      verdicts: [:], enrolment: [:], money: [:],
      firstCompliance: random.pick([nil, SchoolYear(2025), SchoolYear(2026)]),
      sectionsNotMeeting: random.below(3), presentValue: Money(yuan: Int64(random.below(50))),
      projectsWithoutCost: random.below(2) == 0 ? [] : ["甲"])
    for year in years {
      for subject in subjects where random.below(8) > 0 {
        facts.verdicts[.init(year: year, subject: subject)] = random.pick(verdicts)
      }
      for section in sections where random.below(4) > 0 {
        facts.enrolment[.init(year: year, section: section)] = random.below(3)
      }
      for kind in CostEntry.Kind.allCases where random.below(2) > 0 {
        let account = OutcomeFacts.Account(
          year: BudgetYear(year.firstYear), kind: kind, department: random.pick([nil, "财政局"]),
          isRecurrent: random.below(2) == 0)
        facts.money[account] = Money(yuan: Int64(1 + random.below(3)))
      }
    }
    return facts
  }

  @Test(arguments: 0..<60)
  func aMinusBIsMinusBMinusA(_ seed: Int) {
    var random = Seeded(UInt64(seed))
    let (one, two) = (Self.facts(&random), Self.facts(&random))
    let there = OutcomeDifference(baseline: one, other: two)
    let back = OutcomeDifference(baseline: two, other: one)
    #expect(there == back.negated)
    #expect(there.negated.negated == there)
    for (year, amount) in there.moneyByYear { #expect(back.moneyByYear[year] == -amount) }
    for (kind, amount) in there.moneyByKind { #expect(back.moneyByKind[kind] == -amount) }
    for (name, amount) in there.moneyByDepartment {
      #expect(back.moneyByDepartment[name] == -amount)
    }
    #expect(OutcomeDifference(baseline: one, other: one).isEmpty)
  }

  @Test(arguments: 0..<20)
  func theSumsOfMoneyAgreeWithTheFourNumbers(_ seed: Int) {
    var random = Seeded(UInt64(1000 + seed))
    let (one, two) = (Self.facts(&random), Self.facts(&random))
    let difference = OutcomeDifference(baseline: one, other: two)
    let total = difference.numbers.cost.difference
    #expect(difference.moneyByYear.values.reduce(.zero, +) == total)
    #expect(difference.moneyByKind.values.reduce(.zero, +) == total)
    #expect(difference.moneyByDepartment.values.reduce(.zero, +) == total)
  }

  @Test func noScenarioIsEverLeftOutAndAnyCanBeTheBaseline() throws {
    var random = Seeded(7)
    let entries = ["甲", "乙", "丙", "丁"].map {
      Comparison.Entry(name: $0, facts: Self.facts(&random))
    }
    let comparison = Comparison(baseline: entries[0], others: Array(entries.dropFirst()))
    #expect(comparison.differences.count == 3)
    for name in ["甲", "乙", "丙", "丁"] {
      let rebased = try #require(comparison.rebased(on: name))
      #expect(rebased.baseline.name == name)
      #expect(Set(([rebased.baseline] + rebased.others).map(\.name)) == ["甲", "乙", "丙", "丁"])
      for (entry, difference) in zip(rebased.others, rebased.differences) {
        #expect(
          difference == OutcomeDifference(baseline: rebased.baseline.facts, other: entry.facts))
      }
    }
    #expect(comparison.rebased(on: "戊") == nil)
    #expect(try #require(comparison.rebased(on: "丙")?.rebased(on: "甲")).baseline == entries[0])
  }

  // MARK: Facts of an outcome

  static func finding(_ verdict: Verdict) -> Finding {
    let value = CitedValue(
      key: "k", value: ExactDecimal(1), unit: .ratio, from: PartialDate(year: 2017),
      citation: Citation(document: "d", article: "a"))
    return Finding(
      numerator: nil, denominator: nil, value: nil, threshold: value, floor: nil,
      verdict: verdict, reachesFloor: nil, shortBy: nil, spare: nil, route: nil)
  }

  static func section(_ verdict: Verdict, third: Verdict = .meets) -> SectionAssessment {
    var indicators = Indicator.allCases.map { _ in finding(.meets) }
    indicators[2] = finding(third)
    return SectionAssessment(
      indicators: indicators, reached: 7, verdict: verdict, classSize: finding(.meets),
      staffRatio: nil, musicRooms: finding(.meets), artRooms: finding(.meets))
  }

  static func facts(junior: SectionAssessment?, pupils: Int, amount: Int64) -> OutcomeFacts {
    let years = [SchoolYear(2023), SchoolYear(2024)]
    var grid = Grid(rows: 2, columns: 2, repeating: GradeCounts())
    for row in 0..<2 {
      grid[row, 0][0] = 100
      grid[row, 1][0] = pupils
    }
    var isOpen = Grid(rows: 2, columns: 2, repeating: true)
    isOpen[0, 1] = false
    let projection = Projection(
      years: years, pupils: grid, classes: grid, isOpen: isOpen,
      places: Grid(rows: 2, columns: 2, repeating: nil), ledger: [], shortfalls: [],
      overflows: [], unknownSections: [])
    let primary = section(.meets)
    let assessment = Assessment(years: [
      YearAssessment(
        year: years[0], sections: [primary, nil], coefficients: [:],
        schoolSizes: [finding(.meets), nil], items: [], score: nil, verdict: .fallsShort),
      YearAssessment(
        year: years[1], sections: [primary, junior], coefficients: [:],
        schoolSizes: [finding(.meets), finding(.meets)], items: [], score: nil,
        verdict: junior?.verdict ?? .notAssessed),
    ])
    let costing = Costing(
      entries: [
        CostEntry(
          year: BudgetYear(2024), cause: .project("甲"), kind: .construction, isRecurrent: false,
          department: "住建局", amount: Money(yuan: amount))
      ], alreadySpent: .zero, projectsWithoutCost: [], discountRate: 0.25,
      presentYear: BudgetYear(2023))
    return OutcomeFacts(
      projection: projection, assessment: assessment, costing: costing, schools: schools,
      sections: sections, targetYear: SchoolYear(2024))
  }

  @Test func whatFlippedIsNamedBySchoolIndicatorAndYear() {
    let good = Self.facts(junior: Self.section(.meets), pupils: 50, amount: 1000)
    let bad = Self.facts(
      junior: Self.section(.fallsShort, third: .fallsShort), pupils: 60, amount: 1500)
    let difference = OutcomeDifference(baseline: good, other: bad)
    let year = SchoolYear(2024)
    let id = Self.sections[1]
    #expect(
      difference.flips.map(\.judged) == [
        .init(year: year, subject: .county), .init(year: year, subject: .section(id)),
        .init(year: year, subject: .indicator(id, .peAndArtsTeachers)),
      ])
    #expect(difference.flips.allSatisfy { $0.isLoss && !$0.isGain })
    #expect(difference.negated.flips.allSatisfy { $0.isGain && !$0.isLoss })
    #expect(difference.enrolment.map(\.pupils) == [Pair(baseline: 50, other: 60)])
    #expect(difference.numbers.firstCompliance == Pair(baseline: year, other: nil))
    #expect(difference.numbers.sectionsNotMeeting == Pair(baseline: 0, other: 1))
    #expect(difference.numbers.capital.difference == Money(yuan: 500))
    #expect(
      difference.numbers.presentValue == Pair(baseline: Money(yuan: 800), other: Money(yuan: 1200)))
    #expect(difference.moneyByDepartment == ["住建局": Money(yuan: 500)])
  }

  @Test func aSectionThatIsNotOpenHasNoVerdictAndNoPupilsNotZero() {
    let without = Self.facts(junior: nil, pupils: 0, amount: 0)
    let with = Self.facts(junior: Self.section(.meets), pupils: 0, amount: 0)
    let id = Self.sections[1]
    #expect(without.enrolment[.init(year: SchoolYear(2023), section: id)] == nil)
    #expect(with.enrolment[.init(year: SchoolYear(2024), section: id)] == 0)
    let flip = OutcomeDifference(baseline: without, other: with).flips.first {
      $0.judged.subject == .section(id)
    }
    #expect(flip?.verdict == Pair(baseline: nil, other: .meets))
  }

  @Test func aSectionNotAssessedDoesNotMeet() {
    let facts = Self.facts(junior: Self.section(.notAssessed), pupils: 1, amount: 0)
    #expect(facts.sectionsNotMeeting == 1)
  }
}

/// A small generator with a seed (SplitMix64), the same everywhere.
struct Seeded {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var rest = elements
    var shuffled: [Element] = []
    while !rest.isEmpty { shuffled.append(rest.remove(at: below(rest.count))) }
    return shuffled
  }
}
