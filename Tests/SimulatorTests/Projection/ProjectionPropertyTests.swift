// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

/// Promises that hold for every county; the seed of a failing one is printed.
@Suite struct ProjectionPropertyTests {
  static let seeds = Array(UInt64(1)...300)

  private func compile(_ county: County) -> (Baseline, Projection) {
    let baseline = Baseline(county: county, standard: SampleStandard.make())
    return (baseline, Projection(baseline: baseline, plan: county.plan, future: county.future))
  }

  @Test(arguments: seeds) func everyChildIsAccountedForAndNoCellIsNegative(seed: UInt64) {
    let (_, projection) = compile(RandomCounty(seed: seed).county)
    #expect(projection.brokenInvariants.isEmpty, "seed \(seed)")
    #expect(projection.ledger.count == projection.years.count - 1, "seed \(seed)")
  }

  @Test(arguments: seeds) func theBaseYearIsTheCountysOwnTable(seed: UInt64) {
    let (baseline, projection) = compile(RandomCounty(seed: seed).county)
    for (index, section) in baseline.sections.enumerated()
    where !projection.unknownSections.contains(index) {
      for slot in 0..<section.gradeCount {
        #expect(
          projection.pupils[0, index][slot] == baseline.basePupils[index][slot] ?? 0, "seed \(seed)"
        )
      }
    }
  }

  @Test(arguments: seeds) func theSameInputGivesTheSameAnswer(seed: UInt64) {
    let (_, first) = compile(RandomCounty(seed: seed).county)
    let (_, second) = compile(RandomCounty(seed: seed).county)
    #expect(first == second, "seed \(seed)")
  }

  @Test(arguments: seeds) func theOrderOfProjectsAndCatchmentsDoesNotMatter(seed: UInt64) {
    var county = RandomCounty(seed: seed).county
    let (_, first) = compile(county)
    county.plan.projects.reverse()
    county.plan.catchments.reverse()
    let (_, second) = compile(county)
    #expect(first == second, "seed \(seed)")
  }

  @Test(arguments: seeds) func aPlanWhoseProjectsAreAllCalledOffIsTheEmptyPlan(seed: UInt64) {
    let county = RandomCounty(seed: seed).county
    let baseline = Baseline(county: county, standard: SampleStandard.make())
    var plan = Plan()
    plan.projects = county.plan.projects
    for index in plan.projects.indices { plan.projects[index].status = .cancelled }
    let called = Projection(baseline: baseline, plan: plan, future: county.future)
    let empty = Projection(baseline: baseline, plan: Plan(), future: county.future)
    #expect(called == empty, "seed \(seed)")
  }

  @Test(arguments: seeds) func delayingAProjectLeavesEarlierYearsAndOtherZonesAlone(seed: UInt64) {
    let county = RandomCounty(seed: seed, isolated: true).county
    let (baseline, original) = compile(county)
    for index in county.plan.projects.indices {
      let project = county.plan.projects[index]
      guard
        let year = project.commissioning(
          base: county.baseYear, slippage: county.future.slippageYears), year > 0,
        let work = project.works.first, let school = baseline.schoolIndex[work.school]
      else { continue }
      var plan = county.plan
      plan.projects[index].completion = project.completion.advanced(byYears: 2)
      let delayed = Projection(baseline: baseline, plan: plan, future: county.future)
      let zone = baseline.schools[school].zone
      var differing: [String] = []
      for row in original.years.indices {
        for (column, section) in baseline.sections.enumerated()
        where row < year || baseline.zones[section.zone] != zone {
          if original.pupils[row, column] != delayed.pupils[row, column]
            || original.classes[row, column] != delayed.classes[row, column]
            || original.places[row, column] != delayed.places[row, column]
            || original.isOpen[row, column] != delayed.isOpen[row, column]
          {
            differing.append("year \(row), \(section.id)")
          }
        }
      }
      #expect(differing.isEmpty, "seed \(seed), \(project.id)")
    }
  }

  @Test(arguments: seeds) func noPlanChangesHowManyPupilsAZoneHas(seed: UInt64) {
    let county = RandomCounty(seed: seed, isolated: true).county
    let (baseline, planned) = compile(county)
    let empty = Projection(baseline: baseline, plan: Plan(), future: county.future)
    var differing: [String] = []
    for row in planned.years.indices {
      for zone in baseline.zones.indices {
        for stage in Stage.allCases {
          let sections = baseline.sections.indices.filter {
            baseline.sections[$0].zone == zone && baseline.sections[$0].stage == stage
          }
          for slot in 0..<6 {
            let first = sections.reduce(0) { $0 + planned.pupils[row, $1][slot] }
            let second = sections.reduce(0) { $0 + empty.pupils[row, $1][slot] }
            if first != second {
              differing.append("year \(row), zone \(zone), \(stage) \(slot): \(first), \(second)")
            }
          }
        }
      }
    }
    #expect(differing.isEmpty, "seed \(seed)")
  }
}
