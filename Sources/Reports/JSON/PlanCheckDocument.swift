// SPDX-License-Identifier: GPL-3.0-or-later
public import Simulator
import CountyModel
import Standards

/// `junheng.check-plan/1`: whether a plan complies, and everything it breaks; money in yuan.
public struct PlanCheckDocument: Encodable, Sendable {
  let schema = "junheng.check-plan/1"
  let county: String
  let plan: String
  let base: String
  let synthetic: Bool
  let complies: Bool
  let cost: Int64
  let years: [Year]
  let breaches: [Breach]
  let unpriced: [String]
  let unfinished: [Unfinished]

  struct Year: Encodable, Sendable {
    let year: Int
    /// The standard by which the year was judged: the county's own, or an inspection's.
    let standard: String
    let meets: Nullable<Bool>
    let verdicts: VerdictsDocument
  }
  struct Breach: Encodable, Sendable {
    let kind: String
    let subject: Nullable<String>
    let school: Nullable<String>
    let stage: Nullable<String>
    let year: Nullable<Int>
    let meets: Nullable<Bool>
    let shortBy: Nullable<Double>
  }
  struct Unfinished: Encodable, Sendable {
    let measure: String
    let year: Int
    let requested: Double
    let done: Double
    let obstacle: Nullable<String>
  }

  /// The document of one judgement.
  public init(_ check: PlanCheck, baseline: Baseline, plan: String, base: String) {
    county = baseline.county.name
    synthetic = baseline.county.isSynthetic
    self.plan = plan
    self.base = base
    complies = check.complies
    cost = check.cost.yuan
    years = check.years.indices.map { place in
      Year(
        year: check.years[place].firstYear, standard: check.standards[place],
        meets: Nullable(Self.meets(check.verdicts[place].computed)),
        verdicts: .init(check.verdicts[place]))
    }
    breaches = check.breaches.map { breach in
      let (kind, subject) = Self.name(breach.kind)
      return Breach(
        kind: kind, subject: Nullable(subject), school: Nullable(breach.school?.rawValue),
        stage: Nullable(breach.stage?.rawValue),
        year: Nullable(breach.year?.firstYear ?? breach.budgetYear?.year),
        meets: Nullable(Self.meets(breach.verdict)), shortBy: Nullable(breach.shortBy))
    }
    unpriced = check.unpriced
    unfinished = check.unfinished.map { effect in
      Unfinished(
        measure: effect.measure.rawValue, year: baseline.years[effect.year].firstYear,
        requested: effect.requested.value, done: effect.done.value,
        obstacle: Nullable(effect.obstacle?.rawValue))
    }
  }

  private static func meets(_ verdict: Verdict) -> Bool? {
    switch verdict {
    case .meets: true
    case .fallsShort: false
    case .notAssessed: nil
    }
  }

  /// A kind's word and what it is about: an indicator, an action or a ledger item.
  private static func name(_ kind: PlanCheck.Breach.Kind) -> (String, String?) {
    switch kind {
    case .need(let need): need.keys
    case .schoolSize: ("schoolSize", nil)
    case .classSize: ("classSize", nil)
    case .places: ("places", nil)
    case .item(let item): ("item", item)
    case .lockedSchool: ("lockedSchool", nil)
    }
  }
}
