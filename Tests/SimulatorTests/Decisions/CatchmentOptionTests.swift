// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport
import Testing

@testable import Simulator

@Suite struct CatchmentOptionTests {
  /// A school with more pupils than its teaching area is enough for, one with room, and a small one, in a zone; one alone in
  /// another.
  private func small() -> SmallCounty {
    var small = SmallCounty()
    small.add("满小", perGrade: 100, classes: 3, places: 700)
    small.county.schools[0].shared[.teachingFloorArea] = Quantity(2_000)
    small.add("空小", perGrade: 60, classes: 2, places: 900)
    small.add("小小", perGrade: 40, classes: 1, places: 240)
    small.add("独小", zone: "乡下", perGrade: 80, classes: 2, places: 300)
    return small
  }

  private func space(_ county: County, _ freedom: SearchFreedom? = nil) -> DecisionSpace {
    var asked = SearchFreedom.none
    asked.catchmentSteps = .assumed
    return DecisionSpace(
      baseline: Baseline(county: county, standard: SampleStandard.make()), plan: county.plan,
      freedom: freedom ?? asked)
  }

  private func row(_ school: ID<School>, _ share: Double, from year: Int = 2024) -> Change.Kind {
    .catchment(
      CatchmentShare(
        source: .zone("城关"), stage: .primary, target: school, share: share,
        from: SchoolYear(year)))
  }

