// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Some schools of a plan set free, all others as they are: what these leave of budgets, caps,
/// pools and coefficients is what the free ones may use. With all schools free it is the whole
/// search.
struct Neighbourhood {
  let table: PlanTable
  /// Units set free, ascending.
  let units: [Int]
  /// Columns that may change, ascending.
  let columns: [Int]
  private(set) var program = MixedIntegerProgram()
  /// How many of the first rows are of one school each; those after them couple the schools.
  private(set) var ownRows = 0

  /// - Parameters:
  ///   - ledger: The plan.
  ///   - columns: Columns of the free units that may change.
  init(_ ledger: Incumbent, units: [Int], columns: [Int]) {
    table = ledger.table
    self.units = units
    self.columns = columns
    var rest = ledger
    for index in columns { rest.set(index, to: 0) }
    var placeOfColumn: [Int: Int] = [:]
    for index in columns {
      let column = table.columns[index]
      placeOfColumn[index] = program.addColumn(
        price: column.price, most: column.most.map(Double.init))
    }
    for unit in units {
      let own = columns.filter { table.columns[$0].unit == unit }
      addNeeds(unit, own, rest, placeOfColumn)
      addLimits(unit, own, rest, placeOfColumn)
    }
    ownRows = program.rows.count
    addShared(rest, placeOfColumn)
    addCones(rest, placeOfColumn)
  }

  /// Sums of each action's steps over all schools, year by year.
  mutating func addTotals() {
    var totals: [[Int]: [Int]] = [:]
    for (place, index) in columns.enumerated() where table.columns[index].pool < 0 {
      let column = table.columns[index]
      totals[[column.lever, column.year], default: []].append(place)
    }
    program.totals = totals.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
      .filter { $0.count > 1 }
  }

  /// Adds a row that every plan keeps.
  mutating func add(_ row: MixedIntegerProgram.Row) { program.rows.append(row) }

  /// Searches better amounts; the ledger with them where there are any.
  func improved(
    _ ledger: Incumbent, below: Double, nodeLimit: Int, workLimit: Int64 = .max,
    trialWork: Int64 = .max, plunges: Bool = false
  ) -> (ledger: Incumbent?, answer: MixedIntegerProgram.Answer) {
    let others =
      ledger.cost
      - columns.reduce(0) {
        $0 + Double(ledger.amounts[$1]) * table.columns[$1].price
      }
    let cones = Set(units.flatMap { table.conesOfUnit[$0] }).sorted()
    var trial = ledger
    let answer = program.solved(
      below: below - others, nodeLimit: nodeLimit, workLimit: workLimit, trialWork: trialWork,
      plunges: plunges
    ) { amounts in
      for (place, index) in columns.enumerated() { trial.set(index, to: amounts[place]) }
      return trial.keepsShared && cones.allSatisfy(trial.keeps(cone:))
        && units.allSatisfy(trial.keeps(unit:))
    }
    guard let amounts = answer.amounts else { return (nil, answer) }
    var better = ledger
    for (place, index) in columns.enumerated() { better.set(index, to: amounts[place]) }
    return (better.refreshed, answer)
  }

