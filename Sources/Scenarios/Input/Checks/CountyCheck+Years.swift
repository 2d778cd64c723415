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
  }

  /// Whether a calendar year lies more than ten years outside the simulated ones.
  func isFar(_ year: Int) -> Bool {
    sources.areYearsKnown
      && (year < county.baseYear.firstYear - 10 || year > county.lastYear.firstYear + 10)
  }

  /// The warning about such a year.
  var far: Problem.Kind { .farFromHorizon(first: county.baseYear, last: county.lastYear) }
}
