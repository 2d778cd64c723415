// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension SearchProblem {
  /// Lowers what is held on a track in a compliance year by what the simulator finds less of.
  ///
  /// What it finds more of counts for the coefficients only: needs are never relaxed, so that mending ends.
  mutating func correct(_ hundredths: Int64, unit: Int, track: Int, year: Int) {
    for index in units[unit].requirements.indices
    where hundredths > 0 && units[unit].requirements[index].track == track
      && units[unit].requirements[index].year == year
    {
      units[unit].requirements[index].short += hundredths
      units[unit].requirements[index].shortToFloor? += hundredths
    }
    for slot in units[unit].sections.indices {
      for indicator in Indicator.allCases
      where units[unit].track(indicator.resource, slot: slot) == track {
        let part = indicator.resource.isStaff ? 1 : units[unit].sections[slot].share[year]
        units[unit].sections[slot].held[year][indicator.index] -= Double(hundredths) * part
      }
    }
  }
}