  private mutating func addNeeds(
    _ unit: Int, _ own: [Int], _ rest: Incumbent, _ places: [Int: Int]
  ) {
    let years = table.problem.complianceYears.count
    var cells: [Int: [Int]] = [:]
    for requirement in table.problem.units[unit].requirements {
      let place = requirement.track * years + requirement.year
      var entries: [(column: Int, amount: Int64)] = []
      for index in own {
        guard let at = places[index],
          let entry = table.trackEntries(index).first(where: { $0.place == place })
        else { continue }
        entries.append((at, entry.hundredths))
      }
      let fixed = rest.added[unit][place]
      let canFall = entries.contains { $0.amount < 0 }
      if requirement.short <= fixed && !canFall { continue }
      let divisor = max(1, entries.reduce(Int64(0)) { greatestCommonDivisor($0, $1.amount) })
      func steps(_ hundredths: Int64) -> Int64 {
        let (quotient, remainder) = hundredths.quotientAndRemainder(dividingBy: divisor)
        return quotient + (remainder > 0 ? 1 : 0)
      }
      let full = steps(requirement.short - fixed)
      var row = entries.map { (column: $0.column, value: Double($0.amount / divisor)) }
      var left: (column: Int, amount: Int64)?
      if table.problem.mayStay(requirement.year) > 0, let floor = requirement.shortToFloor {
        let lowest = canFall ? Int64.min / 4 : 0
        let least = max(lowest, steps(min(floor, requirement.short) - fixed))
        if least < full {
          let yes = program.addColumn(price: 0, most: 1)
          row.append((yes, Double(full - least)))
          cells[requirement.slot * years + requirement.year, default: []].append(yes)
          left = (yes, min(floor, requirement.short) - fixed)
        }
      }
      program.addRow(row, low: Double(full), high: .infinity)
      addRounded(entries, full: requirement.short - fixed, least: left)
    }
    for (cell, yes) in cells.sorted(by: { $0.key < $1.key }) {
      let mayStay = table.problem.mayStay(cell % years)
      guard yes.count > mayStay else { continue }
      program.addRow(
        yes.map { ($0, 1) }, low: -.infinity, high: Double(mayStay))
    }
  }

  /// A need whose steps bring unlike amounts, because they wear, in steps of the most that one brings,
  /// rounded up to whole steps (Chvátal 1973, Discrete Mathematics 4, 305–337).
  ///
  /// Without it a tree tries the years of every school's purchases with those of every other school.
  ///
  /// - Parameters:
  ///   - full: Hundredths asked for.
  ///   - least: The column that leaves the need at its floor, and what is asked for then.
  private mutating func addRounded(
    _ entries: [(column: Int, amount: Int64)], full: Int64, least: (column: Int, amount: Int64)?
  ) {
    let most = entries.reduce(Int64(0)) { max($0, $1.amount) }
    guard entries.contains(where: { 0 < $0.amount && $0.amount < most }) else { return }
    func steps(_ hundredths: Int64) -> Int64 {
      let (quotient, remainder) = hundredths.quotientAndRemainder(dividingBy: most)
      return quotient + (remainder > 0 ? 1 : 0)
    }
    var row = entries.map { (column: $0.column, value: Double(steps($0.amount))) }
      .filter { $0.value != 0 }
    if let least {
      // Nothing is given back where nothing can be taken away.
      let canFall = entries.contains { $0.amount < 0 }
      let lowest = canFall ? steps(least.amount) : max(0, steps(least.amount))
      row.append((least.column, Double(steps(full) - lowest)))
    }
    program.addRow(row, low: Double(steps(full)), high: .infinity)
  }

  private mutating func addLimits(
    _ unit: Int, _ own: [Int], _ rest: Incumbent, _ places: [Int: Int]
  ) {
    func add(_ range: some Sequence<Int>, _ most: Int64, _ value: (PlanTable.Column) -> Int64) {
      var entries: [(column: Int, value: Double)] = []
      var fixed: Int64 = 0
      for index in range {
        let amount = value(table.columns[index])
        guard amount != 0 else { continue }
        if let place = places[index] { entries.append((place, Double(amount))) }
        fixed += amount * rest.amounts[index]
      }
      // What stays may lean on room that a free move makes.
      guard entries.contains(where: { $0.value > 0 }) || fixed > max(0, most) else { return }
      program.addRow(entries, low: -.infinity, high: Double(max(0, most) - fixed))
    }
    for limit in table.limits[unit] {
      for (schoolYear, most) in limit.most.enumerated() {
        add(limit.columns, most) { $0.arrival <= schoolYear ? 1 : 0 }
      }
    }
    for (slot, rooms) in table.problem.units[unit].room.enumerated() {
      let arrivals = Set(
        table.ofUnit[unit].filter { index in
          table.columns[index].slot == slot && table.columns[index].isStaff
            && (places[index] != nil || rest.amounts[index] != 0)
        }
        .map { table.columns[$0].arrival })
      for kind in 1..<4 where !rooms[kind - 1].isEmpty {
        for arrival in arrivals.sorted() {
          add(table.ofUnit[unit], rooms[kind - 1][arrival]) { column in
            column.slot == slot ? column.crowding(by: arrival)[kind] : 0
          }
        }
      }
    }
  }

