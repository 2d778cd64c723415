// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Standards

/// A panel of pupils by school, year and grade (长表), as a county that has nothing else.
public enum PanelTable {
  /// A panel as it was read.
  public struct Reading: Sendable {
    /// A county with the panel's schools and pupils.
    public let county: County
    /// What was read otherwise than it is written.
    public let remarks: [Bilingual]
  }

  private struct Row {
    let school: String
    let stage: Stage
    let zone: String?
    let year: SchoolYear
    let grade: Int
    let pupils: Int
  }

  /// Reads the table.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - zoneLetters: So many letters at the front of a school's code name its zone, where the
  ///   table has
  ///     no such column; nil for one zone.
  ///   - division: How grades are divided.
  public static func read(
    _ path: String, zoneLetters: Int? = nil, division: GradeDivision = .sixThree
  ) -> Result<Reading, CaseFailure> {
    SingleTable.rows(path, as: "panel.csv") { row -> Row? in
      let stage = row.choice("stage", Stage.self)
      let zone = row.text("zone")
      guard let school = row.text("school"), let year = row.schoolYear("year"),
        let grade = row.whole("grade"), let pupils = row.whole("pupils")
      else { return nil }
      return Row(
        school: school, stage: stage ?? division.stage(ofGrade: grade),
        zone: zone ?? zoneLetters.map { String(school.prefix($0)) }, year: year, grade: grade,
        pupils: pupils)
    }.flatMap { table in
      county(of: table.rows, division: division).map {
        Reading(county: $0, remarks: table.remarks)
      }
    }
  }

  private static func county(
    of rows: [Row], division: GradeDivision
  ) -> Result<County, CaseFailure> {
    if let row = rows.first(where: { !division.grades($0.stage).contains($0.grade) }) {
      let grades = division.grades(row.stage)
      return .failure(
        CaseFailure([
          Bilingual(
            zh: "“\(row.school)”的 \(row.grade) 年级不在所写学段"
              + "（\(grades.lowerBound)–\(grades.upperBound) 年级）内。"
              + "五四学制的县请加 --five-four。",
            en: "Grade \(row.grade) of \"\(row.school)\" is none of its stage's grades "
              + "(\(grades.lowerBound) to \(grades.upperBound)). "
              + "For 5-4 schooling add --five-four.")
        ]))
    }
    guard let base = rows.map(\.year).max() else {
      return .failure(
        CaseFailure([Bilingual(zh: "表里没有数据行。", en: "The table has no rows.")]))
    }
    var county = County(
      name: "", isSynthetic: false, standard: "", baseYear: base, targetYear: base,
      inspectionYears: [base], lastYear: base,
      settings: Defaults.settings(SettingsFile(), from: base))
    county.gradeDivision = division
    var places: [String: Int] = [:]
    var records: [SchoolRecordKey: Int] = [:]
    for row in rows {
      let id = ID<School>(row.school)
      if let place = places[row.school] {
        if county.schools[place].sections.allSatisfy({ $0.stage != row.stage }) {
          county.schools[place].kind = .nineYear
          county.schools[place].sections = Stage.allCases.map { Section(stage: $0) }
        }
      } else {
        places[row.school] = county.schools.count
        county.schools.append(
          School(
            id: id, kind: row.stage == .primary ? .primary : .junior,
            zone: ID(row.zone ?? "全部"), sections: [Section(stage: row.stage)]))
      }
      let key = SchoolRecordKey(school: row.school, year: row.year)
      let record = records[key] ?? county.enrolment.count
      if records.updateValue(record, forKey: key) == nil {
        let none: [Int?] = Array(repeating: nil, count: 9)
        county.enrolment.append(
          EnrolmentRecord(school: id, year: row.year, pupils: none, classes: none))
      }
      county.enrolment[record].pupils[row.grade - 1] =
        (county.enrolment[record].pupils[row.grade - 1] ?? 0) + row.pupils
    }
    fillGrades(&county)
    return .success(county)
  }

  /// A school and a year.
  private struct SchoolRecordKey: Hashable {
    var school: String
    var year: SchoolYear
  }

  /// A grade without a row has nobody, in a stage that has another row of the year: in a long table
  /// a blank is a row that is left out.
  private static func fillGrades(_ county: inout County) {
    for index in county.enrolment.indices {
      for stage in Stage.allCases {
        let grades = county.gradeDivision.grades(stage)
        guard grades.contains(where: { county.enrolment[index].pupils[$0 - 1] != nil })
        else { continue }
        for grade in grades where county.enrolment[index].pupils[grade - 1] == nil {
          county.enrolment[index].pupils[grade - 1] = 0
        }
      }
    }
  }
}
