// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// The search's tables of the expected future and of every other one, and the one problem that
/// several of them make together.
///
/// What must be added in every one of some futures is the greatest of what each of them asks for:
/// the envelope. It is exact where all seven indicators bind; where one may stay at its floor it
/// asks for the same choice in all futures. Coefficients of other futures enter as further
/// compliance years of the same school year, with these futures' pupils and stock: each stays a
/// cone of its own.
struct FutureTables: Sendable {
  /// The coefficients of one future in one compliance year.
  struct ConeYear: Hashable, Comparable, Sendable {
    var year: Int
    var future: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.year, left.future) < (right.year, right.future)
    }
  }

  /// The expected future's problem, schools in the county's order.
  var expected: SearchProblem
  /// One problem for each other future.
  var futures: [SearchProblem]
  /// Where a future has the unit of a school.
  private let places: [[ID<School>: Int]]

  init(judge: FutureJudge, expected outcome: Outcome, options: SearchOptions) {
    let baseline = judge.baseline
    expected = SearchProblem(baseline: baseline, outcome: outcome, options: options)
    futures = judge.workers.map(judge.futures.count) {
      SearchProblem(baseline: baseline, outcome: judge.outcome($0, []), options: options)
    }
    places = futures.map { problem in
      Dictionary(
        zip(problem.units.map(\.school), 0...), uniquingKeysWith: { first, _ in first })
    }
  }

  /// A school's unit in a future; nil where none of its sections is open there in a year that must
  /// comply.
  func unit(_ school: ID<School>, in future: Int) -> SearchUnit? {
    places[future][school].map { futures[future].units[$0] }
  }

  /// Index of a school's unit in a future.
  func place(_ school: ID<School>, in future: Int) -> Int? { places[future][school] }

  /// The problem of the expected future and the chosen ones, with the coefficients of some of them.
  ///
  /// - Parameter limits: The limits of the coefficients, possibly with a margin.
  func problem(_ chosen: [Int], cones: Set<ConeYear>, limits: [Stage: Double]) -> SearchProblem {
    var problem = expected
    problem.coefficientLimits = limits
    var order: [(year: Int, future: Int?)] = []
    var place: [Int] = []
    let sorted = cones.sorted()
    for year in expected.complianceYears.indices {
      place.append(order.count)
      order.append((year, nil))
      order += sorted.filter { $0.year == year }.map { (year, $0.future) }
    }
    problem.complianceYears = order.map { expected.complianceYears[$0.year] }
    if !expected.mayStayInYear.isEmpty {
      problem.mayStayInYear = order.map { expected.mayStayInYear[$0.year] }
    }
    if !expected.limitFactors.isEmpty {
      problem.limitFactors = order.map { expected.limitFactors[$0.year] }
    }
    problem.units = expected.units.map { unit in
      var whole = envelope(unit, chosen)
      for row in whole.requirements.indices {
        whole.requirements[row].year = place[whole.requirements[row].year]
      }
      if !cones.isEmpty { add(order, to: &whole) }
      return whole
    }
    return problem
  }

  /// What a school must add in every one of the chosen futures and the expected one.
  func envelope(_ unit: SearchUnit, _ chosen: [Int]) -> SearchUnit {
    var whole = unit
    var rows = Dictionary(
      zip(unit.requirements.map(NeedKey.init), unit.requirements.indices),
      uniquingKeysWith: { first, _ in first })
    for future in chosen {
      guard let other = self.unit(unit.school, in: future) else { continue }
      let slots = Self.slots(of: other, in: unit)
      for requirement in other.requirements {
        guard let slot = slots[requirement.slot] else { continue }
        var moved = requirement
        moved.slot = slot
        moved.track = whole.track(requirement.need.kind, slot: slot)
        if let row = rows[NeedKey(moved)] {
          whole.requirements[row].raise(to: moved)
        } else {
          rows[NeedKey(moved)] = whole.requirements.count
          whole.requirements.append(moved)
        }
      }
      whole.takeLimits(of: other, slots: slots)
      for (place, slot) in slots.enumerated() {
        guard let slot, !whole.room.isEmpty, !other.room.isEmpty else { continue }
        for kind in whole.room[slot].indices {
          whole.room[slot][kind] = zip(whole.room[slot][kind], other.room[place][kind]).map(min)
        }
      }
    }
    return whole
  }

  /// Gives a unit the further compliance years: pupils and stock of their futures, and needs that
  /// levels may be written to.
  private func add(_ order: [(year: Int, future: Int?)], to unit: inout SearchUnit) {
    let old = unit.sections
    for slot in unit.sections.indices {
      unit.sections[slot].pupils = []
      unit.sections[slot].held = []
      unit.sections[slot].share = []
    }
    for (place, entry) in order.enumerated() {
      let other = entry.future.map { self.unit(unit.school, in: $0) } ?? nil
      let slots = other.map { Self.slots(of: $0, in: unit) } ?? []
      for slot in old.indices {
        var source: SearchSection? = old[slot]
        if entry.future != nil {
          source = slots.firstIndex(of: slot).flatMap { other?.sections[$0] }
        }
        unit.sections[slot].pupils.append(source?.pupils[entry.year])
        unit.sections[slot].held.append(
          source?.held[entry.year] ?? Indicator.allCases.map { _ in .nan })
        unit.sections[slot].share.append(source?.share[entry.year] ?? 0)
      }
      guard let other, entry.future != nil else { continue }
      for requirement in other.requirements where requirement.year == entry.year {
        guard case .indicator = requirement.need, let slot = slots[requirement.slot] else {
          continue
        }
        var carrier = requirement
        carrier.slot = slot
        carrier.track = unit.track(requirement.need.kind, slot: slot)
        carrier.year = place
        // The envelope asks for the rule; this one need only be there to be raised.
        carrier.short = min(requirement.short, requirement.shortToFloor ?? requirement.short)
        carrier.shortToFloor = nil
        unit.requirements.append(carrier)
      }
    }
  }

  /// The place in a unit of each section of another future's unit.
  private static func slots(of other: SearchUnit, in unit: SearchUnit) -> [Int?] {
    other.sections.map { section in unit.sections.firstIndex { $0.id == section.id } }
  }
}

extension SearchUnit {
  /// Keeps what limits another future's unit of the same school, too.
  fileprivate mutating func takeLimits(of other: SearchUnit, slots: [Int?]) {
    for lever in limits.indices {
      for (place, slot) in slots.enumerated() {
        guard let slot else { continue }
        if let limit = other.limits[lever][place] {
          limits[lever][slot] = limits[lever][slot].map { zip($0, limit).map(min) } ?? limit
        }
        guard let rule = other.rule(lever, slot: place), !rules.isEmpty else { continue }
        rules[lever][slot] = rules[lever][slot] ?? rule
        if let years = other.bars[lever][place] { bar(lever, slot: slot, years, by: rule) }
      }
    }
    guard !other.mayGive.isEmpty else { return }
    if mayGive.isEmpty { mayGive = sections.map { _ in true } }
    for (place, slot) in slots.enumerated() {
      if let slot, !other.mayGive[place] { mayGive[slot] = false }
    }
  }
}

extension Requirement {
  /// Asks for as much as another one of the same section, year and need does.
  fileprivate mutating func raise(to other: Requirement) {
    short = max(short, other.short)
    switch (shortToFloor, other.shortToFloor) {
    case (let own?, let more?): shortToFloor = max(own, more)
    default: shortToFloor = nil
    }
  }
}
