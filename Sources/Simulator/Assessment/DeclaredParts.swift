// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Declared parts of scored items (`8.1`, `8.2`) put together to the item's points.
enum DeclaredParts {
  /// The rows of a county with one row more for each year in which every part of an item is
  /// declared: the sum, planned where any part is. An item of which a part is missing gets none.
  static func folded(
    _ rows: [String: [Declaration]], items: [LedgerItem], years: [SchoolYear]
  ) -> [String: [Declaration]] {
    var rows = rows
    for item in items where !item.parts.isEmpty && rows[item.id] == nil {
      let parts = item.partNames.map { rows[$0] ?? [] }
      guard parts.contains(where: { !$0.isEmpty }) else { continue }
      rows[item.id] = years.compactMap { year in
        let held = parts.compactMap { $0.inForce(in: year) }
        guard held.count == parts.count else { return nil }
        let sound = zip(held, item.parts).allSatisfy { row, part in
          row.value.map { $0 >= ExactDecimal(0) && $0 <= part.points } ?? false
        }
        guard sound else { return nil }
        return Declaration(
          item: item.id, year: year, value: held.compactMap(\.value).exactSum(),
          isPlanned: held.contains(where: \.isPlanned))
      }
    }
    return rows
  }
}
