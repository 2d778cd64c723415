// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension CountyCheck {
  /// What an open school leaves blank although its verdict rests on it: a warning for each row,
  /// because blanks are allowed and count as missing, and nobody should find that out from a
  /// verdict.
  ///
  /// A column that the file does not have is said once. Teaching points and special schools are
  /// left alone: not every indicator is asked of them.
  mutating func checkBlanks() {
    // A misspelt column or stage is an error already; its blanks are not said again.
    let isClean = log.errorCount == 0
    if isClean { checkAbsentColumns() }
    let shared = ResourceKind.sharedKinds.filter { isThere($0.rawValue, "schools.csv") }
    let staff = ResourceKind.staffKinds.filter { isThere($0.rawValue, "sections.csv") }
    let enrolment = baseYearEnrolment()
    for (index, school) in county.schools.enumerated() where isJudged(school) {
      let name = school.id.rawValue
      let blank = shared.filter { school.shared[$0] == nil }
      if !blank.isEmpty {
        add(.blankResources(blank), "schools.csv", item: index, "school", name)
      }
      for section in school.sections {
        let blank = staff.filter { section.staff[$0] == nil }
        guard !blank.isEmpty else { continue }
        if let row = sources.sections[SectionID(school: school.id, stage: section.stage)] {
          add(.blankResources(blank), "sections.csv", row: row, "school", name)
        } else if isClean {
          add(.sectionMissing(section.stage), "sections.csv", row: nil, "school", name)
        }
      }
      guard sources.areYearsKnown, let item = enrolment[school.id] else { continue }
      checkClasses(of: school, enrolment: item)
    }
  }

  private func isJudged(_ school: School) -> Bool {
    school.status == .open && school.kind != .teachingPoint && school.kind != .special
      && !sources.unclearSchools.contains(school.id)
  }

  /// Whether a file has a column; a county that was not read from files is taken to have all.
  private func isThere(_ key: String, _ file: String) -> Bool {
    sources.headers[file].map { $0[key] != nil } ?? true
  }

  /// Columns that are not in their files.
  private mutating func checkAbsentColumns() {
    guard county.schools.contains(where: isJudged) else { return }
    for (file, kinds) in [
      ("schools.csv", ResourceKind.sharedKinds), ("sections.csv", ResourceKind.staffKinds),
    ] {
      let absent = kinds.filter { !isThere($0.rawValue, file) }
      if !absent.isEmpty { add(.blankResources(absent), file, row: nil, nil) }
    }
    let stages = Set(county.schools.filter(isJudged).flatMap(\.kind.stages))
    let absent = stages.flatMap { Array(county.gradeDivision.grades($0)) }.sorted()
      .filter { !isThere("classes\($0)", "enrolment.csv") }
    if !absent.isEmpty { add(.blankClasses(grades: absent), "enrolment.csv", row: nil, nil) }
  }

  private func baseYearEnrolment() -> [ID<School>: Int] {
    var items: [ID<School>: Int] = [:]
    for (index, record) in county.enrolment.enumerated() where record.year == county.baseYear {
      items[record.school] = index
    }
    return items
  }

  private mutating func checkClasses(of school: School, enrolment item: Int) {
    let record = county.enrolment[item]
    let blank = school.kind.stages.flatMap {
      Array(county.gradeDivision.grades($0))
    }.filter {
      record.classes[$0 - 1] == nil && (record.pupils[$0 - 1] ?? 0) > 0
        && isThere("classes\($0)", "enrolment.csv")
    }
    guard !blank.isEmpty else { return }
    add(.blankClasses(grades: blank), "enrolment.csv", item: item, "school", school.id.rawValue)
  }

  /// Whether areas were taken from the statistics as printed, where schools state what lies indoors.
  mutating func checkIndoorArea() {
    let stated = county.schools.contains {
      $0.status == .open && ($0.indoorSportsArea ?? .zero) > .zero
    }
    guard stated, !sources.headers.isEmpty else { return }
    for key in ["teachingAreaIncludesIndoor", "sportsAreaExcludesIndoor"]
    where sources.lines[key] == nil {
      guard let column = schema.countyKeys.first(where: { $0.key == key }) else { continue }
      let isTeaching = key == "teachingAreaIncludesIndoor"
      addToCountyFile(.indoorAreaAsked(key: column.header, isTeaching: isTeaching), key, nil)
    }
  }
}
