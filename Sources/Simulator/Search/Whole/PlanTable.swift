// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// Everything that may be decided, as columns with what a step changes: needs, money, caps, the balance of moves
/// and the coefficients. The exact counterpart of `StepTable`, which is for bounds.
///
/// A reference, because thousands of ledgers share one table; nothing in it changes once it is made.
final class PlanTable {
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
    /// Index of the school year in which it counts first.
    var arrival: Int
    /// Whether it brings people.
    var isStaff: Bool
    /// Hundredths by which each kind of people grows more than the staff, by `ResourceKind.index`, signed.
    var crowding: SIMD4<Int64>
    /// Its part of the entries of tracks.
    var tracks: Range<Int>
    /// Its part of the entries of cones.
    var cones: Range<Int>

    /// What a step brought until the upgrades and designations of a school year adds to `crowding`: moves come after them, so
    /// that the room that a move makes is there a year later.
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

  /// An amount added to a member of a cone.
  struct ConeEntry {
    var cone: Int
    var member: Int
    var amount: Double
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
  /// Entries of all columns, one after another.
  private(set) var tracks: [TrackEntry] = []
  private(set) var coneList: [ConeEntry] = []
  /// What may have arrived at most, by unit.
  private(set) var limits: [[Limit]] = []
  /// More than any cone has members.
  let memberLimit: Int

  init(problem: SearchProblem) {
    self.problem = problem
    cones = problem.everyCone
    conesOfUnit = problem.units.map { _ in [] }
    memberLimit = cones.reduce(1) { max($0, $1.members.count + 1) }
    var members = problem.units.map { _ in [(cone: Int, member: Int)]() }
    for (cone, entry) in cones.enumerated() {
      for (member, section) in entry.members.enumerated() {
        members[section.unit].append((cone, member))
        if conesOfUnit[section.unit].last != cone { conesOfUnit[section.unit].append(cone) }
      }
    }
    var poolOfKey: [[Int]: Int] = [:]
    let terms = problem.levers.indices.map { Terms($0, problem) }
    for index in problem.units.indices {
      let first = columns.count
      let unit = problem.units[index]
      for lever in problem.levers.indices where !unit.isLocked {
        for slot in problem.slots(of: problem.levers[lever], in: unit) {
          let places = terms[lever].kinds.map { unit.track($0, slot: slot) }
          for year in problem.years(lever, slot: slot, in: unit) {
            var pool = -1
            if terms[lever].isRotation {
              let key = [
                lever, year, Stage.allCases.firstIndex(of: unit.sections[slot].id.stage) ?? 0,
              ]
              pool = poolOfKey[key] ?? poolOfKey.count
              poolOfKey[key] = pool
            }
            append(
              unit: index, lever: lever, slot: slot, year: year, pool: pool, members[index],
              terms[lever], places)
          }
        }
      }
      ofUnit.append(first..<columns.count)
      limits.append(limits(of: unit, first..<columns.count))
    }
    pools = poolOfKey.count
    givers = Array(repeating: [], count: pools)
    for (index, column) in columns.enumerated() where column.pool >= 0 && column.sign < 0 {
      givers[column.pool].append(index)
    }
  }

  /// What all columns of a lever have in common.
  private struct Terms {
    let kinds: [ResourceKind]
    /// Hundredths, `[kind][decision year · compliance years + compliance year]`; empty for a kind that it does not bring.
    let worth: [[Int64]]
    let prices: [Double]
    let payments: [Int64]
    let arrivals: [Int]
    let step: Int64
    let most: Int64?
    let isStaff: Bool
    let isRotation: Bool
    var crowding = SIMD4<Int64>.zero

