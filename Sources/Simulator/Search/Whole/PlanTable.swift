// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Everything that may be decided, as columns with what a step changes: needs, money, caps, the balance of moves
/// and the coefficients. The exact counterpart of `StepTable`, which is for bounds.
struct PlanTable {
  /// Steps of a lever at a place, paid in a decision year; of a rotation either what a section gets or gives.
  struct Column {
    var unit: Int
    var lever: Int
    var slot: Int
    var year: Int
    /// 1 for what a place gains, −1 for what it gives away.
    var sign: Int64
    /// Present cost of a step; a move is paid by who gets it.
    var price: Double
    /// Yuan of the year's budget.
    var payment: Int64
    /// Units of the year's cap.
    var units: Int64
    /// The most steps.
    var most: Int64?
    /// Which pool of moves it belongs to: −1 for none.
    var pool: Int
    /// The other side of a move at the same place; −1 for none.
    var partner: Int
    /// Hundredths added, signed, by place `track · years + year`.
    var tracks: [(place: Int, hundredths: Int64)]
    /// Amounts added to members of cones.
    var cones: [(cone: Int, member: Int, amount: Double)]
  }

  /// The problem.
  let problem: SearchProblem
  /// Columns, unit after unit.
  private(set) var columns: [Column] = []
  /// Each unit's columns.
  private(set) var ofUnit: [Range<Int>] = []
  /// Every coefficient that has data, a hair tighter than its limit.
  let cones: [CoefficientCone]
  /// Cones that a unit is a member of.
  private(set) var conesOfUnit: [[Int]]
  /// The number of pools: one for each lever, year and stage.
  private(set) var pools = 0
  /// Columns that give, by pool.
  private(set) var givers: [[Int]] = []

  init(problem: SearchProblem) {
    self.problem = problem
    cones = problem.tightCones
    conesOfUnit = problem.units.map { _ in [] }
    var members = problem.units.map { _ in [(cone: Int, member: Int)]() }
    for (cone, entry) in cones.enumerated() {
      for (member, section) in entry.members.enumerated() {
        members[section.unit].append((cone, member))
        if conesOfUnit[section.unit].last != cone { conesOfUnit[section.unit].append(cone) }
      }
    }
    var poolOfKey: [[Int]: Int] = [:]
    for index in problem.units.indices {
      let first = columns.count
      let unit = problem.units[index]
      for lever in problem.levers.indices where !unit.isLocked {
        for slot in problem.slots(of: problem.levers[lever], in: unit) {
          for year in problem.years(lever, slot: slot, in: unit) {
            var pool = -1
            if problem.levers[lever].isRotation {
              let key = [lever, year, Stage.allCases.firstIndex(of: unit.sections[slot].id.stage) ?? 0]
              pool = poolOfKey[key] ?? poolOfKey.count
              poolOfKey[key] = pool
            }
            append(
              unit: index, lever: lever, slot: slot, year: year, pool: pool, members[index])
          }
        }
      }
      ofUnit.append(first..<columns.count)
    }
    pools = poolOfKey.count
    givers = Array(repeating: [], count: pools)
    for (index, column) in columns.enumerated() where column.pool >= 0 && column.sign < 0 {
      givers[column.pool].append(index)
    }
  }

  private mutating func append(
    unit index: Int, lever: Int, slot: Int, year: Int, pool: Int,
    _ members: [(cone: Int, member: Int)]
  ) {
    let unit = problem.units[index]
    let terms = problem.levers[lever]
    var column = Column(
      unit: index, lever: lever, slot: slot, year: year, sign: 1,
      price: terms.presentCost[year] ?? 0, payment: terms.payment[year], units: terms.step,
      most: terms.mostPerSection, pool: pool, partner: -1, tracks: [], cones: [])
    let years = problem.complianceYears
    for kind in ResourceKind.allCases where terms.contribution[kind.index] != 0 {
      let track = unit.track(kind, slot: slot)
      for (position, schoolYear) in years.enumerated() {
        let worth = problem.worth(lever: lever, kind: kind, paid: year, in: schoolYear)
        if worth != 0 { column.tracks.append((track * years.count + position, worth)) }
      }
    }
    for (cone, member) in members {
      let entry = cones[cone]
      let kind = entry.indicator.resource
      let section = entry.members[member]
      guard !kind.isStaff || section.slot == slot else { continue }
      let worth = problem.worth(lever: lever, kind: kind, paid: year, in: years[entry.year])
      if worth != 0 { column.cones.append((cone, member, Double(worth) * section.part)) }
    }
    guard pool >= 0 else {
      columns.append(column)
      return
    }
    column.partner = columns.count + 1
    columns.append(column)
    column.partner = columns.count - 1
    column.sign = -1
    column.price = 0
    column.payment = 0
    column.units = 0
    column.most = nil
    for place in column.tracks.indices { column.tracks[place].hundredths *= -1 }
    for place in column.cones.indices { column.cones[place].amount *= -1 }
    columns.append(column)
  }
}

extension SearchProblem {
  /// Every coefficient that has data, a hair tighter than its limit: the simulator decides exactly.
  var tightCones: [CoefficientCone] {
    var found: [CoefficientCone] = []
    for stage in Stage.allCases {
      guard let limit = coefficientLimits[stage] else { continue }
      let tight = limit * (1 - 1e-9)
      for year in complianceYears.indices {
        for indicator in Indicator.allCases {
          guard var cone = cone(stage, year: year, indicator) else { continue }
          cone.slope = (1 + tight * tight).squareRoot()
          found.append(cone)
        }
      }
    }
    return found
  }
}
