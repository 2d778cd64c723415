// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension CoverageRun {
  /// As many sections as possible; see `Baseline.coverage`.
  func coverage(progress: (SearchProgress) -> Bool) -> Coverage {
    var run = self
    var table = CoverageTable(problem: run.problem, counts: counts)
    let attainable = Set(
      zip(problem.units, table.choices).flatMap { unit, choices in
        unit.sections.indices.filter { slot in choices.contains { $0.kept[slot] } }
          .map { unit.sections[$0].id }
      })
    let payments = table.choices.reduce(0.0) { sum, choices in
      let largest = choices.max { $0.count < $1.count }
      return (largest?.solution.purchases ?? []).reduce(sum) {
        $0 + Double(problem.levers[$1.lever].payment[$1.year] * $1.steps)
      }
    }
    // Proven by the tables before the simulator corrected them.
    var atMost = table.most
    var prices = Prices(problem)
    var picked = CoverageChoice(table: table, prices: prices).picked()
    if picked.count < table.most {
      let bound = CoverageBound(problem: problem, counts: counts)
        .found(known: picked.count, payments: payments, steps: 16)
      atMost = min(atMost, bound.atMost)
      prices = bound.prices
      let again = CoverageChoice(table: table, prices: prices).picked()
      if again.count > picked.count { picked = again }
    }
    func purchases() -> [[Purchase]] { picked.choices.map { $0?.solution.purchases ?? [] } }
    var latest = run.judged(run.actions(purchases()))
    var judged = latest
    for round in 0..<min(6, options.verificationRounds) {
      let step = SearchProgress(
        step: .verification, done: round, total: options.verificationRounds)
      guard !wanted(picked).isSubset(of: latest.compliant), progress(step), run.correct(latest)
      else { break }
      table = CoverageTable(problem: run.problem, counts: counts, known: table)
      picked = CoverageChoice(table: table, prices: prices).picked()
      latest = run.judged(run.actions(purchases()))
      if latest.compliant.count >= judged.compliant.count { judged = latest }
    }
    if let better = withCoefficients(judged, progress) { judged = better }
    if let better = run.partly(judged, progress) { judged = better }
    return run.answer(judged, atMost: atMost, attainable: attainable)
  }

  /// The same sections with all coefficients kept, where a search finds that.
  private func withCoefficients(_ judged: Judged, _ progress: (SearchProgress) -> Bool) -> Judged? {
    guard judged.check.failures.contains(where: { $0.section == nil }) || !judged.actions.isEmpty
    else { return nil }
    var search = options
    search.allowsRotation = true
    search.exemptSections = Set(assessed).subtracting(judged.compliant)
    let result = baseline.search(plan: plan, future: future, options: search, progress: progress)
    guard result.isMet else { return nil }
    let other = self.judged(result.actions)
    guard other.compliant.count >= judged.compliant.count else { return nil }
    return other
  }

  /// What is left of budgets and caps goes to single needs of the sections left out, the cheapest
  /// first.
  private func partly(_ judged: Judged, _ progress: (SearchProgress) -> Bool) -> Judged? {
    guard !problem.allowance.isUnlimited else { return nil }
    var left = problem.allowance
    guard left.spend(judged.actions, problem), left.isKept else { return nil }
    // Only schools at which nothing was bought: what is bought there already counts for a need,
    // too.
    let touched = Set(judged.actions.map(\.school))
    var offers: [(unit: Int, solution: UnitSolution)] = []
    for (index, unit) in problem.units.enumerated() where !touched.contains(unit.school) {
      let needs = Set(unit.requirements.indices.filter { unit.requirements[$0].short > 0 })
      for track in Set(needs.map { unit.requirements[$0].track }).sorted() {
        var single = unit
        single.requirements = unit.requirements.filter { $0.track == track }
        let solution = SchoolSolver(problem: problem).solve(single)
        guard solution.missing.isEmpty, !solution.purchases.isEmpty else { continue }
        offers.append((index, solution))
      }
    }
    offers.sort {
      $0.solution.cost != $1.solution.cost ? $0.solution.cost < $1.solution.cost : $0.unit < $1.unit
    }
    var more: [[Purchase]] = problem.units.map { _ in [] }
    for offer in offers where left.fits(offer.solution.purchases, problem) {
      left.spend(offer.solution.purchases, problem)
      more[offer.unit] += offer.solution.purchases
    }
    let candidate = self.judged((judged.actions + actions(more)).sorted())
    let isBetter =
      candidate.compliant.count >= judged.compliant.count
      && candidate.check.failures.count < judged.check.failures.count
    return isBetter ? candidate : nil
  }

  private func answer(_ judged: Judged, atMost: Int, attainable: Set<SectionID>) -> Coverage {
    let compliant = Set(judged.compliant)
    let failures = Dictionary(grouping: judged.check.failures) { $0.section }
    return Coverage(
      years: problem.complianceYears.map { baseline.years[$0] }, sections: assessed.count,
      compliant: judged.compliant,
      left: assessed.filter { !compliant.contains($0) }.map { section in
        Coverage.Left(
          section: section, unmet: failures[section] ?? [],
          isBeyondPurchases: !attainable.contains(section))
      },
      atMost: max(atMost, judged.compliant.count),
      coefficients: failures[nil] ?? [], actions: judged.actions, cost: judged.cost,
      plan: judged.plan)
  }
}
