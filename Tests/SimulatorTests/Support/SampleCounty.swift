// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import TestSupport

/// Builders of small counties for tests.
enum SampleCounty {
  static let assumed = Basis.ofATest

  /// An empty county, base 2023, target 2029, to 2031.
  static func empty() -> County {
    County(
      name: "示例县", isSynthetic: true, standard: "sample",
      baseYear: SchoolYear(2023),
      targetYear: SchoolYear(2029), inspectionYears: [SchoolYear(2030), SchoolYear(2031)],
      lastYear: SchoolYear(2031), settings: .still)
  }

  /// A school with everything known: per pupil `staff` etc. are given for the whole school.
  static func school(
    _ name: String, _ kind: SchoolKind, zone: ID<Zone> = "城关", places: Int? = nil,
    staff: [Int] = [60, 50, 12, 11], shared: [Int] = [6000, 9000, 2_400_000, 30, 3, 3]
  ) -> School {
    var school = School(id: ID(name), kind: kind, zone: zone)
    for (kind, amount) in zip(ResourceKind.sharedKinds, shared) {
      school.shared[kind] = Quantity(amount)
    }
    school.sections = kind.stages.map { stage in
      var section = Section(stage: stage, places: places)
      for (kind, count) in zip(ResourceKind.staffKinds, staff) {
        section.staff[kind] = Quantity(count)
      }
      return section
    }
    return school
  }

  /// Base-year pupils, the same number in every grade the school teaches.
  static func record(_ school: School, perGrade: Int, classes: Int, year: Int = 2023)
    -> EnrolmentRecord
  {
    var pupils: [Int?] = Array(repeating: nil, count: 9)
    var classCounts = pupils
    for stage in school.kind.stages {
      for grade in stage.grades {
        pupils[grade - 1] = perGrade
        classCounts[grade - 1] = classes
      }
    }
    return EnrolmentRecord(
      school: school.id, year: SchoolYear(year), pupils: pupils, classes: classCounts)
  }
}
