// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Pupils of every section by school year, up to the base year; nil where a school gave none.
struct EnrolmentHistory {
  /// School years from the first on record to the base year.
  let years: ClosedRange<SchoolYear>
  /// Sections.
  let sectionCount: Int
  /// `[year][section][grade slot]`, six slots for every section.
  private var pupils: [Int?]
  /// Classes of the base year, `[section][grade slot]`.
  private(set) var baseClasses: [Int?]

  /// Reads the enrolment table; rows after the base year are what is to be projected, and are left
  /// out.
  init(county: County, merged: MergedSchools, sections: [SectionPlace]) {
    let base = county.baseYear
    let first = county.enrolment.map(\.year).filter { $0 <= base }.min() ?? base
    years = first...base
    sectionCount = sections.count
    pupils = Array(repeating: nil, count: years.count * sections.count * 6)
    baseClasses = Array(repeating: nil, count: sections.count * 6)

    var rows: [RowKey: EnrolmentRecord] = [:]
    for record in county.enrolment where years.contains(record.year) {
      rows[RowKey(school: record.school, year: record.year)] = record
    }
    let byName = Dictionary(
      county.schools.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, section) in sections.enumerated() {
      let members = merged.members[section.school].compactMap { byName[$0] }
        .filter { $0.sections.contains { $0.stage == section.stage } }
      for year in years {
        // A school that was not built yet had nobody; otherwise a row that is not there tells
        // nothing, and the number is missing.
        let teaching = members.filter {
          year == base || $0.hasOpened(by: year) || rows[RowKey(school: $0.id, year: year)] != nil
        }
        for slot in 0..<section.gradeCount where !members.isEmpty {
          let grade = section.stage.startingGrade + slot
          let cells = teaching.map { rows[RowKey(school: $0.id, year: year)] }
          self[year, index, slot] = cells.reduce(Int?(0)) { sum($0, $1?.pupils[grade - 1]) }
          if year == base {
            baseClasses[index * 6 + slot] = cells.reduce(Int?(0)) {
              sum($0, $1?.classes[grade - 1])
            }
          }
        }
      }
    }
  }

  /// Pupils of a section and grade slot at the opening of a school year; nil where not known.
  subscript(year: SchoolYear, section: Int, slot: Int) -> Int? {
    get { pupils[(years.lowerBound.distance(to: year) * sectionCount + section) * 6 + slot] }
    set {
      pupils[(years.lowerBound.distance(to: year) * sectionCount + section) * 6 + slot] = newValue
    }
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

/// The key of a row of the enrolment table.
private struct RowKey: Hashable {
  var school: ID<School>
  var year: SchoolYear
}

extension School {
  /// Whether the school was there at the opening of a school year, as far as its date tells.
  fileprivate func hasOpened(by year: SchoolYear) -> Bool {
    guard let builtOn else { return true }
    return builtOn.firstSchoolYear <= year
  }
}