  @Test func aStepOfAFullSchoolsEntrantsGoesToTheOneWithRoom() {
    let space = space(small().county)
    // Half of the zone's entrants go to the full school, 0.3 to the roomy one: a tenth and a fifth of the half move.
    #expect(
      space.decisions == [
        Decision(
          subject: .intake("城关", .primary),
          options: [
            [], [row("满小", 0.45), row("空小", 0.35)], [row("满小", 0.4), row("空小", 0.4)],
          ])
      ])
    #expect(
      space.intakes == [
        ZoneIntake(zone: "城关", stage: .primary, answer: .ways(2)),
        ZoneIntake(zone: "乡下", stage: .primary, answer: .singleSchool),
      ])
  }

  @Test func nothingIsProposedUnlessAskedForAndTheCallersOwnWaysCountFirst() {
    let county = small().county
    #expect(space(county, SearchFreedom()).intakes.isEmpty)
    var freedom = SearchFreedom.none
    freedom.catchmentSteps = .assumed
    let own = [
      CatchmentShare(
        source: .zone("城关"), stage: .primary, target: "空小", share: 0.5,
        from: SchoolYear(2025))
    ]
    freedom.catchments = CatchmentChoice.grouping([own, own])
    let space = space(county, freedom)
    #expect(
      space.decisions == [
        Decision(subject: .catchment(0), options: [[], own.map(Change.Kind.catchment)])
      ])
    #expect(space.intakes.map(\.zone) == ["乡下"])
  }

  @Test func lockedAndPrivateSchoolsTakeNoPart() {
    for isLocked in [true, false] {
      for name in ["满小", "空小"] as [ID<School>] {
        var county = small().county
        if isLocked {
          county.plan.lockedSchools = [name]
        } else {
          for index in county.schools.indices where county.schools[index].id == name {
            county.schools[index].isPrivate = true
          }
        }
        let space = space(county)
        #expect(space.decisions.isEmpty, "\(name)")
        #expect(
          space.intakes.first?.answer == (name == "满小" ? .nobodyFull : .nobodyFree), "\(name)")
      }
    }
    var county = small().county
    county.plan.lockedSchools = ["空小"]
    var freedom = SearchFreedom.none
    freedom.catchments = CatchmentChoice.grouping([
      [
        CatchmentShare(
          source: .zone("城关"), stage: .primary, target: "空小", share: 0.5,
          from: SchoolYear(2025))
      ]
    ])
    #expect(space(county, freedom).decisions.isEmpty)
  }

  @Test func whatIsNotKnownIsNoRoom() {
    var county = small().county
    for index in county.schools.indices where county.schools[index].id == "空小" {
      county.schools[index].shared[.sportsArea] = nil
    }
    #expect(space(county).intakes.first?.answer == .nobodyFree)
  }

  @Test func waysForTheSameEntrantsExcludeEachOther() {
    func way(_ source: CatchmentShare.Source, _ stage: Stage = .junior) -> CatchmentShare {
      CatchmentShare(
        source: source, stage: stage, target: "初中", share: 0.5, from: SchoolYear(2025))
    }
    let (east, west) = (way(.zone("东")), way(.zone("西")))
    let feeder = way(.school("东小"))
    #expect(
      CatchmentChoice.grouping([[east], [west], [feeder], [way(.zone("东"), .primary)]]).map(\.ways)
        == [[[east]], [[west]], [[feeder]], [[way(.zone("东"), .primary)]]])
    #expect(
      CatchmentChoice.grouping([[east], [feeder], [west], [east, west], [], [east]]).map(\.ways)
        == [[[east], [west], [east, west]], [[feeder]]])
  }

  @Test func contradictionsCannotBeCarriedOut() {
    let county = small().county
    #expect(county.plan.applying([row("空小", 0.4), row("空小", 0.5)], county: county) == nil)
    #expect(county.plan.applying([row("空小", 0.4), row("空小", 0.4)], county: county) != nil)
    #expect(
      county.plan.applying([row("空小", 0.4), row("空小", 0.5, from: 2026)], county: county) != nil)
  }

  /// Whatever a seeded county looks like: what is proposed keeps every child, and gives the one school less and the other more
  /// of the zone's entrants, to the thousandth, from the first year in which both are open.
  @Test func proposalsKeepTheSumOfTheSharesAndEveryChild() {
    var ways = 0
    for seed in 1...250 {
      var numbers = SeededGenerator(seed: UInt64(seed))
      var small = SmallCounty()
      for index in 0..<numbers.whole(2...6) {
        let perGrade = numbers.whole(10...120)
        small.add(
          "校\(index)", numbers.pick([.primary, .nineYear, .junior]),
          zone: numbers.pick(["城关", "城关", "乡下"]), perGrade: perGrade,
          classes: 1 + perGrade / 40, places: 6 * perGrade + numbers.whole(-200...200))
      }
      if numbers.chance(50) {
        small.plan("新小", places: numbers.whole(100...900), opens: numbers.whole(2024...2028))
      }
      var county = small.county
      if numbers.chance(30), let school = county.schools.first, school.kind == .primary {
        county.plan.catchments.append(
          CatchmentShare(
            source: .zone(school.zone), stage: .primary, target: school.id, share: 0.4,
            from: SchoolYear(numbers.whole(2024...2028))))
      }
      let baseline = Baseline(county: county, standard: SampleStandard.make())
      var freedom = SearchFreedom.none
      freedom.catchmentSteps = .assumed
      let space = DecisionSpace(baseline: baseline, plan: county.plan, freedom: freedom)
      let before = shares(baseline, county.plan)
      for decision in space.decisions {
        for changes in decision.options.dropFirst() {
          ways += 1
          guard let plan = county.plan.applying(changes, county: county) else {
            Issue.record("seed \(seed): \(changes)")
            continue
          }
          let projection = Projection(baseline: baseline, plan: plan, future: county.future)
          #expect(projection.brokenInvariants.isEmpty, "seed \(seed)")
          check(changes, before, shares(baseline, plan), baseline, "seed \(seed): \(changes)")
        }
      }
    }
    #expect(ways > 50, "\(ways)")
  }

  private func check(
    _ changes: [Change.Kind], _ before: [[Double]], _ after: [[Double]], _ baseline: Baseline,
    _ message: Comment
  ) {
    let rows = changes.compactMap { change in
      if case .catchment(let row) = change { row } else { nil }
    }
    guard rows.count > 1, let first = rows.map(\.from).min() else {
      Issue.record(message)
      return
    }
    let pair = rows.prefix(2).compactMap { row in
      baseline.section(row.target, stage: row.stage)
    }
    for year in baseline.years.indices where year > 0 {
      guard baseline.years[year] >= first else {
        #expect(before[year] == after[year], message)
        continue
      }
      let (old, new) = (before[year], after[year])
      #expect(new[pair[0]] < old[pair[0]] && new[pair[1]] > old[pair[1]], message)
      let sums = [old, new].map { $0[pair[0]] + $0[pair[1]] }
      #expect(abs(sums[0] - sums[1]) < 0.001, "\(sums) \(message)")
    }
  }

  /// Shares of the zones' entrants to primary and junior school, `[year][section]`, by the projection's own rules.
  private func shares(_ baseline: Baseline, _ plan: Plan) -> [[Double]] {
    let future = baseline.county.future
    var run = ProjectionRun(
      baseline: baseline, plan: PlanTables(baseline: baseline, plan: plan, future: future),
      future: future)
    return baseline.years.indices.map { year in
      var parts = baseline.sections.map { _ in 0.0 }
      if year > 0 { run.openAndClose(year: year) }
      for zone in baseline.zones.indices where year > 0 {
        for stage in 0...1 {
          run.shareZone(zone, stage: stage, year: year)
          for section in baseline.sections.indices where baseline.sections[section].zone == zone {
            parts[section] += run.zoneShares.part[section]
          }
        }
      }
      return parts
    }
  }
}
