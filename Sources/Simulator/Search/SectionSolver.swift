// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// The exact minimum for one unit (a school with its sections) at given prices.
///
/// What couples its requirements is the choice of the indicators that stay at their floors. For every
/// group of actions that hang together the cost is tabled by what is left at the floor in it; the
/// tables are then joined so that no section leaves more at the floor in a year than the rule allows.
/// Whole units, arrival times, wear and limits are in the groups' integer programmes.
struct SectionSolver {
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
  ///   - levels: Hundredths to add at least, by requirement, floor or not: the coefficients' levels.
  ///   - extra: Hundredths on top of every requirement, by requirement: what a judged plan lacked.
  func solve(_ unit: SearchUnit, levels: [Int64]? = nil, extra: [Int64]? = nil) -> UnitSolution {
    let needs = unit.requirements.enumerated().map { index, requirement in
      NeedRange(requirement, level: levels?[index], extra: extra?[index] ?? 0)
    }
    let programs = problem.programs(
      of: unit, needs: needs, prices: prices, leverYears: leverYears, usesRotation: usesRotation,
      keepsEveryYear: !(allowance?.isUnlimited ?? true))
    let falling = programs.flatMap { program in
      program.columns.filter { $0.sign < 0 }.flatMap {
        problem.tracks(of: $0.lever, slot: $0.slot, in: unit)
      }
    }
    let cells = CellChoice(
      unit: unit, needs: needs, mayStay: problem.mayStayAtFloor, falling: Set(falling))
    var tables = programs.map { _ in [ProgramEntry]() }
    var elastic = false
    for attempt in 0..<2 {
      elastic = attempt == 1
      for (index, program) in programs.enumerated() {
        tables[index] = entries(program, unit: unit, needs: needs, cells: cells, elastic: elastic)
      }
      if let choice = cells.join(tables) {
        if let allowance, !allowance.isUnlimited {
          return spend(
            allowance, choice.map { tables[$0][$1] }, unit: unit, needs: needs,
            programs: programs)
        }
        return assemble(
          choice.map { tables[$0][$1] }, tables: tables, unit: unit, cells: cells, needs: needs,
          programs: programs, elastic: elastic)
      }
    }
    // An elastic programme always has a point, so that the second join cannot fail.
    return UnitSolution(purchases: [], cost: .infinity, bound: .infinity, missing: [])
  }

  /// The cheapest way to serve a group for every way of leaving requirements at their floors.
  private func entries(
    _ program: UnitProgram, unit: SearchUnit, needs: [NeedRange], cells: CellChoice, elastic: Bool
  ) -> [ProgramEntry] {
    var known: [[Int64]: GroupSolver.Solution] = [:]
    let group = GroupSolver(
      problem: problem, unit: unit, program: program, prices: prices, allowance: allowance)
    return cells.patterns(program.requirements).compactMap { pattern in
      let required = program.requirements.map { index in
        pattern.left.contains(index) ? needs[index].least : needs[index].full
      }
      let solution = known[required] ?? group.solve(required, elastic: elastic)
      known[required] = solution
      guard solution.cost < .infinity else { return nil }
      return ProgramEntry(load: pattern.load, left: pattern.left, solution: solution)
    }
  }

  private func assemble(
    _ chosen: [ProgramEntry], tables: [[ProgramEntry]], unit: SearchUnit, cells: CellChoice,
    needs: [NeedRange], programs: [UnitProgram], elastic: Bool
  ) -> UnitSolution {
    var result = UnitSolution(purchases: [], cost: 0, bound: 0, missing: [])
    // Where a tree or the choices were cut short, only needs that no choice can lower still bound.
    let isExact = cells.isExact && tables.allSatisfy { $0.allSatisfy(\.solution.isProven) }
    for (index, entry) in chosen.enumerated() {
      result.purchases += entry.solution.purchases
      result.cost += entry.solution.price
      result.bound +=
        isExact ? entry.solution.price : relaxedBound(programs[index], unit: unit, needs: needs)
      for (place, short) in entry.solution.missing.enumerated() where short > 0 {
        result.missing.append(
          UnitSolution.Missing(requirement: programs[index].requirements[place], short: short))
      }
    }
    if elastic {
      result.cost = .infinity
      result.bound = .infinity
    }
    result.purchases.sort()
    return result
  }

  /// Serves the groups one after another from what is left of budgets and caps: each exactly, but
  /// not all together.
  private func spend(
    _ allowance: Allowance, _ chosen: [ProgramEntry], unit: SearchUnit, needs: [NeedRange],
    programs: [UnitProgram]
  ) -> UnitSolution {
    var left = allowance
    var result = UnitSolution(purchases: [], cost: 0, bound: 0, missing: [])
    for (program, entry) in zip(programs, chosen) {
      let required = program.requirements.map {
        entry.left.contains($0) ? needs[$0].least : needs[$0].full
      }
      let group = GroupSolver(
        problem: problem, unit: unit, program: program, prices: prices, allowance: left)
      var solution = group.solve(required, elastic: false)
      if solution.cost == .infinity { solution = group.solve(required, elastic: true) }
      left.spend(solution.purchases, problem)
      result.purchases += solution.purchases
      result.cost += solution.price
      for (place, short) in solution.missing.enumerated() where short > 0 {
        result.missing.append(
          UnitSolution.Missing(requirement: program.requirements[place], short: short))
      }
    }
    if !result.missing.isEmpty { result.cost = .infinity }
    result.purchases.sort()
    return result
  }

  /// A bound on a group that holds whatever is left at the floor: everything at its floor.
  private func relaxedBound(_ program: UnitProgram, unit: SearchUnit, needs: [NeedRange]) -> Double
  {
    let group = GroupSolver(
      problem: problem, unit: unit, program: program, prices: prices, allowance: allowance)
    return group.solve(program.requirements.map { needs[$0].least }, elastic: false).bound
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

/// One line of a group's table: a pattern of what stays at the floor, and the cheapest way then.
struct ProgramEntry {
  /// How many indicators stay at the floor, by cell.
  var load: [Int]
  /// Their requirements.
  var left: [Int]
  /// The cheapest way.
  var solution: GroupSolver.Solution
}

extension Purchase: Comparable {
  /// By lever, place and year.
  static func < (left: Self, right: Self) -> Bool {
    (left.lever, left.slot, left.year, left.steps)
      < (right.lever, right.slot, right.year, right.steps)
  }
}
