// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards
import TestSupport

@testable import Simulator

/// Counties for whole searches.
enum SearchCounty {
  /// The levers that domain.md and search.md name, with round prices made up for tests.
  static func levers() -> [Lever] {
    func lever(
      _ action: MeasureAction, _ contributions: [ResourceKind: Int], price: Int64,
      recurrent: Int64 = 0, lead: Int = 0, step: Int = 1, limit: Lever.Limit = .none
    ) -> Lever {
      Lever(
        action: action, contributions: contributions.mapValues { Quantity($0) },
        unitPrice: Money(yuan: price), recurrent: Money(yuan: recurrent), leadYears: lead,
        step: step, limit: limit, basis: SampleCounty.assumed)
    }
    return [
      lever(
        .hireTeacher, [.staff: 1, .teachersAboveRequiredQualification: 1], price: 5_000,
        recurrent: 100_000),
      lever(
        .hirePEOrArtsTeacher,
        [.staff: 1, .teachersAboveRequiredQualification: 1, .peAndArtsTeachers: 1],
        price: 5_000, recurrent: 102_000),
      lever(
        .upgradeQualification, [.teachersAboveRequiredQualification: 1], price: 20_000, lead: 2,
        limit: .unqualifiedTeachers),
      lever(
        .designateBackbone, [.backboneTeachers: 1], price: 8_000, recurrent: 2_000, lead: 1,
        limit: .teachersWithoutDesignation),
      lever(.addTeachingArea, [.teachingFloorArea: 1], price: 2_500, lead: 2, step: 10),
      lever(.addSportsArea, [.sportsArea: 1], price: 400, lead: 1, step: 10, limit: .site),
      lever(.buyEquipment, [.equipmentValue: 1], price: 1, step: 1_000),
      lever(.equipMultimediaRoom, [.multimediaClassrooms: 1], price: 25_000),
      lever(.openMusicRoom, [.musicRooms: 1], price: 80_000, lead: 1),
      lever(.openArtRoom, [.artRooms: 1], price: 60_000, lead: 1),
    ]
  }

  /// One primary school that has everything but four qualified teachers: with 2,000 pupils a year
  /// after the base, or, `isLevel`, with 1,998 in every year.
  static func fourTeachersShort(isLevel: Bool = false) -> County {
    var county = SampleCounty.empty()
    var school = SampleCounty.school(
      "实验小学", .primary, staff: [120, 80, 20, 18],
      shared: [9_000, 15_000, 4_000_000, 46, 4, 4])
    school.sportsAreaLimit = Quantity(20_000)
    county.schools = [school]
    county.enrolment = [
      EnrolmentRecord(
        school: school.id, year: county.baseYear,
        // A year later grade 1 is as large again and the last grade has left: 2,000 pupils both
        // years.
        pupils: isLevel
          ? [333, 333, 333, 333, 333, 333, nil, nil, nil]
          : [334, 333, 333, 333, 333, 334, nil, nil, nil],
        classes: [8, 8, 8, 8, 8, 8, nil, nil, nil])
    ]
    county.levers = levers()
    county.targetYear = SchoolYear(2024)
    county.inspectionYears = []
    return county
  }

  /// A seeded county of so many schools, from well provided to poor.
  ///
  /// - Parameters:
  ///   - spread: How far per-pupil amounts lie from the thresholds, in percent: 0 is even.
  ///   - rich: Percent of amounts that are four times the others, for large coefficients.
  static func random(
    seed: Int, schools count: Int, spread: Int, rich: Int = 0, target: Int = 2027,
    last: Int = 2028
  ) -> County {
    var numbers = SeededGenerator(seed: UInt64(seed))
    var county = SampleCounty.empty()
    county.targetYear = SchoolYear(target)
    county.inspectionYears = [SchoolYear(last)]
    county.lastYear = SchoolYear(last)
    county.levers = levers()
    let thresholds = [105, 42, 10, 9, 450, 750, 200_000, 23]
    for index in 0..<count {
      let kind: SchoolKind = [.primary, .primary, .junior, .nineYear][index % 4]
      let perGrade = numbers.whole(8...60)
      let pupils = perGrade * kind.stages.reduce(0) { $0 + $1.grades.count }
      func amount(_ place: Int, _ pupils: Int) -> Int {
        let scale = rich == 0 ? 1 : numbers.chance(rich) ? 4 : 1
        let factor = scale * max(10, numbers.whole(100 - spread...100 + spread))
        return thresholds[place] * pupils * factor / 10_000
      }
      var school = SampleCounty.school("学校\(index)", kind)
      for (place, kind) in ResourceKind.sharedKinds.enumerated() where place < 4 {
        school.shared[kind] = Quantity(amount(place + 4, pupils))
      }
      let classes = kind.stages.reduce(0) { $0 + $1.grades.count } * (perGrade / 46 + 1)
      school.shared[.musicRooms] = Quantity(numbers.whole(0...(classes + 11) / 12))
      school.shared[.artRooms] = Quantity(numbers.whole(0...(classes + 11) / 12))
      for slot in school.sections.indices {
        let own = perGrade * school.sections[slot].stage.grades.count
        let staff = max(2, amount(0, own) * 8 / 10)
        school.sections[slot].staff[.staff] = Quantity(staff)
        for (place, kind) in ResourceKind.staffKinds.enumerated() where place > 0 {
          school.sections[slot].staff[kind] = Quantity(min(staff, amount(place, own)))
        }
      }
      county.schools.append(school)
      county.enrolment.append(
        SampleCounty.record(
          school, perGrade: perGrade, classes: perGrade / 46 + 1, year: county.baseYear.firstYear))
    }
    return county
  }

  /// The sample standard without limits on coefficients.
  static func withoutCoefficients(required: Int) -> Standard {
    var standard = SampleStandard.make(required: required)
    for stage in Stage.allCases {
      let key = "coefficient.\(stage.rawValue).limit"
      standard.values[key] = standard.values[key]?.with(ExactDecimal(1_000))
    }
    return standard
  }

  static func search(
    _ county: County, required: Int = 7, options: SearchOptions = SearchOptions()
  ) -> SearchResult {
    let baseline = Baseline(county: county, standard: SampleStandard.make(required: required))
    return baseline.search(plan: county.plan, future: county.future, options: options)
  }
}
