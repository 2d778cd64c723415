// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// What keeps a county from being carried to a year.
enum RollProblems {
  static func of(_ county: County, _ files: NextYearFiles, _ year: SchoolYear) -> [Bilingual] {
    let (base, last) = (county.baseYear.firstYear, county.lastYear.firstYear)
    guard year > county.baseYear, year <= county.lastYear else {
      return [
        Bilingual(
          zh: "学年 \(year.firstYear) 不能结转：本县的基年是 \(base)，推演到 \(last)。"
            + "--to 写 \(base + 1)–\(last) 之间的学年。",
          en:
            "Cannot roll to \(year.firstYear): the county's base year is \(base) and its forecast "
            + "ends in \(last). Give --to a school year of \(base + 1)–\(last).")
      ]
    }
    guard files.bytes["enrolment.csv"] != nil else {
      return [
        Bilingual(
          zh: "新一年的数据里没有 enrolment.csv（在校生表）：没有 \(year.firstYear) 学年各校各年级的学生数，不能结转。",
          en:
            "The new figures have no enrolment.csv: without the pupils of every school and grade in "
            + "\(year.firstYear) there is nothing to roll to.")
      ]
    }
    guard county.targetYear >= year else {
      return [
        Bilingual(
          zh: "目标学年 \(county.targetYear.firstYear) 在新基年 \(year.firstYear) 之前。"
            + "请先在 county.yaml 里改目标学年。",
          en: "The target year \(county.targetYear.firstYear) is before the new base year "
            + "\(year.firstYear). Change it in county.yaml first.")
      ]
    }
    return []
  }
}
