// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension CountyCheck {
  /// Whether the county counts five years of primary and four of junior school, in either form of
  /// entry: grade 6 at junior schools, or junior schools listed as nine-year ones without lower grades.
  ///
  /// One message for the county; it takes the place of those about single grades.
  mutating func checkSystem() {
    guard sources.areYearsKnown else { return }
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

  /// Schools whose upper grades have nobody: whether the pupils stay or go elsewhere is asked.
  mutating func checkUpperGrades() {
    guard sources.areYearsKnown, !isFiveFour else { return }
    for record in county.enrolment where record.year == county.baseYear {
      guard let school = schools[record.school], school.status == .open, school.parent == nil,
        !sources.unclearSchools.contains(record.school), school.kind != .special
      else { continue }
      let row = county.schools.firstIndex { $0.id == school.id }
      if let last = school.lastGrade, let end = school.kind.stages.last?.grades.upperBound,
        last < end
      {
        add(.lastGradeNotModelled(last), "schools.csv", item: row, "lastGrade", "\(last)")
        continue
      }
      guard school.lastGrade == nil else { continue }
      for stage in school.kind.stages {
        let grades = stage.grades
        let taught = grades.filter { (record.pupils[$0 - 1] ?? 0) > 0 }
        guard let last = taught.last, last < grades.upperBound,
          (last + 1...grades.upperBound).allSatisfy({ record.pupils[$0 - 1] == 0 })
        else { continue }
        add(
          .upperGradesEmpty(last: last, through: grades.upperBound), "schools.csv", item: row,
          "school", school.id.rawValue)
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
