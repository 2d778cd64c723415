// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

@testable import Simulator

/// One school's figures for a bench: the same in every year unless a test changes them.
struct BenchSchool {
  var school: School
  /// Pupils by grade, index 0 is grade 1.
  var pupils: [Int]
  /// Classes by grade, index 0 is grade 1.
  var classes: [Int]

  /// A school with `pupils` in each of its grades and what `SampleCounty` gives it.
  init(
    _ name: String, _ kind: SchoolKind, perGrade: Int, classes: Int = 4,
    staff: [Int] = [60, 50, 12, 11], shared: [Int] = [6000, 9000, 2_400_000, 30, 3, 3]
  ) {
    school = SampleCounty.school(name, kind, staff: staff, shared: shared)
    let grades = kind.stages.flatMap(\.grades)
    pupils = (1...9).map { grades.contains($0) ? perGrade : 0 }
    self.classes = (1...9).map { grades.contains($0) ? classes : 0 }
  }

  /// A school of so many pupils in all, spread over its grades as evenly as whole pupils can be.
  init(_ name: String, _ kind: SchoolKind, total: Int, staff: [Int], shared: [Int]) {
    self.init(name, kind, perGrade: 0, staff: staff, shared: shared)
    let grades = kind.stages.flatMap(\.grades)
    for (place, grade) in grades.enumerated() {
      pupils[grade - 1] = total / grades.count + (place < total % grades.count ? 1 : 0)
    }
  }
}

/// The values that an assessment reads, put together directly, without projection or stock rules.
struct Bench {
  var baseline: Baseline
  var projection: Projection
  var stock: Stock

  init(
    _ benchSchools: [BenchSchool], standard: Standard = SampleStandard.make(), years: Int = 1,
    county change: (inout County) -> Void = { _ in }
  ) {
    var county = SampleCounty.empty()
    county.schools = benchSchools.map(\.school)
    change(&county)
    baseline = Baseline(county: county, standard: standard)
    let (schools, sections) = (baseline.schools, baseline.sections)
    let named = Array(baseline.years.prefix(years))
    let count = sections.count
    projection = Projection(
      years: named, pupils: Grid(rows: years, columns: count, repeating: GradeCounts()),
      classes: Grid(rows: years, columns: count, repeating: GradeCounts()),
      isOpen: Grid(rows: years, columns: count, repeating: true),
      places: Grid(rows: years, columns: count, repeating: nil), ledger: [], shortfalls: [],
      overflows: [], unknownSections: [])
    stock = Stock(
      staff: Grid(rows: years, columns: count, repeating: StaffCounts()),
      shared: Grid(rows: years, columns: schools.count, repeating: Resources()),
      underConstruction: Grid(
        rows: years, columns: schools.count, repeating: Resources(repeating: .zero)),
      leasedSportsArea: Grid(rows: years, columns: schools.count, repeating: .zero), flows: [])
    for year in 0..<years {
      for (index, school) in schools.enumerated() {
        stock.shared[year, index] = school.shared
        for (place, section) in baseline.sectionsOfSchool[index].enumerated() {
          let bench = benchSchools[index]
          for (slot, grade) in sections[section].stage.grades.enumerated() {
            projection.pupils[year, section][slot] = bench.pupils[grade - 1]
            projection.classes[year, section][slot] = bench.classes[grade - 1]
          }
          for kind in ResourceKind.staffKinds {
            stock.staff[year, section][kind] = school.sections[place].staff[kind]?.wholeUnits
          }
        }
      }
    }
  }

  func assess(relaxed: Bool = false) -> Assessment {
    Assessment(baseline: baseline, projection: projection, stock: stock, relaxed: relaxed)
  }

  /// The first year, strict.
  var year: YearAssessment { assess().years[0] }

  /// An indicator of a section in the first year, strict.
  func finding(_ indicator: Indicator, section: Int = 0) -> Finding? {
    year.sections[section]?.indicators[indicator.index]
  }
}
