// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Chooses the sections that shall comply within budgets and caps: as many as possible, then as
/// cheaply as possible.
///
/// Greedy by price, then exchange: a school gives way where two others fit in its place. Each
/// school is solved exactly from what the others leave. Few schools are tried in every order.
struct CoverageChoice {
  /// The table without budgets and caps.
  let table: CoverageTable
  /// What money and posts are worth, in sections.
  let prices: Prices
  /// Exchanges are tried with so many schools at most.
  var mostExchanges = 16

  private var problem: SearchProblem { table.problem }

  /// What is bought, by unit.
  struct Picked: Hashable {
    /// By unit; nil where none of its sections was chosen.
    var choices: [CoverageTable.Choice?]
    /// Sections that shall comply.
    var count: Int { choices.reduce(0) { $0 + ($1?.count ?? 0) } }
    /// Present cost without extra prices.
    func cost(_ problem: SearchProblem) -> Double {
      choices.reduce(0) { sum, choice in
        (choice?.solution.purchases ?? []).reduce(sum) {
          $0 + Double($1.steps) * (problem.levers[$1.lever].presentCost[$1.year] ?? 0)
        }
      }
    }
  }

  /// The best choice found.
  func picked() -> Picked {
    let free = problem.units.indices.map { unit in
      table.choices[unit].max { left, right in
        (left.count, -left.solution.cost) < (right.count, -right.solution.cost)
      }
    }
    let all = Picked(choices: free)
    let purchases = free.flatMap { $0?.solution.purchases ?? [] }
    if problem.allowance.fits(purchases, problem) { return all }
    var best: Picked?
    for order in orders() {
      let candidate = filled(Picked(choices: problem.units.map { _ in nil }), order)
      if isBetter(candidate, than: best) { best = candidate }
    }
    return exchanged(best ?? Picked(choices: problem.units.map { _ in nil }))
  }

  /// Orders in which schools are served: by price, by least payment, by fewest years left; all
  /// where few.
  private func orders() -> [[(unit: Int, place: Int)]] {
    let all = problem.units.indices.flatMap { unit in
      table.choices[unit].indices.filter { table.choices[unit][$0].count > 0 }
        .map { (unit: unit, place: $0) }
    }
    func sorted(_ value: (CoverageTable.Choice) -> Double) -> [(unit: Int, place: Int)] {
      let keys = all.map { entry -> Double in
        let choice = table.choices[entry.unit][entry.place]
        return value(choice) / Double(choice.count)
      }
      return all.indices.sorted {
        keys[$0] != keys[$1]
          ? keys[$0] < keys[$1]
          : (all[$0].unit, -all[$0].place) < (all[$1].unit, -all[$1].place)
      }.map { all[$0] }
    }
    let byPrice = sorted { choice in
      choice.solution.purchases.reduce(0) { sum, purchase in
        let lever = problem.levers[purchase.lever]
        let each =
          prices.budget[purchase.year] * Double(lever.payment[purchase.year])
          + prices.cap[purchase.lever][purchase.year] * Double(lever.step)
        return sum + each * Double(purchase.steps)
      }
    }
    let byPayment = sorted { choice in
      choice.solution.purchases.reduce(0) {
        $0 + Double(problem.levers[$1.lever].payment[$1.year] * $1.steps)
      }
    }
    let byCost = sorted(\.solution.cost)
    guard all.count <= 6 else { return [byPrice, byPayment, byCost] }
    return permutations(all.count).map { $0.map { all[$0] } }
  }

  /// Serves schools in order from what is left; a school that has less of its sections so far may
  /// get more.
  ///
  /// - Parameter isQuick: Leaves out what costs more than all that is left, without looking for a
  ///   cheaper way to pay.
  private func filled(_ start: Picked, _ order: [(unit: Int, place: Int)], isQuick: Bool = false)
    -> Picked
  {
    var result = start
    var left = problem.allowance
    left.spend(start.choices.flatMap { $0?.solution.purchases ?? [] }, problem)
    for (unit, place) in order {
      let wanted = table.choices[unit][place]
      guard wanted.count > result.choices[unit]?.count ?? 0 else { continue }
      var others = left
      others.spend(result.choices[unit]?.solution.purchases ?? [], problem, sign: -1)
      if isQuick, isAbove(others, wanted) { continue }
      guard let served = served(wanted, unit: unit, from: others) else { continue }
      result.choices[unit] = served
      left = others
      left.spend(served.solution.purchases, problem)
    }
    return result
  }

  /// Whether a choice's payments are more than the sum of all budgets left.
  private func isAbove(_ left: Allowance, _ choice: CoverageTable.Choice) -> Bool {
    guard !left.budget.contains(nil) else { return false }
    let all = left.budget.reduce(Int64(0)) { $0 + max(0, $1 ?? 0) }
    let payments = choice.solution.purchases.reduce(Int64(0)) {
      $0 + problem.levers[$1.lever].payment[$1.year] * $1.steps
    }
    return payments > all
  }

  /// A choice bought from what is left; nil where it does not fit.
  private func served(_ choice: CoverageTable.Choice, unit: Int, from left: Allowance)
    -> CoverageTable.Choice?
  {
    if left.fits(choice.solution.purchases, problem) { return choice }
    var solver = SchoolSolver(problem: problem)
    solver.allowance = left
    let solution = solver.solve(
      problem.units[unit].keeping(choice.kept, complianceYears: problem.complianceYears))
    guard solution.missing.isEmpty, left.fits(solution.purchases, problem) else { return nil }
    return CoverageTable.Choice(kept: choice.kept, count: choice.count, solution: solution)
  }

  /// Takes a school out and fills up again, as long as that brings more sections or the same for
  /// less.
  private func exchanged(_ start: Picked) -> Picked {
    var best = start
    let order = orders()[0]
    for _ in 0..<2 {
      let before = best
      let chosen = best.choices.indices.filter {
        !(best.choices[$0]?.solution.purchases ?? []).isEmpty
      }
      .sorted { left, right in
        let costs = [left, right].map { best.choices[$0]?.solution.cost ?? 0 }
        return costs[0] != costs[1] ? costs[0] > costs[1] : left < right
      }
      for unit in chosen.prefix(mostExchanges) {
        var fewer = best
        fewer.choices[unit] = nil
        let others = order.filter { $0.unit != unit }
        let again = order.filter { $0.unit == unit }
        let candidate = filled(fewer, others + again, isQuick: true)
        if isBetter(candidate, than: best) { best = candidate }
      }
      if best == before { break }
    }
    return best
  }

  private func isBetter(_ candidate: Picked, than best: Picked?) -> Bool {
    guard let best else { return true }
    return candidate.count != best.count
      ? candidate.count > best.count
      : candidate.cost(problem) < best.cost(problem) - 1e-6
  }

  private func permutations(_ count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return permutations(count - 1).flatMap { shorter in
      (0..<count).map { place in
        var longer = shorter
        longer.insert(count - 1, at: place)
        return longer
      }
    }
  }
}
