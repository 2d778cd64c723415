// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Optimization
public import Standards

/// A made-up baseline: the four tables that a county without published school data goes without.
///
/// Everything follows from the recipe, the named schools, the standard and the base year; the same four
/// give the same tables, byte for byte, on every machine. How the numbers are drawn and what is
/// assumed: docs/synthesis.md.
public struct SyntheticBaseline: Hashable, Sendable {
  /// Named schools as they were listed, then made-up ones; open ones with what they hold.
  public let schools: [School]
  /// Pupils by grade of every open school for the years before the base year and the base year, in
  /// order; classes in the base year.
  public let enrolment: [EnrolmentRecord]
  /// Births by zone and calendar year.
  public let births: [BirthRecord]

  /// Draws a baseline.
  ///
  /// - Parameter named: Schools with names of their own, none of them twice, in zones of the recipe.
  /// - Complexity: linear in the sections (times their logarithm for sharing remainders).
  public init(
    _ recipe: SynthesisRecipe, named: [School], baseYear: SchoolYear, standard: Standard
  ) {
    let assumptions = SynthesisAssumptions.current
    let roster = SchoolRoster(recipe, named: named)
    let sizes = SectionSizes(recipe, roster: roster, assumptions: assumptions)
    var hasPrimary = Array(repeating: false, count: recipe.zones.count)
    for index in roster.schools.indices where sizes.pupils[index].primary > 0 {
      hasPrimary[roster.zones[index]] = true
    }
    let zoneBirths = ZoneBirths(
      recipe, baseYear: baseYear, zoneHasPrimary: hasPrimary, assumptions: assumptions)
    let grades = GradeTable(
      recipe, roster: roster, sizes: sizes, births: zoneBirths, baseYear: baseYear,
      assumptions: assumptions)
    let classes = ClassCounts(recipe, roster: roster, grades: grades, assumptions: assumptions)
    let listed = Self.withSeniors(roster.schools, recipe, sizes, assumptions)
    let scope = SectionScope(listed, sizes: sizes, standard: standard)
    let stock = StockDraw(
      recipe, schools: listed, scope: scope, standard: standard, assumptions: assumptions)
    var fitting = SchoolFitting(
      recipe: recipe, roster: roster, sizes: sizes, classes: classes, stock: stock, scope: scope,
      standard: standard, assumptions: assumptions, baseYear: baseYear)
    schools = Self.withNotes(fitting.fitted(listed), namedCount: roster.namedCount)
    enrolment = Self.records(roster.schools, grades, classes, baseYear: baseYear)
    births = recipe.zones.enumerated().flatMap { index, zone in
      recipe.birthYears.filter { _ in hasPrimary[index] }.map { year in
        BirthRecord(
          zone: ID(zone.name), year: year,
          births: zoneBirths.births[index][year - zoneBirths.years.lowerBound])
      }
    }
  }

  /// Seniors of complete secondary and twelve-year schools whose row states none.
  private static func withSeniors(
    _ schools: [School], _ recipe: SynthesisRecipe, _ sizes: SectionSizes,
    _ assumptions: SynthesisAssumptions
  ) -> [School] {
    var source = DrawStream.seniors.source(recipe.seed)
    return schools.indices.map { index in
      var school = schools[index]
      guard school.status == .open, school.seniorPupils == nil,
        school.kind == .completeSecondary || school.kind == .twelveYear
      else { return school }
      let factor = source.uniform(in: assumptions.seniorsLeast...assumptions.seniorsMost)
      school.seniorPupils = Int((Double(sizes.pupils[index].junior) * factor).rounded())
      return school
    }
  }

  /// Every open school says that its figures are made up.
  private static func withNotes(_ schools: [School], namedCount: Int) -> [School] {
    schools.enumerated().map { index, school in
      guard school.status == .open else { return school }
      var school = school
      let mark = index < namedCount ? "学生、教师、资源为示例数据" : "示例学校，全部为示例数据"
      school.note = school.note.map { $0 + "；" + mark } ?? mark
      return school
    }
  }

  private static func records(
    _ schools: [School], _ grades: GradeTable, _ classes: ClassCounts, baseYear: SchoolYear
  ) -> [EnrolmentRecord] {
    let years = grades.earlier.count
    var records: [EnrolmentRecord] = []
    for (index, school) in schools.enumerated() where school.status == .open {
      for back in (0...years).reversed() {
        let row = back == 0 ? grades.base[index] : grades.earlier[back - 1][index]
        var pupils = [Int?](repeating: nil, count: 9)
        var formed = pupils
        for stage in Stage.allCases {
          for (slot, count) in row[stage].enumerated() {
            pupils[stage.startingGrade - 1 + slot] = count
            if back == 0 {
              formed[stage.startingGrade - 1 + slot] = classes.classes[index][stage][slot]
            }
          }
        }
        records.append(
          EnrolmentRecord(
            school: school.id, year: baseYear.advanced(by: -back), pupils: pupils, classes: formed))
      }
    }
    return records
  }
}
