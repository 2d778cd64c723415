// SPDX-License-Identifier: GPL-3.0-or-later

extension Sequence<Declaration> {
  /// Of the rows of one item, the one that holds in a year: of the latest year not after it; what is
  /// reached before what is planned. A row without a value declares nothing.
  public func inForce(in year: SchoolYear) -> Declaration? {
    var found: Declaration?
    for row in self where row.year <= year && row.value != nil {
      guard let best = found else {
        found = row
        continue
      }
      if row.year > best.year || (row.year == best.year && best.isPlanned && !row.isPlanned) {
        found = row
      }
    }
    return found
  }
}