  /// What the others leave of money, caps and pools.
  private mutating func addShared(_ rest: Incumbent, _ places: [Int: Int]) {
    var budgets: [Int: [(column: Int, value: Double)]] = [:]
    var caps: [[Int]: [(column: Int, value: Double)]] = [:]
    var shared: [Int: [(column: Int, value: Double)]] = [:]
    var pools: [Int: [(column: Int, value: Double)]] = [:]
    for index in columns {
      guard let place = places[index] else { continue }
      let column = table.columns[index]
      if rest.left.budget[column.year] != nil, column.payment != 0 {
        budgets[column.year, default: []].append((place, Double(column.payment)))
      }
      if rest.left.cap[column.lever][column.year] != nil, column.units != 0 {
        caps[[column.lever, column.year], default: []].append((place, Double(column.units)))
      }
      for entry in table.sharedEntries(index) {
        shared[entry.row, default: []].append((place, Double(entry.use)))
      }
      if column.pool >= 0 {
        pools[column.pool, default: []].append((place, Double(column.sign)))
      }
    }
    for (year, entries) in budgets.sorted(by: { $0.key < $1.key }) {
      program.addRow(
        entries, low: -.infinity, high: Double(rest.left.budget[year].flatMap { $0 } ?? 0))
    }
    for (key, entries) in caps.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      program.addRow(
        entries, low: -.infinity, high: Double(rest.left.cap[key[0]][key[1]] ?? 0))
    }
    for (row, entries) in shared.sorted(by: { $0.key < $1.key }) {
      program.addRow(entries, low: -.infinity, high: Double(rest.left.left[row]))
    }
    for (pool, entries) in pools.sorted(by: { $0.key < $1.key }) {
      let wanted = -Double(rest.balance[pool])
      program.addRow(entries, low: wanted, high: wanted)
    }
  }

  private mutating func addCones(_ rest: Incumbent, _ places: [Int: Int]) {
    var found: [Int: MixedIntegerProgram.Cone] = [:]
    var memberOfKey: [Int: Int] = [:]
    for index in columns {
      guard let place = places[index] else { continue }
      for entry in table.coneEntries(index) {
        let cone = table.cones[entry.cone]
        // Brought to a mean of about one, so that tolerances mean the same for every indicator.
        let scale = max(1e-9, abs(rest.sums[entry.cone]) / Double(cone.members.count))
        var near =
          found[entry.cone]
          ?? MixedIntegerProgram.Cone(
            slope: cone.slope, sum: rest.sums[entry.cone] / scale,
            square: rest.squares[entry.cone] / (scale * scale))
        let key = entry.cone * table.memberLimit + entry.member
        let member = memberOfKey[key] ?? near.held.count
        if memberOfKey[key] == nil {
          memberOfKey[key] = member
          let held = rest.held[entry.cone][entry.member] / scale
          let weight = cone.members[entry.member].weight
          near.held.append(held)
          near.weights.append(weight)
          near.sum -= held
          near.square -= weight * weight * held * held
        }
        near.entries.append((member, place, entry.amount / scale))
        found[entry.cone] = near
      }
    }
    for (_, cone) in found.sorted(by: { $0.key < $1.key }) {
      var cone = cone
      cone.square = max(0, cone.square)
      program.cones.append(cone)
    }
  }
}

/// The greatest common divisor; of zero and a number the number.
func greatestCommonDivisor(_ left: Int64, _ right: Int64) -> Int64 {
  var (a, b) = (abs(left), abs(right))
  while b != 0 { (a, b) = (b, a % b) }
  return a
}
