// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes a plan of a small county further where it differs from the whole programme with steps that
/// may be split.
///
/// What both agree on stays; the rest is set free in all schools at once, alone and with all that
/// one or two schools may do. So payments move between years, teachers between schools and the
/// choice of floors with them, which groups of a few schools cannot do.
struct NearRelaxation {
  let table: PlanTable
  /// Nothing costs less: where it stops.
  let bound: Double
  /// Told of better plans; false stops it.
  let isGoingOn: (Incumbent) -> Bool
  /// Columns of the whole programme with their amounts where steps may be split; empty where it was
  /// not solved.
  private let split: [(column: Int, amount: Double)]

  /// Rounds of tangents to the coefficients.
  private static let tangentRounds = 24
  /// Amounts this close are the same.
  private static let tolerance = 0.02
  /// Work of one neighbourhood, in table cells; where no school is free as a whole four times that.
  private static let share: Int64 = 3_000_000
  /// What a better plan must close at least of what lies between cost and bound, pass after pass: a
  /// tree that need not look for less is not held up by the many ways to pack payments into years.
  private static let parts = [0.5, 0.2, 0.05, 0]
  /// The same where more is set free: most such trees end at once.
  private static let greatParts = [0.5, 0.2]

  /// What is set free beside the columns in which plan and relaxation differ.
  private struct Reach {
    /// Schools with all that they may do.
    var schools: [Int] = []
    /// Whether such a column brings those of the same action in all other years: the relaxation
    /// pays where it is cheapest, whole steps have to spread.
    var hasYears = false
  }

  /// - Parameters:
  ///   - bound: What no plan costs less than.
  ///   - work: Table cells left; what was used is taken off.
  init(
    table: PlanTable, bound: Double, work: inout Int64,
    isGoingOn: @escaping (Incumbent) -> Bool
  ) {
    self.table = table
    self.isGoingOn = isGoingOn
    let columns = WholeSearch(table: table).columns
    let program = Neighbourhood(
      Incumbent(table), units: Array(table.problem.units.indices), columns: columns
    ).program
    var dictionary = DualSimplex(program)
    var isSolved = false
    for _ in 0..<Self.tangentRounds {
      isSolved = dictionary.solve(cutOff: .infinity, pivotLimit: 20_000) == .optimal
      guard isSolved else { break }
      let point = dictionary.point
      let cuts = program.cones.compactMap { $0.cut(at: point, tolerance: 1e-6) }
      if cuts.isEmpty { break }
      for cut in cuts { dictionary.addRow(cut.entries, low: cut.low, high: cut.high) }
    }
    work -= dictionary.work
    self.bound = isSolved ? max(bound, dictionary.objective) : bound
    split = isSolved ? columns.enumerated().map { ($0.element, dictionary.value($0.offset)) } : []
  }

  /// A plan no dearer.
  ///
  /// - Parameters:
  ///   - order: Units, those that promise most first.
  ///   - work: Table cells left; what was used is taken off.
  func improved(_ start: Incumbent, order: [Int], work: inout Int64) -> Incumbent {
    var ledger = start
    let single = order.map { Reach(schools: [$0]) }
    let few = [Reach(), Reach(hasYears: true)] + single
    let wide = order.map { Reach(schools: [$0], hasYears: true) }
    let pairs = order.indices.flatMap { later in
      order[..<later].map { Reach(schools: [$0, order[later]]) }
    }
    var passes: [(part: Double, groups: [Reach])] = Self.parts.map { ($0, few) }
    for groups in [wide, pairs] { passes += Self.greatParts.map { ($0, groups) } }
    for (part, groups) in passes {
      var waiting = groups[...]
      while work > 0, ledger.cost > bound * (1 + 1e-7), let reach = waiting.popFirst() {
        let gain = max(1e-6, part * (ledger.cost - bound))
        if let better = solved(ledger, reach, below: ledger.cost - gain, &work) {
          ledger = better
          waiting = groups[...]
        }
        guard isGoingOn(ledger) else { return ledger }
      }
    }
    return ledger
  }

  /// A plan that costs less than so much; nil where none was found.
  private func solved(
    _ ledger: Incumbent, _ reach: Reach, below: Double, _ work: inout Int64
  ) -> Incumbent? {
    let columns = free(ledger, reach)
    guard !columns.isEmpty else { return nil }
    var near = Neighbourhood(
      ledger, units: Array(table.problem.units.indices), columns: columns)
    if !table.problem.allowance.isUnlimited { near.addTotals() }
    let share = reach.schools.isEmpty ? 4 * Self.share : Self.share
    let (better, answer) = near.improved(
      ledger, below: below, nodeLimit: 5_000, workLimit: min(work, share), plunges: true)
    work -= answer.work + Int64(columns.count * 20)
    guard let better, better.cost < below else { return nil }
    return better
  }

  /// The columns to set free, of a move both sides.
  private func free(_ ledger: Incumbent, _ reach: Reach) -> [Int] {
    var kept: Set<Int> = []
    for (column, amount) in split {
      let isOwn = reach.schools.contains(table.columns[column].unit)
      guard isOwn || abs(Double(ledger.amounts[column]) - amount) > Self.tolerance else { continue }
      kept.insert(column)
      if table.columns[column].partner >= 0 { kept.insert(table.columns[column].partner) }
      if reach.hasYears { kept.formUnion(table.neighbours(column)) }
    }
    return kept.sorted()
  }
}
