// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Everything that may be decided, as columns with what a step changes: needs, money, caps, the
/// balance of moves and the coefficients. The exact counterpart of `StepTable`, which is for
/// bounds.
///
/// A reference, because thousands of ledgers share one table; nothing in it changes once it is
/// made.
final class PlanTable {
  /// Steps of a lever at a place, paid in a decision year; of a rotation either what a section gets
  /// or gives.
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
    /// Index of the school year in which it counts first.
    var arrival: Int
    /// Whether it brings people.
    var isStaff: Bool
    /// Hundredths by which each kind of people grows more than the staff, by `ResourceKind.index`,
    /// signed.
    var crowding: SIMD4<Int64>
    /// Its part of the entries of tracks.
    var tracks: Range<Int>
    /// Its part of the entries of cones.
    var cones: Range<Int>
    /// Its part of the entries of shared rows.
    var shared: Range<Int>

    /// What a step brought until the upgrades and designations of a school year adds to `crowding`:
    /// moves come after them, so that the room that a move makes is there a year later.
    func crowding(by schoolYear: Int) -> SIMD4<Int64> {
      if arrival > schoolYear { return .zero }
      guard pool >= 0, arrival == schoolYear else { return crowding }
      return crowding.replacing(with: 0, where: crowding .< 0)
    }
  }

  /// Hundredths added, signed, by place `track · years + year`.
  struct TrackEntry {
    var place: Int
    var hundredths: Int64
  }

  /// The most steps of a lever that may have arrived at a place, by school year.
  struct Limit {
    var columns: [Int]
    var most: [Int64]
  }

  /// What a step takes of a shared row.
  struct SharedEntry {
    var row: Int
    var use: Int64
  }

  /// An amount added to a member of a cone.
  struct ConeEntry {
    var cone: Int
    var member: Int
    var amount: Double
  }

  /// The problem.
  let problem: SearchProblem
  /// Columns, unit after unit.
  let columns: [Column]
  /// Each unit's columns.
  let ofUnit: [Range<Int>]
  /// Every coefficient that has data, a hair tighter than its limit.
  let cones: [CoefficientCone]
  /// Cones that a unit is a member of.
  let conesOfUnit: [[Int]]
  /// The number of pools: one for each lever, year and stage.
  let pools: Int
  /// Columns that give, by pool.
  let givers: [[Int]]
  /// Entries of all columns, one after another.
  let tracks: [TrackEntry]
  let coneList: [ConeEntry]
  let sharedList: [SharedEntry]
  /// What may have arrived at most, by unit.
  let limits: [[Limit]]
  /// More than any cone has members.
  let memberLimit: Int

  init(problem: SearchProblem) {
    self.problem = problem
    let cones = problem.everyCone
    self.cones = cones
    memberLimit = cones.reduce(1) { max($0, $1.members.count + 1) }
    var conesOfUnit = problem.units.map { _ in [Int]() }
    var members = problem.units.map { _ in [(cone: Int, member: Int)]() }
    for (cone, entry) in cones.enumerated() {
      for (member, section) in entry.members.enumerated() {
        members[section.unit].append((cone, member))
        if conesOfUnit[section.unit].last != cone { conesOfUnit[section.unit].append(cone) }
      }
    }
    self.conesOfUnit = conesOfUnit
    var builder = Builder(problem, cones)
    for index in problem.units.indices { builder.append(unit: index, members[index]) }
    columns = builder.columns
    ofUnit = builder.ofUnit
    limits = builder.limits
    tracks = builder.tracks
    coneList = builder.coneList
    sharedList = builder.sharedList
    pools = builder.poolOfKey.count
    var givers = Array(repeating: [Int](), count: pools)
    for (index, column) in columns.enumerated() where column.pool >= 0 && column.sign < 0 {
      givers[column.pool].append(index)
    }
    self.givers = givers
  }

  /// The columns of the same lever at the same place, the column among them: they stand side by
  /// side.
  func neighbours(_ index: Int) -> Range<Int> {
    let (lever, slot) = (columns[index].lever, columns[index].slot)
    let own = ofUnit[columns[index].unit]
    var range = index..<index + 1
    while range.lowerBound > own.lowerBound, columns[range.lowerBound - 1].lever == lever,
      columns[range.lowerBound - 1].slot == slot
    {
      range = range.lowerBound - 1..<range.upperBound
    }
    while range.upperBound < own.upperBound, columns[range.upperBound].lever == lever,
      columns[range.upperBound].slot == slot
    {
      range = range.lowerBound..<range.upperBound + 1
    }
    return range
  }

  /// What a column adds to tracks.
  func trackEntries(_ index: Int) -> ArraySlice<TrackEntry> { tracks[columns[index].tracks] }

  /// What a column takes of shared rows.
  func sharedEntries(_ index: Int) -> ArraySlice<SharedEntry> { sharedList[columns[index].shared] }

  /// A column's price with what it takes of money, caps and shared rows at prices.
  func coupledPrice(_ column: Column, _ prices: Prices) -> Double {
    var price =
      column.price + prices.budget[column.year] * Double(column.payment)
      + prices.cap[column.lever][column.year] * Double(column.units)
    for place in column.shared {
      price += prices.shared[sharedList[place].row] * Double(sharedList[place].use)
    }
    return price
  }

  /// What a column adds to cones.
  func coneEntries(_ index: Int) -> ArraySlice<ConeEntry> { coneList[columns[index].cones] }
}

extension SearchProblem {
  /// What lies on a limit is kept; sums in floating point may put it a hair above. The simulator
  /// decides exactly, and where it finds it broken the limit is tightened by more than a hair.
  static let onTheLimit = 1 + 1e-12

  /// Every coefficient that has data.
  var everyCone: [CoefficientCone] {
    var found: [CoefficientCone] = []
    for stage in Stage.allCases {
      for year in complianceYears.indices {
        for indicator in Indicator.allCases {
          guard let limit = coefficientLimit(stage, year: year, indicator),
            var cone = cone(stage, year: year, indicator)
          else { continue }
          let kept = limit * Self.onTheLimit
          cone.slope = (1 + kept * kept).squareRoot()
          found.append(cone)
        }
      }
    }
    return found
  }
}
