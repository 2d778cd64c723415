// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What one more pupil of a section costs in a year that must comply: needs grow with pupils, and
/// the multiplier of a need is what one more unit of it costs.
///
///     price(section, year) = Σ kinds multiplier(section, kind, year) · need of one pupil
///
/// The multipliers are those of the relaxed search for purchases (`SearchRelaxation`), budgets,
/// caps and coefficients among its rows. They are marginal, and leave out what pupils do to the
/// weights of a coefficient: an intake that is made by them is simulated and searched like any
/// other.
struct PupilPrices {
  /// Thousand yuan of present value, `[section][year]`; zero where a section has more than it
  /// needs, and in years that need not comply.
  let values: [[Double]]

  /// Passes of the relaxation: enough for multipliers within a few per cent.
  private static let passes = 1_500

  /// Prices of the pupils of an outcome, and what its purchases cost at least, in yuan of present
  /// value with the plan's own money; nil where some school's needs cannot be met at all.
  static func measured(_ outcome: Outcome, _ baseline: Baseline, _ options: SearchOptions)
    -> (prices: PupilPrices, cost: Double)?
  {
    let problem = SearchProblem(baseline: baseline, outcome: outcome, options: options)
    let search = LagrangianDual(problem: problem)
    guard search.start.isAttainable else { return nil }
    let floors = search.start.solutions
    let relaxation = search.relaxation(floors)
    let answer = relaxation.solved(passes: passes)
    let bound = max(search.start.bound, search.value(at: answer.multipliers))
    let prices = PupilPrices(relaxation.start(of: answer.point), problem, baseline)
    return (prices, outcome.costing.presentValue + bound)
  }

  init(_ multipliers: WarmStart, _ problem: SearchProblem, _ baseline: Baseline) {
    var values = Array(
      repeating: Array(repeating: 0.0, count: baseline.years.count),
      count: baseline.sections.count)
    let kinds = ResourceKind.allCases
    for unit in problem.units {
      for (slot, section) in unit.sections.enumerated() {
        let stage = baseline.sections[section.index].stage.index
        for (place, year) in problem.complianceYears.enumerated() {
          let needs = baseline.stockRules.needs[year]
          for kind in kinds {
            let rule = needs.rule(kind, granule: 1)
            guard !rule.countsClasses else { continue }
            let holder = unit.sectionIndex(kind.isStaff ? slot : 0)
            let multiplier = multipliers[.need, section: holder, kind.index, place]
            guard multiplier > 0 else { continue }
            let each = Double(rule.hundredths(stage: stage, of: 1_000_000)) / 1_000_000
            values[section.index][year] += multiplier * each / 1_000
          }
        }
      }
    }
    self.values = values
  }

  private init(values: [[Double]]) { self.values = values }

  /// What one entrant more of a year costs, while he stays.
  func ofEntrant(_ course: IntakeCourse, entry: Int) -> Double {
    course.stay[entry].enumerated().reduce(0) { sum, stay in
      sum + stay.element * values[course.section][entry + stay.offset]
    }
  }
}
