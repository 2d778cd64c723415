// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// The search with steps that may be split: budgets, caps, coefficients and needs as one convex
/// programme.
///
/// Which indicators stay at their floors is taken over from a solution of the units. Its
/// multipliers price what couples the schools; its stocks are levels that differ by school and
/// price.
struct SearchRelaxation {
  /// What the relaxation says.
  struct Answer {
    /// Prices and cone multipliers.
    var multipliers: Multipliers
    /// Hundredths to add at least so that coefficients hold, `[unit][requirement]`; `Int64.min` for
    /// no level.
    var levels: [[Int64]]
    /// Whole moves near those that the relaxation splits.
    var transfers: [Transfer]
    /// Where it ended, to start from again.
    var point: ConicProgram.Point
  }

  let table: StepTable
  /// Hundredths to add, `[unit][track][compliance year]`.
  let needs: [[[Int64]]]
  /// Whether any choice of floors asks for something there: the rows are the same for all choices.
  private let isAsked: [[[Bool]]]

  var problem: SearchProblem { table.problem }

  /// - Parameter solutions: One for each unit, which say what stays at its floor.
  init(table: StepTable, solutions: [UnitSolution], extra: [[Int64]]) {
    self.table = table
    let problem = table.problem
    var asked: [[[Bool]]] = []
    needs = problem.units.indices.map { index in
      let unit = problem.units[index]
      var most = Array(
        repeating: Array(repeating: Int64.min, count: problem.complianceYears.count),
        count: unit.trackCount)
      var isAsked = most.map { $0.map { _ in false } }
      let falling = problem.fallingTracks(unit)
      for (place, requirement) in unit.requirements.enumerated() {
        let need = NeedRange(requirement, level: nil, extra: extra[index][place])
        let added = problem.added(
          solutions[index].purchases, unit: unit, track: requirement.track,
          kind: requirement.need.kind, year: requirement.year)
        let wanted = added >= need.full ? need.full : need.least
        most[requirement.track][requirement.year] = max(
          most[requirement.track][requirement.year], wanted)
        if need.full > 0 || falling.contains(requirement.track) {
          isAsked[requirement.track][requirement.year] = true
        }
      }
      asked.append(isAsked)
      return most
    }
    isAsked = asked
  }

  /// Where the rows of the programme stand, and what a row was divided by.
  struct Layout {
    /// By place in a list of all units' tracks and years; row −1 for none.
    var needs: [(row: Int, scale: Double)] = []
    /// Where a unit's tracks begin in that list.
    var starts: [Int] = []
    var years = 0
    /// By decision year; row −1 for none.
    var budgets: [(row: Int, scale: Double)] = []
    /// `[lever][decision year]`; row −1 for none.
    var caps: [[(row: Int, scale: Double)]] = []
    /// By shared row.
    var shared: [(row: Int, scale: Double)] = []
    var own: [(row: Int, scale: Double)] = []
    /// Two rows a pool: not more received than given, and not less.
    var pools: [Int] = []
    var cones: [(row: Int, scale: Double)] = []
  }

  /// Where a unit's need stands in the list of all.
  private func place(_ layout: Layout, _ unit: Int, _ track: Int, _ year: Int) -> Int {
    layout.starts[unit] + track * layout.years + year
  }

  /// Solves it, approximately.
  ///
  /// - Parameters:
  ///   - start: A point of the same programme to go on from.
  ///   - known: Where the search of another configuration ended, for want of such a point.
  ///   - passes: The most passes; none leaves the start as it is.
  func solved(from start: ConicProgram.Point? = nil, or known: WarmStart? = nil, passes: Int)
    -> Answer
  {
    let (program, layout) = assembled()
    let usable =
      start.flatMap {
        $0.x.count == program.costs.count && $0.y.count == program.constants.count ? $0 : nil
      } ?? known.map { self.point($0, program, layout) }
    let point = program.solved(from: usable, passes: passes)
    return Answer(
      multipliers: multipliers(point, layout), levels: levels(point),
      transfers: MoveRounding(table: table).transfers(moves(point)), point: point)
  }

