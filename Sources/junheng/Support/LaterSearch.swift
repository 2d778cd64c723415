// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Reports
import Scenarios
import Simulator
import Standards

/// Looks for the first later year that complies wholly, where the target year does not.
enum LaterSearch {
  /// Nil where the target year complies, the user named a year, or entrants are not open.
  ///
  /// - Parameter result: What was found for the target year.
  static func compliance(
    after result: SearchResult, _ opened: CountyCase, _ run: ScenarioRun, scenario: String?,
    _ asked: SearchQuestionOptions, language: Language
  ) throws -> LaterCompliance? {
    guard asked.decisions.decidesIntake, asked.target == nil, !result.complies else { return nil }
    let county = opened.county
    var later = LaterCompliance(target: county.targetYear)
    var year = county.targetYear
    while year < county.lastYear {
      year = SchoolYear(year.firstYear + 1)
      later.tried.append(year)
      Console.complain(Bilingual(zh: "· \(year.firstYear) 学年", en: "· \(year)")[language])
      let options = try SearchOptions(
        target: year.firstYear, budget: asked.budget, opened, language)
      let found =
        try DecisionCall.run(
          opened, run, scenario: scenario, options, asked.decisions, seconds: asked.seconds,
          language: language
        )?.result.best.result
        ?? SearchCall.run(opened, run, options, seconds: asked.seconds, language: language).result
      guard found.complies else { continue }
      let outcome = opened.baseline.outcome(plan: found.plan, future: run.resolved.future)
      later.found = LaterCompliance.Found(
        year: year, total: outcome.costing.presentMoney, cost: found.cost)
      return later
    }
    return later.tried.isEmpty ? nil : later
  }
}
