// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension Assessor {
  /// The largest class of a section against the limit: ⌈pupils ÷ classes⌉ over its grades.
  func classSize(_ year: Int, _ section: Int) -> FindingRow {
    let place = rules.places[section]
    let limit = rules.classSizeLimit(place.stage)
    let strict = classSize(year, section, starting: limit, others: limit)
    guard strict.verdict == .fallsShort, !claims.isEmpty else { return strict }
    for claim in claims.holding(for: .classSize, school: place.school, year: year) {
      let counted: FindingRow
      switch claim.route.effect {
      case .recognisedByPlan:
        return strict.recognised(by: list.place(ofRoute: claim.route.id))
      case .otherClassLimit(let primaryKey, let juniorKey):
        let key = place.stage == 0 ? primaryKey : juniorKey
        guard let other = baseline.standard.values[key].map(list.limit) else { continue }
        counted = classSize(year, section, starting: other, others: other)
      case .startingGradeWithin(let primaryKey, let juniorKey):
        let key = place.stage == 0 ? primaryKey : juniorKey
        guard let other = baseline.standard.values[key].map(list.limit) else { continue }
        counted = classSize(year, section, starting: limit, others: other)
      case .startingGradePupils, .includeUnderConstruction, .includeLeased, .roomCountOnly,
        .startingGradeClasses, .eachCampus, .approvedSize:
        continue
      }
      if counted.verdict == .meets { return counted.by(list.place(ofRoute: claim.route.id)) }
    }
    return strict
  }

  private func classSize(
    _ year: Int, _ section: Int, starting: Limit, others: Limit
  ) -> FindingRow {
    guard pupils(year, section) != nil else { return .open(starting) }
    let pupils = projection.pupils[year, section]
    let classes = projection.classes[year, section]
    var worst: (excess: Int, size: Int, slot: Int)?
    var above = 0
    var spare = Int.max
    var isMissing = false
    for slot in 0..<rules.places[section].gradeCount where pupils[slot] > 0 {
      guard classes[slot] > 0 else {
        isMissing = true
        continue
      }
      let limit = slot == 0 ? starting : others
      let size = (pupils[slot] + classes[slot] - 1) / classes[slot]
      let room = limit.wholeMultiple(of: classes[slot]) - pupils[slot]
      above += max(0, -room)
      spare = min(spare, room)
      let excess = size - limit.wholeMultiple(of: 1)
      if worst.map({ (excess, size) > ($0.excess, $0.size) }) ?? true {
        worst = (excess, size, slot)
      }
    }
    guard let worst else { return .open(starting) }
    var row = FindingRow.open(
      worst.slot == 0 ? starting : others, numerator: pupils[worst.slot],
      denominator: classes[worst.slot])
    row.value = Double(worst.size)
    if above > 0 {
      row.verdict = .fallsShort
      row.margin = -above
    } else if !isMissing {
      row.verdict = .meets
      row.margin = max(0, spare)
    }
    return row
  }
}
