// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension CountyCheck {
  /// The most school years that are simulated.
  static var mostYears: Int { 60 }

  /// Base, target, inspections and end in their order.
  mutating func checkYears() {
    guard sources.areYearsKnown else { return }
    let (base, target) = (county.baseYear, county.targetYear)
    if target < base {
      addToCountyFile(.targetBeforeBase(base: base), "targetYear", "\(target.firstYear)")
    }
    for year in county.inspectionYears where year < target {
      addToCountyFile(
        .inspectionBeforeTarget(target: target), "inspectionYears", "\(year.firstYear)")
    }
    let needed = max(base, county.inspectionYears.max() ?? target, target)
    if county.lastYear < needed {
      addToCountyFile(.lastYearTooEarly(needed: needed), "lastYear", "\(county.lastYear.firstYear)")
    }
    if base.distance(to: county.lastYear) > Self.mostYears {
      let key = sources.lines["lastYear"] == nil ? "targetYear" : "lastYear"
      addToCountyFile(
        .horizonTooLong(limit: Self.mostYears), key, "\(county.lastYear.firstYear)")
    }
    for school in county.plan.lockedSchools.sorted() where schools[school] == nil {
      let nearest = suggestions.nearest(school.rawValue, among: schools.keys.lazy.map(\.rawValue))
      addToCountyFile(.unknownSchool(nearest: nearest), "lockedSchools", school.rawValue)
    }
    let adjacent = Set(county.adjacentZones.flatMap { [$0.first, $0.second] })
    for zone in adjacent.sorted() where !zones.isEmpty && !zones.contains(zone) {
      let nearest = suggestions.nearest(zone.rawValue, among: zones.lazy.map(\.rawValue))
      addToCountyFile(.unknownZone(nearest: nearest), "adjacentZones", zone.rawValue)
    }
    for year in county.plan.budgets.keys.map(\.year).sorted() where isFar(year) {
      addToCountyFile(far, "budgets", "\(year)")
    }
    for year in county.plan.caps.values.flatMap(\.keys).map(\.year).sorted() where isFar(year) {
      addToCountyFile(far, "caps", "\(year)")
    }
    checkRetirements()
  }

  /// Years in which nobody of the simulation retires, and more people than there are.
  private mutating func checkRetirements() {
    guard sources.areYearsKnown else { return }
    for count in county.retirements {
      let year = "\(count.year.firstYear)"
      if count.year <= county.baseYear || count.year > county.lastYear {
        addToCountyFile(
          .retirementUnused(first: county.baseYear.advanced(by: 1), last: county.lastYear),
          "retirements", year)
      }
    }
    for count in county.retirements where count.stage == nil {
      if county.retirements.contains(where: { $0.year == count.year && $0.stage != nil }) {
        addToCountyFile(.retirementsOverlap, "retirements", "\(count.year.firstYear)")
      }
    }
    for stage in [nil] + Stage.allCases.map(Optional.some) {
      let retired = county.retirements.reduce(0) { $0 + ($1.stage == stage ? $1.persons : 0) }
      let sections = county.schools.lazy.filter { !$0.isPrivate }.flatMap(\.sections)
        .filter { stage == nil || $0.stage == stage }
      let staff = sections.reduce(0) { $0 + ($1.staff[.staff]?.wholeUnits ?? 0) }
      if staff > 0, retired > staff {
        addToCountyFile(.retirementsAboveStaff(staff: staff), "retirements", "\(retired)")
      }
    }
  }

  /// Whether a calendar year lies more than ten years outside the simulated ones.
  func isFar(_ year: Int) -> Bool {
    sources.areYearsKnown
      && (year < county.baseYear.firstYear - 10 || year > county.lastYear.firstYear + 10)
  }

  /// The warning about such a year.
  var far: Problem.Kind { .farFromHorizon(first: county.baseYear, last: county.lastYear) }
}
