// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Writes an intake as rows of the catchment table (划片), in whole thousandths.
///
/// Only sections whose part changes in some year are listed, from the first such year on and again
/// in each year in which their shares change; together they keep what they had, so that all others
/// keep theirs.
struct IntakeRows {
  let baseline: Baseline
  let plan: Plan
  /// Which sections teach, `[year][section]`.
  let isOpen: Grid<Bool>

  /// Fewer children of a year than this are no change.
  var leastChange = 0.5
  /// Shares stay as they were the year before where fewer children than this would go elsewhere; at
  /// zero each year has its own.
  var leastRedrawn = 0.0

  /// A section that takes entrants of the zone.
  struct Taker {
    var section: Int
    /// Its part of the zone's children as the plan has it, `[year]`.
    var planned: [Double]
    /// Those of the zone whom it shall take, `[year]`.
    var entrants: [Double]
  }

  /// - Parameters:
  ///   - takers: Sections of one stage, of the zone or of others.
  ///   - zone: Index of the zone.
  ///   - pool: The zone's children, `[year]`.
  func rows(_ takers: [Taker], zone: Int, pool: [Int]) -> [CatchmentShare] {
    let years = 1..<max(1, baseline.years.count)
    func change(_ place: Int, _ year: Int) -> Double {
      abs(takers[place].entrants[year] - takers[place].planned[year] * Double(pool[year]))
    }
    let listed = takers.indices.filter { place in
      years.contains { change(place, $0) >= leastChange }
    }
    guard
      let first = years.first(where: { year in
        listed.contains { change($0, year) >= leastChange }
      })
    else { return [] }
    var rows: [CatchmentShare] = []
    var last: [Int: Int] = [:]
    var lastSum: Int?
    for year in years where year >= first && pool[year] > 0 {
      let parts = listed.map { max(0, takers[$0].entrants[year]) / Double(pool[year]) }
      let whole = listed.reduce(0) { $0 + takers[$1].planned[year] }
      let sum = Int((whole * 1_000).rounded())
      let shares = Self.thousandths(parts, sum: sum)
      let isAsBefore = zip(listed, shares).allSatisfy { place, share in
        let before = last[baseline.sections[takers[place].section].school]
        return abs(Double(share - (before ?? 0))) / 1_000 * Double(pool[year]) < leastRedrawn
      }
      if isAsBefore, sum == lastSum, !beginsRows(takers, listed, zone: zone, year) { continue }
      lastSum = sum
      for (place, share) in zip(listed, shares) {
        let index = takers[place].section
        let place = baseline.sections[index]
        let row = CatchmentShare(
          source: .zone(baseline.zones[zone]), stage: place.stage, target: place.id.school,
          share: ExactDecimal(significand: Int64(share), scale: 3).value,
          from: baseline.years[year])
        // A row of the plan that begins this year would end one of an earlier year.
        let isOverridden = plan.catchments.contains {
          $0.reach == row.reach && $0.target == row.target && $0.from == row.from
        }
        // A school that is not open yet needs no row that says so.
        guard last[place.school] != share || isOverridden,
          share > 0 || last[place.school] != nil || isOpen[year, index]
        else { continue }
        last[place.school] = share
        rows.append(row)
      }
    }
    return rows
  }

  /// Whether rows of the plan for some of the sections begin in a year: they would end earlier ones.
  private func beginsRows(_ takers: [Taker], _ listed: [Int], zone: Int, _ year: Int) -> Bool {
    let schools = Set(listed.map { baseline.sections[takers[$0].section].id.school })
    return plan.catchments.contains {
      $0.source == .zone(baseline.zones[zone]) && schools.contains($0.target)
        && $0.from == baseline.years[year]
    }
  }

  /// Whole thousandths with a given sum, by largest remainders; ties go to the first.
  static func thousandths(_ parts: [Double], sum: Int) -> [Int] {
    let total = parts.reduce(0, +)
    guard total > 0, sum > 0 else { return parts.map { _ in 0 } }
    let exact = parts.map { $0 / total * Double(sum) }
    var shares = exact.map { Int($0.rounded(.down)) }
    let order = exact.indices.sorted {
      let left = exact[$0] - exact[$0].rounded(.down)
      let right = exact[$1] - exact[$1].rounded(.down)
      return left != right ? left > right : $0 < $1
    }
    for place in order.prefix(max(0, sum - shares.reduce(0, +))) { shares[place] += 1 }
    return shares
  }
}
