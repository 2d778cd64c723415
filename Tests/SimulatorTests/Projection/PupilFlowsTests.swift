// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

/// Every number of pupils is the sum of what is told of it; the seed of a failing county is printed.
@Suite struct PupilFlowsTests {
  private func flows(_ county: County) -> (Baseline, PupilFlows) {
    let baseline = Baseline(county: county, standard: SampleStandard.make())
    return (baseline, PupilFlows(baseline: baseline, plan: county.plan, future: county.future))
  }

  private func told(
    _ small: SmallCounty, _ school: ID<School>, _ stage: Stage = .primary, year: Int
  )
    throws -> PupilExplanation
  {
    let (_, flows) = flows(small.county)
    return try #require(flows.explanation(SectionID(school: school, stage: stage), year: year))
  }

  @Test(arguments: Array(UInt64(1)...300))
  func thePartsAddUpToTheProjectionAndNothingIsLeftOver(seed: UInt64) throws {
    let county = RandomCounty(seed: seed).county
    let (baseline, flows) = flows(county)
    let projection = Projection(baseline: baseline, plan: county.plan, future: county.future)
    #expect(flows.projection == projection, "seed \(seed): watching changed a number")
    for year in projection.years.indices {
      var moved = 0
      for (index, section) in baseline.sections.enumerated() {
        guard let told = flows.explanation(section.id, year: year) else {
          #expect(projection.total(year: year, section: index) == 0, "seed \(seed)")
          continue
        }
        #expect(told.total == projection.total(year: year, section: index), "seed \(seed)")
        for (slot, grade) in told.grades.enumerated() {
          #expect(grade.pupils == projection.pupils[year, index][slot], "seed \(seed)")
          let sum = grade.parts.reduce(0) { $0 + $1.pupils }
          #expect(sum == grade.pupils, "seed \(seed) \(section.id) \(year) \(grade)")
          for part in grade.parts {
            switch part.origin {
            case .other: Issue.record("seed \(seed) \(section.id) \(year): \(part) is left over")
            case .gradeBelow:
              #expect(part.pupils == projection.pupils[year - 1, index][slot - 1], "seed \(seed)")
            case .entrants(let source):
              let expected = Double(source.count) * source.share
              // Largest remainders over zones and then inside one: less than one child each.
              let difference = (Double(part.pupils) - expected).magnitude
              #expect(difference < 2, "seed \(seed) \(section.id) \(year): \(part)")
            case .closure, .opening, .overflow: moved += part.pupils
            default: break
            }
          }
        }
      }
      #expect(moved == 0, "seed \(seed): who leaves one section arrives in another")
    }
  }

  @Test(arguments: Array(UInt64(1)...100))
  func birthsTimesCaptureAreTheEntrantsThatAreSharedOut(seed: UInt64) throws {
    let (baseline, flows) = flows(RandomCounty(seed: seed).county)
    for year in baseline.years.indices {
      for section in baseline.sections where section.stage == .primary {
        for part in flows.explanation(section.id, year: year)?.grades.first?.parts ?? [] {
          guard case .entrants(let source) = part.origin, case .births(let cohort) = source.children
          else { continue }
          let children = cohort.births.reduce(0.0) {
            $0 + Double($1.births) * $1.factor * Double($1.thirds) / 3
          }
          #expect((children * cohort.capture - cohort.expected).magnitude < 1e-6, "seed \(seed)")
          #expect((cohort.expected - Double(source.count)).magnitude < 1.000_001, "seed \(seed)")
        }
      }
    }
  }

  @Test func aClosureIsToldOnBothSides() throws {
    var small = SmallCounty()
    small.add("甲", perGrade: 30)
    small.add("乙", perGrade: 20)
    small.county.plan.closures = [Closure(school: "乙", year: SchoolYear(2025), receiver: "甲")]
    let year = small.county.baseYear.distance(to: SchoolYear(2025))
    let grades = try told(small, "甲", year: year).grades
    #expect(grades[1].pupils == 50)
    #expect(
      grades[1].parts.map(\.pupils) == [30, 0, 20], "below, moving up, from the school that closes")
    #expect(
      grades[1].parts.last?.origin == .closure(SectionID(school: "乙", stage: .primary)))
    guard case .entrants(let source)? = grades[0].parts.first?.origin else {
      Issue.record("\(grades[0])")
      return
    }
    #expect(source.basis == .inherited && source.share == 1)
    // The school that closes is told in its last Septembers and not after.
    let left = try told(small, "乙", year: year)
    #expect(left.total == 0)
    #expect(left.grades[1].parts.map(\.pupils) == [20, 0, -20])
    let (_, flows) = flows(small.county)
    #expect(flows.explanation(SectionID(school: "乙", stage: .primary), year: year + 1) == nil)
  }

  @Test func aFullSchoolTellsWhereItsEntrantsWent() throws {
    var small = SmallCounty()
    small.add("满", perGrade: 30, places: 170)
    small.add("空", perGrade: 10, places: 600)
    let full = try told(small, "满", year: 1).grades[0]
    let free = try told(small, "空", year: 1).grades[0]
    #expect(full.pupils == 20 && full.parts.map(\.pupils) == [30, -10])
    #expect(full.parts[1].origin == .overflow(SectionID(school: "空", stage: .primary)))
    #expect(free.pupils == 20 && free.parts.map(\.pupils) == [10, 10])
    #expect(free.parts[1].origin == .overflow(SectionID(school: "满", stage: .primary)))
  }

  @Test func anOpeningIsToldByWhomItTakesPupilsFrom() throws {
    var small = SmallCounty()
    small.add("老", perGrade: 60)
    small.plan("新", places: 360, opens: 2025, mode: .whole)
    let year = small.county.baseYear.distance(to: SchoolYear(2025))
    let new = try told(small, "新", year: year)
    #expect(new.grades[0].parts.count == 1)
    guard case .entrants(let source)? = new.grades[0].parts.first?.origin else {
      Issue.record("\(new.grades[0])")
      return
    }
    #expect(source.basis == .places && source.count == 60)
    #expect(new.grades[2].pupils > 0)
    #expect(
      new.grades[2].parts.map(\.origin) == [.opening(SectionID(school: "老", stage: .primary))])
  }

  @Test func theBaseYearIsTheCountysTableAndWhatIsUnknownIsNotExplained() throws {
    var small = SmallCounty()
    small.add("甲", perGrade: 30)
    small.add("缺", perGrade: nil)
    let base = try told(small, "甲", year: 0)
    #expect(
      base.grades.map(\.parts)
        == Array(
          repeating: [PupilPart(origin: .baseYear, pupils: 30)], count: 6))
    let (baseline, flows) = flows(small.county)
    #expect(flows.explanation(SectionID(school: "缺", stage: .primary), year: 1) == nil)
    #expect(flows.explanation(SectionID(school: "甲", stage: .junior), year: 1) == nil)
    #expect(
      flows.explanation(SectionID(school: "甲", stage: .primary), year: baseline.years.count) == nil)
  }
}