  /// Money is what a column counts in; rows are divided so that a yuan moves each by about one.
  func assembled() -> (ConicProgram, Layout) {
    var program = ConicProgram()
    var layout = Layout()
    // The most that a yuan adds to a track of a unit, by kind of row.
    layout.years = problem.complianceYears.count
    var places = 0
    for unit in needs {
      layout.starts.append(places)
      places += unit.count * layout.years
    }
    layout.needs = Array(repeating: (-1, 1), count: places)
    var perYuan = Array(repeating: 0.0, count: places)
    var ofCone = table.cones.map { _ in 0.0 }
    var ofLimit = table.own.map { _ in 0.0 }
    let rows = problem.allowance.rows
    var ofRow = rows.map { _ in 0.0 }
    for step in table.steps where step.sign > 0 {
      let cost = max(step.cost, 1)
      for index in step.tracks {
        let entry = table.tracks[index]
        let place = place(layout, step.unit, entry.track, entry.year)
        perYuan[place] = max(perYuan[place], entry.hundredths / cost)
      }
      for index in step.cones {
        let entry = table.coneEntries[index]
        ofCone[entry.cone] = max(ofCone[entry.cone], entry.hundredths / cost)
      }
      for index in step.own {
        let entry = table.uses[index]
        ofLimit[entry.limit] = max(ofLimit[entry.limit], abs(entry.use) / cost)
      }
      for (place, row) in rows.enumerated() {
        ofRow[place] = max(ofRow[place], Double(use(row, step)) / cost)
      }
    }
    for unit in needs.indices {
      for track in needs[unit].indices {
        for (year, need) in needs[unit][track].enumerated()
        where isAsked[unit][track][year] {
          let place = place(layout, unit, track, year)
          let scale = perYuan[place]
          guard scale > 0 else { continue }
          layout.needs[place] = (program.addRow(atLeast: Double(need) / scale), scale)
        }
      }
    }
    layout.budgets = problem.allowance.budget.map { budget in
      budget.map { (program.addRow(atLeast: -Double(max(0, $0))), 1) } ?? (-1, 1)
    }
    for (lever, caps) in problem.allowance.cap.enumerated() {
      let dearest = problem.levers[lever].presentCost.compactMap { $0 }.max() ?? 1
      let scale = Double(problem.levers[lever].step) / max(1, dearest)
      layout.caps.append(
        caps.map { cap in
          cap.map { (program.addRow(atLeast: -Double(max(0, $0)) / scale), scale) } ?? (-1, 1)
        })
    }
    for (left, scale) in zip(problem.allowance.left, ofRow) {
      let scale = max(scale, 1e-12)
      layout.shared.append((program.addRow(atLeast: -Double(max(0, left)) / scale), scale))
    }
    for (limit, scale) in zip(table.own, ofLimit) {
      layout.own.append(
        (program.addRow(atLeast: -limit.bound / max(scale, 1e-12)), max(scale, 1e-12)))
    }
    for _ in table.pools {
      layout.pools.append(program.addRow(atLeast: 0))
      _ = program.addRow(atLeast: 0)
    }
    for (cone, best) in zip(table.cones, ofCone) {
      let scale = max(best, 1e-12) * Double(cone.members.count).squareRoot()
      let head = cone.members.reduce(0) { $0 + $1.held } * cone.slope / scale
      layout.cones.append(
        (
          program.addCone(
            head: head, components: cone.members.map { $0.held * $0.weight / scale }), scale
        ))
    }
    var entries: [(place: Int, value: Double)] = []
    for step in table.steps {
      collect(step, layout, into: &entries)
      let cost = step.sign > 0 ? step.cost / max(step.cost, 1) : 0
      program.addColumn(cost: cost, entries: entries)
    }
    return (program, layout)
  }

