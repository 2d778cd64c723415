// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

extension Assessor {
  /// The largest class of a section against the limit: ⌈pupils ÷ classes⌉ over its grades.
  func classSize(_ year: Int, _ section: Int) -> Finding {
    let place = baseline.sections[section]
    let limit = rules.classSizeLimit(place.stage)
    let strict = classSize(year, section, starting: limit, others: limit)
    guard strict.verdict == .fallsShort else { return strict }
    for claim in claims.holding(for: .classSize, school: place.school, year: year) {
      let counted: Finding
      switch claim.route.effect {
      case .recognisedByPlan:
        return strict.recognised(by: claim.route.id)
      case .otherClassLimit(let primaryKey, let juniorKey):
        let key = place.stage == .primary ? primaryKey : juniorKey
        guard let other = baseline.standard.values[key] else { continue }
        counted = classSize(year, section, starting: other, others: other)
      case .startingGradeWithin(let primaryKey, let juniorKey):
        let key = place.stage == .primary ? primaryKey : juniorKey
        guard let other = baseline.standard.values[key] else { continue }
        counted = classSize(year, section, starting: limit, others: other)
      case .startingGradePupils, .includeUnderConstruction, .includeLeased, .roomCountOnly,
        .startingGradeClasses, .eachCampus, .approvedSize:
        continue
      }
      if counted.verdict == .meets { return counted.by(claim.route.id) }
    }
    return strict
  }

  private func classSize(
    _ year: Int, _ section: Int, starting: CitedValue, others: CitedValue
  ) -> Finding {
    guard pupils(year, section) != nil else { return .missing(threshold: starting) }
    let pupils = projection.pupils[year, section]
    let classes = projection.classes[year, section]
    var worst: (excess: Int, size: Int, slot: Int)?
    var above = 0
    var spare = Int.max
    var isMissing = false
    for slot in 0..<baseline.sections[section].gradeCount where pupils[slot] > 0 {
      guard classes[slot] > 0 else {
        isMissing = true
        continue
      }
      let limit = (slot == 0 ? starting : others).value
      let size = (pupils[slot] + classes[slot] - 1) / classes[slot]
      let room = limit.wholeMultiple(of: classes[slot]) - pupils[slot]
      above += max(0, -room)
      spare = min(spare, room)
      let excess = size - limit.wholeMultiple(of: 1)
      if worst.map({ (excess, size) > ($0.excess, $0.size) }) ?? true {
        worst = (excess, size, slot)
      }
    }
    guard let worst else { return .missing(threshold: starting) }
    var finding = Finding.missing(
      threshold: worst.slot == 0 ? starting : others, numerator: pupils[worst.slot],
      denominator: classes[worst.slot])
    finding.value = Double(worst.size)
    if above > 0 {
      finding.verdict = .fallsShort
    } else if !isMissing {
      finding.verdict = .meets
    }
    guard finding.verdict != .notAssessed else { return finding }
    finding.shortBy = above
    finding.spare = max(0, spare)
    return finding
  }
}