    init(_ lever: Int, _ problem: SearchProblem) {
      let terms = problem.levers[lever]
      kinds = ResourceKind.allCases.filter { terms.contribution[$0.index] != 0 }
      worth = ResourceKind.allCases.map { kind in
        guard terms.contribution[kind.index] != 0 else { return [] }
        return problem.decisionYears.indices.flatMap { year in
          problem.complianceYears.map {
            problem.worth(lever: lever, kind: kind, paid: year, in: $0)
          }
        }
      }
      prices = terms.presentCost.map { $0 ?? 0 }
      (payments, arrivals, step) = (terms.payment, terms.firstYear, terms.step)
      (most, isStaff, isRotation) = (terms.mostPerSection, terms.isStaff, terms.isRotation)
      for kind in 1..<4 where isStaff {
        crowding[kind] = terms.contribution[kind] - terms.contribution[0]
      }
    }
  }

  private func limits(of unit: SearchUnit, _ range: Range<Int>) -> [Limit] {
    var found: [Limit] = []
    for (lever, slots) in unit.limits.enumerated() {
      for (slot, most) in slots.enumerated() {
        guard let most else { continue }
        let own = range.filter {
          columns[$0].lever == lever && columns[$0].slot == slot && columns[$0].sign > 0
        }
        if !own.isEmpty { found.append(Limit(columns: own, most: most)) }
      }
    }
    return found
  }

  private func append(
    unit index: Int, lever: Int, slot: Int, year: Int, pool: Int,
    _ members: [(cone: Int, member: Int)], _ terms: Terms, _ places: [Int]
  ) {
    var column = Column(
      unit: index, lever: lever, slot: slot, year: year, sign: 1, price: terms.prices[year],
      payment: terms.payments[year], units: terms.step, most: terms.most, pool: pool, partner: -1,
      arrival: terms.arrivals[year], isStaff: terms.isStaff, crowding: terms.crowding,
      tracks: tracks.count..<tracks.count, cones: coneList.count..<coneList.count)
    let years = problem.complianceYears.count
    for (place, kind) in terms.kinds.enumerated() {
      for position in 0..<years {
        let worth = terms.worth[kind.index][year * years + position]
        guard worth != 0 else { continue }
        tracks.append(TrackEntry(place: places[place] * years + position, hundredths: worth))
      }
    }
    for (cone, member) in members {
      let kind = cones[cone].indicator.resource
      let row = terms.worth[kind.index]
      guard !row.isEmpty else { continue }
      let section = cones[cone].members[member]
      guard !kind.isStaff || section.slot == slot else { continue }
      let worth = row[year * years + cones[cone].year]
      guard worth != 0 else { continue }
      coneList.append(
        ConeEntry(cone: cone, member: member, amount: Double(worth) * section.part))
    }
    column.tracks = column.tracks.lowerBound..<tracks.count
    column.cones = column.cones.lowerBound..<coneList.count
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
    column.crowding = .zero &- column.crowding
    let (trackStart, coneStart) = (tracks.count, coneList.count)
    for place in column.tracks {
      var entry = tracks[place]
      entry.hundredths *= -1
      tracks.append(entry)
    }
    for place in column.cones {
      var entry = coneList[place]
      entry.amount *= -1
      coneList.append(entry)
    }
    column.tracks = trackStart..<tracks.count
    column.cones = coneStart..<coneList.count
    columns.append(column)
  }

  /// The columns of the same lever at the same place, the column among them: they stand side by side.
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

  /// What a column adds to cones.
  func coneEntries(_ index: Int) -> ArraySlice<ConeEntry> { coneList[columns[index].cones] }
}

extension SearchProblem {
  /// What lies on a limit is kept; sums in floating point may put it a hair above. The simulator decides exactly, and where it
  /// finds it broken the limit is tightened by more than a hair.
  static let onTheLimit = 1 + 1e-12

  /// Every coefficient that has data.
  var everyCone: [CoefficientCone] {
    var found: [CoefficientCone] = []
    for stage in Stage.allCases {
      for year in complianceYears.indices {
        for indicator in Indicator.allCases {
          guard let limit = coefficientLimit(stage, indicator),
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
