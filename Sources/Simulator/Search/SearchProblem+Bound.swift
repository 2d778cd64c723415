// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension SearchProblem {
  /// The problem made easier where the search cannot be sure: every plan that the simulator accepts keeps it.
  func relaxedForBound() -> SearchProblem {
    var relaxed = self
    relaxed.roundsWearUp = true
    // The simulator holds an area against the site when it arrives: later additions take no room then.
    for (index, lever) in levers.enumerated() where lever.limit == .site {
      for place in units.indices {
        let limits = relaxed.units[place].limits[index][0]
        relaxed.units[place].limits[index][0] = limits.map { known in
          known.map { _ in known.max() ?? 0 }
        }
      }
    }
    for (index, lever) in levers.enumerated() where lever.isRotation {
      for (place, unit) in units.enumerated() {
        for (slot, section) in unit.sections.enumerated() {
          let pool = pool(lever, stage: section.id.stage)
          relaxed.units[place].limits[index][slot] = schoolYears.map { _ in pool }
        }
      }
    }
    return relaxed
  }

  /// Hundredths of equipment that the simulator may keep and the model wears out: it writes off whole yuan.
  var keptEquipment: Int64 {
    retention[ResourceKind.equipmentValue.index] < 1 ? 100 * Int64(schoolYears.count) : 0
  }

  /// Steps that all sections of a stage together can spare at their floors.
  private func pool(_ lever: SearchLever, stage: Stage) -> Int64 {
    let kind = lever.action.target
    let brought = max(1, lever.contribution[kind.index])
    return units.reduce(0) { sum, unit in
      unit.sections.indices.reduce(sum) { sum, slot in
        guard unit.sections[slot].id.stage == stage else { return sum }
        let track = unit.track(kind, slot: slot)
        let spare = unit.requirements.filter { $0.track == track }
          .map { -min($0.short, $0.shortToFloor ?? $0.short) }.max()
        return sum + max(0, spare ?? 0) / brought
      }
    }
  }
}
