// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// The actions and requirements of one unit that hang together: no action touches two groups.
///
/// Overlapping teacher levers, for which a hire counts as qualified, as staff and perhaps as PE or
/// arts, make one group; floor area, which only one lever raises, is a group of its own.
struct UnitProgram {
  /// A column: a step of a lever at a place, paid in a decision year.
  struct Column: Hashable {
    var lever: Int
    var slot: Int
    var year: Int
    /// 1 for what a place gains, −1 for what it gives away by rotation.
    var sign: Int64 = 1
  }

  /// Requirements of the group, as indices into the unit's.
  var requirements: [Int]
  /// What may be bought.
  var columns: [Column]
}

extension SearchProblem {
  /// Places where a lever can act: each section for people, the school for shared stock.
  func slots(of lever: SearchLever, in unit: SearchUnit) -> Range<Int> {
    0..<(lever.isStaff ? unit.sections.count : 1)
  }

  /// Splits a unit into groups that share no action, ordered by their first track.
  ///
  /// - Parameters:
  ///   - leverYears: Those of the problem's levers.
  ///   - keepsEveryYear: Whether every year of payment stays in; otherwise years that another year
  ///     beats in price and worth at once are dropped, where no limit tells them apart.
  func programs(
    of unit: SearchUnit, needs: [NeedRange], prices: Prices, leverYears: [LeverYears],
    usesRotation: Bool, keepsEveryYear: Bool
  ) -> [UnitProgram] {
    var parent = Array(0..<unit.trackCount)
    func root(_ track: Int) -> Int {
      var at = track
      while parent[at] != at { at = parent[at] }
      return at
    }
    var placed: [(lever: Int, slot: Int, track: Int)] = []
    for (lever, years) in leverYears.enumerated()
    where !unit.isLocked && (usesRotation || !years.isRotation) {
      for slot in 0..<(years.isStaff ? unit.sections.count : 1) {
        guard let first = years.kinds.first else { continue }
        let track = unit.track(first, slot: slot)
        for kind in years.kinds.dropFirst() {
          parent[root(unit.track(kind, slot: slot))] = root(track)
        }
        placed.append((lever, slot, track))
      }
    }
    // Where a kind of people could grow above the staff, hires make room: they belong together.
    for (track, staff) in crowdedTracks(of: unit, needs: needs) {
      parent[root(track)] = root(staff)
    }
    var groups: [UnitProgram] = []
    var groupOfRoot = Array(repeating: -1, count: unit.trackCount)
    for track in 0..<unit.trackCount where groupOfRoot[root(track)] < 0 {
      groupOfRoot[root(track)] = groups.count
      groups.append(UnitProgram(requirements: [], columns: []))
    }
    // Where nothing is asked for nothing is bought, unless something may be given away.
    var isAsked = groups.map { _ in !prices.give.isEmpty }
    for (index, requirement) in unit.requirements.enumerated() {
      let group = groupOfRoot[root(requirement.track)]
      groups[group].requirements.append(index)
      if needs[index].full > 0 { isAsked[group] = true }
    }
    for (lever, slot, track) in placed {
      let group = groupOfRoot[root(track)]
      guard isAsked[group] else { continue }
      groups[group].columns += columns(
        lever, leverYears[lever], slot: slot, in: unit, prices: prices,
        keepsEveryYear: keepsEveryYear)
    }
    return groups
  }

  /// Tracks that a lever changes at a place.
  func tracks(of lever: Int, slot: Int, in unit: SearchUnit) -> [Int] {
    ResourceKind.allCases.filter { levers[lever].contribution[$0.index] != 0 }
      .map { unit.track($0, slot: slot) }
  }

  /// The years in which a lever may be paid at a place, without those that another year beats.
  private func columns(
    _ lever: Int, _ years: LeverYears, slot: Int, in unit: SearchUnit, prices: Prices,
    keepsEveryYear: Bool
  ) -> [UnitProgram.Column] {
    guard let last = complianceYears.last else { return [] }
    let isLimited = keepsEveryYear || years.isLimited || unit.limits[lever][slot] != nil
    let action = levers[lever]
    var kept: [(year: Int, price: Double)] = []
    // The latest year first: among equals the money stays longest.
    for year in decisionYears.indices.reversed()
    where years.arrivals[year] <= last
      && unit.mayArrive(lever, slot: slot, in: years.arrivals[year])
    {
      guard let price = action.price(year, lever: lever, slot: slot, in: unit, prices: prices)
      else { continue }
      let worth = years.worth[year]
      let isBeaten =
        !isLimited
        && kept.contains { other in
          other.price <= price
            && zip(years.worth[other.year], worth).allSatisfy { $0 >= $1 }
        }
      if isBeaten && !worth.contains(where: { $0 < 0 }) { continue }
      kept.append((year, price))
    }
    return kept.reversed().map { UnitProgram.Column(lever: lever, slot: slot, year: $0.year) }
      + gives(lever, slot: slot, prices: prices)
  }

  /// The years in which giving is worth something.
  private func gives(_ lever: Int, slot: Int, prices: Prices) -> [UnitProgram.Column] {
    guard levers[lever].isRotation, !prices.give.isEmpty else { return [] }
    let given = prices.give[lever][slot]
    return given.indices.filter { given[$0] != nil }.map { year in
      UnitProgram.Column(lever: lever, slot: slot, year: year, sign: -1)
    }
  }

  /// Whether a lever raises some kind of people by more than the staff allows of it.
  func isCrowding(_ lever: Int) -> Bool {
    (1..<4).contains { levers[lever].crowding($0) > 0 }
  }

  /// Pairs of a special kind's track and the staff's, where needs exceed the room below the staff.
  func crowdedTracks(of unit: SearchUnit, needs: [NeedRange]) -> [(track: Int, staff: Int)] {
    var pairs: [(track: Int, staff: Int)] = []
    for (slot, room) in unit.room.enumerated() {
      for kind in 1..<4 where !room[kind - 1].isEmpty {
        let track = slot * 4 + kind
        let most = unit.requirements.indices.reduce(Int64(0)) {
          unit.requirements[$1].track == track ? max($0, needs[$1].full) : $0
        }
        // A whole step may overshoot the need.
        let step = levers.reduce(Int64(0)) { max($0, $1.contribution[kind]) }
        if most > 0, most + step > room[kind - 1].min() ?? .max {
          pairs.append((track, slot * 4))
        }
      }
    }
    return pairs
  }
}
