// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Simulator

/// Carries a county to a later base year: schools that have opened or closed, and, where the new
/// figures have no table of it, stock and places as the plan would have brought them.
struct StockForward {
  let baseline: Baseline
  let outcome: Outcome
  /// Index of the new base year in the old years.
  let year: Int
  /// Whether the new figures have areas, equipment and rooms.
  let hasSchools: Bool
  /// Whether they have people and places.
  let hasSections: Bool

  /// Changes the county in place.
  func apply(to county: inout County) {
    let base = baseline.years[year]
    let taught = Set(
      county.enrolment.filter { row in
        row.year == base && row.pupils.contains { ($0 ?? 0) > 0 }
      }.map(\.school))
    let closed = Set(
      outcome.plan.closures.filter { $0.year <= base }.map(\.school))
    for index in county.schools.indices {
      let name = county.schools[index].id
      if county.schools[index].status == .planned, taught.contains(name) {
        county.schools[index].status = .open
      }
      if county.schools[index].status == .open, closed.contains(name), !taught.contains(name) {
        county.schools[index].status = .closed
      }
      guard let old = baseline.schoolIndex[name] else { continue }
      if !hasSchools { carryShared(&county.schools[index], old) }
      if !hasSections { carryStaff(&county.schools[index], old) }
    }
  }

  private func carryShared(_ school: inout School, _ old: Int) {
    guard baseline.sectionsOfSchool[old].contains(where: { outcome.projection.isOpen[year, $0] })
    else { return }
    for kind in ResourceKind.sharedKinds {
      school.shared[kind] = outcome.stock.shared[year, old][kind]
    }
    let name = baseline.years[year].firstYear
    let words = "\(name)年场地、设备、教室由推演结转"
    school.note = school.note.map { $0 + "；" + words } ?? words
  }

  private func carryStaff(_ school: inout School, _ old: Int) {
    for section in baseline.sectionsOfSchool[old] where outcome.projection.isOpen[year, section] {
      let stage = baseline.sections[section].stage
      guard let place = school.sections.firstIndex(where: { $0.stage == stage }) else { continue }
      for kind in ResourceKind.staffKinds {
        school.sections[place].staff[kind] = outcome.stock.staff[year, section][kind]
          .map { Quantity($0) }
      }
      school.sections[place].places = outcome.projection.places[year, section]
    }
  }
}
