// SPDX-License-Identifier: GPL-3.0-or-later

extension Projection {
  /// A promise of the projection that does not hold, in facts; for tests and for checks on demand.
  public enum BrokenInvariant: Hashable, Sendable {
    /// A year's flows do not add up to its pupils.
    case notConserved(PupilLedger)
    /// The ledger's number of pupils is not the sum of the cells.
    case ledgerDiffersFromCells(year: Int)
    /// A cell holds fewer than no pupils or classes.
    case negativeCell(year: Int, section: Int)
    /// Pupils in a section that is not open or not known.
    case pupilsWhereNoneCanBe(year: Int, section: Int)
    /// Pupils without a class, a class without pupils, or more classes than pupils although the
    /// county's own table does not say so.
    case classesDoNotFit(year: Int, section: Int, slot: Int)
  }

  /// Every promise that does not hold; empty for a sound projection.
  public var brokenInvariants: [BrokenInvariant] {
    var broken: [BrokenInvariant] = []
    for (index, flows) in ledger.enumerated() {
      if !flows.isConserved { broken.append(.notConserved(flows)) }
      let year = index + 1
      let previous = (0..<pupils.columns).reduce(0) { $0 + total(year: index, section: $1) }
      let current = (0..<pupils.columns).reduce(0) { $0 + total(year: year, section: $1) }
      if flows.before != previous || flows.after != current {
        broken.append(.ledgerDiffersFromCells(year: year))
      }
    }
    for year in 0..<pupils.rows {
      for section in 0..<pupils.columns { check(year, section, &broken) }
    }
    return broken
  }

  private func check(_ year: Int, _ section: Int, _ broken: inout [BrokenInvariant]) {
    let cells = pupils[year, section]
    let formed = classes[year, section]
    let isPossible = isOpen[year, section] && !unknownSections.contains(section)
    if cells.total != 0 && !isPossible {
      broken.append(.pupilsWhereNoneCanBe(year: year, section: section))
    }
    for slot in 0..<6 {
      if cells[slot] < 0 || formed[slot] < 0 {
        broken.append(.negativeCell(year: year, section: section))
      }
      if (cells[slot] > 0) != (formed[slot] > 0) || (year > 0 && formed[slot] > cells[slot]) {
        broken.append(.classesDoNotFit(year: year, section: section, slot: slot))
      }
    }
  }
}
