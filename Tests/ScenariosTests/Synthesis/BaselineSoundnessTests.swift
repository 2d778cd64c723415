// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import Testing

@testable import Scenarios

/// What holds in every baseline, whatever its recipe: the five counties and counties of many sizes.
struct BaselineSoundnessTests {
  /// Every size up to forty, then ever larger ones to five hundred.
  static let sizes = Array(1...40) + [53, 80, 121, 199, 300, 500]

  @Test(arguments: sizes)
  func aCountyOfAnySizeIsSound(schools: Int) throws {
    let county = Synthesis.county(schools: schools, seed: UInt64(schools) &* 7919)
    #expect(county.schools.count { $0.status == .open } == schools)
    #expect(CountyCheck.run(county).map { $0.message(.english) } == [])
    try expectSound(county, "\(schools) schools")
    let generic = GenericCounty(schools: schools, seed: UInt64(schools) &* 7919)
    let figures = BaselineFigures(county, try SyntheticCounties.standard(county))
    for stage in Stage.allCases {
      #expect(figures.total(stage) == generic.recipe.pupils[stage], "\(schools) schools, \(stage)")
    }
  }

  @Test(arguments: SyntheticCounties.names)
  func aCountyOfTheRepositoryIsSound(name: String) throws {
    try expectSound(try SyntheticCounties.read(name).0, name)
  }

  private func expectSound(_ county: County, _ label: String) throws {
    let standard = try SyntheticCounties.standard(county)
    #expect(Set(county.schools.map(\.id)).count == county.schools.count, "\(label): names")
    for school in county.schools {
      let name = "\(label), \(school.id)"
      guard school.status == .open else {
        #expect(!county.enrolment.contains { $0.school == school.id }, "\(name) has pupils")
        continue
      }
      for section in school.sections { expectSound(section, name) }
      let sports = try #require(school.shared[.sportsArea])
      let limit = try #require(school.sportsAreaLimit)
      let land = try #require(school.landArea)
      #expect(sports <= limit && limit <= land, "\(name): grounds")
      #expect(try #require(school.indoorSportsArea) <= sports, "\(name): hall")
      for kind in [ResourceKind.multimediaClassrooms, .musicRooms, .artRooms, .equipmentValue] {
        let amount = try #require(school.shared[kind])
        #expect(amount >= .zero && amount.hundredths % 100 == 0, "\(name): \(kind) \(amount)")
      }
      #expect(try #require(school.shared[.teachingFloorArea]) >= .zero)
      #expect(school.builtOn != nil)
      #expect((school.seniorPupils != nil) == (standard.seniorSplitWeight(school.kind) != nil))
    }
    for record in county.enrolment { expectSound(record, county) }
    let zones = Set(county.schools.map(\.zone))
    #expect(county.births.allSatisfy { zones.contains($0.zone) && $0.births >= 0 }, "\(label)")
  }

  private func expectSound(_ section: Section, _ name: String) {
    guard let staff = section.staff[.staff] else {
      Issue.record("\(name): nobody on the establishment")
      return
    }
    for kind in ResourceKind.staffKinds {
      let count = section.staff[kind] ?? Quantity(-1)
      #expect(count >= .zero && count <= staff, "\(name): \(kind) \(count) of \(staff)")
      #expect(count.hundredths % 100 == 0, "\(name): \(kind) \(count)")
    }
    #expect(section.places != nil, "\(name): places")
  }

  private func expectSound(_ record: EnrolmentRecord, _ county: County) {
    let kind = county.schools.first { $0.id == record.school }?.kind
    for grade in 1...9 {
      let isTaught = kind?.stages.contains(Stage(grade: grade)) == true
      let pupils = record.pupils[grade - 1]
      #expect((pupils != nil) == isTaught, "\(record.school) grade \(grade)")
      #expect(pupils ?? 0 >= 0)
      guard record.year == county.baseYear, let pupils else { continue }
      let classes = record.classes[grade - 1] ?? -1
      #expect((pupils > 0) == (classes > 0), "\(record.school): \(pupils) in \(classes) classes")
    }
  }

  @Test(arguments: [1, 2, 7, 64])
  func aDrawnCountyHasTheRecipesSpread(seed: UInt64) throws {
    for schools in [60, 150] {
      let generic = GenericCounty(schools: schools, seed: seed)
      let county = generic.county()
      let figures = BaselineFigures(county, try SyntheticCounties.standard(county))
      for stage in Stage.allCases {
        for indicator in Indicator.allCases {
          let found = figures.coefficient(figures.held(indicator, stage))
          let wanted = generic.recipe.spread[stage][indicator.index]
          // A made county has no rooms beyond its classes, whatever the spread asks for.
          let isCut = indicator == .multimediaClassrooms && generic.recipe.keepsRoomsWithinClasses
          #expect(
            isCut ? found < wanted + 0.01 : abs(found - wanted) < 0.01,
            "seed \(seed), \(schools) schools, \(stage) \(indicator): \(found) for \(wanted)")
        }
      }
    }
  }

  @Test(arguments: SyntheticCounties.names)
  func aboutOneChildEntersGradeOneForEachBirth(name: String) throws {
    let (county, _, _) = try SyntheticCounties.read(name)
    for zone in Set(county.births.map(\.zone)).sorted() {
      var births: [Int: Double] = [:]
      for record in county.births where record.zone == zone {
        births[record.year] = Double(record.births)
      }
      let schools = Set(county.schools.filter { $0.zone == zone }.map(\.id))
      let base = county.baseYear.firstYear
      let first = try #require(births[base - 7])
      let second = try #require(births[base - 6])
      let entrants = county.enrolment
        .filter { $0.year == county.baseYear && schools.contains($0.school) }
        .reduce(0) { $0 + ($1.pupils[0] ?? 0) }
      let capture = Double(entrants) * 3 / (first + 2 * second)
      #expect((0.85...1.15).contains(capture), "\(zone): \(capture)")
    }
  }

  @Test(arguments: SyntheticCounties.names)
  func birthsFallAsTheTrendDoes(name: String) throws {
    let (county, recipe, _) = try SyntheticCounties.read(name)
    var births: [Int: Int] = [:]
    for record in county.births { births[record.year, default: 0] += record.births }
    let trend = BirthTrend.named(recipe.birthTrend)
    let peak = try #require(births[2016])
    for year in recipe.birthYears {
      let wanted = trend[year] / trend[2016]
      let found = Double(births[year] ?? 0) / Double(peak)
      #expect(abs(found - wanted) < 0.001, "\(year): \(found) for \(wanted)")
    }
  }
}
