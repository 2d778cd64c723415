// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
public import Simulator

/// What money and posts are worth and what drives the bill, for programs: a member of
/// `junheng.search/2`; yuan.
public struct PriceDocument: Encodable, Sendable {
  let uncertainty: Int64
  let interrupted: Bool
  /// What the plan costs less than the one found before prices were measured.
  let bettered: Nullable<Int64>
  let budgets: [Budget]
  let caps: [Cap]
  let shares: [Share]

  struct Difference: Encodable, Sendable {
    let step: Int64
    let cost: Nullable<Int64>
    let saved: Nullable<Int64>
    let withinGap: Nullable<Bool>
  }
  struct Budget: Encodable, Sendable {
    let year: Int
    let budget: Int64
    let paid: Int64
    let multiplier: Nullable<Double>
    let differences: [Difference]
  }
  struct Cap: Encodable, Sendable {
    let action: String
    let year: Int
    let cap: Int
    let used: Int
    let multiplier: Nullable<Double>
    let differences: [Difference]
  }
  struct Share: Encodable, Sendable {
    let kind: String
    let name: String
    let own: Nullable<Int64>
    let saved: Nullable<Int64>
    let withinGap: Nullable<Bool>
  }

  /// The document of a report.
  public init(_ report: PriceReport) {
    uncertainty = report.uncertainty.yuan
    interrupted = report.isInterrupted
    bettered = Nullable(report.better?.saved.yuan)
    func differences(_ list: [PriceReport.Difference]) -> [Difference] {
      list.map { entry in
        let saved = report.saved(entry)
        return Difference(
          step: entry.step, cost: Nullable(entry.cost?.yuan), saved: Nullable(saved?.yuan),
          withinGap: Nullable(saved.map(report.isWithinGap)))
      }
    }
    budgets = report.budgets.map {
      Budget(
        year: $0.year.year, budget: $0.budget.yuan, paid: $0.paid.yuan,
        multiplier: Nullable($0.multiplier), differences: differences($0.differences))
    }
    caps = report.caps.map {
      Cap(
        action: $0.action.rawValue, year: $0.year.year, cap: $0.cap, used: $0.used,
        multiplier: Nullable($0.multiplier), differences: differences($0.differences))
    }
    shares = (report.schools + report.indicators + report.years).map { share in
      let key = PriceWords.key(share.subject)
      return Share(
        kind: key.kind, name: key.name, own: Nullable(share.own?.yuan),
        saved: Nullable(share.saved?.yuan), withinGap: Nullable(share.saved.map(report.isWithinGap))
      )
    }
  }
}
