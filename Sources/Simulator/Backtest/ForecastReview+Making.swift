// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel

extension ForecastReview {
  /// Holds a projection against the pupils of a later year.
  ///
  /// - Parameters:
  ///   - projection: The forecast.
  ///   - year: Index of the year that has come.
  ///   - actual: Rows of the enrolment table; those of other years are passed over.
  ///   - bands: Between what numbers pupils were to be.
  public init(
    baseline: Baseline, projection: Projection, year: Int, actual: [EnrolmentRecord],
    bands: PupilBands
  ) {
    let school = baseline.years[year]
    self.init(year: school, sections: [])
    var rows: [ID<School>: EnrolmentRecord] = [:]
    for row in actual where row.year == school { rows[row.school] = row }
    var came: [Int: [Int]] = [:]
    for (index, place) in baseline.sections.enumerated()
    where projection.isOpen[year, index] && place.isAssessed {
      // A grade that is not taught may be blank.
      let cells = (0..<place.gradeCount).map { slot -> Int? in
        guard let row = rows[place.id.school] else { return nil }
        let isEmpty = projection.pupils[year, index][slot] == 0
        return row.pupils[place.startingGrade + slot - 1] ?? (isEmpty ? 0 : nil)
      }
      if cells.contains(nil) {
        missing.append(place.id)
      } else {
        came[index] = cells.compactMap { $0 }
      }
    }
    var entrants: [[Int]: Pair] = [:]
    for (index, cells) in came {
      let key = [baseline.sections[index].zone, baseline.sections[index].stage.index]
      entrants[key, default: Pair()].add(
        Pair(forecast: projection.pupils[year, index][0], actual: cells[0]))
    }
    for index in baseline.sections.indices {
      guard let cells = came[index] else { continue }
      let place = baseline.sections[index]
      let forecast = (0..<cells.count).map { projection.pupils[year, index][$0] }
      let pool = entrants[[place.zone, place.stage.index]] ?? Pair()
      let part =
        pool.forecast > 0
        ? (Double(forecast[0]) * Double(pool.error) / Double(pool.forecast)).rounded() : 0
      let pupils = Pair(forecast: forecast.reduce(0, +), actual: cells.reduce(0, +))
      var causes = Causes()
      causes.entrants = Int(part)
      causes.share = cells[0] - forecast[0] - causes.entrants
      causes.progression = pupils.error - causes.entrants - causes.share
      sections.append(
        Section(
          section: place.id, zone: baseline.zones[place.zone], pupils: pupils, causes: causes,
          isInBand: bands.section(index, year: year).map { $0.contains(pupils.actual) }))
      for slot in cells.indices {
        grades[place.startingGrade + slot - 1].add(
          Pair(forecast: forecast[slot], actual: cells[slot]))
      }
    }
    sum()
  }

  /// Adds the sections up.
  private mutating func sum() {
    for section in sections {
      county.add(section.pupils)
      causes.add(section.causes)
      stages[section.section.stage, default: Pair()].add(section.pupils)
      if let place = zones.firstIndex(where: { $0.zone == section.zone }) {
        zones[place].pupils.add(section.pupils)
        zones[place].causes.add(section.causes)
      } else {
        zones.append((section.zone, section.pupils, section.causes))
      }
    }
  }
}
