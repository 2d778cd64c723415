// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Every step that may be bought, with what it adds to needs, coefficients and limits: the one
/// table from which the continuous relaxation and the lower bound both read.
struct StepTable {
  /// One column: a step of a lever at a place, paid in a decision year; of a rotation either what a
  /// section gets or what it gives.
  struct Step {
    var unit: Int
    var lever: Int
    var slot: Int
    var year: Int
    /// 1 for what a place gains, −1 for what it gives away: its amounts are negative, its cost is
    /// the receiver's.
    var sign: Double
    /// Its pool of moves: −1 for none.
    var pool: Int
    /// Present cost.
    var cost: Double
    /// Its part of the table's `tracks`: hundredths added to tracks by compliance year.
    var tracks: Range<Int>
    /// Its part of `coneEntries`: hundredths added to members of cones.
    var cones: Range<Int>
    /// Its part of `uses`: what is used of limits inside the unit.
    var own: Range<Int>
  }

  /// The problem.
  let problem: SearchProblem
  /// Coefficients that may bind.
  let cones: [CoefficientCone]
  /// Limits inside units, with multipliers of zero.
  private(set) var own: [Multipliers.Own] = []
  /// Steps, unit after unit.
  private(set) var steps: [Step] = []
  /// Entries of all steps, one after another.
  private(set) var tracks: [(track: Int, year: Int, hundredths: Double)] = []
  private(set) var coneEntries: [(cone: Int, member: Int, hundredths: Double)] = []
  private(set) var uses: [(limit: Int, use: Double)] = []
  /// Lever and decision year of each pool of moves.
  private(set) var pools: [(lever: Int, year: Int)] = []
  private var poolOfKey: [[Int]: Int] = [:]
  private var worths: [[[[Double]]]] = []

  /// No steps: for a bound without prices.
  init(stepless problem: SearchProblem) {
    self.problem = problem
    cones = []
  }

  /// - Parameter cones: Coefficients to take in; limits inside units are taken in where there are
  ///   any.
  init(problem: SearchProblem, cones: [CoefficientCone]) {
    self.problem = problem
    self.cones = cones
    worths = problem.levers.indices.map { lever in
      ResourceKind.allCases.map { kind in
        problem.decisionYears.indices.map { paid in
          problem.complianceYears.map {
            Double(problem.worth(lever: lever, kind: kind, paid: paid, in: $0))
          }
        }
      }
    }
    var membersOfUnit = problem.units.map { _ in [(cone: Int, member: Int)]() }
    for (cone, entry) in cones.enumerated() {
      for (member, section) in entry.members.enumerated() {
        membersOfUnit[section.unit].append((cone, member))
      }
    }
    for unit in problem.units.indices where !problem.units[unit].isLocked {
      add(unit, members: membersOfUnit[unit])
    }
  }

  private mutating func add(_ index: Int, members: [(cone: Int, member: Int)]) {
    let unit = problem.units[index]
    let first = own.count
    if !members.isEmpty { addLimits(index) }
    for (number, lever) in problem.levers.enumerated() {
      let kinds = ResourceKind.allCases.filter { lever.contribution[$0.index] != 0 }
      let isRotation = lever.isRotation
      for slot in problem.slots(of: lever, in: unit) {
        for year in problem.years(number, slot: slot, in: unit) {
          let pool = isRotation ? pool(number, year, unit.sections[slot].id.stage) : -1
          var step = Step(
            unit: index, lever: number, slot: slot, year: year, sign: 1, pool: pool,
            cost: lever.presentCost[year] ?? 0, tracks: tracks.count..<tracks.count,
            cones: coneEntries.count..<coneEntries.count, own: uses.count..<uses.count)
          for kind in kinds {
            let track = unit.track(kind, slot: slot)
            for (position, worth) in worths[number][kind.index][year].enumerated() where worth != 0
            {
              tracks.append((track, position, worth))
            }
          }
          for (cone, member) in members {
            let kind = cones[cone].indicator.resource
            let section = cones[cone].members[member]
            guard !kind.isStaff || section.slot == slot else { continue }
            let worth = worths[number][kind.index][year][cones[cone].year]
            if worth != 0 { coneEntries.append((cone, member, worth * section.part)) }
          }
          for limit in first..<own.count {
            let use = problem.use(own[limit].limit, lever: number, slot: slot, year: year)
            if use != 0 { uses.append((limit, use)) }
          }
          step.tracks = step.tracks.lowerBound..<tracks.count
          step.cones = step.cones.lowerBound..<coneEntries.count
          step.own = step.own.lowerBound..<uses.count
          steps.append(step)
          if pool >= 0, unit.gives(slot) { steps.append(given(step)) }
        }
      }
    }
  }

  /// The pool of a lever, year and stage.
  private mutating func pool(_ lever: Int, _ year: Int, _ stage: Stage) -> Int {
    let key = [lever, year, stage.index]
    if let known = poolOfKey[key] { return known }
    poolOfKey[key] = pools.count
    pools.append((lever, year))
    return pools.count - 1
  }

  /// The other side of a move at the same place.
  private mutating func given(_ step: Step) -> Step {
    var step = step
    step.sign = -1
    let starts = (tracks.count, coneEntries.count, uses.count)
    for place in step.tracks {
      tracks.append(tracks[place])
      tracks[tracks.count - 1].hundredths *= -1
    }
    for place in step.cones {
      coneEntries.append(coneEntries[place])
      coneEntries[coneEntries.count - 1].hundredths *= -1
    }
    for place in step.own {
      // Arrivals and yearly numbers count what comes; room below the staff changes both ways.
      let entry = uses[place]
      if case .room = own[entry.limit].limit { uses.append((entry.limit, -entry.use)) }
    }
    step.tracks = starts.0..<tracks.count
    step.cones = starts.1..<coneEntries.count
    step.own = starts.2..<uses.count
    return step
  }

  /// Limits inside a unit: arrivals, yearly steps, room below the staff.
  private mutating func addLimits(_ index: Int) {
    let unit = problem.units[index]
    func append(_ limit: Multipliers.Own.Limit, _ bound: Int64) {
      own.append(
        Multipliers.Own(unit: index, limit: limit, bound: Double(max(0, bound)), value: 0))
    }
    for (number, lever) in problem.levers.enumerated() {
      for slot in problem.slots(of: lever, in: unit) {
        if let limits = unit.limits[number][slot] {
          for year in problem.complianceYears where year < limits.count {
            append(.arrived(lever: number, slot: slot, by: year), limits[year])
          }
        }
        if let most = lever.mostPerSection {
          for year in problem.years(number, slot: slot, in: unit) {
            append(.yearly(lever: number, slot: slot, year: year), most)
          }
        }
      }
    }
    for slot in unit.room.indices {
      for kind in 1..<4 where !unit.room[slot][kind - 1].isEmpty {
        let crowding = problem.levers.indices.filter {
          problem.levers[$0].crowding(kind) > 0
        }
        let arrivals = Set(
          crowding.flatMap { lever in
            problem.years(lever, slot: slot, in: unit).map { problem.levers[lever].firstYear[$0] }
          })
        for year in problem.complianceYears where arrivals.contains(year) {
          append(.room(kind: kind, slot: slot, by: year), unit.room[slot][kind - 1][year])
        }
      }
    }
  }
}
