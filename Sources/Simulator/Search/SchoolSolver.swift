// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// The exact minimum for one unit (a school with its sections) at given prices.
///
/// What couples its requirements is the choice of the indicators that stay at their floors. For
/// every group of actions that hang together the cost is tabled by what is left at the floor in it;
/// the tables are then joined so that no section leaves more at the floor in a year than the rule
/// allows. Whole units, arrival times, wear and limits are in the groups' integer programmes.
struct SchoolSolver {
  /// The whole search.
  let problem: SearchProblem
  /// Extra prices on budgets and caps.
  var prices: Prices
  /// Whether levers that move teachers may be bought as if their giver were known; for bounds only.
  var usesRotation = false
  /// What is left of budgets and caps; nil for each school on its own.
  var allowance: Allowance?
  /// What the levers' steps bring, year by year.
  private let leverYears: [LeverYears]

  init(problem: SearchProblem, prices: Prices? = nil) {
    self.problem = problem
    leverYears = problem.leverYears
    self.prices =
      prices ?? Prices(levers: problem.levers.count, years: problem.decisionYears.count)
  }

  /// Solves one unit.
  ///
  /// - Parameters:
  ///   - levels: Hundredths to add at least, by requirement, floor or not: the coefficients'
  ///     levels.
  ///   - extra: Hundredths on top of every requirement, by requirement: what a judged plan lacked.
  func solve(_ unit: SearchUnit, levels: [Int64]? = nil, extra: [Int64]? = nil) -> UnitSolution {
    let needs = unit.requirements.enumerated().map { index, requirement in
      NeedRange(requirement, level: levels?[index], extra: extra?[index] ?? 0)
    }
    let programs = problem.programs(
      of: unit, needs: needs, prices: prices, leverYears: leverYears, usesRotation: usesRotation,
      keepsEveryYear: !(allowance?.isUnlimited ?? true))
    let cells = FloorAssignments(
      unit: unit, needs: needs, mayStay: problem.mayStay,
      falling: falling(programs, in: unit))
    // What a tree that was cut short leaves open where it found nothing.
    var open: Double?
    for elastic in [false, true] {
      let tables = programs.map { program in
        GroupTable(group(program, unit), needs: needs, cells: cells, elastic: elastic)
      }
      let bound = elastic ? nil : bound(tables, cells, unit, programs, needs)
      guard let chosen = cells.join(tables.map(\.entries)) else {
        open = bound
        continue
      }
      if let allowance, !allowance.isUnlimited {
        return spend(
          allowance, tables.indices.map { tables[$0].required(chosen[$0]) }, unit, programs)
      }
      var result = assemble(tables.indices.map { tables[$0].solution(chosen[$0]) }, programs)
      if elastic { result.cost = .infinity }
      result.bound = bound ?? open ?? result.cost
      return result
    }
    // An elastic programme always has a point, so that the second join cannot fail.
    return UnitSolution(purchases: [], cost: .infinity, bound: open ?? .infinity, missing: [])
  }

  /// Tracks that giving takes from.
  private func falling(_ programs: [UnitProgram], in unit: SearchUnit) -> Set<Int> {
    guard !prices.give.isEmpty else { return [] }
    return Set(
      programs.flatMap { program in
        program.columns.filter { $0.sign < 0 }.flatMap {
          problem.tracks(of: $0.lever, slot: $0.slot, in: unit)
        }
      })
  }

  private func group(
    _ program: UnitProgram, _ unit: SearchUnit, within allowance: Allowance? = nil
  ) -> GroupSolver {
    GroupSolver(
      problem: problem, unit: unit, program: program, prices: prices,
      allowance: allowance ?? self.allowance)
  }

  /// Puts the groups' solutions together.
  private func assemble(_ chosen: [GroupSolver.Solution], _ programs: [UnitProgram])
    -> UnitSolution
  {
    var result = UnitSolution(purchases: [], cost: 0, bound: 0, missing: [])
    for (program, solution) in zip(programs, chosen) { result.add(solution, program) }
    result.purchases.sort()
    return result
  }

  /// What the unit costs at least where a tree or the choices were cut short; nil where none was.
  ///
  /// Where every choice was looked at, the cheapest one by the trees' own bounds; otherwise only
  /// needs that no choice can lower still bound.
  private func bound(
    _ tables: [GroupTable], _ cells: FloorAssignments, _ unit: SearchUnit,
    _ programs: [UnitProgram], _ needs: [NeedRange]
  ) -> Double? {
    if cells.isExact, tables.allSatisfy(\.isProven) { return nil }
    guard cells.isExact, let least = cells.join(tables.map(\.bounds)) else {
      return programs.reduce(0) { $0 + relaxedBound($1, unit, needs) }
    }
    return zip(tables, least).reduce(0) { $0 + $1.0.bounds[$1.1].cost }
  }

  /// Serves the groups one after another from what is left of budgets and caps: each exactly, but
  /// not all together.
  private func spend(
    _ allowance: Allowance, _ required: [[Int64]], _ unit: SearchUnit, _ programs: [UnitProgram]
  ) -> UnitSolution {
    var left = allowance
    var result = UnitSolution(purchases: [], cost: 0, bound: 0, missing: [])
    for (program, required) in zip(programs, required) {
      let group = group(program, unit, within: left)
      var solution = group.solve(required, elastic: false)
      if solution.cost == .infinity { solution = group.solve(required, elastic: true) }
      left.spend(solution.purchases, problem)
      result.add(solution, program)
    }
    if !result.missing.isEmpty { result.cost = .infinity }
    result.purchases.sort()
    return result
  }

  /// A bound on a group that holds whatever is left at the floor: everything at its floor.
  private func relaxedBound(_ program: UnitProgram, _ unit: SearchUnit, _ needs: [NeedRange])
    -> Double
  {
    group(program, unit).solve(program.requirements.map { needs[$0].least }, elastic: false).bound
  }
}

extension UnitSolution {
  /// Adds what serves one group; the bound is left to the caller.
  fileprivate mutating func add(_ solution: GroupSolver.Solution, _ program: UnitProgram) {
    purchases += solution.purchases
    cost += solution.price
    for (place, short) in solution.missing.enumerated() where short > 0 {
      missing.append(Missing(requirement: program.requirements[place], short: short))
    }
  }
}

/// What a requirement asks for at its threshold and, where it may be left out, at its floor.
struct NeedRange: Hashable {
  /// Hundredths to add when it counts.
  var full: Int64
  /// Hundredths to add when it is left at its floor.
  var least: Int64

  init(_ requirement: Requirement, level: Int64?, extra: Int64) {
    let level = level ?? .min
    full = max(requirement.short, level)
    least = max(min(requirement.shortToFloor ?? requirement.short, requirement.short), level)
    full += extra
    least += extra
  }
}

extension Purchase: Comparable {
  /// By lever, place and year.
  static func < (left: Self, right: Self) -> Bool {
    (left.lever, left.slot, left.year, left.steps)
      < (right.lever, right.slot, right.year, right.steps)
  }
}
