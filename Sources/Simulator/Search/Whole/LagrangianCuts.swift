// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Rows that say what each school's part of any plan costs at least, at prices of what couples the
/// schools.
///
/// The programme with steps that may be split knows nothing of whole steps and of the choice k of n
/// inside a school; the unit solver does. Its least cost at any prices p̂ ≥ 0 gives the row p̂ ·
/// x_u ≥ min { p̂ · x : x ∈ X_u }, true of every plan. Prices are those that the programme itself
/// puts on money, posts and coefficients; with the new rows it finds others, and so on: the
/// programme then is worth the greatest bound that prices can prove, and its tree starts from
/// there.
struct LagrangianCuts {
  let table: PlanTable

  /// The most rounds, and the gain, as a part of the cost, below which a round is the last but one.
  private static let rounds = 24
  private static let gain = 1e-6

  /// Adds rows to a programme of all schools.
  ///
  /// - Parameter below: Plans dearer than this do not matter.
  /// - Returns: Table cells worked on.
  func add(to all: inout Neighbourhood, below: Double) -> Int64 {
    guard !table.problem.levers.contains(where: \.isRotation) else { return 0 }
    let program = all.program
    var dictionary = DualSimplex(program)
    // Rows after those of the schools couple them, and so do tangents; rows added here do not.
    var coupling = Array(program.rows.enumerated().dropFirst(all.ownRows))
      .map { (row: $0.offset, entries: $0.element.entries) }
    var count = program.rows.count
    var solver = SchoolSolver(problem: table.problem)
    var last = -Double.infinity
    var idle = 0
    for _ in 0..<Self.rounds {
      guard dictionary.solve(cutOff: below) == .optimal else { break }
      let point = dictionary.point
      var isCut = false
      for cone in program.cones {
        guard let cut = cone.cut(at: point, tolerance: 1e-8) else { continue }
        dictionary.addRow(cut.entries, low: cut.low, high: cut.high)
        coupling.append((count, cut.entries))
        count += 1
        isCut = true
      }
      if isCut, dictionary.solve(cutOff: below) != .optimal { break }
      idle = dictionary.objective <= last + Self.gain * abs(last) ? idle + 1 : 0
      if idle > 1 { break }
      last = dictionary.objective
      var prices = all.columns.map { table.columns[$0].price }
      for entry in coupling {
        let price = dictionary.price(ofRow: entry.row)
        guard price != 0 else { continue }
        for (column, value) in entry.entries where column < prices.count {
          prices[column] -= price * value
        }
      }
      let rows = self.rows(all, prices: prices, at: dictionary.point, &solver)
      if rows.isEmpty && !isCut { break }
      for row in rows {
        all.add(row)
        dictionary.addRow(row.entries, low: row.low, high: row.high)
        count += 1
      }
    }
    return dictionary.work
  }

  /// The rows at some prices that a point breaks.
  private func rows(
    _ all: Neighbourhood, prices: [Double], at point: [Double], _ solver: inout SchoolSolver
  ) -> [MixedIntegerProgram.Row] {
    let problem = table.problem
    var found: [MixedIntegerProgram.Row] = []
    var own = table.columns.map(\.price)
    for (place, index) in all.columns.enumerated() { own[index] = max(0, prices[place]) }
    var placesOfUnit = problem.units.map { _ in [Int]() }
    for (place, index) in all.columns.enumerated() {
      placesOfUnit[table.columns[index].unit].append(place)
    }
    for unit in all.units {
      var extra = problem.levers.map { lever in
        problem.slots(of: lever, in: problem.units[unit]).map { _ in
          problem.decisionYears.map { _ in 0.0 }
        }
      }
      for index in table.ofUnit[unit] {
        let column = table.columns[index]
        extra[column.lever][column.slot][column.year] = own[index] - column.price
      }
      solver.prices.own = extra
      let least = solver.solve(problem.units[unit]).bound
      guard least.isFinite else { continue }
      let entries = placesOfUnit[unit].map { (column: $0, value: own[all.columns[$0]]) }
      let size = entries.reduce(0) { max($0, $1.value) }
      guard size > 0 else { continue }
      let low = least - 2e-7 * abs(least) - 1e-6
      let reached = entries.reduce(0) { $0 + $1.value * point[$1.column] }
      guard reached < low - 1e-7 * abs(low) else { continue }
      found.append(
        MixedIntegerProgram.Row(
          entries: entries.filter { $0.value > 1e-12 * size }.map { ($0.column, $0.value / size) },
          low: low / size, high: .infinity))
    }
    return found
  }
}

extension DualSimplex {
  /// A programme with its steps split, before any tangent.
  init(_ program: MixedIntegerProgram) {
    self.init(
      prices: program.prices, low: program.prices.map { _ in 0 },
      high: program.most.map { $0 ?? .infinity })
    for row in program.rows { addRow(row.entries, low: row.low, high: row.high) }
  }
}
