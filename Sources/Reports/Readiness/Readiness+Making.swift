// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Simulator
import Standards

extension Readiness {
  /// The readiness of a county in one school year of a run; nil where the year is not simulated.
  ///
  /// - Parameter year: nil for the target year.
  public init?(
    baseline: Baseline, scenario: String, outcome: Outcome, year: SchoolYear? = nil
  ) {
    let county = baseline.county
    let wanted = year ?? county.targetYear
    guard let maker = ReadinessMaker(baseline, outcome, wanted) else { return nil }
    self.county = county.name
    isSynthetic = county.isSynthetic
    self.scenario = scenario
    standard = baseline.standard.id
    standardName = baseline.standard.name
    self.year = wanted
    conditions = maker.conditions()
    items = maker.items(of: [.binding, .scored])
    vetoes = maker.vetoes()
    targets = maker.items(of: [.tracked])
    let scored = items.filter { $0.item.itemClass == .scored }
    knownPoints = scored.isEmpty ? nil : scored.compactMap(\.points).exactSum()
    passMark = baseline.standard.scorePassMark?.value
    tasks = county.responsibilities.filter { $0.item == nil }
    stages = county.reviewStages.map { stage in
      let year = stage.schoolYear
      let maker = year.flatMap { ReadinessMaker(baseline, outcome, $0) }
      return StageView(
        stage: stage, year: year, tally: maker.flatMap { $0.tally(of: stage.kind) })
    }
  }

  /// Everything that somebody has to answer for.
  var all: [ItemView] { items + vetoes + targets }
}

extension Sequence where Element == ExactDecimal {
  /// The exact sum, at the largest scale among the numbers.
  fileprivate func exactSum() -> ExactDecimal {
    let scale = map(\.scale).max() ?? 0
    let significand = reduce(Int64(0)) { sum, number in
      sum + number.significand * ExactDecimal(significand: 1, scale: scale - number.scale).divisor
    }
    return ExactDecimal(significand: significand, scale: scale)
  }
}
