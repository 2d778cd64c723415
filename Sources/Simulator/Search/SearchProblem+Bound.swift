// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension SearchProblem {
  /// The problem made easier where the search cannot be sure: every plan that the simulator accepts
  /// keeps it.
  ///
  /// - Parameter anyLead: Whether it shall hold for quicker actions, too, whatever their lead time.
  func relaxedForBound(anyLead: Bool = false) -> SearchProblem {
    var relaxed = self
    relaxed.roundsWearUp = true
    for (index, lever) in levers.enumerated() where lever.limit == .site {
      for place in units.indices {
        let room = relaxed.units[place].limits[index][0]
        relaxed.units[place].limits[index][0] = room.map {
          roomOnArrival($0, first: anyLead ? 1 : lever.firstYear.min() ?? 1)
        }
      }
    }
    // Who gives more of a kind than the staff allows of it makes room: then room limits nothing of
    // that kind.
    for kind in 1..<4 where levers.contains(where: { $0.isRotation && $0.crowding(kind) > 0 }) {
      for place in units.indices {
        for slot in units[place].room.indices { relaxed.units[place].room[slot][kind - 1] = [] }
      }
    }
    if limitsBackbone { relaxed.easeBackbone() }
    return relaxed
  }

  /// The rule on backbone teachers looks at a year only if some are added in it: what was allowed then
  /// may be too much for a later year. Where moves take staff away afterwards nothing holds.
  private mutating func easeBackbone() {
    let kind = ResourceKind.backboneTeachers.index - 1
    let moves = levers.contains(where: \.isRotation)
    for place in units.indices {
      for slot in units[place].room.indices {
        var most: Int64 = 0
        let room = units[place].room[slot][kind].map { year -> Int64 in
          most = max(most, year)
          return most
        }
        units[place].room[slot][kind] = moves ? [] : room
      }
    }
  }

  /// The problem made easier for a search of all schools at once: equipment that the simulator may keep
  /// counts for every need of it, and its coefficients bind nobody.
  var relaxedForWholeSearch: SearchProblem {
    var relaxed = relaxedForBound()
    guard keptEquipment > 0 else { return relaxed }
    for place in relaxed.units.indices {
      for index in relaxed.units[place].requirements.indices
      where relaxed.units[place].requirements[index].need.kind == .equipmentValue {
        relaxed.units[place].requirements[index].short -= keptEquipment
        relaxed.units[place].requirements[index].shortToFloor? -= keptEquipment
      }
    }
    for stage in coefficientLimits.keys {
      let key = CoefficientMargin(stage: stage, indicator: .equipmentValue)
      relaxed.coefficientMargins[key] = Self.withoutLimit
    }
    return relaxed
  }

  /// A margin under which no coefficient reaches its limit.
  private static var withoutLimit: Double { 1e6 }

  /// The most steps that may have arrived by each school year if the site has room for them
  /// whenever some arrive.
  ///
  /// The simulator holds an area against the site when it arrives: what the base plan adds later
  /// takes no room then. So what has arrived by a year fits into the room of the year in which the
  /// last of it came, no earlier than `first`.
  private func roomOnArrival(_ room: [Int64], first: Int) -> [Int64] {
    if sitesGiveWay { return room.map { _ in room.max() ?? 0 } }
    return room.indices.map { year in room[min(first, year)...year].max() ?? 0 }
  }

  /// Whether the bound is taken on this very problem, nothing made easier.
  var isItsOwnRelaxation: Bool {
    var relaxed = relaxedForBound()
    relaxed.roundsWearUp = roundsWearUp
    return relaxed == self && keptEquipment == 0
  }

  /// Hundredths of equipment that the simulator may keep and the model wears out: it writes off
  /// whole yuan.
  var keptEquipment: Int64 {
    retention[ResourceKind.equipmentValue.index] < 1 ? 100 * Int64(schoolYears.count) : 0
  }

  /// The most steps of a rotation that a section can give in a plan that costs no more than so
  /// much: what it can spare at its floors, and what that money buys it.
  func mostGiven(_ lever: Int, unit: SearchUnit, slot: Int, year: Int, ceiling: Double) -> Int64 {
    let contribution = levers[lever].contribution
    var most = 10_000.0
    for kind in ResourceKind.staffKinds where contribution[kind.index] > 0 {
      let track = unit.track(kind, slot: slot)
      let bought = levers.reduce(0.0) { sum, other in
        guard other.contribution[kind.index] > 0,
          let price = other.presentCost.compactMap({ $0 }).min()
        else { return sum }
        return sum + Double(other.contribution[kind.index]) * ceiling / max(price, 1)
      }
      for requirement in unit.requirements
      where requirement.track == track
        && complianceYears[requirement.year] >= levers[lever].firstYear[year]
      {
        let least = min(requirement.shortToFloor ?? requirement.short, requirement.short)
        let spare = max(0, bought - Double(least))
        most = min(most, (spare / Double(contribution[kind.index])).rounded(.down))
      }
    }
    return Int64(max(0, most))
  }
}
