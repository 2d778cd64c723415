// SPDX-License-Identifier: GPL-3.0-or-later

/// Which part of a zone's leavers of primary school enters junior school in which zone, by default.
///
/// Zones are drawn for primary schools, and a township's leavers may go to a junior school in
/// another zone. Where consecutive years are on record, the smallest flows between zones that
/// explain them are taken: with leavers L′ (scaled to the county's entrants) and entrants E of a
/// zone, min(L′, E) stay, and what is left over goes to zones with more entrants than leavers, in
/// proportion to the excess.
struct FeederFlows {
  /// `[zone of leavers · zones + zone of entrants]`; rows add up to 1, and are the zone itself
  /// where history does not tell.
  private(set) var part: [Double]

  init(_ transition: Transition) {
    let (leavers, entrants) = (transition.leavers, transition.entrants)
    let zoneCount = leavers.count
    part = Array(repeating: 0, count: zoneCount * zoneCount)
    for zone in 0..<zoneCount { part[zone * zoneCount + zone] = 1 }
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
}
