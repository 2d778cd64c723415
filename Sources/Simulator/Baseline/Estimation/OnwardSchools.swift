// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// The schools that the county states for a section's leavers (升入学校), as sections.
struct OnwardSchools {
  /// Who takes the pupils of a section that ends before its stage does, `[section]`; −1 for none.
  private(set) var sameStage: [Int]
  /// Who takes the leavers of a primary section that teaches the last grade, `[section]`; −1 for
  /// none.
  private(set) var junior: [Int]

  init(
    schools: [School], index: [ID<School>: Int], sections: [SectionPlace],
    sectionsOfSchool: [[Int]], taught: TaughtGrades
  ) {
    sameStage = Array(repeating: -1, count: sections.count)
    junior = sameStage
    for (section, place) in sections.enumerated() {
      // The grades below a school's own next stage lead there.
      guard section == sectionsOfSchool[place.school].last,
        let stated = schools[place.school].onwardSchool, let school = index[stated],
        school != place.school
      else { continue }
      let last = 6 * section + place.gradeCount - 1
      if place.stage == .primary && taught.isTaught[last] {
        junior[section] = sectionsOfSchool[school].first { sections[$0].stage == .junior } ?? -1
      } else {
        sameStage[section] =
          sectionsOfSchool[school].first { sections[$0].stage == place.stage } ?? -1
      }
    }
  }
}
