// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Simulator

@Suite("Rules of signing as limits of a school")
struct SectionRulesTests {
  typealias Place = SigningCounty

  /// Rules that limit a school by itself.
  static let ofSchools: Set<SigningRule> = [
    .sportsLand, .multimediaRooms, .privateSchools, .rotation, .backboneTeachers,
    .shrinkingSchools,
  ]

  private func problem(_ county: SigningCounty) -> SearchProblem {
    SearchProblem(
      baseline: county.baseline, outcome: county.outcome(), options: SearchOptions())
  }

  private func unit(_ county: SigningCounty, _ school: ID<School>) throws -> SearchUnit {
    try #require(problem(county).units.first { $0.school == school })
  }

  private func lever(_ county: SigningCounty, _ action: MeasureAction) throws -> Int {
    try #require(problem(county).levers.firstIndex { $0.action == action })
  }

  @Test func aPrivateSchoolTakesNothingAndGivesNobody() throws {
    var county = SigningCounty()
    county.change(Place.city) { $0.isPrivate = true }
    let unit = try unit(county, Place.city)
    for lever in problem(county).levers.indices {
      #expect(unit.rule(lever, slot: 0) == .privateSchools)
      #expect(!unit.mayArrive(lever, slot: 0, in: 3))
    }
    #expect(!unit.gives(0))
    county.county.signing.fundsPrivateSchools = true
    #expect(try self.unit(county, Place.city).gives(0))
  }

  @Test func theLandLeavesSoManySteps() throws {
    var county = SigningCounty()
    county.change(Place.city) { $0.landArea = Quantity(20_000) }
    let sports = try lever(county, .addSportsArea)
    // 9,400 of 20,000 m², 9,000 there, steps of ten.
    #expect(try unit(county, Place.city).limits[sports][0]?.last == 40)
    // Where nothing is known the search is not held up; the check asks.
    #expect(try unit(county, Place.village).limits[sports][0] == nil)
    county.county.signing.unchecked = [UncheckedRule(rule: .sportsLand, reason: "县里定")]
    #expect(try unit(county, Place.city).limits[sports][0] == nil)
  }

  @Test func roomsAreLimitedByTheYearInWhichTheyArrive() throws {
    var county = SigningCounty()
    let rooms = try lever(county, .equipMultimediaRoom)
    // Thirty classes, three music and three art rooms, thirty rooms there.
    let level = try unit(county, Place.city)
    #expect(level.limits[rooms][0]?.allSatisfy { $0 == 6 } == true)
    // Fewer classes after the target year bar these years and leave the target year its room.
    county.county.schools[1].zone = "新城"
    county.county.enrolment[1].pupils = [100, 200, 200, 200, 200, 200, nil, nil, nil]
    county.county.targetYear = SchoolYear(2025)
    let fewer = try unit(county, Place.city)
    let most = try #require(fewer.limits[rooms][0])
    let bars = (0..<most.count).map { !fewer.mayArrive(rooms, slot: 0, in: $0) }
    #expect(most[2] > 0, "\(most)")
    #expect(most.dropFirst(2).allSatisfy { $0 == most[2] }, "\(most)")
    #expect(!bars[2] && bars[4], "\(bars)")
  }

  @Test func musicRoomsThatTheStandardAsksForMakeRoomForOthers() throws {
    var county = SigningCounty()
    county.change(Place.city) { $0.shared[.musicRooms] = Quantity(1) }
    let rooms = try lever(county, .equipMultimediaRoom)
    let most = try #require(try unit(county, Place.city).limits[rooms][0])
    let target = county.county.baseYear.distance(to: county.county.targetYear)
    // Thirty classes ask for three music rooms, of which two are missing until the target year.
    #expect(most[target] == 6)
    #expect(most[1] == 4)
  }

  @Test func aSmallSchoolThatShrinksTakesOnlyWhatTheStandardAsks() throws {
    var county = SigningCounty.shrinking
    let pupils = try #require(county.villagePupils)
    county.county.settings.signing.shrinkingSchoolPupils?.value = Double(pupils.target + 1)
    let unit = try unit(county, Place.village)
    for (action, kind) in [
      (MeasureAction.addTeachingArea, ResourceKind.teachingFloorArea),
      (.addSportsArea, .sportsArea), (.openMusicRoom, .musicRooms),
    ] {
      let place = try lever(county, action)
      #expect(unit.rule(place, slot: 0) == .shrinkingSchools)
      let asked = unit.requirements.filter { $0.need.kind == kind }.map(\.short).max() ?? 0
      let most = try #require(unit.limits[place][0]?.max())
      let own = county.county.levers[place]
      let each = try #require(own.contributions[kind]).hundredths * Int64(own.step)
      #expect((most - 1) * each < max(asked, 1) && most * each >= max(asked, 0))
    }
    #expect(unit.rule(try lever(county, .buyEquipment), slot: 0) == nil)
  }

  @Test func backboneTeachersCrowdThreeInTenOfTheStaff() throws {
    let county = SigningCounty()
    let unit = try unit(county, Place.city)
    // Three in ten of sixty, twelve there.
    #expect(unit.room[0][ResourceKind.backboneTeachers.index - 1].first == 600)
    let problem = problem(county)
    let designate = problem.levers[try lever(county, .designateBackbone)]
    let hire = problem.levers[try lever(county, .hireTeacher)]
    #expect(designate.crowding(ResourceKind.backboneTeachers.index) == 100)
    #expect(hire.crowding(ResourceKind.backboneTeachers.index) == -30)
  }

  @Test func villageSmallAndBoardingSchoolsGiveNobodyWhereATownCouldGain() throws {
    var county = SigningCounty()
    #expect(try !unit(county, Place.village).gives(0))
    #expect(try !unit(county, Place.boarding).gives(0))
    #expect(try unit(county, Place.city).gives(0))
    for place in county.county.schools.indices {
      county.county.schools[place].locality = .country
    }
    #expect(try unit(county, Place.village).gives(0))
  }

  @Test func anAnswerWithoutAPlanNamesTheRuleThatStandsInTheWay() throws {
    var county = SigningCounty()
    county.change(Place.city) {
      $0.isPrivate = true
      $0.shared[.equipmentValue] = Quantity(2_000_000)
    }
    county.standard = SearchCounty.withoutCoefficients(required: 7)
    let baseline = county.baseline
    let result = baseline.search(plan: county.county.plan, future: county.county.future)
    #expect(result.status == .infeasible)
    #expect(
      result.shortages.contains { $0.reason == .rule(.privateSchools) }, "\(result.shortages)")
    let report = baseline.reasons(
      plan: county.county.plan, future: county.county.future, options: SearchOptions(),
      result: result)
    let named = report.conflicts.flatMap(\.constraints).contains { constraint in
      if case .rule(.privateSchools, .buyEquipment, Place.city) = constraint { true } else { false }
    }
    #expect(named, "\(report.conflicts)")
    county.county.signing.unchecked = [UncheckedRule(rule: .privateSchools, reason: "县里定")]
    let free = county.baseline.search(plan: county.county.plan, future: county.county.future)
    #expect(free.status != .infeasible)
  }
}
