// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Reports
import Scenarios
import Simulator
import Standards

extension SearchQuestionOptions {
  /// What the options ask of a case; ends where a year, an amount or a name cannot be.
  ///
  /// - Parameters:
  ///   - scenario: The scenario that the search starts from.
  ///   - isThorough: Whether remedies are measured to the end, as `--why` does.
  func inquiry(
    _ opened: CountyCase, _ run: ScenarioRun, scenario: String?, isThorough: Bool,
    language: Language
  ) throws -> SearchInquiry {
    var inquiry = SearchInquiry(opened, run, scenario: scenario)
    let options = try options(opened, language)
    inquiry.target = target.map { SchoolYear($0) }
    inquiry.budgets = options.budgets
    inquiry.freedom = try decisions.freedom(opened, scenario: scenario, language)
    inquiry.decidesIntake = decisions.decidesIntake
    inquiry.seed = decisions.seed
    inquiry.mostConfigurations = decisions.most
    inquiry.measuresPrices = prices
    inquiry.isThorough = isThorough
    inquiry.workers = .processors(decisions.threads)
    return inquiry
  }
}

extension SearchInquiry {
  /// Follows the search on the terminal.
  func watch(_ asked: SearchQuestionOptions, _ language: Language) -> SearchWatch {
    SearchWatch(
      seconds: asked.seconds, asked: asked.decisions, locked: run.resolved.plan.lockedSchools,
      isThorough: isThorough, language)
  }
}

extension SearchAnswer {
  /// The whole answer for a terminal: decisions, purchases, reasons and prices.
  func text(_ opened: CountyCase, details: Bool, _ language: Language) -> String {
    (headline.map { $0[language] + "\n" } ?? "")
      + (decisions.map { DecisionText.text($0, language: language) } ?? "")
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
