// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Testing

@testable import Simulator

@Suite("Signing: land, rooms, private and shrinking schools")
struct SigningOfSchoolsTests {
  typealias Place = SigningCounty

  @Test func aPlanWithoutActionsIsSigned() {
    #expect(SigningCounty().check.wouldBeSigned)
  }

  @Test func sportsAreaFitsThePartOfTheLandWhereNoLimitIsStated() throws {
    var inside = SigningCounty()
    inside.change(Place.city) { $0.landArea = Quantity(20_000) }
    var outside = inside
    inside.plan(.addSportsArea, Place.city, 400)
    outside.plan(.addSportsArea, Place.city, 401)
    #expect(inside.check.wouldBeSigned)
    let breach = try #require(outside.breaches(.sportsLand).first)
    #expect(outside.check.breaches.count == 1)
    #expect(breach.school == Place.city)
    #expect(breach.year == SchoolYear(2025))
    #expect(breach.figure == Quantity(9_401))
    #expect(breach.limit == Quantity(9_400))
    #expect(breach.added == Quantity(401))
    #expect(breach.origin.isAssumed)
  }

  @Test func hallsTakeNoPartOfTheGroundsOnTheLand() {
    var county = SigningCounty()
    county.change(Place.city) {
      $0.landArea = Quantity(20_000)
      $0.indoorSportsArea = Quantity(1_000)
    }
    county.plan(.addSportsArea, Place.city, 1_400)
    #expect(county.breaches(.sportsLand).isEmpty)
    county.plan(.addSportsArea, Place.city, 1)
    #expect(county.breaches(.sportsLand).map(\.figure) == [Quantity(9_401)])
  }

  @Test func groundsOnRoofsTakeNoLand() {
    var county = SigningCounty()
    county.change(Place.city) { $0.sportsAreaLimit = Quantity(9_100) }
    county.county.levers.append(
      Lever(
        action: .addRoofSportsArea, contributions: [.sportsArea: Quantity(1)],
        unitPrice: Money(yuan: 4_000), recurrent: .zero, leadYears: 0, step: 100, limit: .none,
        basis: .assumed("试")))
    county.plan(.addRoofSportsArea, Place.city, 900)
    #expect(county.breaches(.sportsLand).isEmpty)
    county.plan(.addSportsArea, Place.city, 100)
    #expect(county.breaches(.sportsLand).isEmpty)
  }

  @Test func sportsAreaKeepsAStatedLimitEvenWhereTheLeverDoesNot() {
    var county = SigningCounty()
    county.change(Place.city) {
      $0.sportsAreaLimit = Quantity(9_100)
      $0.landArea = Quantity(90_000)
    }
    for place in county.county.levers.indices { county.county.levers[place].limit = .none }
    var spoiled = county
    county.plan(.addSportsArea, Place.city, 100)
    spoiled.plan(.addSportsArea, Place.city, 101)
    #expect(county.breaches(.sportsLand).isEmpty)
    #expect(spoiled.breaches(.sportsLand).map(\.figure) == [Quantity(9_101)])
    #expect(spoiled.breaches(.sportsLand).map(\.origin) == [.stated])
  }

