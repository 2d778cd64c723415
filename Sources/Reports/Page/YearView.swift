// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator

/// One year of one outcome in the few numbers that a leader asks for.
struct YearView {
  let year: SchoolYear
  /// The computed part, strict and relaxed.
  let verdict: Verdict
  let relaxedVerdict: Verdict
  /// All three parts, strict.
  let verdicts: YearVerdicts
  /// Whether some section's class sizes meet by mean classes only.
  let isByMean: Bool
  let pupils: Int
  let sections: Int
  let sectionsMeeting: Int
  let sectionsNotAssessed: Int
  let coefficients: Int
  let coefficientsWithin: Int
  let oversizedSchools: Int
  let oversizedClasses: Int
  let placeShortfall: Int
  let money: Money

  init(baseline: Baseline, outcome: Outcome, year index: Int) {
    let strict = outcome.strict.years[index]
    year = strict.year
    verdict = strict.verdict
    verdicts = strict.verdicts
    relaxedVerdict = outcome.relaxed.years[index].verdict
    let assessed = strict.sections.compactMap { $0 }
    isByMean = assessed.contains { $0.classSize.isByMean }
    sections = assessed.count
    sectionsMeeting = assessed.count { $0.verdict == .meets }
    sectionsNotAssessed = assessed.count { $0.verdict == .notAssessed }
    let findings = strict.coefficients.values.flatMap { $0 }
    coefficients = findings.count
    coefficientsWithin = findings.count { $0.verdict == .meets }
    oversizedSchools = strict.schoolSizes.count { $0?.verdict == .fallsShort }
    oversizedClasses = assessed.count { $0.classSize.verdict == .fallsShort }
    pupils = baseline.sections.indices.reduce(0) {
      $0 + outcome.projection.total(year: index, section: $1)
    }
    placeShortfall = outcome.projection.shortfalls.filter { $0.year == strict.year }
      .reduce(0) { $0 + $1.pupils }
    money = outcome.costing.entries.filter { $0.year.year == strict.year.firstYear }
      .reduce(.zero) { $0 + $1.amount }
  }

  /// All years of an outcome.
  static func all(_ baseline: Baseline, _ outcome: Outcome) -> [YearView] {
    baseline.years.indices.map { YearView(baseline: baseline, outcome: outcome, year: $0) }
  }
}
