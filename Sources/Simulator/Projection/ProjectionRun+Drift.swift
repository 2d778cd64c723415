// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension ProjectionRun {
  /// A future's factors on pupils, `[year · sections + section]`; empty where it has none.
  static func drifts(_ future: Future, baseline: Baseline) -> [Double] {
    guard !future.pupilFactors.isEmpty else { return [] }
    let count = baseline.sections.count
    var factors = Array(repeating: 1.0, count: baseline.years.count * count)
    for (section, place) in baseline.sections.enumerated() {
      guard let list = future.pupilFactors[place.id] else { continue }
      for year in baseline.years.indices.dropFirst() where year < list.count {
        let factor = list[year]
        // Beyond ten times, or a tenth, a factor would step by more than any school changes.
        if factor.isFinite { factors[year * count + section] = min(10, max(0.1, factor)) }
      }
    }
    return factors
  }

  /// Schools gain and lose pupils against the forecast: a starting grade by the year's factor, the
  /// others, who have had earlier years' factors, by what the factor grew since. Who comes or goes
  /// stands in the ledger as migration.
  mutating func drift(year: Int, _ ledger: inout PupilLedger) {
    guard !drifts.isEmpty else { return }
    for section in 0..<sectionCount where isOpen[section] && tables.isKnown[section] {
      let factor = drifts[year * sectionCount + section]
      let earlier = drifts[(year - 1) * sectionCount + section]
      let isNew = !projection.isOpen[year - 1, section]
      let step = isNew ? factor : factor / earlier
      if factor == 1 && step == 1 { continue }
      for slot in 0..<6 {
        apportionment.weights[slot] =
          Double(now[6 * section + slot]) * (slot == 0 ? factor : step)
      }
      let before = total(section)
      let after = apportionment.roundTogether(count: 6)
      for slot in 0..<6 { now[6 * section + slot] = apportionment.shares[slot] }
      ledger.migration += after - before
    }
  }
}
