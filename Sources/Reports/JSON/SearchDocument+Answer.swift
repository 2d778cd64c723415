// SPDX-License-Identifier: GPL-3.0-or-later
public import Scenarios
import CountyModel

extension SearchDocument {
  /// The document of a whole answer.
  ///
  /// - Parameter later: The first later year that complies wholly, where one was looked for.
  public init(_ answer: SearchAnswer, later: LaterCompliance?) {
    let (opened, run) = (answer.inquiry.opened, answer.inquiry.run)
    self.init(
      county: opened.county.name, scenario: run.name, synthetic: opened.county.isSynthetic,
      result: answer.result, decisions: answer.decisions, reasons: answer.reasons,
      prices: answer.prices, odds: answer.odds,
      signing: answer.signing.map { SigningPart($0, baseline: opened.baseline) }, later: later,
      understood: run.resolved.understood)
  }
}

extension SearchReport {
  /// What a report shows of a whole answer.
  public init(_ answer: SearchAnswer) {
    self.init(
      answer.result, decisions: answer.decisions, reasons: answer.reasons, prices: answer.prices,
      odds: answer.odds, outcome: answer.outcome)
  }
}
