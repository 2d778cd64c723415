// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// When schools of the plan's closures may close, and which small schools may be merged into which
/// neighbours.
struct SchoolOptions {
  let baseline: Baseline
  let plan: Plan
  let lockedSchools: Set<ID<School>>

  private var years: ClosedRange<SchoolYear>? {
    let county = baseline.county
    let first = county.baseYear.advanced(by: 1)
    return first <= county.lastYear ? first...county.lastYear : nil
  }

  /// The closures of the plan with other years: from the first decision year to the latest year of
  /// any of them, so that the county is done when it said it would be.
  var closures: [Decision] {
    guard let years, let last = plan.closures.map(\.year).max() else { return [] }
    return plan.closures.filter { years.contains($0.year) && !isLocked($0) }.map { closure in
      let others = years.filter { $0 <= last && $0 != closure.year }
      return Decision(
        subject: .closure(closure.school),
        options: [[]]
          + others.map { year in
            var moved = closure
            moved.year = year
            moved.source = nil
            return [.close(moved)]
          })
    }
  }

  private func isLocked(_ closure: Closure) -> Bool {
    lockedSchools.contains(closure.school)
      || closure.receiver.map(lockedSchools.contains) ?? false
  }

  /// Every open school with fewer pupils, merged into one of its zone in the target year or not at
  /// all.
  ///
  /// A receiver teaches every stage of the school, is no small school itself, and stays open. The
  /// two with the most pupils are tried, and the zone's free places.
  func mergers(below size: Int) -> [Decision] {
    let county = baseline.county
    let year = max(county.targetYear, county.baseYear.advanced(by: 1))
    guard year <= county.lastYear else { return [] }
    let pupils = baseline.schools.indices.map(pupils)
    let closing = Set(plan.closures.map(\.school))
    func mayTakePart(_ school: Int) -> Bool {
      let row = baseline.schools[school]
      return row.status == .open && row.kind != .special && !lockedSchools.contains(row.id)
        && !closing.contains(row.id)
    }
    return baseline.schools.indices.compactMap { school in
      guard mayTakePart(school), let own = pupils[school], own < size else { return nil }
      let row = baseline.schools[school]
      let receivers = baseline.schools.indices.filter { other in
        other != school && mayTakePart(other) && pupils[other] ?? 0 >= size
          && baseline.schools[other].zone == row.zone
          && Set(row.kind.stages).isSubset(of: baseline.schools[other].kind.stages)
      }
      .sorted { (pupils[$1] ?? 0, $0) < (pupils[$0] ?? 0, $1) }
      guard !receivers.isEmpty else { return nil }
      let into = receivers.prefix(2).map { Optional(baseline.schools[$0].id) } + [nil]
      return Decision(
        subject: .merger(row.id),
        options: [[]]
          + into.map { [.close(Closure(school: row.id, year: year, receiver: $0))] })
    }
  }

  /// Pupils of the base year; nil where some are not known.
  private func pupils(_ school: Int) -> Int? {
    var sum = 0
    for section in baseline.sectionsOfSchool[school] {
      for count in baseline.basePupils[section] {
        guard let count else { return nil }
        sum += count
      }
    }
    return sum
  }
}
