// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension PlanTable {
  /// Those of some moves that budgets and caps allow and that leave no kind of people above the staff
  /// where somebody goes or comes, as many steps of each as that allows; each on top of those before
  /// it.
  ///
  /// Who has as many qualified teachers as teachers has nobody to give who is not qualified: the
  /// simulator would not move them, and a plan that counts on them would be no start for an
  /// improvement.
  func fitting(_ moves: [Transfer]) -> [Transfer] {
    var ledger = Incumbent(self)
    return moves.compactMap { move in
      guard let (gain, loss) = ledger.columns(of: move) else { return nil }
      var kept = move
      ledger.add(move.steps, to: gain)
      ledger.add(move.steps, to: loss)
      while kept.steps > 0,
        !ledger.left.isKept || !ledger.keepsRoom(unit: move.giverUnit)
          || !ledger.keepsRoom(unit: move.receiverUnit)
      {
        kept.steps -= 1
        ledger.add(-1, to: gain)
        ledger.add(-1, to: loss)
      }
      return kept.steps > 0 ? kept : nil
    }
  }
}
