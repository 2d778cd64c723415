// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Simulator

@Suite("Signing: rotation, backbone teachers, posts")
struct SigningOfPeopleTests {
  typealias Place = SigningCounty

  @Test func aVillageSchoolLosesNobodyToTheCityByRotation() throws {
    var county = SigningCounty()
    county.plan(.rotateTeacher, Place.city, 2, giver: Place.village)
    let breach = try #require(county.breaches(.rotation).first)
    #expect(county.check.breaches.count == 1)
    #expect(breach.school == Place.village)
    #expect(breach.year == SchoolYear(2025))
    #expect(breach.figure == Quantity(2))
    // Whoever comes back in the same year makes up for it.
    county.plan(.rotateTeacher, Place.village, 1, giver: Place.city)
    #expect(county.breaches(.rotation).map(\.figure) == [Quantity(1)])
    county.plan(.rotateBackbone, Place.village, 1, giver: Place.city)
    #expect(county.check.wouldBeSigned)
  }

  @Test func aBoardingSchoolInTownIsProtectedAndACitySchoolIsNot() {
    var county = SigningCounty()
    county.plan(.rotatePEOrArts, Place.city, 3, giver: Place.boarding)
    #expect(county.breaches(.rotation).map(\.school) == [Place.boarding])
    var other = SigningCounty()
    other.change(Place.boarding) { $0.isBoarding = false }
    other.plan(.rotatePEOrArts, Place.city, 3, giver: Place.boarding)
    #expect(other.check.wouldBeSigned)
  }

  @Test func aSmallSchoolInTownIsProtectedAndIsNoTownSchoolToOthers() {
    var county = SigningCounty()
    county.change(Place.boarding) { $0.isBoarding = false }
    county.county.enrolment[2] = SampleCounty.record(
      county.county.schools[2], perGrade: 16, classes: 1)
    var toSmall = county
    county.plan(.rotateTeacher, Place.city, 1, giver: Place.boarding)
    #expect(county.breaches(.rotation).map(\.school) == [Place.boarding])
    toSmall.plan(.rotateTeacher, Place.boarding, 1, giver: Place.village)
    #expect(toSmall.check.wouldBeSigned)
  }

  @Test func whatTheSimulatorMovedCountsAndNotWhatWasAsked() {
    var county = SigningCounty()
    county.change(Place.village) {
      $0.sections[0].staff[.teachersAboveRequiredQualification] = Quantity(1)
    }
    county.plan(.rotateTeacher, Place.city, 9, giver: Place.village)
    #expect(county.breaches(.rotation).map(\.figure) == [Quantity(1)])
  }

  @Test func anUnnamedGiverIsFoundByWhatHappened() {
    var county = SigningCounty()
    county.change(Place.city) {
      $0.sections[0].staff[.teachersAboveRequiredQualification] = Quantity(20)
    }
    county.change(Place.boarding) {
      $0.sections[0].staff[.teachersAboveRequiredQualification] = Quantity(2)
    }
    county.plan(.rotateTeacher, Place.city, 3)
    #expect(county.breaches(.rotation).map(\.school) == [Place.village])
    #expect(county.breaches(.rotation).map(\.figure) == [Quantity(3)])
  }

  @Test func backboneTeachersStayUnderThePartOfTheStaff() throws {
    var county = SigningCounty()
    // Sixty staff, twelve of them backbone: three in ten are eighteen.
    county.plan(.designateBackbone, Place.city, 6)
    #expect(county.check.wouldBeSigned)
    county.plan(.designateBackbone, Place.city, 1)
    let breach = try #require(county.breaches(.backboneTeachers).first)
    #expect(county.check.breaches.count == 1)
    #expect(breach.stage == .primary)
    #expect(breach.figure == Quantity(19))
    #expect(breach.limit == Quantity(18))
    #expect(breach.added == Quantity(7))
    #expect(breach.origin.isAssumed)
  }

  @Test func oneBackboneTeacherIsAllowedWhereverSomebodyTeaches() {
    var county = SigningCounty()
    county.change(Place.village) {
      for kind in ResourceKind.staffKinds { $0.sections[0].staff[kind] = Quantity(2) }
      $0.sections[0].staff[.backboneTeachers] = .zero
    }
    county.plan(.designateBackbone, Place.village, 1)
    #expect(county.check.wouldBeSigned)
    county.plan(.designateBackbone, Place.village, 1)
    #expect(county.breaches(.backboneTeachers).map(\.limit) == [Quantity(1)])
  }

  @Test func aShareThatThePlanDoesNotRaiseIsNoBreach() {
    var county = SigningCounty()
    county.change(Place.city) { $0.sections[0].staff[.backboneTeachers] = Quantity(40) }
    county.plan(.equipMultimediaRoom, Place.city, 1)
    #expect(county.check.wouldBeSigned)
  }

