// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension PlanTable {
  /// Takes a table's columns down, unit after unit; the table itself never changes.
  struct Builder {
    private(set) var columns: [Column] = []
    private(set) var ofUnit: [Range<Int>] = []
    private(set) var limits: [[Limit]] = []
    private(set) var tracks: [TrackEntry] = []
    private(set) var coneList: [ConeEntry] = []
    private(set) var sharedList: [SharedEntry] = []
    private(set) var poolOfKey: [[Int]: Int] = [:]
    private let problem: SearchProblem
    private let cones: [CoefficientCone]
    private let terms: [Terms]

    init(_ problem: SearchProblem, _ cones: [CoefficientCone]) {
      self.problem = problem
      self.cones = cones
      terms = problem.levers.indices.map { Terms($0, problem) }
    }

    /// Adds a unit's columns; `members` is where it stands in the cones.
    mutating func append(unit index: Int, _ members: [(cone: Int, member: Int)]) {
      let first = columns.count
      let unit = problem.units[index]
      for lever in problem.levers.indices where !unit.isLocked {
        let own = terms[lever]
        for slot in problem.slots(of: problem.levers[lever], in: unit) {
          let places = own.kinds.map { unit.track($0, slot: slot) }
          let touched = members.filter { touches($0, own, slot: slot) }
          for year in problem.years(lever, slot: slot, in: unit) {
            let stage = unit.sections[slot].id.stage
            append(
              unit: index, lever: lever, slot: slot, year: year,
              pool: own.isRotation ? pool(lever, year, stage) : -1, touched, own, places)
          }
        }
      }
      ofUnit.append(first..<columns.count)
      limits.append(limits(of: unit, first..<columns.count))
    }

    /// Whether a lever at a place adds to a member of a cone.
    private func touches(
      _ entry: (cone: Int, member: Int), _ terms: Terms, slot: Int
    ) -> Bool {
      let kind = cones[entry.cone].indicator.resource
      return !terms.worth[kind.index].isEmpty
        && (!kind.isStaff || cones[entry.cone].members[entry.member].slot == slot)
    }

    private mutating func pool(_ lever: Int, _ year: Int, _ stage: Stage) -> Int {
      let key = [lever, year, stage.index]
      let pool = poolOfKey[key] ?? poolOfKey.count
      poolOfKey[key] = pool
      return pool
    }

    private mutating func sharedEntries(_ lever: Int, _ year: Int, _ stage: Stage) -> Range<Int> {
      let first = sharedList.count
      for (place, row) in problem.allowance.rows.enumerated() {
        let use = row.use(lever: lever, year: year, stage: stage)
        if use != 0 { sharedList.append(SharedEntry(row: place, use: use)) }
      }
      return first..<sharedList.count
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

    private mutating func append(
      unit index: Int, lever: Int, slot: Int, year: Int, pool: Int,
      _ members: [(cone: Int, member: Int)], _ terms: Terms, _ places: [Int]
    ) {
      var column = Column(
        unit: index, lever: lever, slot: slot, year: year, sign: 1, price: terms.prices[year],
        payment: terms.payments[year], units: terms.step, most: terms.most, pool: pool, partner: -1,
        arrival: terms.arrivals[year], isStaff: terms.isStaff, crowding: terms.crowding,
        tracks: tracks.count..<tracks.count, cones: coneList.count..<coneList.count,
        shared: sharedEntries(lever, year, problem.units[index].sections[slot].id.stage))
      let years = problem.complianceYears.count
      for (place, kind) in terms.kinds.enumerated() {
        for position in 0..<years {
          let worth = terms.worth[kind.index][year * years + position]
          guard worth != 0 else { continue }
          tracks.append(TrackEntry(place: places[place] * years + position, hundredths: worth))
        }
      }
      for (cone, member) in members {
        let row = cones[cone].indicator.resource.index
        let worth = terms.worth[row][year * years + cones[cone].year]
        guard worth != 0 else { continue }
        let part = cones[cone].members[member].part
        coneList.append(ConeEntry(cone: cone, member: member, amount: Double(worth) * part))
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
      column.shared = sharedList.count..<sharedList.count
      // Who may give nobody keeps the column, so that every move has two sides, at nothing.
      column.most = problem.units[index].gives(slot) ? nil : 0
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
  }

  /// What all columns of a lever have in common.
  struct Terms {
    let kinds: [ResourceKind]
    /// Hundredths, `[kind][decision year · compliance years + compliance year]`; empty for a kind
    /// that it does not bring.
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
        crowding[kind] = terms.crowding(kind)
      }
    }
  }
}
