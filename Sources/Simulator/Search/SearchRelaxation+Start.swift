// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension SearchRelaxation {
  /// A point by what its numbers mean: multipliers as prices of what is limited, steps as yuan.
  func start(of point: ConicProgram.Point) -> WarmStart {
    let (_, layout) = assembled()
    var start = WarmStart()
    for (step, value) in zip(table.steps, point.x) {
      let section = problem.units[step.unit].sectionIndex(step.slot)
      start[step.sign > 0 ? .bought : .given, section: section, step.lever, step.year] =
        value
    }
    visit(layout) { row, scale, kind, section, first, second in
      start[kind, section: section, first, second] = point.y[row] / scale
    }
    return start
  }

  /// The point that a start stands for in this programme.
  func point(_ start: WarmStart, _ program: ConicProgram, _ layout: Layout) -> ConicProgram.Point {
    var point = ConicProgram.Point(
      x: program.costs.map { _ in 0 }, y: program.constants.map { _ in 0 })
    for (place, step) in table.steps.enumerated() {
      let section = problem.units[step.unit].sectionIndex(step.slot)
      point.x[place] =
        start[step.sign > 0 ? .bought : .given, section: section, step.lever, step.year]
    }
    visit(layout) { row, scale, kind, section, first, second in
      point.y[row] = start[kind, section: section, first, second] * scale
    }
    program.project(&point.y)
    return point
  }

  /// Every row with what its multiplier is divided by, and what it stands for.
  private func visit(
    _ layout: Layout, _ take: (Int, Double, WarmStart.Key.Kind, Int, Int, Int) -> Void
  ) {
    for (unit, first) in zip(problem.units, layout.starts) {
      for track in 0..<unit.trackCount {
        let (section, kind) = unit.resource(ofTrack: track)
        for year in 0..<layout.years {
          let place = layout.needs[first + track * layout.years + year]
          if place.row >= 0 { take(place.row, place.scale, .need, section, kind, year) }
        }
      }
    }
    for (year, place) in layout.budgets.enumerated() where place.row >= 0 {
      take(place.row, place.scale, .budget, -1, year, 0)
    }
    for (lever, caps) in layout.caps.enumerated() {
      for (year, place) in caps.enumerated() where place.row >= 0 {
        take(place.row, place.scale, .cap, -1, lever, year)
      }
    }
    for (number, place) in layout.shared.enumerated() {
      take(place.row, place.scale, .shared, -1, number, 0)
    }
    for (limit, place) in zip(table.own, layout.own) {
      let unit = problem.units[limit.unit]
      switch limit.limit {
      case .arrived(let lever, let slot, let by):
        take(place.row, place.scale, .arrived, unit.sectionIndex(slot), lever, by)
      case .yearly(let lever, let slot, let year):
        take(place.row, place.scale, .yearly, unit.sectionIndex(slot), lever, year)
      case .room(let kind, let slot, let by):
        take(place.row, place.scale, .room, unit.sectionIndex(slot), kind, by)
      }
    }
    let stages = stagesOfPools
    for (pool, row) in layout.pools.enumerated() {
      let (lever, year) = table.pools[pool]
      // A row of a pool counts in yuan of the step that moves.
      let scale = 1 / max(problem.levers[lever].presentCost[year] ?? 0, 1)
      take(row, scale, .received, stages[pool], lever, year)
      take(row + 1, scale, .handed, stages[pool], lever, year)
    }
    for (cone, place) in zip(table.cones, layout.cones) {
      let stage = cone.stage.index
      take(place.row, place.scale, .cone, stage, cone.indicator.index, cone.year)
      for (member, entry) in cone.members.enumerated() {
        let section = problem.units[entry.unit].sectionIndex(entry.slot)
        take(
          place.row + 1 + member, place.scale, .component, section, cone.indicator.index, cone.year)
      }
    }
  }

  private var stagesOfPools: [Int] {
    var stages = table.pools.map { _ in 0 }
    for step in table.steps where step.pool >= 0 {
      let stage = problem.units[step.unit].sections[step.slot].id.stage
      stages[step.pool] = stage.index
    }
    return stages
  }
}
