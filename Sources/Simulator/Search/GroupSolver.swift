// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// The cheapest whole amounts of one group of actions that reach given amounts on its tracks.
struct GroupSolver {
  /// The answer for one set of needs.
  struct Solution {
    /// What is bought.
    var purchases: [Purchase]
    /// Its price.
    var price: Double
    /// Price and, in an elastic programme, the penalty for what is missing: what choices compare.
    var cost: Double
    /// A lower bound on the price.
    var bound: Double
    /// Whether the price is proven the least.
    var isProven: Bool
    /// Hundredths missing, by requirement of the group; empty where nothing is.
    var missing: [Int64]
  }

  let problem: SearchProblem
  let unit: SearchUnit
  let program: UnitProgram
  let prices: Prices
  let allowance: Allowance?
  /// Where one action alone serves the group, there is no programme to solve.
  let plain: SingleAction?

  init(
    problem: SearchProblem, unit: SearchUnit, program: UnitProgram, prices: Prices,
    allowance: Allowance?
  ) {
    self.problem = problem
    self.unit = unit
    self.program = program
    self.prices = prices
    self.allowance = allowance
    plain = SingleAction(
      problem: problem, unit: unit, program: program, prices: prices, allowance: allowance)
  }

  /// Finds the cheapest purchases that raise each requirement's track by `required` hundredths.
  ///
  /// - Parameters:
  ///   - elastic: Whether something may stay missing, at a price above that of every action.
  ///   - below: The cost to beat; where nothing does there are no purchases, at infinite cost.
  func solve(_ required: [Int64], elastic: Bool, below: Double = .infinity) -> Solution {
    if let solution = plain?.solution(required) { return solution }
    var integer = IntegerProgram()
    let columns = program.columns
    integer.prices = columns.map { column in
      if column.sign < 0 {
        return prices.give[column.lever][column.slot][column.year]?.price ?? 0
      }
      return problem.levers[column.lever].price(
        column.year, lever: column.lever, slot: column.slot, in: unit, prices: prices) ?? 0
    }
    integer.most = columns.map { column in
      column.sign < 0
        ? prices.give[column.lever][column.slot][column.year]?.most ?? 0
        : problem.levers[column.lever].mostPerSection
    }
    var rowOfRequirement: [Int?] = Array(repeating: nil, count: required.count)
    for (place, index) in program.requirements.enumerated() {
      let requirement = unit.requirements[index]
      let coefficients = columns.map { worth($0, requirement) }
      // What is held already stays so unless an action takes something away.
      guard required[place] > 0 || coefficients.contains(where: { $0 < 0 }) else { continue }
      let row = IntegerProgram.Row(coefficients: coefficients, bound: required[place])
      if let twin = integer.atLeast.firstIndex(where: { $0.coefficients == coefficients }) {
        integer.atLeast[twin].bound = max(integer.atLeast[twin].bound, row.bound)
        rowOfRequirement[place] = twin
      } else {
        rowOfRequirement[place] = integer.atLeast.count
        integer.atLeast.append(row)
      }
    }
    if integer.atLeast.isEmpty && !columns.contains(where: { $0.sign < 0 }) {
      return Solution(
        purchases: [], price: 0, cost: 0, bound: 0, isProven: true, missing: [])
    }
    addLimits(to: &integer)
    addRoom(to: &integer)
    let units = elastic ? addSlack(to: &integer) : []
    let answer = integer.solve(below: below, nodeLimit: problem.nodeLimit)
    guard let amounts = answer.amounts else {
      return Solution(
        purchases: [], price: .infinity, cost: .infinity, bound: answer.bound,
        isProven: answer.isProven, missing: [])
    }
    var price = 0.0
    var purchases: [Purchase] = []
    for (place, column) in columns.enumerated() where amounts[place] > 0 {
      price += integer.prices[place] * Double(amounts[place])
      purchases.append(
        Purchase(
          lever: column.lever, slot: column.slot, year: column.year,
          steps: column.sign * amounts[place], stage: stage(column)))
    }
    var missing: [Int64] = []
    if !units.isEmpty {
      missing = rowOfRequirement.enumerated().map { place, row in
        guard let row, amounts[columns.count + row] > 0 else { return 0 }
        let reached = columns.indices.reduce(Int64(0)) {
          $0 + integer.atLeast[row].coefficients[$1] * amounts[$1]
        }
        return max(0, required[place] - reached)
      }
    }
    return Solution(
      purchases: purchases, price: price, cost: answer.cost,
      bound: elastic ? 0 : answer.bound, isProven: answer.isProven, missing: missing)
  }

  /// The stage of the section where a column acts; nil for what the whole school shares.
  private func stage(_ column: UnitProgram.Column) -> Stage? {
    problem.levers[column.lever].isStaff ? unit.sections[column.slot].id.stage : nil
  }

