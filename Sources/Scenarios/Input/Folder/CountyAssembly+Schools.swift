// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension CountyAssembly {
  /// One row of the schools table.
  mutating func readSchool(_ row: RowReader) {
    guard let id = schoolName(row) else { return }
    if let first = schoolIndex[id] {
      let firstRow = sources.row("schools.csv", first)
      row.report("school", .duplicateRow(first: firstRow), value: id.rawValue)
      return
    }
    let kind = row.choice("kind", SchoolKind.self)
    if kind == nil { sources.unclearSchools.insert(id) }
    let zone = row.zone("zone") ?? ID("")
    var school = School(
      id: id, kind: kind ?? .nineYear, status: row.choice("status", SchoolStatus.self) ?? .open,
      locality: row.choice("locality", Locality.self) ?? .country, zone: zone)
    school.isBoarding = row.flag("isBoarding") ?? false
    school.isPrivate = row.flag("isPrivate") ?? false
    school.parent = row.school("parent")
    school.builtOn = row.date("builtOn")
    school.landArea = row.quantity("landArea")
    school.sportsAreaLimit = row.quantity("sportsAreaLimit")
    school.approvedSize = row.whole("approvedSize")
    school.seniorPupils = row.whole("seniorPupils")
    school.indoorSportsArea = row.quantity("indoorSportsArea")
    for kind in ResourceKind.sharedKinds { school.shared[kind] = row.quantity(kind.rawValue) }
    school.note = row.text("note")
    school.sections = school.kind.stages.map { Section(stage: $0) }
    school.lastGrade = row.whole("lastGrade")
    school.onwardSchool = row.school("onwardSchool")
    noteSpellings(of: id)
    zoneNames.insert(zone.rawValue)
    schoolIndex[id] = schools.count
    schools.append(school)
    note(row)
  }

  /// One row of the sections table, which completes a school.
  mutating func readSection(_ row: RowReader) {
    guard let id = namedSchool(row, "school") else { return }
    let stage = row.choice("stage", Stage.self)
    let places = row.whole("places")
    var staff = Resources()
    for kind in ResourceKind.staffKinds { staff[kind] = row.quantity(kind.rawValue) }
    guard let index = schoolIndex[id] else {
      guard !schools.isEmpty else { return }
      reportUnknown(id, row, "school")
      return
    }
    guard let stage else { return }
    guard let position = schools[index].sections.firstIndex(where: { $0.stage == stage }) else {
      if !sources.unclearSchools.contains(id) {
        row.report("stage", .stageNotTaught(school: id.rawValue, stage), value: row.text("stage"))
      }
      return
    }
    let section = SectionID(school: id, stage: stage)
    if let first = sources.sections[section] {
      row.report("school", .duplicateRow(first: first), value: id.rawValue)
      return
    }
    sources.sections[section] = row.number
    schools[index].sections[position] = Section(stage: stage, places: places, staff: staff)
  }

  /// One row of the enrolment table.
  mutating func readEnrolment(_ row: RowReader) {
    let id = namedSchool(row, "school")
    let year = row.schoolYear("year")
    if let id, let cells = juniorCells(row, id) {
      row.report("pupils1", .juniorGradesFromOne(cells), value: row.raw("pupils1"))
      sources.schoolsWithBrokenEnrolment.insert(id)
      return
    }
    let pupils = Self.pupilsKeys.map { row.whole($0) }
    let classes = Self.classesKeys.map { row.whole($0) }
    let largest = Self.largestKeys.map { row.whole($0) }
    guard let id else { return }
    guard let year else {
      sources.schoolsWithBrokenEnrolment.insert(id)
      return
    }
    enrolment.append(
      EnrolmentRecord(
        school: id, year: year, pupils: pupils, classes: classes, largestClasses: largest))
    note(row)
  }

  /// The cells as they should stand where a junior school's grades stand under 1 to 3; nil elsewhere.
  private func juniorCells(_ row: RowReader, _ id: ID<School>) -> [String: String]? {
    guard let index = schoolIndex[id], !sources.unclearSchools.contains(id),
      schools[index].kind.stages == [.junior]
    else { return nil }
    func isNumber(_ key: String) -> Bool {
      guard let text = row.raw(key), case .success(let number) = PlainNumber.read(text) else {
        return false
      }
      return number.digits > 0
    }
    guard (1...3).contains(where: { isNumber("pupils\($0)") }),
      !(7...9).contains(where: { isNumber("pupils\($0)") })
    else { return nil }
    var cells: [String: String] = [:]
    for grade in 1...3 {
      for key in ["pupils", "classes"] {
        cells["\(key)\(grade + 6)"] = row.raw("\(key)\(grade)") ?? ""
        cells["\(key)\(grade)"] = ""
      }
    }
    return cells
  }

  private static let pupilsKeys = (1...9).map { "pupils\($0)" }
  private static let classesKeys = (1...9).map { "classes\($0)" }
  private static let largestKeys = (1...9).map { "largest\($0)" }

  /// One row of the births table.
  mutating func readBirths(_ row: RowReader) {
    let zone = row.zone("zone")
    let year = row.calendarYear("year")
    guard let births = row.whole("births"), let zone, let year else { return }
    self.births.append(BirthRecord(zone: zone, year: year, births: births))
    note(row)
  }

  /// One row of the migration table.
  mutating func readMigration(_ row: RowReader) {
    let zone = row.zone("zone")
    let first = row.whole("firstGrade")
    let last = row.whole("lastGrade")
    let year = row.schoolYear("year")
    guard let pupils = row.whole("pupils"), let first, let last, let year else { return }
    guard first <= last else {
      row.report(
        "lastGrade", .outOfRange(least: "\(first)", most: "9"), value: row.text("lastGrade"))
      return
    }
    migration.append(MigrationLine(zone: zone, grades: first...last, year: year, pupils: pupils))
    note(row)
  }

  /// One row of the estates table.
  mutating func readEstate(_ row: RowReader) {
    let name = row.text("estate")
    let zone = row.zone("zone")
    let year = row.schoolYear("year")
    let dwellings = row.whole("dwellings")
    let pupils = row.quantity("pupilsPerHundred")
    let first = row.whole("firstGrade") ?? 1
    let last = row.whole("lastGrade") ?? 9
    guard let name, let zone, let year, let dwellings, let pupils else { return }
    guard first <= last else {
      row.report(
        "lastGrade", .outOfRange(least: "\(first)", most: "9"), value: row.text("lastGrade"))
      return
    }
    estates.append(
      Estate(
        name: name, zone: zone, year: year, dwellings: dwellings, pupilsPerHundred: pupils,
        grades: first...last))
    note(row)
  }

  /// School names like this one.
  mutating func nearest(_ id: ID<School>) -> [String] {
    suggestions.nearest(id.rawValue, among: schools.lazy.map(\.id.rawValue))
  }
}
