// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
import Standards

extension Baseline {
  /// Judges a plan in many futures.
  ///
  /// - Parameters:
  ///   - plan: What the county decides.
  ///   - expected: What it expects; measures wait for a school that opens later than here.
  ///   - count: How many futures.
  ///   - future: Makes the future of a number below `count`, the same at every call.
  ///
  /// Cost: one outcome for each future. The same for any number of workers: each judges whole runs of
  /// futures, and whole numbers are added.
  public func odds(
    plan: Plan, expected: Future, count: Int, workers: Workers,
    future: @escaping @Sendable (Int) -> Future
  ) -> ComplianceOdds {
    let delayed = DelayedMeasures(baseline: self, plan: plan, expected: expected)
    let run = 32
    let parts = workers.map((count + run - 1) / run) { part in
      var odds = ComplianceOdds(self)
      for place in part * run..<min(count, (part + 1) * run) {
        let future = future(place)
        let projection = Projection(baseline: self, plan: plan, future: future)
        odds.note(
          outcome(
            plan: delayed.plan(in: future, projection), future: future, projection: projection))
      }
      return odds
    }
    var whole = ComplianceOdds(self)
    for part in parts { whole.add(part) }
    whole.presentValues.sort()
    return whole
  }

  /// How many sections do not meet the seven indicators and how many coefficients are over their
  /// limits, in one school year of each of many futures.
  ///
  /// - Parameter year: Index of the school year.
  public func shortfalls(
    plan: Plan, expected: Future, year: Int, count: Int, workers: Workers,
    future: @escaping @Sendable (Int) -> Future
  ) -> [Int] {
    let delayed = DelayedMeasures(baseline: self, plan: plan, expected: expected)
    return workers.map(count) { place in
      let future = future(place)
      let projection = Projection(baseline: self, plan: plan, future: future)
      let assessed = outcome(
        plan: delayed.plan(in: future, projection), future: future, projection: projection
      ).strict.years[year]
      let sections = sections.indices.count { section in
        assessed.sections[section].map { $0.isInScope && $0.verdict != .meets } ?? false
      }
      return sections
        + assessed.coefficients.values.reduce(0) { $0 + $1.count { $0.verdict != .meets } }
    }
  }
}

extension ComplianceOdds {
  /// No future yet.
  init(_ baseline: Baseline) {
    futures = 0
    presentValues = []
    let sections = baseline.sections.count
    years = baseline.years.map { year in
      Year(
        year: year, sections: Array(repeating: Share(), count: sections),
        shortSections: Array(repeating: 0, count: sections + 1))
    }
  }

  mutating func add(_ other: Self) {
    futures += other.futures
    for index in years.indices { years[index].add(other.years[index]) }
    presentValues += other.presentValues
  }

  /// Counts one future in.
  mutating func note(_ outcome: Outcome) {
    futures += 1
    presentValues.append(outcome.costing.presentValue)
    for (index, assessed) in outcome.strict.years.enumerated() {
      var year = years[index]
      year.county.note(assessed.verdict)
      var isWithin = true
      for (stage, findings) in assessed.coefficients {
        var shares = year.coefficients[stage] ?? Indicator.allCases.map { _ in Share() }
        for finding in findings {
          shares[finding.indicator.index].note(finding.verdict)
          if finding.verdict != .meets { isWithin = false }
        }
        year.coefficients[stage] = shares
      }
      year.coefficientsTogether.note(isWithin ? .meets : .fallsShort)
      var short = 0
      for section in year.sections.indices {
        guard let found = assessed.sections[section], found.isInScope else { continue }
        year.sections[section].note(found.verdict)
        if found.verdict != .meets { short += 1 }
      }
      year.shortSections[short] += 1
      years[index] = year
    }
  }
}
