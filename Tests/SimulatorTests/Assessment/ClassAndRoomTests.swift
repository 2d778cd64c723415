// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import TestSupport
import Testing

@testable import Simulator

struct ClassAndRoomTests {
  private func bench(
    _ kind: SchoolKind = .primary, pupils: [Int], classes: [Int], rooms: Int = 3
  ) -> Bench {
    var school = BenchSchool(
      "校", kind, perGrade: 0, classes: 0, shared: [6_000, 9_000, 2_400_000, 30, rooms, 3])
    let first = kind.stages[0].startingGrade - 1
    for (slot, count) in pupils.enumerated() { school.pupils[first + slot] = count }
    for (slot, count) in classes.enumerated() { school.classes[first + slot] = count }
    return Bench([school])
  }

  @Test func aClassAtTheLimitMeetsAndOnePupilMoreDoesNot() throws {
    let at = try #require(
      bench(pupils: [90, 45, 1, 1, 1, 1], classes: [2, 1, 1, 1, 1, 1]).year.sections[0])
    #expect(at.classSize.verdict == .meets)
    #expect(at.classSize.value == 45 && at.classSize.shortBy == 0 && at.classSize.spare == 0)
    let over = try #require(
      bench(pupils: [91, 46, 1, 1, 1, 1], classes: [2, 1, 1, 1, 1, 1]).year.sections[0])
    #expect(over.classSize.verdict == .fallsShort)
    #expect(over.classSize.value == 46)
    #expect(over.classSize.shortBy == 2)
  }

  @Test func theLargestClassIsThePupilsOfAGradeDividedAndRoundedUp() throws {
    var numbers = SeededGenerator(seed: 45)
    for round in 0..<300 {
      let pupils = (0..<6).map { _ in Int.random(in: 1...400, using: &numbers) }
      let classes = (0..<6).map { _ in Int.random(in: 1...9, using: &numbers) }
      let finding = try #require(
        bench(pupils: pupils, classes: classes).year.sections[0]
      ).classSize
      let sizes = zip(pupils, classes).map { (Double($0) / Double($1)).rounded(.up) }
      #expect(finding.value == sizes.max(), "round \(round)")
      #expect((finding.verdict == .meets) == sizes.allSatisfy { $0 <= 45 }, "round \(round)")
      let above = zip(pupils, classes).map { max(0, $0 - 45 * $1) }.reduce(0, +)
      #expect(finding.shortBy == above, "round \(round)")
    }
  }

  @Test func unknownClassesAreNotAssessedUnlessAnotherGradeIsTooFullAlready() throws {
    let unknown = try #require(
      bench(pupils: [40, 40, 40, 40, 40, 40], classes: [1, 1, 1, 0, 1, 1]).year.sections[0])
    #expect(unknown.classSize.verdict == .notAssessed && unknown.classSize.shortBy == nil)
    let full = try #require(
      bench(pupils: [46, 40, 40, 40, 40, 40], classes: [1, 1, 1, 0, 1, 1]).year.sections[0])
    #expect(full.classSize.verdict == .fallsShort)
  }

  @Test func oneRoomIsNeededForEveryTwelveClassesOrPartOfThem() throws {
    for classes in 1...40 {
      let needed = (classes + 11) / 12
      for rooms in 0...5 {
        let pupils = [classes * 10, 0, 0, 0, 0, 0]
        let finding = try #require(
          bench(pupils: pupils, classes: [classes], rooms: rooms).year.sections[0]
        ).musicRooms
        #expect((finding.verdict == .meets) == (rooms >= needed), "\(classes) \(rooms)")
        #expect(finding.shortBy == max(0, needed - rooms))
        #expect(finding.spare == max(0, rooms - needed))
        #expect(finding.denominator == classes && finding.marginScope == .school)
      }
    }
  }

  @Test func aNineYearSchoolsRoomsAreJudgedForTheWholeSchoolAndShownOnBothSections() throws {
    let year = bench(
      .nineYear, pupils: Array(repeating: 80, count: 9), classes: Array(repeating: 3, count: 9),
      rooms: 2
    ).year
    let (primary, junior) = (try #require(year.sections[0]), try #require(year.sections[1]))
    #expect(primary.musicRooms == junior.musicRooms && primary.artRooms == junior.artRooms)
    #expect(primary.musicRooms.denominator == 27)
    #expect(primary.musicRooms.shortBy == 1 && primary.artRooms.verdict == .meets)
  }

  @Test func missingRoomsAreNotAssessed() throws {
    var bench = bench(pupils: [30, 30, 30, 30, 30, 30], classes: [1, 1, 1, 1, 1, 1])
    bench.stock.shared[0, 0][.musicRooms] = nil
    let section = try #require(bench.year.sections[0])
    #expect(section.musicRooms.verdict == .notAssessed && section.artRooms.verdict == .meets)
  }

  @Test func staffRatiosAreComparedExactly() throws {
    func ratio(_ kind: SchoolKind, pupils: Int, staff: Int) throws -> Finding {
      let school = BenchSchool(
        "校", kind, total: pupils, staff: [staff, 1, 1, 1], shared: [1, 1, 1, 1, 1, 1])
      return try #require(Bench([school]).year.sections[0]?.staffRatio)
    }
    #expect(try ratio(.primary, pupils: 1_900, staff: 100).verdict == .meets)
    #expect(try ratio(.primary, pupils: 1_901, staff: 100).shortBy == 1)
    // 13.5 pupils for each: 27 pupils for two.
    #expect(try ratio(.junior, pupils: 270, staff: 20).verdict == .meets)
    #expect(try ratio(.junior, pupils: 271, staff: 20).verdict == .fallsShort)
    #expect(try ratio(.junior, pupils: 270, staff: 25).spare == 5)
    let none = try ratio(.junior, pupils: 270, staff: 0)
    #expect(none.verdict == .fallsShort && none.value == nil && none.shortBy == 20)
  }
}

