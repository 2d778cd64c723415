// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What it takes to bring any choice of a school's sections into compliance: the table behind every
/// question about how many sections comply.
///
/// Coefficients and moves of teachers between schools are left out, so that without budgets and
/// caps the schools are independent, and the least cost for any number of sections is exact (a
/// knapsack over schools).
struct CoverageTable {
  /// Some sections of one school, and the cheapest purchases for them.
  struct Choice: Hashable {
    /// Which sections are to comply, by slot.
    var kept: [Bool]
    /// How many of them count.
    var count: Int
    /// The cheapest purchases, of those that meet everything.
    var solution: UnitSolution
  }

  /// The search's tables, without coefficients.
  let problem: SearchProblem
  /// Which sections count where they comply, `[unit][slot]`: not where data are missing.
  let counts: [[Bool]]
  /// What is possible at each school without budgets and caps; the first entry keeps none.
  let choices: [[Choice]]

  /// Solves every choice of every school at the given prices.
  ///
  /// - Parameter known: A table of the same schools at the same prices: schools whose needs are the
  ///   same are taken over.
  init(
    problem: SearchProblem, counts: [[Bool]], prices: Prices? = nil, known: CoverageTable? = nil
  ) {
    self.problem = problem
    self.counts = counts
    let solver = SchoolSolver(problem: problem, prices: prices)
    choices = problem.units.indices.map { index in
      if let known, known.problem.units[index] == problem.units[index] {
        return known.choices[index]
      }
      return Self.subsets(counts[index]).compactMap { kept in
        let solution = solver.solve(
          problem.units[index].keeping(kept, complianceYears: problem.complianceYears))
        guard solution.missing.isEmpty, solution.cost < .infinity else { return nil }
        return Choice(kept: kept, count: kept.count { $0 }, solution: solution)
      }
    }
  }

  /// Every choice of the sections that count, none first.
  private static func subsets(_ counts: [Bool]) -> [[Bool]] {
    counts.indices.reduce([counts.map { _ in false }]) { found, slot in
      guard counts[slot] else { return found }
      return found
        + found.map { kept in
          var more = kept
          more[slot] = true
          return more
        }
    }
  }

  /// The most sections that any plan can bring into compliance, whatever it costs.
  var most: Int { choices.reduce(0) { $0 + ($1.map(\.count).max() ?? 0) } }

  /// The cheapest choices for every number of sections.
  ///
  /// - Parameter value: What a choice costs.
  /// - Returns: `[number of sections]` least total, and the place of each school's choice.
  func staircase(by value: (Choice) -> Double) -> [(total: Double, picks: [Int])] {
    var totals = [0.0]
    var decisions: [[Int]] = []
    for unit in choices.indices {
      let largest = choices[unit].map(\.count).max() ?? 0
      var next = Array(repeating: Double.infinity, count: totals.count + largest)
      var picked = Array(repeating: 0, count: next.count)
      for (place, choice) in choices[unit].enumerated() {
        let price = value(choice)
        for (number, total) in totals.enumerated()
        where total + price < next[number + choice.count] {
          next[number + choice.count] = total + price
          picked[number + choice.count] = place
        }
      }
      totals = next
      decisions.append(picked)
    }
    return totals.indices.map { number in
      var picks = choices.map { _ in 0 }
      var left = number
      for unit in choices.indices.reversed() {
        let place = decisions[unit][left]
        picks[unit] = place
        left -= choices[unit].isEmpty ? 0 : choices[unit][place].count
      }
      return (totals[number], picks)
    }
  }
}
