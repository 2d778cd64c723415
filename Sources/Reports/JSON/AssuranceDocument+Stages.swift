// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator

extension AssuranceDocument {
  /// What is decided now, what waits for next September, and what waiting is worth.
  struct Stages: Encodable, Sendable {
    let share: Double
    let figures: Int
    let now: [AlternativesDocument.Action]
    let canWait: [AlternativesDocument.Action]
    let nowCost: Int64
    let wholeCost: Int64
    let laterCost: Nullable<Int64>
    let saving: Nullable<Int64>
    let savingError: Nullable<Int64>
    let septembers: [September]
    let test: Count
  }
  struct September: Encodable, Sendable {
    let cost: Int64
    let reached: Bool
    let test: Count
  }
}

extension AssuranceDocument.Stages {
  init(_ stages: AssuredStages) {
    share = stages.share
    figures = stages.figures.firstYear
    now = stages.now.map(AlternativesDocument.Action.init)
    canWait = stages.canWait.map(AlternativesDocument.Action.init)
    nowCost = stages.nowCost.yuan
    wholeCost = stages.wholeCost.yuan
    laterCost = Nullable(stages.laterCost?.yuan)
    saving = Nullable(stages.saving?.yuan)
    savingError = Nullable(stages.savingError?.yuan)
    septembers = stages.septembers.map {
      AssuranceDocument.September(
        cost: $0.cost.yuan, reached: $0.isReached, test: AssuranceDocument.Count($0.test))
    }
    test = AssuranceDocument.Count(stages.test)
  }
}
