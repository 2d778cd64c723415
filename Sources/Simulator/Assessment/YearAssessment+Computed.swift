// SPDX-License-Identifier: GPL-3.0-or-later
public import Standards

extension YearAssessment {
  /// The verdict on something computed, over the whole county, as the ledger rolls it up.
  public func verdict(on item: ComputedItem) -> Verdict {
    LedgerRollup(table, coefficients: coefficients).verdict(item)
  }
}
