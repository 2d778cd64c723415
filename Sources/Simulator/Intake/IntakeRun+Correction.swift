// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension IntakeRun {
  /// Tightens what the simulator found broken.
  ///
  /// - Parameter isFirst: Whether nothing was solved yet: the first answer keeps to the limits.
  mutating func correct(_ failures: [IntakeFailure], _ outcome: Outcome, isFirst: Bool) {
    for failure in failures {
      switch failure.kind {
      case .limit(let key):
        if !isFirst { margins[key, default: 0] += Double(failure.excess) }
      case .classSize(let section, let demand):
        need(section, demand: rules.demands[demand], outcome)
      }
    }
  }

  /// Asks for rooms in which a section's full grades are split in a year, where blocks can be in use
  /// by then and the county's rule splits such grades.
  private mutating func need(_ section: Int, demand: SearchDemand, _ outcome: Outcome) {
    let year = demand.year
    guard year >= rules.firstBlockYear else { return }
    let missing = missingClasses(section, demand: demand, outcome)
    guard missing > 0 else { return }
    var split =
      splits[section]
      ?? IntakeSplit(first: year, base: Array(repeating: nil, count: baseline.years.count))
    if year < split.first {
      split = IntakeSplit(first: year, base: split.base.map { _ in nil })
    }
    if let base = split.base[year] {
      split.base[year] = base + missing
    } else {
      let classes = outcome.projection.classes
      let slots = baseline.sections[section].gradeCount
      let entered = (split.first...max(split.first, year)).reduce(0) { sum, entry in
        year - entry < slots ? sum + classes[year, section][year - entry] : sum
      }
      split.base[year] =
        missing + classes[year, section].total - classes[split.first - 1, section].total - entered
    }
    splits[section] = split
  }

  /// Classes by which the grades of a section that are too large would have to be split.
  func missingClasses(_ section: Int, demand: SearchDemand, _ outcome: Outcome) -> Int {
    let place = baseline.sections[section]
    let limit = rules.classLimit(demand, place.stage)
    let formed = baseline.projectionTables.formationLimit[
      demand.year * baseline.sections.count + section]
    let pupils = outcome.projection.pupils[demand.year, section]
    let classes = outcome.projection.classes[demand.year, section]
    return (0..<place.gradeCount).reduce(0) { sum, slot in
      guard classes[slot] > 0, pupils[slot] > classes[slot] * formed else { return sum }
      return sum + max(0, (pupils[slot] + limit - 1) / limit - classes[slot])
    }
  }
}