  /// What a yuan of a step adds to each row.
  private func collect(
    _ step: StepTable.Step, _ layout: Layout, into entries: inout [(place: Int, value: Double)]
  ) {
    entries.removeAll(keepingCapacity: true)
    let cost = max(step.cost, 1)
    for index in step.tracks {
      let entry = table.tracks[index]
      let place = layout.needs[self.place(layout, step.unit, entry.track, entry.year)]
      guard place.row >= 0 else { continue }
      entries.append((place.row, entry.hundredths / cost / place.scale))
    }
    if step.pool >= 0 {
      let row = layout.pools[step.pool]
      entries.append((row, -step.sign))
      entries.append((row + 1, step.sign))
    }
    let budget = layout.budgets[step.year]
    if step.sign > 0, budget.row >= 0 {
      let payment = problem.levers[step.lever].payment[step.year]
      entries.append((budget.row, -Double(payment) / cost))
    }
    let cap = layout.caps[step.lever][step.year]
    if step.sign > 0, cap.row >= 0 {
      entries.append((cap.row, -Double(problem.levers[step.lever].step) / cost / cap.scale))
    }
    for (place, row) in layout.shared.enumerated() where step.sign > 0 {
      let use = use(problem.allowance.rows[place], step)
      if use != 0 { entries.append((row.row, -Double(use) / cost / row.scale)) }
    }
    for index in step.own {
      let entry = table.uses[index]
      entries.append(
        (layout.own[entry.limit].row, -entry.use / cost / layout.own[entry.limit].scale))
    }
    for index in step.cones {
      let entry = table.coneEntries[index]
      let (row, scale) = layout.cones[entry.cone]
      let amount = entry.hundredths / cost / scale
      let weight = table.cones[entry.cone].members[entry.member].weight
      entries.append((row, amount * table.cones[entry.cone].slope))
      entries.append((row + 1 + entry.member, amount * weight))
    }
  }

  /// What a step takes of a row that all share.
  private func use(_ row: SharedRow, _ step: StepTable.Step) -> Int64 {
    row.use(
      lever: step.lever, year: step.year,
      stage: problem.units[step.unit].sections[step.slot].id.stage)
  }

  private func multipliers(_ point: ConicProgram.Point, _ layout: Layout) -> Multipliers {
    var result = Multipliers(prices: Prices(problem), cones: [], own: table.own)
    for (year, place) in layout.budgets.enumerated() where place.row >= 0 {
      result.prices.budget[year] = point.y[place.row]
    }
    for (lever, caps) in layout.caps.enumerated() {
      for (year, place) in caps.enumerated() where place.row >= 0 {
        result.prices.cap[lever][year] = point.y[place.row] / place.scale
      }
    }
    result.prices.set(
      shared: layout.shared.map { point.y[$0.row] / $0.scale }, problem.allowance.rows)
    for (index, place) in layout.own.enumerated() {
      result.own[index].value = point.y[place.row] / place.scale
    }
    for (pool, row) in layout.pools.enumerated() {
      let (lever, year) = table.pools[pool]
      let cost = max(problem.levers[lever].presentCost[year] ?? 0, 1)
      result.pools.append((point.y[row] - point.y[row + 1]) * cost)
    }
    for (cone, place) in zip(table.cones, layout.cones) {
      result.cones.append(
        ConeMultiplier(
          cone: cone, head: point.y[place.row] / place.scale,
          components: cone.members.indices.map { point.y[place.row + 1 + $0] / place.scale }))
    }
    return result
  }

  /// What the point moves, `[step]`, in steps; empty where nothing moves.
  private func moves(_ point: ConicProgram.Point) -> [Int: Double] {
    var moves: [Int: Double] = [:]
    for (index, step) in table.steps.enumerated() where step.pool >= 0 && point.x[index] > 1e-6 {
      moves[index] = point.x[index] / max(step.cost, 1)
    }
    return moves
  }

  /// What the point adds for coefficients, as levels of the requirements.
  func levels(_ point: ConicProgram.Point) -> [[Int64]] {
    var levels = problem.units.map { $0.requirements.map { _ in Int64.min } }
    var added = table.cones.map { $0.members.map { _ in 0.0 } }
    for (step, amount) in zip(table.steps, point.x) where amount > 0 {
      let steps = amount / max(step.cost, 1)
      for entry in table.coneEntries[step.cones] {
        added[entry.cone][entry.member] += steps * entry.hundredths
      }
    }
    for (number, cone) in table.cones.enumerated() {
      for (place, member) in cone.members.enumerated() where added[number][place] > 0 {
        let unit = problem.units[member.unit]
        let index = unit.requirements.firstIndex {
          $0.slot == member.slot && $0.year == cone.year && $0.need == .indicator(cone.indicator)
        }
        guard let index, member.part > 0 else { continue }
        levels[member.unit][index] = Int64((added[number][place] / member.part).rounded(.down))
      }
    }
    return levels
  }
}
