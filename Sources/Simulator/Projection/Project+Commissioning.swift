// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension Project {
  /// The school year from which the project counts, as an index with the base year at 0; nil for one
  /// that is not committed.
  ///
  /// What is complete by the base year (0 or less) is there and cannot slip; what is not stays after
  /// the base year however far it is moved forward by a negative slippage.
  func commissioning(base: SchoolYear, slippage: Int) -> Int? {
    guard status == .committed else { return nil }
    let year = base.distance(to: completion.firstSchoolYear)
    return year > 0 ? max(1, year + slippage) : year
  }
}
