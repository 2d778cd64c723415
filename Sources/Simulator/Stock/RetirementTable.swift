// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Who retires in the years for which the county counts its retirements, section by section.
///
/// A year's persons are shared over the sections of its reach by their staff of the base year, so
/// that the years together keep each section's share (the method of largest remainders over what
/// has come due). Staff of the base year alone decides: no plan moves anybody's retirement, and
/// whoever is hired later is too young to retire.
struct RetirementTable: Equatable {
  /// Persons of each section by index of the school year; nil where the rate holds.
  let persons: [[Int?]?]

  /// No year is counted.
  var isEmpty: Bool { persons.allSatisfy { $0 == nil } }

  /// - Parameters:
  ///   - counts: Of a year and a stage the last counts; those of a stage stand before the county's.
  ///   - staff: Persons of each section in the base year; nil where not known or not the county's.
  ///   - keys: A number of each section that decides between equal parts.
  ///   - factor: What the counts are multiplied by.
  init(
    _ counts: [RetirementCount], years: [SchoolYear], stages: [Stage], staff: [Int?],
    keys: [UInt64], factor: Double = 1
  ) {
    var due = stages.map { _ in 0.0 }
    var gone = stages.map { _ in 0 }
    persons = years.indices.map { year in
      guard year > 0 else { return nil }
      var row: [Int?] = stages.map { _ in nil }
      for reach in Self.reaches(counts, of: years[year]) {
        let sections = stages.indices.filter { section in
          row[section] == nil && staff[section] != nil
            && (reach.stage.map { $0 == stages[section] } ?? true)
        }
        let total = sections.reduce(0) { $0 + (staff[$1] ?? 0) }
        guard total > 0 else { continue }
        let wanted = Int((Double(reach.persons) * factor).rounded())
        for section in sections {
          due[section] += Double(wanted) * Double(staff[section] ?? 0) / Double(total)
          row[section] = min(max(0, Int(due[section].rounded(.down)) - gone[section]), wanted)
        }
        Self.settle(&row, to: wanted, sections, keys) { due[$0] - Double(gone[$0]) }
        for section in sections { gone[section] += row[section] ?? 0 }
      }
      return row.contains { $0 != nil } ? row : nil
    }
  }

  /// The counts of a year, stages first.
  private static func reaches(_ counts: [RetirementCount], of year: SchoolYear)
    -> [RetirementCount]
  {
    let own = counts.filter { $0.year == year }
    return own.filter { $0.stage != nil } + own.filter { $0.stage == nil }
  }

  /// Adds or takes single persons, largest remainder first, until the row holds `wanted` of them.
  private static func settle(
    _ row: inout [Int?], to wanted: Int, _ sections: [Int], _ keys: [UInt64],
    due: (Int) -> Double
  ) {
    var held = sections.reduce(0) { $0 + (row[$1] ?? 0) }
    while held != wanted {
      let step = held < wanted ? 1 : -1
      let open = sections.filter { step > 0 || (row[$0] ?? 0) > 0 }
      let next = open.max { left, right in
        let (a, b) = (due(left) - Double(row[left] ?? 0), due(right) - Double(row[right] ?? 0))
        return a != b ? (step > 0 ? a < b : a > b) : keys[left] > keys[right]
      }
      guard let next else { return }
      row[next] = (row[next] ?? 0) + step
      held += step
    }
  }
}
