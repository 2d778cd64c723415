// SPDX-License-Identifier: GPL-3.0-or-later
public import Scenarios
public import Simulator
import CountyModel
import Standards

/// `junheng.search/2`: a search's answer for programs; money in yuan.
public struct SearchDocument: Encodable, Sendable {
  let schema = "junheng.search/2"
  let county: String
  let scenario: String
  let synthetic: Bool
  let status: String
  let complies: Bool
  let cost: Int64
  let lowerBound: Int64
  let gap: Nullable<Double>
  let interrupted: Bool
  let actions: [Action]
  let shortages: [Shortage]
  let failures: [Failure]
  let beyondLevers: [Beyond]
  let years: [Year]
  let decisions: Nullable<DecisionDocument>
  let reasons: Nullable<ReasonDocument>
  let prices: Nullable<PriceDocument>
  /// In how many drawn futures the plan complies, by year asked for; left out where not looked at.
  let odds: [Odds]?
  let signing: Nullable<SigningPart>
  /// The first later year that complies wholly; left out where none was looked for.
  let later: Later?
  /// How the changes it starts from were understood; left out where there are none.
  let understood: [UnderstoodDocument]?

  struct Year: Encodable, Sendable {
    let year: Int
    let verdicts: VerdictsDocument

    static func all(_ check: SearchCheck) -> [Year] {
      zip(check.years, check.verdicts).map { Year(year: $0.firstYear, verdicts: .init($1)) }
    }
  }
  struct Odds: Encodable, Sendable {
    let year: Int
    let complying: Int
    let futures: Int
  }
  struct Action: Encodable, Sendable {
    let section: String
    let school: String
    let lever: String
    let year: Int
    let countsFrom: Int
    let amount: Double
    let cost: Int64
    let presentValue: Int64
    let giver: Nullable<String>
  }
  struct Shortage: Encodable, Sendable {
    let section: Nullable<String>
    let stage: Nullable<String>
    let need: String
    let subject: Nullable<String>
    let year: Nullable<Int>
    let shortBy: Double
    let reason: String
  }
  struct Failure: Encodable, Sendable {
    let section: Nullable<String>
    let stage: String
    let need: String
    let subject: Nullable<String>
    let year: Int
    let shortBy: Nullable<Int>
  }
  struct Beyond: Encodable, Sendable {
    let kind: String
    let subject: Nullable<String>
    let school: Nullable<String>
    let year: Int
    let excess: Nullable<Int>
  }

  struct Later: Encodable, Sendable {
    let tried: [Int]
    let year: Nullable<Int>
    let total: Nullable<Int64>
    let cost: Nullable<Int64>

    init(_ later: LaterCompliance) {
      tried = later.tried.map(\.firstYear)
      year = Nullable(later.found?.year.firstYear)
      total = Nullable(later.found?.total.yuan)
      cost = Nullable(later.found?.cost.yuan)
    }
  }

  /// The document of one result.
  ///
  /// - Parameters:
  ///   - decisions: What was decided beside the purchases of `result`; nil where nothing was open.
  ///   - reasons: Why it cannot be met.
  ///   - prices: What a little more is worth.
  ///   - odds: In how many drawn futures the plan complies.
  ///   - signing: Whether the plan would be signed.
  ///   - later: The first later year that complies wholly.
  ///   - understood: How the changes it starts from were understood.
  public init(
    county: String, scenario: String, synthetic: Bool, result: SearchResult,
    decisions: DecisionSearchResult? = nil, reasons: InfeasibilityReport? = nil,
    prices: PriceReport? = nil, odds: ComplianceOdds? = nil, signing: SigningPart? = nil,
    later: LaterCompliance? = nil, understood: [UnderstoodChange] = []
  ) {
    self.odds = odds.map { odds in
      odds.years.filter { result.check.years.contains($0.year) }.map {
        Odds(year: $0.year.firstYear, complying: $0.county.hits, futures: odds.futures)
      }
    }
    self.understood = understood.isEmpty ? nil : understood.map { UnderstoodDocument($0) }
    self.decisions = Nullable(decisions.map(DecisionDocument.init))
    self.prices = Nullable(prices.map(PriceDocument.init))
    self.signing = Nullable(signing)
    self.later = later.map(Later.init)
    self.reasons = Nullable(reasons.map(ReasonDocument.init))
    self.county = county
    self.scenario = scenario
    self.synthetic = synthetic
    status = result.status.rawValue
    complies = result.complies
    years = Year.all(result.check)
    interrupted = result.isInterrupted
    cost = result.cost.yuan
    lowerBound = result.lowerBound.yuan
    gap = Nullable(result.gap)
    actions = result.actions.map { task in
      Action(
        section: task.stage.map { "\(task.school.rawValue)/\($0.rawValue)" }
          ?? task.school.rawValue,
        school: task.school.rawValue, lever: task.action.rawValue, year: task.paid.year,
        countsFrom: task.counts.firstYear, amount: task.amount.value, cost: task.payment.yuan,
        presentValue: task.presentValue.yuan, giver: Nullable(task.giver?.rawValue))
    }
    shortages = result.shortages.map { shortage in
      let (need, subject) = shortage.need.keys
      return Shortage(
        section: Nullable(shortage.section?.description),
        stage: Nullable(shortage.stage?.rawValue), need: need, subject: Nullable(subject),
        year: Nullable(shortage.year?.firstYear ?? shortage.budgetYear?.year),
        shortBy: shortage.shortBy.value, reason: SearchKeys.reason(shortage.reason))
    }
    failures = result.unconfirmed.map { failure in
      let (need, subject) = failure.need.keys
      return Failure(
        section: Nullable(failure.section?.description), stage: failure.stage.rawValue,
        need: need, subject: Nullable(subject), year: failure.year.firstYear,
        shortBy: Nullable(failure.shortBy))
    }
    beyondLevers = result.beyondLevers.map { item in
      let (kind, subject) = SearchKeys.beyond(item.kind)
      return Beyond(
        kind: kind, subject: Nullable(subject), school: Nullable(item.school?.rawValue),
        year: item.year.firstYear, excess: Nullable(item.excess))
    }
  }
}
