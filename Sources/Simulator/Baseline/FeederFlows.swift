// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Which part of a zone's grade 6 leavers enters grade 7 in which zone, by default.
///
/// Zones are drawn for primary schools, and a township's leavers may go to a junior school in another
/// zone. Where consecutive years are on record, the smallest flows between zones that explain them are
/// taken: with leavers L′ (scaled to the county's entrants) and entrants E of a zone, min(L′, E) stay,
/// and what is left over goes to zones with more entrants than leavers, in proportion to the excess.
struct FeederFlows {
  /// `[zone of leavers · zones + zone of entrants]`; rows add up to 1, and are the zone itself where
  /// history does not tell.
  private(set) var part: [Double]

  init(
    history: EnrolmentHistory, sections: [SectionPlace], known: [Bool], zoneCount: Int
  ) {
    part = Array(repeating: 0, count: zoneCount * zoneCount)
    for zone in 0..<zoneCount { part[zone * zoneCount + zone] = 1 }
    var leavers = Array(repeating: 0.0, count: zoneCount)
    var entrants = leavers
    for year in history.years.dropFirst() {
      guard
        let left = Self.count(
          .primary, slot: 5, year.advanced(by: -1), history, sections, known, zoneCount),
        let entered = Self.count(.junior, slot: 0, year, history, sections, known, zoneCount)
      else { continue }
      let weight = history.transitionWeight(endingIn: year)
      for zone in 0..<zoneCount {
        leavers[zone] += weight * left[zone]
        entrants[zone] += weight * entered[zone]
      }
    }
    let left = leavers.reduce(0, +)
    let entered = entrants.reduce(0, +)
    guard left > 0 && entered > 0 else { return }
    let stay = (0..<zoneCount).map { min(leavers[$0] * entered / left, entrants[$0]) }
    let excess = (0..<zoneCount).map { entrants[$0] - stay[$0] }
    let open = excess.reduce(0, +)
    for zone in 0..<zoneCount where leavers[zone] > 0 {
      let all = leavers[zone] * entered / left
      for target in 0..<zoneCount {
        let going = open > 0 ? (all - stay[zone]) * excess[target] / open : 0
        part[zone * zoneCount + target] = ((zone == target ? stay[zone] : 0) + going) / all
      }
    }
  }

  /// Pupils of one grade by zone; nil unless every known section of the stage tells.
  private static func count(
    _ stage: Stage, slot: Int, _ year: SchoolYear, _ history: EnrolmentHistory,
    _ sections: [SectionPlace], _ known: [Bool], _ zoneCount: Int
  ) -> [Double]? {
    var result = Array(repeating: 0.0, count: zoneCount)
    for (index, section) in sections.enumerated() where section.stage == stage && known[index] {
      guard let pupils = history[year, index, slot] else { return nil }
      result[section.zone] += Double(pupils)
    }
    return result
  }
}