/// The same through a county's own table and a projection.
struct UnstatedClassTests {
  @Test func blankClassesOfTheBaseYearAreNoVerdictAndLaterYearsFollowTheRule() throws {
    var small = SmallCounty()
    small.add("一小", perGrade: 40)
    small.county.enrolment[0].classes[2] = nil
    let baseline = Baseline(county: small.county, standard: SampleStandard.make())
    let outcome = baseline.outcome(plan: small.county.plan, future: small.county.future)
    let base = try #require(outcome.strict.years[0].sections[0])
    #expect(base.classSize.verdict == .notAssessed)
    let next = try #require(outcome.strict.years[1].sections[0])
    #expect(next.classSize.verdict == .meets)
    small.county.enrolment[0].classes[2] = 1
    let whole = Baseline(county: small.county, standard: SampleStandard.make())
    let stated = whole.outcome(plan: small.county.plan, future: small.county.future)
    #expect(stated.strict.years[0].sections[0]?.classSize.verdict == .meets)
  }

  @Test func roomsThatUnstatedClassesMightNeedAreNotCalledEnough() throws {
    var small = SmallCounty()
    small.add("一小", perGrade: 40, classes: 2)
    small.county.schools[0].shared[.musicRooms] = Quantity(1)
    small.county.schools[0].shared[.artRooms] = .zero
    small.county.enrolment[0].classes[5] = nil
    let baseline = Baseline(county: small.county, standard: SampleStandard.make())
    let outcome = baseline.outcome(plan: small.county.plan, future: small.county.future)
    let base = try #require(outcome.strict.years[0].sections[0])
    #expect(base.musicRooms.verdict == .notAssessed)
    // Ten stated classes already need a room: what is unknown can only add.
    #expect(base.artRooms.verdict == .fallsShort)
  }
}
