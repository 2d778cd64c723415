// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport
import Testing

@testable import Simulator

@Suite("Entrants go to zones that adjoin, where the county says so and their own cannot hold them")
struct AdjacentZoneTests {
  /// One school above its size limit alone in its zone, one with room in another.
  private func county(adjoin: Bool, others: Int = 1, target: Int = 2029) -> County {
    var small = SmallCounty()
    small.add("满小", perGrade: 450, classes: 10, places: 3_600)
    for index in 0..<others {
      small.add("空小\(index)", zone: ID("邻区\(index)"), perGrade: 40, classes: 1, places: 1_200)
    }
    for index in small.county.schools.indices {
      small.county.schools[index].shared[.teachingFloorArea] = Quantity(40_000)
      small.county.schools[index].shared[.sportsArea] = Quantity(80_000)
    }
    if adjoin {
      let zone = small.county.schools[0].zone
      small.county.adjacentZones = small.county.schools.dropFirst().map {
        AdjacentZones(zone, $0.zone)
      }
    }
    small.county.targetYear = SchoolYear(target)
    small.county.inspectionYears = []
    small.county.lastYear = SchoolYear(target + 1)
    return small.county
  }

  private func intake(_ county: County) -> (plan: IntakePlan, baseline: Baseline) {
    let baseline = Baseline(county: county, standard: SampleStandard.make())
    return (baseline.intakePlan(plan: county.plan, future: county.future), baseline)
  }

  /// Rows by which children of one zone enter a school of another.
  private func crossings(_ plan: IntakePlan, _ county: County) -> [CatchmentShare] {
    plan.changes.compactMap { change in
      guard case .catchment(let row) = change, case .zone(let zone) = row.source,
        let school = county.schools.first(where: { $0.id == row.target }), school.zone != zone
      else { return nil }
      return row
    }
  }

  @Test func aSchoolAboveItsSizeSendsEntrantsAcrossTheBorderThatTheCountyNames() throws {
    let alone = county(adjoin: false)
    let without = intake(alone).plan
    #expect(without.notMet.after > 0)
    #expect(crossings(without, alone).isEmpty)

    let county = county(adjoin: true)
    let (found, baseline) = intake(county)
    #expect(found.notMet.before > 0 && found.notMet.after == 0, "\(found.obstacles)")
    #expect(!crossings(found, county).isEmpty)
    // The simulator says so too, and no child is lost on the way.
    let plan = try #require(county.plan.applying(found.changes, county: county))
    let year = try #require(baseline.years.firstIndex(of: county.targetYear))
    let before = Projection(baseline: baseline, plan: county.plan, future: county.future)
    let after = Projection(baseline: baseline, plan: plan, future: county.future)
    func total(_ projection: Projection) -> Int {
      baseline.sections.indices.reduce(0) { $0 + projection.total(year: year, section: $1) }
    }
    #expect(total(before) == total(after))
  }

  @Test func aZoneThatMendsItselfSendsNobody() {
    var county = county(adjoin: true, others: 2)
    // One of the schools with room lies in the full school's own zone.
    county.schools[1].zone = county.schools[0].zone
    let found = intake(county).plan
    #expect(found.notMet.after == 0)
    #expect(crossings(found, county).isEmpty)
  }

  @Test func whichNamesZonesHaveDecidesNothing() {
    let county = county(adjoin: true, others: 2)
    var renamed = county
    func name(_ zone: ID<Zone>) -> ID<Zone> { ID("Z" + String(zone.rawValue.reversed())) }
    for index in renamed.schools.indices {
      renamed.schools[index].zone = name(renamed.schools[index].zone)
    }
    renamed.adjacentZones = county.adjacentZones.map {
      AdjacentZones(name($0.first), name($0.second))
    }
    let (one, other) = (intake(county).plan, intake(renamed).plan)
    #expect(one.diverted == other.diverted && one.classes == other.classes)
    #expect(one.notMet.after == other.notMet.after)
  }
}
