// SPDX-License-Identifier: GPL-3.0-or-later

extension Plan {
  /// Closes a school; an earlier decision about the same school no longer holds.
  public mutating func set(_ closure: Closure) {
    closures.removeAll { $0.school == closure.school }
    closures.append(closure)
  }

  /// Sets a catchment; a row of the same source, stage, school and year is replaced.
  public mutating func set(_ row: CatchmentShare) {
    let index = catchments.firstIndex {
      $0.source == row.source && $0.stage == row.stage && $0.target == row.target
        && $0.from == row.from
    }
    if let index { catchments[index] = row } else { catchments.append(row) }
  }
}
