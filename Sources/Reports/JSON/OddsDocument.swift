// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Scenarios
public import Simulator
import Standards

/// `junheng.odds/1`: in how many drawn futures a plan complies, year by year; money in yuan.
public struct OddsDocument: Encodable, Sendable {
  struct Share: Encodable, Sendable {
    let hits: Int
    let of: Int

    init(_ share: ComplianceOdds.Share) {
      hits = share.hits
      of = share.of
    }
  }
  struct Section: Encodable, Sendable {
    let section: String
    let meeting: Share
  }
  struct Year: Encodable, Sendable {
    let year: Int
    let county: Share
    let coefficientsTogether: Share
    let coefficients: [String: [String: Share]]
    let shortSections: [Int]
    let sections: [Section]
  }
  struct Cause: Encodable, Sendable {
    let source: String
    let alone: Share
    let importance: Nullable<Double>
  }

  let schema = "junheng.odds/1"
  let county: String
  let synthetic: Bool
  let scenario: String
  let targetYear: Int
  let futures: Int
  let seed: UInt64
  let spread: AssuranceDocument.Spread
  let presentValue: [Int64]
  let years: [Year]
  let causes: [Cause]

  /// The document of one plan's odds.
  public init(_ found: OddsRun, baseline: Baseline, scenario: String) {
    county = baseline.county.name
    synthetic = baseline.county.isSynthetic
    self.scenario = scenario
    targetYear = baseline.county.targetYear.firstYear
    futures = found.odds.futures
    seed = found.seed
    spread = AssuranceDocument.Spread(found.spread)
    presentValue = [0.1, 0.5, 0.9].compactMap { found.odds.presentValue(at: $0)?.yuan }
    years = found.odds.years.map { year in
      Year(
        year: year.year.firstYear, county: Share(year.county),
        coefficientsTogether: Share(year.coefficientsTogether),
        coefficients: Dictionary(
          uniqueKeysWithValues: year.coefficients.map { stage, shares in
            (
              stage.rawValue,
              Dictionary(
                uniqueKeysWithValues: Indicator.allCases.map {
                  ($0.rawValue, Share(shares[$0.index]))
                })
            )
          }),
        shortSections: [0.1, 0.5, 0.9].map(year.shortSections(at:)),
        sections: zip(baseline.sections, year.sections).filter { $0.1.of > 0 }.map {
          Section(section: $0.0.id.description, meeting: Share($0.1))
        })
    }
    causes = found.causes.map {
      Cause(
        source: OddsWords.key($0.source), alone: Share($0.alone),
        importance: Nullable($0.importance))
    }
  }
}
