// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Reports
import Scenarios
import Simulator
import Standards

/// A search with all that was asked of it: decisions first, then purchases, then reasons and prices.
///
/// `search` prints it, `report --search` draws it; neither finds anything of its own.
struct SearchAnswer {
  /// The options of the search, its budgets less what the decisions take of them.
  let options: SearchOptions
  /// What was decided beside purchases; nil where nothing was open.
  let decisions: DecisionSearchResult?
  /// The purchases.
  let result: SearchResult
  /// Why nothing fits; nil where something does.
  let reasons: InfeasibilityReport?
  /// What a little more is worth; nil where it was not asked.
  let prices: PriceReport?
  /// The plan under the purchases.
  let plan: Plan
  /// What the plan with the purchases leads to.
  let outcome: Outcome
  /// In how many drawn futures the plan with the purchases complies.
  let odds: ComplianceOdds
  /// Whether the plan with the purchases would be signed; nil where there is none.
  let signing: SigningCheck?

  /// How many futures an answer is judged in: enough to tell "half" from "nearly never", and quick.
  static let futures = 200

  /// The changes that the decisions make to the plan.
  var changes: [Change.Kind] { decisions?.best.changes ?? [] }

  /// Searches with progress on the terminal; Ctrl-C and the time limit end each step with what there is.
  ///
  /// - Parameter isThorough: Whether remedies are measured to the end, as `--why` does.
  init(
    _ opened: CountyCase, _ run: ScenarioRun, scenario: String?, _ asked: SearchQuestionOptions,
    isThorough: Bool, language: Language
  ) throws {
    var options = try asked.options(opened, language)
    let decided = try DecisionCall.run(
      opened, run, scenario: scenario, options, asked.decisions, seconds: asked.seconds,
      language: language)
    let (result, seconds) =
      decided.map { ($0.result.best.result, $0.seconds) }
      ?? SearchCall.run(opened, run, options, seconds: asked.seconds, language: language)
    let best = decided?.result.best
    options.budgets = best?.budgets ?? options.budgets
    plan = best?.plan ?? run.resolved.plan
    let after = ReasonCall(
      baseline: opened.baseline, plan: plan, future: run.resolved.future, options: options,
      result: result, seconds: asked.seconds.map { $0 - seconds }, language: language)
    self.options = options
    reasons = after.reasons(isThorough: isThorough)
    prices = asked.prices ? after.prices() : nil
    // Measuring prices may come upon a cheaper plan: then that is the answer.
    if let better = prices?.better?.result {
      self.result = better
      decisions = decided?.result.improved(by: better, opened.baseline, run.resolved.future)
    } else {
      self.result = result
      decisions = decided?.result
    }
    outcome = opened.baseline.outcome(plan: self.result.plan, future: run.resolved.future)
    signing =
      self.result.status == .infeasible
      ? nil : opened.baseline.signing(outcome, base: run.outcome)
    let errors = ForecastErrors(county: opened.county, standards: opened.baseline.standards)
    odds =
      OddsRun(
        outcome, baseline: opened.baseline, spread: .known(errors), count: Self.futures, seed: 1,
        workers: .processors()
      ).odds
  }
}

extension SearchAnswer {
  /// The whole answer for a terminal: decisions, purchases, reasons and prices.
  func text(_ opened: CountyCase, details: Bool, _ language: Language) -> String {
    (decisions.map { DecisionText.text($0, language: language) } ?? "")
      + SearchText.text(
        result, names: SectionNames(opened.baseline), reasons: reasons, details: details,
        language: language)
      + (prices.map { PriceText.text($0, language: language) } ?? "")
      + (signing.map {
        SigningText.beside($0, baseline: opened.baseline, language: language)
      } ?? "")
      + "\n"
      + OddsText.brief(odds, years: result.check.years, language: language)
  }
}
