// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension FutureTables {
  /// Takes into a future's tables what the simulator finds other than they reckon with under these
  /// actions. Needs only rise.
  ///
  /// - Parameters:
  ///   - future: The future; nil for the expected one.
  ///   - outcome: What the simulator makes of the actions in it.
  mutating func correct(
    _ future: Int?, _ actions: [SearchAction], outcome: Outcome, baseline: Baseline,
    exempt: Set<SectionID>
  ) {
    if let future {
      futures[future].correct(actions, outcome: outcome, baseline: baseline, exempt: exempt)
    } else {
      expected.correct(actions, outcome: outcome, baseline: baseline, exempt: exempt)
    }
  }
}
