// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What the rules of signing read of an outcome: what the plan's measures really changed.
struct SigningView {
  /// One change of a stock by a measure of the plan.
  struct Change {
    let measure: ID<Measure>
    let action: MeasureAction
    let year: Int
    let school: Int
    let section: Int?
    let kind: ResourceKind
    let amount: Quantity
  }
  let baseline: Baseline
  let outcome: Outcome
  /// In order of year.
  let changes: [Change]

  init(baseline: Baseline, outcome: Outcome) {
    self.baseline = baseline
    self.outcome = outcome
    let actions = Dictionary(
      outcome.plan.measures.map { ($0.id, $0.action) }, uniquingKeysWith: { first, _ in first })
    changes = outcome.stock.flows.compactMap { flow in
      let measure: ID<Measure>
      switch flow.cause {
      case .measure(let id), .lease(let id): measure = id
      default: return nil
      }
      return actions[measure].map {
        Change(
          measure: measure, action: $0, year: flow.year, school: flow.school,
          section: flow.section, kind: flow.kind, amount: flow.amount)
      }
    }
  }
}

extension SigningView {
  var county: County { baseline.county }
  var facts: SchoolFacts { SchoolFacts(baseline: baseline, outcome: outcome) }
  var numbers: SigningNumbers { county.settings.signing }

  func schoolYear(_ year: Int) -> SchoolYear { baseline.years[year] }

  /// What measures add of a kind at each school in a year, leases apart; schools in table order.
  func additions(of kind: ResourceKind, year: Int) -> [(school: Int, amount: Quantity)] {
    var sums: [Int: Quantity] = [:]
    for change in changes
    where change.year == year && change.kind == kind && change.action != .leaseSportsArea
      && change.amount > .zero
    {
      sums[change.school, default: .zero] += change.amount
    }
    return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
