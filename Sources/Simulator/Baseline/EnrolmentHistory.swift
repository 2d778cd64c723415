// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Pupils of every section by school year, up to the base year; nil where a school gave none.
struct EnrolmentHistory {
  /// School years from the first on record to the base year.
  private(set) var years: ClosedRange<SchoolYear>
  /// Sections.
  let sectionCount: Int
  /// `[year][section][grade slot]`, six slots for every section.
  private var pupils: [Int?]
  /// Classes of the base year, `[section][grade slot]`.
  private(set) var baseClasses: [Int?]
  /// Largest classes of the base year, `[section][grade slot]`.
  private(set) var baseLargestClasses: [LargestClass?]

  /// Reads the enrolment table; rows after the base year are what is to be projected, and are left
  /// out.
  init(county: County, merged: MergedSchools, sections: [SectionPlace]) {
    let base = county.baseYear
    let first = county.enrolment.map(\.year).filter { $0 <= base }.min() ?? base
    years = first...base
    sectionCount = sections.count
    pupils = Array(repeating: nil, count: years.count * sections.count * 6)
    baseClasses = Array(repeating: nil, count: sections.count * 6)
    baseLargestClasses = Array(repeating: nil, count: sections.count * 6)

    // The rows of each school by year; a name is looked up once and not for every cell.
    var rows: [ID<School>: [EnrolmentRecord?]] = [:]
    let none: [EnrolmentRecord?] = Array(repeating: nil, count: years.count)
    for record in county.enrolment where years.contains(record.year) {
      rows[record.school, default: none][first.distance(to: record.year)] = record
    }
    var byName: [ID<School>: Int] = [:]
    for (place, school) in county.schools.enumerated() where byName[school.id] == nil {
      byName[school.id] = place
    }
    for (index, section) in sections.enumerated() {
      let members = merged.members[section.school].compactMap { byName[$0] }
        .filter { place in
          county.schools[place].sections.contains { $0.stage == section.stage }
        }
      if members.isEmpty { continue }
      let rowsOfMembers = members.map { rows[county.schools[$0].id] ?? none }
      for (turn, year) in years.enumerated() {
        // A school that was not built yet had nobody; otherwise a row that is not there tells
        // nothing, and the number is missing.
        let teaching = members.indices.filter {
          year == base || rowsOfMembers[$0][turn] != nil
            || county.schools[members[$0]].hasOpened(by: year)
        }
        for slot in 0..<section.gradeCount {
          let grade = section.startingGrade + slot
          self[year, index, slot] = teaching.reduce(Int?(0)) {
            sum($0, rowsOfMembers[$1][turn]?.pupils[grade - 1])
          }
          if year == base {
            baseClasses[index * 6 + slot] = teaching.reduce(Int?(0)) {
              sum($0, rowsOfMembers[$1][turn]?.classes[grade - 1])
            }
            baseLargestClasses[index * 6 + slot] = Self.largest(
              teaching.map { rowsOfMembers[$0][turn] }, grade: grade)
          }
        }
      }
    }
  }

  /// The largest stated class of a grade among a school's campuses; nil where none states it.
  private static func largest(_ rows: [EnrolmentRecord?], grade: Int) -> LargestClass? {
    let stated = rows.compactMap { $0?.largestClasses[grade - 1] }
    guard let most = stated.max() else { return nil }
    let silent = rows.contains { row in
      row?.largestClasses[grade - 1] == nil && row?.pupils[grade - 1] != 0
    }
    return LargestClass(pupils: most, isOfAll: !silent)
  }

  /// Pupils of a section and grade slot at the opening of a school year; nil where not known.
  subscript(year: SchoolYear, section: Int, slot: Int) -> Int? {
    get { pupils[(years.lowerBound.distance(to: year) * sectionCount + section) * 6 + slot] }
    set {
      pupils[(years.lowerBound.distance(to: year) * sectionCount + section) * 6 + slot] = newValue
    }
  }

  /// The same history without the years after one on record. Classes stay those of the base year.
  func until(_ year: SchoolYear) -> Self {
    var result = self
    result.years = years.lowerBound...year
    result.pupils.removeLast((years.count - result.years.count) * sectionCount * 6)
    return result
  }

  /// Whether every grade of a section is known in the base year.
  func isComplete(section: Int, gradeCount: Int) -> Bool {
    (0..<gradeCount).allSatisfy { self[years.upperBound, section, $0] != nil }
  }

  /// How much a school year weighs beside the base year's 1: in proportion to its distance from the
  /// year before the first on record, so that the newest years weigh most.
  func weight(_ year: SchoolYear) -> Double {
    Double(years.lowerBound.distance(to: year) + 1) / Double(years.count)
  }

  /// How much the transition that ends in a school year weighs beside the latest one's 1.
  func transitionWeight(endingIn year: SchoolYear) -> Double {
    Double(years.lowerBound.distance(to: year)) / Double(years.count - 1)
  }
}

extension School {
  /// Whether the school was there at the opening of a school year, as far as its date tells.
  fileprivate func hasOpened(by year: SchoolYear) -> Bool {
    guard let builtOn else { return true }
    return builtOn.firstSchoolYear <= year
  }
}