  /// Hundredths that a step adds to a requirement's track in its year.
  private func worth(_ column: UnitProgram.Column, _ requirement: Requirement) -> Int64 {
    let kind = requirement.need.kind
    guard unit.track(kind, slot: column.slot) == requirement.track else { return 0 }
    return column.sign
      * problem.worth(
        lever: column.lever, kind: kind, paid: column.year,
        in: problem.complianceYears[requirement.year])
  }

  /// Rows for what may have arrived at most by each year, and for what is left of money and caps.
  private func addLimits(to integer: inout IntegerProgram) {
    let columns = program.columns
    var seen: Set<[Int]> = []
    for column in columns {
      guard seen.insert([column.lever, column.slot]).inserted,
        let limits = unit.limits[column.lever][column.slot]
      else { continue }
      for (schoolYear, limit) in limits.enumerated() {
        let row = columns.map { other -> Int64 in
          let isSame =
            other.sign > 0 && other.lever == column.lever && other.slot == column.slot
          return isSame && problem.levers[other.lever].firstYear[other.year] <= schoolYear ? 1 : 0
        }
        if row.contains(1) {
          integer.atMost.append(IntegerProgram.Row(coefficients: row, bound: max(0, limit)))
        }
      }
    }
    guard let allowance else { return }
    for (year, money) in allowance.budget.enumerated() {
      guard let money else { continue }
      let row = columns.map {
        $0.year == year && $0.sign > 0 ? problem.levers[$0.lever].payment[year] : 0
      }
      if row.contains(where: { $0 != 0 }) {
        integer.atMost.append(IntegerProgram.Row(coefficients: row, bound: max(0, money)))
      }
    }
    for lever in problem.levers.indices {
      for (year, units) in allowance.cap[lever].enumerated() {
        guard let units else { continue }
        let row = columns.map {
          $0.lever == lever && $0.year == year && $0.sign > 0 ? problem.levers[lever].step : 0
        }
        if row.contains(where: { $0 != 0 }) {
          integer.atMost.append(IntegerProgram.Row(coefficients: row, bound: max(0, units)))
        }
      }
    }
    for (shared, left) in zip(allowance.rows, allowance.left) {
      let row = columns.map {
        $0.sign > 0 ? shared.use(lever: $0.lever, year: $0.year, stage: stage($0)) : 0
      }
      if row.contains(where: { $0 != 0 }) {
        integer.atMost.append(IntegerProgram.Row(coefficients: row, bound: max(0, left)))
      }
    }
  }

  /// Rows that keep every kind of people from growing above its part of the staff, in each year of
  /// arrival, and what is parted first because of them.
  ///
  /// Where a kind may be a part of the staff only, whole needs ask for a third of a teacher more. A
  /// tree that parts single columns looks for that third in every lever and year; the teachers hired
  /// by a year are a whole number together, whoever they are.
  private func addRoom(to integer: inout IntegerProgram) {
    let columns = program.columns
    guard !unit.room.isEmpty, columns.contains(where: { problem.isCrowding($0.lever) }) else {
      return
    }
    func arrival(_ column: UnitProgram.Column) -> Int {
      problem.levers[column.lever].firstYear[column.year]
    }
    let arrivals = Set(columns.map(arrival)).sorted()
    for slot in unit.sections.indices {
      var isLimited = false
      for kind in 1..<4 where !unit.room[slot][kind - 1].isEmpty {
        for year in arrivals {
          let row = columns.map { column -> Int64 in
            let lever = problem.levers[column.lever]
            guard lever.isStaff, column.slot == slot, arrival(column) <= year else { return 0 }
            return column.sign * lever.crowding(kind)
          }
          guard row.contains(where: { $0 > 0 }) else { continue }
          let bound = max(0, unit.room[slot][kind - 1][year])
          integer.atMost.append(IntegerProgram.Row(coefficients: row, bound: bound))
          isLimited = true
        }
      }
      guard isLimited else { continue }
      integer.totals += arrivals.map { year in
        columns.indices.filter { place in
          let column = columns[place]
          return column.sign > 0 && column.slot == slot && arrival(column) <= year
            && problem.levers[column.lever].contribution[0] > 0
        }
      }
      .filter { $0.count > 1 }
    }
  }

  /// Adds a column for each row that must be reached, in steps of the row's largest coefficient and
  /// dearer than any action; returns those steps.
  private func addSlack(to integer: inout IntegerProgram) -> [Int64] {
    let dearest = integer.prices.reduce(0) { max($0, abs($1)) }
    let penalty = max(1, dearest) * 1_000
    let steps = integer.atLeast.map { row in
      max(1, row.coefficients.max() ?? 1) == 1 ? 100 : max(1, row.coefficients.max() ?? 1)
    }
    for index in integer.atLeast.indices {
      integer.atLeast[index].coefficients += steps.indices.map { $0 == index ? steps[$0] : 0 }
    }
    for index in integer.atMost.indices {
      integer.atMost[index].coefficients += steps.map { _ in 0 }
    }
    integer.prices += steps.map { _ in penalty }
    integer.most += steps.map { _ in nil }
    return steps
  }
}
