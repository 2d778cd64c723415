// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import TestSupport
import Testing

@testable import Scenarios

@Suite struct ComparisonTests {
  static let schools: [ID<School>] = ["第一小学", "第二中学"]
  static let sections = [
    SectionID(school: "第一小学", stage: .primary), SectionID(school: "第二中学", stage: .junior),
  ]
  static let years = (2023...2026).map { SchoolYear($0) }

  /// Facts drawn from a small set, so that equal and different ones both occur.
  static func facts(_ random: inout SeededGenerator) -> OutcomeFacts {
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
    var random = SeededGenerator(seed: UInt64(seed))
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
    var random = SeededGenerator(seed: UInt64(1000 + seed))
    let (one, two) = (Self.facts(&random), Self.facts(&random))
    let difference = OutcomeDifference(baseline: one, other: two)
    let total = difference.numbers.cost.difference
    #expect(difference.moneyByYear.values.reduce(.zero, +) == total)
    #expect(difference.moneyByKind.values.reduce(.zero, +) == total)
    #expect(difference.moneyByDepartment.values.reduce(.zero, +) == total)
  }

  @Test func noScenarioIsEverLeftOutAndAnyCanBeTheBaseline() throws {
    var random = SeededGenerator(seed: 7)
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

  // MARK: What differs

  static func facts(
    junior: Verdict?, third: Verdict = .meets, pupils: Int?, amount: Int64, first: Int?
  ) -> OutcomeFacts {
    let year = SchoolYear(2024)
    let id = sections[1]
    var facts = OutcomeFacts(
      verdicts: [.init(year: year, subject: .county): junior ?? .notAssessed], enrolment: [:],
      money: [:], firstCompliance: first.map { SchoolYear($0) },
      sectionsNotMeeting: junior == .meets ? 0 : 1, presentValue: Money(yuan: amount),
      projectsWithoutCost: [])
    if let junior {
      facts.verdicts[.init(year: year, subject: .section(id))] = junior
      facts.verdicts[.init(year: year, subject: .indicator(id, .peAndArtsTeachers))] = third
      facts.verdicts[.init(year: year, subject: .indicator(id, .sportsArea))] = .meets
    }
    if let pupils { facts.enrolment[.init(year: year, section: id)] = pupils }
    let account = OutcomeFacts.Account(
      year: BudgetYear(2024), kind: .construction, department: "住建局", isRecurrent: false)
    facts.money[account] = Money(yuan: amount)
    return facts
  }

  @Test func whatFlippedIsNamedBySchoolIndicatorAndYear() {
    let good = Self.facts(junior: .meets, pupils: 50, amount: 1000, first: 2024)
    let bad = Self.facts(
      junior: .fallsShort, third: .fallsShort, pupils: 60, amount: 1500, first: nil)
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
    #expect(difference.moneyByDepartment == ["住建局": Money(yuan: 500)])
  }

  @Test func whatIsNotThereIsNilAndNeverZero() {
    let without = Self.facts(junior: nil, pupils: nil, amount: 1, first: nil)
    let with = Self.facts(junior: .meets, pupils: 0, amount: 1, first: 2024)
    let difference = OutcomeDifference(baseline: without, other: with)
    let flip = difference.flips.first { $0.judged.subject == .section(Self.sections[1]) }
    #expect(flip?.verdict == Pair(baseline: nil, other: .meets))
    #expect(difference.enrolment.map(\.pupils) == [Pair(baseline: nil, other: 0)])
    #expect(difference.money.isEmpty)
  }
}