  @Test func withoutLimitAndLandTheSiteIsAQuestionAndNotUnlimited() {
    var county = SigningCounty()
    county.plan(.addSportsArea, Place.city, 50)
    county.plan(.addSportsArea, Place.city, 50, from: 2026)
    #expect(!county.check.wouldBeSigned)
    #expect(county.check.breaches.isEmpty)
    #expect(
      county.questions(.sportsLand) == [
        SigningQuestion(
          rule: .sportsLand, school: Place.city, stage: nil, year: SchoolYear(2025),
          gap: .land(added: Quantity(50)))
      ])
  }

  @Test func theSiteOfASchoolThatMovesIsTheNewOne() {
    var county = SigningCounty()
    county.change(Place.city) { $0.landArea = Quantity(20_000) }
    var project = SmallCounty.project(
      Place.city.rawValue, stages: [.primary], places: 1_200, opens: 2025, kind: .relocation)
    project.works[0].landArea = Quantity(10_000)
    project.works[0].added[.sportsArea] = Quantity(4_000)
    project.departments = ["发改委"]
    county.county.plan.projects = [project]
    county.plan(.addSportsArea, Place.city, 700)
    #expect(county.breaches(.sportsLand).isEmpty)
    county.plan(.addSportsArea, Place.city, 10, from: 2026)
    #expect(county.breaches(.sportsLand).map(\.limit) == [Quantity(4_700)])
  }

  @Test func multimediaRoomsAreAsManyAsClassesAndSpecialistRooms() throws {
    var county = SigningCounty()
    // Thirty classes, three music and three art rooms; thirty multimedia rooms are there.
    county.plan(.equipMultimediaRoom, Place.city, 6)
    #expect(county.check.wouldBeSigned)
    county.plan(.equipMultimediaRoom, Place.city, 1, from: 2026)
    let breach = try #require(county.breaches(.multimediaRooms).first)
    #expect(county.check.breaches.count == 1)
    #expect(breach.year == SchoolYear(2026))
    #expect(breach.figure == Quantity(37))
    #expect(breach.limit == Quantity(36))
    #expect(breach.added == Quantity(1))
  }

  @Test func roomsThatNoTableGivesAreReckonedByTheClasses() {
    var county = SigningCounty()
    county.county.settings.signing.otherSpecialistRooms?.value = 2
    // Two for every twelve classes: five for thirty.
    county.plan(.equipMultimediaRoom, Place.city, 11)
    #expect(county.check.wouldBeSigned)
    county.plan(.equipMultimediaRoom, Place.city, 1)
    #expect(county.breaches(.multimediaRooms).map(\.limit) == [Quantity(41)])
    #expect(county.breaches(.multimediaRooms).allSatisfy { $0.origin.isAssumed })
  }

  @Test func roomsThatAreThereAlreadyAreNoBreachOfAPlanThatBuysNone() {
    var county = SigningCounty()
    county.change(Place.city) { $0.shared[.multimediaClassrooms] = Quantity(90) }
    #expect(county.check.wouldBeSigned)
  }

  @Test func seniorClassesHaveRoomsToo() {
    var county = SigningCounty()
    county.change(Place.city) { $0.seniorPupils = 51 }
    // Two senior classes of up to fifty.
    county.plan(.equipMultimediaRoom, Place.city, 8)
    #expect(county.breaches(.multimediaRooms).isEmpty)
    county.plan(.equipMultimediaRoom, Place.city, 1)
    #expect(county.breaches(.multimediaRooms).map(\.limit) == [Quantity(38)])
  }

  @Test func unknownSpecialistRoomsAreAQuestionOnlyWhereTheyDecide() {
    var county = SigningCounty()
    county.change(Place.city) { $0.shared[.musicRooms] = nil }
    county.plan(.equipMultimediaRoom, Place.city, 3)
    #expect(county.check.wouldBeSigned)
    county.plan(.equipMultimediaRoom, Place.city, 1)
    #expect(
      county.questions(.multimediaRooms).map(\.gap)
        == [.specialistRooms(held: Quantity(34), known: Quantity(33))])
    #expect(county.breaches(.multimediaRooms).isEmpty)
  }

  @Test func aPrivateSchoolGetsNothingUnlessTheCountySaysSo() {
    var county = SigningCounty()
    county.change(Place.city) { $0.isPrivate = true }
    county.plan(.equipMultimediaRoom, Place.city, 2)
    county.plan(.hireTeacher, Place.city, 3, from: 2026)
    let found = county.breaches(.privateSchools)
    #expect(found.map(\.figure) == [Quantity(2), Quantity(3)])
    #expect(
      found.map(\.subject) == [
        .resource(.multimediaClassrooms), .resource(.teachersAboveRequiredQualification),
      ])
    #expect(found.allSatisfy { $0.school == Place.city && $0.limit == .zero })
    county.county.signing.fundsPrivateSchools = true
    #expect(county.breaches(.privateSchools).isEmpty)
  }

  @Test func aProjectOfAPrivateSchoolTakesNoCountyMoney() {
    var county = SigningCounty()
    county.change(Place.city) { $0.isPrivate = true }
    var project = SmallCounty.project(
      Place.city.rawValue, stages: [.primary], places: 90, opens: 2025, kind: .expansion)
    project.cost = Money(yuan: 3_000_000)
    project.departments = ["发改委"]
    county.county.plan.projects = [project]
    #expect(county.breaches(.privateSchools).map(\.figure) == [Quantity(3_000_000)])
    county.county.plan.projects[0].cost = nil
    #expect(county.breaches(.privateSchools).isEmpty)
  }

  @Test func whetherASmallSchoolThatShrinksStaysIsAskedBeforeItGetsRoomsOrArea() throws {
    var county = SigningCounty.shrinking
    let pupils = try #require(county.villagePupils)
    try #require(pupils.target < pupils.base)
    county.county.settings.signing.shrinkingSchoolPupils?.value = Double(pupils.target + 1)
    county.plan(.openMusicRoom, Place.village, 1)
    county.plan(.addTeachingArea, Place.village, 60, from: 2026)
    county.plan(.buyEquipment, Place.village, 10_000)
    let number = try #require(county.county.settings.signing.shrinkingSchoolPupils)
    #expect(!county.check.wouldBeSigned)
    #expect(
      county.questions(.shrinkingSchools).map(\.gap) == [
        .staying(.musicRooms, added: Quantity(1), under: number),
        .staying(.teachingFloorArea, added: Quantity(60), under: number),
      ])
    // As many as the number are not under it.
    county.county.settings.signing.shrinkingSchoolPupils?.value = Double(pupils.target)
    #expect(county.questions(.shrinkingSchools).isEmpty)
  }

  @Test func aSmallSchoolThatDoesNotShrinkMayBeEquipped() {
    var county = SigningCounty()
    county.county.enrolment[0].pupils = [4, 4, 4, 4, 4, 4, nil, nil, nil]
    county.plan(.openMusicRoom, Place.village, 1)
    #expect(county.questions(.shrinkingSchools).isEmpty)
  }
}
