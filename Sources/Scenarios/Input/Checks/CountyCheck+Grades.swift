// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator

extension CountyCheck {
  /// Whether the county counts five years of primary and four of junior school without saying so, in
  /// either form of entry: grade 6 at junior schools, or junior schools listed as nine-year ones
  /// without lower grades.
  ///
  /// One message for the county; it takes the place of those about single grades.
  mutating func checkSystem() {
    guard sources.areYearsKnown, county.gradeDivision == .sixThree else { return }
    var suspects: [(school: String, item: Int)] = []
    for (index, record) in county.enrolment.enumerated() where record.year == county.baseYear {
      guard let kind = kinds[record.school], (record.pupils[5] ?? 0) > 0 else { continue }
      let lower = record.pupils[0..<5].reduce(0) { $0 + ($1 ?? 0) }
      let upper = record.pupils[6..<9].reduce(0) { $0 + ($1 ?? 0) }
      let isJunior = kind == .junior || kind == .completeSecondary
      // Without grade 9 the row has rather slipped by a column.
      if lower == 0, upper > 0, record.pupils[8] != nil,
        isJunior || kind == .nineYear || kind == .twelveYear
      {
        suspects.append((record.school.rawValue, index))
      }
    }
    guard let first = suspects.first else { return }
    add(
      .fiveFourSystem(schools: suspects.prefix(5).map(\.school)), "enrolment.csv",
      item: first.item, "pupils6")
    isFiveFour = true
  }

  /// Schools whose upper grades have nobody and neither a column nor an earlier year says why: they
  /// are projected as schools that end there.
  mutating func checkUpperGrades() {
    guard sources.areYearsKnown, !isFiveFour else { return }
    for record in county.enrolment where record.year == county.baseYear {
      guard let school = schools[record.school], school.status == .open, school.parent == nil,
        !sources.unclearSchools.contains(record.school), school.kind != .special,
        school.lastGrade == nil, school.onwardSchool == nil
      else { continue }
      let before = county.enrolment.first {
        $0.school == record.school && $0.year == county.baseYear.advanced(by: -1)
      }
      for stage in school.kind.stages {
        let grades = county.gradeDivision.grades(stage)
        let span = GradeSpan(
          now: grades.map { record.pupils[$0 - 1] ?? 0 },
          before: grades.map { before?.pupils[$0 - 1] }, isPoint: school.kind == .teachingPoint,
          builtOn: school.builtOn, base: county.baseYear)
        guard let places = span.places, places.upperBound < grades.count - 1,
          grades.dropFirst(places.upperBound + 1).allSatisfy({ record.pupils[$0 - 1] == 0 })
        else { continue }
        let last = grades.lowerBound + places.upperBound
        add(
          .upperGradesEmpty(last: last, through: grades.upperBound), "schools.csv",
          item: county.schools.firstIndex { $0.id == school.id }, "school", school.id.rawValue)
      }
    }
  }

  /// The stated last grade and the school that takes its pupils on.
  mutating func checkOnwardSchools() {
    for (index, school) in county.schools.enumerated() {
      guard let stages = stages(school.id) else { continue }
      if let last = school.lastGrade {
        let stage = county.gradeDivision.stage(ofGrade: last)
        if !stages.contains(stage) {
          add(
            .gradeNotTaught(grade: last, school.kind), "schools.csv", item: index, "lastGrade",
            "\(last)")
        }
      }
      guard let onward = school.onwardSchool else { continue }
      if onward == school.id {
        add(.receiverIsSelf, "schools.csv", item: index, "onwardSchool", onward.rawValue)
      } else {
        _ = checkSchool(onward, "schools.csv", item: index, "onwardSchool")
      }
    }
  }

  /// Rows that no forecast reads, and years of the history that lack schools.
  mutating func checkUnreadRows() {
    guard sources.areYearsKnown else { return }
    let file = "enrolment.csv"
    let after = county.enrolment.indices.filter { county.enrolment[$0].year > county.baseYear }
    let hasBase = county.enrolment.contains { $0.year == county.baseYear }
    if let first = after.first, hasBase {
      add(
        .rowsAfterBase(count: after.count, base: county.baseYear), file, item: first, "year",
        "\(county.enrolment[first].year.firstYear)")
    }
    var present: [SchoolYear: Set<ID<School>>] = [:]
    for record in county.enrolment where record.year < county.baseYear {
      present[record.year, default: []].insert(record.school)
    }
    let open = county.schools.filter { $0.status == .open && $0.parent == nil }
    for (year, there) in present.sorted(by: { $0.key < $1.key }) {
      // A school that did not stand yet had nobody then; nothing is missing.
      let missing = open.filter { school in
        !there.contains(school.id) && (school.builtOn.map { $0 <= year.completion } ?? true)
      }
      guard !missing.isEmpty, missing.count * 2 <= open.count else { continue }
      add(
        .historyIncomplete(
          year, schools: missing.prefix(3).map(\.id.rawValue), count: missing.count), file,
        row: nil, "year", "\(year.firstYear)")
    }
  }

  /// Schools with nearly the same name: words for the place, brackets, or numbers apart.
  mutating func checkTwins() {
    var seen: [NameTokens: Int] = [:]
    for (index, school) in county.schools.enumerated() {
      let name = school.id.rawValue
      // 第一九年一贯制 is the first nine-year school, and no twin of 第十九: the kind is no number.
      let kindless = name.replacing("十二年一贯制", with: "·全程一贯")
        .replacing("九年一贯制", with: "·义务一贯")
      let bare = NameTokens(kindless).dropping(prefix: NameTokens(county.name))
      // 示例县第二小学 and 示例第二小学 differ by the word for the kind of place.
      let plain = NameTokens(pieces: bare.pieces.filter { !["县", "区", "市", "旗"].contains($0) })
      if let first = seen[plain] {
        add(
          .nearTwin(county.schools[first].id.rawValue), "schools.csv", item: index, "school", name)
      } else {
        seen[plain] = index
      }
    }
  }
}

extension SchoolYear {
  /// The last day by which what stands counts in the school year.
  var completion: PartialDate { PartialDate(year: firstYear, month: 9, day: 1) }
}
