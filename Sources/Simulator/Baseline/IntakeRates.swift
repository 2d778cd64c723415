// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Entrants to grade 1 for each birth of their cohort, by zone.
///
///     capture = Σ wₜ·entrantsₜ / Σ wₜ·cohortₜ
///     cohortₜ = (births of t−7 + 2 · births of t−6) / 3
///
/// over the years for which both are known, the newest weighing most, times what has drifted since
/// (`CaptureDrift`).
struct IntakeRates {
  /// `[zone]`; nil where births are not known: entrants stay at the base year's number.
  private(set) var capture: [Double?] = []
  /// How it moves, `[zone]`.
  private(set) var drift: [CaptureDrift] = []
  /// Where they come from, by zone.
  private(set) var notes: [RateNote] = []

  /// Measures capture in every zone.
  init(
    county: County, history: EnrolmentHistory, births: [BirthSeries], zones: [ID<Zone>],
    zoneSections: [[Int]], closed: [School]
  ) {
    let base = history.years.upperBound
    for (zone, name) in zones.enumerated() {
      let series = births[zone]
      let sections = zoneSections[zone].filter {
        history.isComplete(section: $0, gradeCount: county.gradeDivision.gradeCount(.primary))
      }
      let former = Set(closed.filter { $0.zone == name }.map(\.id))
      var entrants = 0.0
      var cohorts = 0.0
      var years = 0
      var points: [CaptureDrift.Point] = []
      var first = base.advanced(by: 1)
      for year in history.years where !sections.isEmpty {
        guard let cohort = series.cohort(entering: year),
          var grade1 = sections.reduce(Int?(0), { sum($0, history[year, $1, 0]) })
        else { continue }
        // Schools that have closed since took entrants of those years too.
        for row in county.enrolment where row.year == year && former.contains(row.school) {
          grade1 += row.pupils[0] ?? 0
        }
        entrants += history.weight(year) * Double(grade1)
        cohorts += history.weight(year) * cohort
        years += 1
        points.append(
          CaptureDrift.Point(
            year: -Double(year.distance(to: base)), entrants: Double(grade1), cohort: cohort,
            weight: history.weight(year)))
      }
      drift.append(CaptureDrift(points))
      if cohorts == 0, let held = series.heldCohort(entering: base), !sections.isEmpty {
        // Births are known, but only of children who have not entered yet: the base year's cohort
        // is taken to be like the first known one, so that at least their trend is followed.
        entrants = Double(sections.reduce(0) { $0 + (history[base, $1, 0] ?? 0) })
        cohorts = held
        years = 1
        first = base
      }
      capture.append(cohorts > 0 ? entrants / cohorts : nil)
      guard cohorts > 0 else {
        if !sections.isEmpty || !series.isEmpty {
          notes.append(RateNote(subject: .capture, zone: name, origin: .intakeHeldLevel))
        }
        continue
      }
      notes.append(
        RateNote(
          subject: .capture, zone: name,
          origin: .measured(transitions: years, pupils: Int(cohorts + 0.5))))
      for held in series.yearsHeld(entering: first...max(first, county.lastYear)) {
        notes.append(
          RateNote(subject: .births, zone: name, origin: .birthsHeldLevel(from: held)))
      }
    }
  }
}