  @Test func designationsStayWithinTheQuotaOfTheYearInWhichTheyArePaid() {
    var county = SigningCounty()
    county.county.plan.caps[.designateBackbone] = [BudgetYear(2024): 5]
    var spoiled = county
    county.plan(.designateBackbone, Place.city, 5)
    spoiled.plan(.designateBackbone, Place.city, 4)
    spoiled.plan(.designateBackbone, Place.village, 2)
    #expect(county.check.wouldBeSigned)
    let found = spoiled.breaches(.backboneTeachers)
    #expect(found.map(\.figure) == [Quantity(6)])
    #expect(found.map(\.limit) == [Quantity(5)])
    #expect(found.map(\.budgetYear) == [BudgetYear(2024)])
  }

  @Test func hiresFitStatedPostsAndNotOneMore() throws {
    var county = SigningCounty()
    county.county.signing.posts = [AuthorisedPosts(from: SchoolYear(2024), posts: 184)]
    county.plan(.hireTeacher, Place.city, 4)
    #expect(county.check.wouldBeSigned)
    county.plan(.hireTeacher, Place.village, 1, from: 2026)
    let breach = try #require(county.breaches(.posts).first)
    #expect(county.check.breaches.count == 1)
    #expect(breach.year == SchoolYear(2026))
    #expect(breach.figure == Quantity(1))
    #expect(breach.limit == .zero)
    #expect(breach.origin == .stated)
  }

  @Test func whoStandsAboveThePostsReplacesWhoRetiresAndIsToldSo() throws {
    var county = SigningCounty()
    county.county.settings.retirementRate.value = 0.05
    county.county.signing.posts = [AuthorisedPosts(from: SchoolYear(2023), posts: 100)]
    let plain = county.outcome()
    let retired = -plain.stock.flows.filter {
      $0.year == 2 && $0.kind == .staff && $0.cause == .retirement
    }.reduce(0) { $0 + $1.amount.wholeUnits }
    try #require(retired > 1)
    // Standing above the posts is a fact and no breach of a plan that hires nobody.
    #expect(county.check.wouldBeSigned)
    guard case .abovePosts(nil, let above)? = county.check.notes.first else {
      Issue.record("\(county.check.notes)")
      return
    }
    #expect(above.first { $0.year == SchoolYear(2025) }?.retirements == retired)
    county.plan(.hireTeacher, Place.city, retired)
    #expect(county.breaches(.posts).isEmpty)
    county.plan(.hireTeacher, Place.city, 1)
    let breach = try #require(county.breaches(.posts).first)
    #expect(breach.figure == Quantity(retired + 1))
    #expect(breach.limit == Quantity(retired))
    #expect(breach.origin == .retirements(arePostsAssumed: false))
  }

  @Test func postsOfAStageBindThatStageAlone() {
    var county = SigningCounty()
    county.county.signing.posts = [
      AuthorisedPosts(from: SchoolYear(2023), stage: .primary, posts: 180),
      AuthorisedPosts(from: SchoolYear(2023), stage: .junior, posts: 0),
    ]
    county.plan(.hireTeacher, Place.city, 1)
    #expect(county.breaches(.posts).map(\.stage) == [.primary])
  }

  @Test func postsThatAreNotGivenAreDerivedAndCalledAssumed() {
    var county = SigningCounty()
    for place in county.county.schools.indices {
      county.county.schools[place].sections[0].staff[.staff] = Quantity(30)
      for kind in ResourceKind.staffKinds.dropFirst() {
        county.county.schools[place].sections[0].staff[kind] = Quantity(20)
      }
    }
    // 240, 1,200 and 480 pupils at 19: 13, 64 and 26 posts for 90 staff.
    county.plan(.hireTeacher, Place.city, 13)
    #expect(county.breaches(.posts).isEmpty)
    #expect(county.check.notes.contains(.postsAssumed(least: 103, most: 103)))
    county.plan(.hireTeacher, Place.city, 1)
    #expect(county.breaches(.posts).map(\.limit) == [Quantity(13)])
    #expect(county.breaches(.posts).allSatisfy { $0.origin == .ratio && $0.origin.isAssumed })
    // Fewer than two hundred pupils: two for each of six classes are more than 96 by 19.
    county.county.enrolment[0] = SampleCounty.record(
      county.county.schools[0], perGrade: 16, classes: 1)
    #expect(county.check.notes.contains(.postsAssumed(least: 102, most: 102)))
  }

  @Test func whereTheStandardHasNoRatioPostsAreAQuestion() {
    var county = SigningCounty()
    county.standard.values["staffRatio.primary.limit"] = nil
    #expect(county.check.wouldBeSigned)
    county.plan(.hireTeacher, Place.city, 1)
    #expect(county.questions(.posts).map(\.gap) == [.posts])
  }

  @Test func staffThatIsNotKnownMakesPostsAQuestion() {
    var county = SigningCounty()
    county.county.signing.posts = [AuthorisedPosts(from: SchoolYear(2023), posts: 900)]
    county.change(Place.village) { $0.sections[0].staff[.staff] = nil }
    #expect(county.check.wouldBeSigned)
    county.plan(.hireTeacher, Place.city, 1)
    #expect(county.questions(.posts).map(\.gap) == [.totalStaff(sections: 1)])
    #expect(county.breaches(.posts).isEmpty)
  }
}
