// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator
import Standards

/// The member `decisions` of `junheng.search/2`: what was decided beside the purchases; money in
/// yuan.
struct DecisionDocument: Encodable, Sendable {
  let method: String
  let configurations: Int
  let impossible: Int
  let boundedAway: Int
  let searched: Int
  let exhaustive: Bool
  let interrupted: Bool
  let lowerBound: Nullable<Int64>
  let saving: Nullable<Int64>
  let savingProven: Bool
  let base: Configuration
  let best: Configuration
  let others: [Configuration]

  struct Configuration: Encodable, Sendable {
    let changes: [Phrase]
    let status: String
    let complies: Bool
    let notMet: Int
    let total: Int64
    let lowerBound: Int64
    let purchases: Int64
    let overdrawn: [Overdraft]
  }
  struct Phrase: Encodable, Sendable {
    let zh: String
    let en: String
  }
  struct Overdraft: Encodable, Sendable {
    let year: Int
    let amount: Int64
  }

  init(_ result: DecisionSearchResult) {
    let exploration = result.exploration
    method = exploration.method.rawValue
    configurations = exploration.configurations
    impossible = exploration.impossible
    boundedAway = exploration.boundedAway
    searched = exploration.searched
    exhaustive = exploration.isExhaustive
    interrupted = exploration.isInterrupted
    lowerBound = Nullable(result.lowerBound?.yuan)
    saving = Nullable(result.saving?.yuan)
    savingProven = result.isSavingProven
    base = Configuration(result.base)
    best = Configuration(result.best)
    others = result.others.map(Configuration.init)
  }
}

extension DecisionDocument.Configuration {
  init(_ plan: DecisionPlan) {
    changes = DecisionWords.changes(plan).map { .init(zh: $0.zh, en: $0.en) }
    status = plan.result.status.rawValue
    complies = plan.complies
    notMet = plan.notMet
    total = plan.total.yuan
    lowerBound = plan.lowerBound.yuan
    purchases = plan.result.cost.yuan
    overdrawn = plan.overdrawn.sorted { $0.key < $1.key }.map {
      .init(year: $0.key.year, amount: $0.value.yuan)
    }
  }
}
