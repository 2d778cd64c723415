// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// One school with any selection of its conditions: can they hold together, and at what cost?
///
/// Conditions that are not selected are dropped altogether: a requirement is not asked for, a lead
/// time is none, a limit is none, a locked school is open, a missing lever is there for nothing.
struct UnitCase {
  /// What is found.
  enum Answer: Hashable {
    /// They can be met; the least present cost in the search's model.
    case possible(cost: Double)
    /// They cannot, proven: every tree of the branch and bound was searched to its end.
    case impossible
    /// Not decided.
    case open
  }

  /// The problem on which the answer holds: its units are not looked at. In the easier one for
  /// proofs teachers may be rotated in as long as the stage has any to spare.
  private let problem: SearchProblem
  /// The school.
  let unit: SearchUnit
  /// Hundredths on top of every requirement.
  private let extra: [Int64]

  /// - Parameter problem: The problem that the school belongs to; the easier one for proofs.
  init(problem: SearchProblem, unit: SearchUnit) {
    var bare = problem
    bare.units = []
    bare.nodeLimit = max(bare.nodeLimit, 200_000)
    self.problem = bare
    self.unit = unit
    extra = unit.requirements.map {
      problem.roundsWearUp && $0.need.kind == .equipmentValue ? -problem.keptEquipment : 0
    }
  }

  private init(_ problem: SearchProblem, _ unit: SearchUnit, _ extra: [Int64]) {
    self.problem = problem
    self.unit = unit
    self.extra = extra
  }

  /// The same school with a lever's payments counting so many years earlier.
  func quicker(lever: Int, by years: Int) -> UnitCase {
    var changed = problem
    changed.advance(lever, by: years)
    return UnitCase(changed, unit, extra)
  }

  /// The same school with other limits by school year.
  func limited(lever: Int, slot: Int, to steps: [Int64]) -> UnitCase {
    var changed = unit
    changed.limits[lever][slot] = steps
    return UnitCase(problem, changed, extra)
  }

  /// The same school with so many steps more at one place in a year.
  func faster(lever: Int, by steps: Int64) -> UnitCase {
    var changed = problem
    changed.levers[lever].mostPerSection = changed.levers[lever].mostPerSection.map { $0 + steps }
    return UnitCase(changed, unit, extra)
  }

  /// The same school with so many more of the staff, who are none of the special kind.
  func staffed(slot: Int, kind: Int, by persons: Int64) -> UnitCase {
    var changed = unit
    changed.room[slot][kind - 1] = changed.room[slot][kind - 1].map { $0 + persons * 100 }
    return UnitCase(problem, changed, extra)
  }

  /// Everything that is asked of the school beyond what it holds.
  var asked: [UnitConstraint] {
    var list: [UnitConstraint] = []
    func append(_ constraint: UnitConstraint) {
      if !list.contains(constraint) { list.append(constraint) }
    }
    for (place, requirement) in unit.requirements.enumerated() {
      let (slot, year) = (requirement.slot, requirement.year)
      if case .indicator(let indicator) = requirement.need, let floor = requirement.shortToFloor,
        problem.mayStay(requirement.year) > 0
      {
        if floor + extra[place] > 0 {
          append(.floor(slot: slot, indicator: indicator, year: year))
        }
        if requirement.short + extra[place] > 0 { append(.rule(slot: slot, year: year)) }
      } else if requirement.short + extra[place] > 0 {
        append(.need(slot: slot, need: requirement.need, year: year))
      }
    }
    return list
  }

  /// What stands against the tracks of what is asked: lead times, limits, locks.
  func obstacles(to asked: [UnitConstraint]) -> [UnitConstraint] {
    var list: [UnitConstraint] = []
    func append(_ constraint: UnitConstraint) {
      if !list.contains(constraint) { list.append(constraint) }
    }
    if unit.isLocked { append(.locked) }
    for place in unit.requirements.indices where asked.contains(where: { covers($0, place) }) {
      let requirement = unit.requirements[place]
      let kind = requirement.need.kind
      let slot = kind.isStaff ? requirement.slot : 0
      let levers = problem.levers.indices.filter {
        problem.levers[$0].contribution[kind.index] > 0
      }
      if levers.isEmpty { append(.missing(kind: kind.index)) }
      for lever in levers {
        if problem.lead(lever) > 0 { append(.lead(lever: lever)) }
        if unit.limits[lever][slot] != nil || unit.rule(lever, slot: slot) != nil {
          append(.limit(lever: lever, slot: slot))
        }
        if problem.levers[lever].mostPerSection != nil { append(.most(lever: lever)) }
        for other in 1..<4 where problem.isCrowding(lever) && !unit.room.isEmpty {
          if problem.levers[lever].crowding(other) > 0,
            !unit.room[slot][other - 1].isEmpty
          {
            append(.room(slot: slot, kind: other))
          }
        }
      }
    }
    return list
  }

  /// Whether a requirement belongs to what is asked.
  private func covers(_ asked: UnitConstraint, _ place: Int) -> Bool {
    let requirement = unit.requirements[place]
    let hasFloor = requirement.shortToFloor != nil && problem.mayStay(requirement.year) > 0
    switch asked {
    case .need(let slot, let need, let year):
      return !hasFloor && requirement.slot == slot && requirement.need == need
        && requirement.year == year
    case .floor(let slot, let indicator, let year):
      return hasFloor && requirement.slot == slot && requirement.need == .indicator(indicator)
        && requirement.year == year
    case .rule(let slot, let year):
      return hasFloor && requirement.slot == slot && requirement.year == year
    default: return false
    }
  }

  /// Whether the selected conditions can hold together, and what it costs the school.
  func answer(_ kept: some Collection<UnitConstraint>) -> Answer {
    let kept = Set(kept)
    let (problem, unit, extra) = restricted(to: kept)
    let needs = unit.requirements.enumerated().map { place, requirement in
      NeedRange(requirement, level: nil, extra: extra[place])
    }
    let programs = problem.programs(
      of: unit, needs: needs, prices: Prices(problem), leverYears: problem.leverYears,
      usesRotation: problem.roundsWearUp,
      keepsEveryYear: false)
    let cells = FloorAssignments(unit: unit, needs: needs, mayStay: problem.mayStay)
    var tables: [GroupTable] = []
    for program in programs {
      let group = GroupSolver(
        problem: problem, unit: unit, program: program, prices: Prices(problem), allowance: nil)
      let atLeast = group.solve(program.requirements.map { needs[$0].least }, elastic: false)
      // Not even with everything at its floor: whatever is left where, it cannot be.
      if atLeast.cost == .infinity && atLeast.isProven { return .impossible }
      tables.append(GroupTable(group, needs: needs, cells: cells, elastic: false))
    }
    if let chosen = cells.join(tables.map(\.entries)) {
      return .possible(cost: zip(tables, chosen).reduce(0) { $0 + $1.0.solution($1.1).price })
    }
    return cells.isExact && tables.allSatisfy(\.isProven) ? .impossible : .open
  }

  /// The problem, the school and the additions of which only the selected conditions are left.
  func restricted(to kept: Set<UnitConstraint>) -> (SearchProblem, SearchUnit, [Int64]) {
    var problem = problem
    var unit = unit
    var extra: [Int64] = []
    unit.requirements = []
    for (place, requirement) in self.unit.requirements.enumerated() {
      var changed = requirement
      let (slot, year) = (requirement.slot, requirement.year)
      if case .indicator(let indicator) = requirement.need, let floor = requirement.shortToFloor,
        problem.mayStay(requirement.year) > 0
      {
        let keepsRule = kept.contains(.rule(slot: slot, year: year))
        let keepsFloor = kept.contains(.floor(slot: slot, indicator: indicator, year: year))
        guard keepsRule || keepsFloor else { continue }
        if !keepsFloor { changed.shortToFloor = Requirement.nothing }
        if !keepsRule {
          changed.short = floor
          changed.shortToFloor = nil
        }
      } else if !kept.contains(.need(slot: slot, need: requirement.need, year: year)) {
        continue
      }
      unit.requirements.append(changed)
      extra.append(self.extra[place])
    }
    unit.isLocked = unit.isLocked && kept.contains(.locked)
    for lever in problem.levers.indices {
      if !kept.contains(.lead(lever: lever)) { problem.advance(lever, by: problem.lead(lever)) }
      if !kept.contains(.most(lever: lever)) { problem.levers[lever].mostPerSection = nil }
      for slot in unit.limits[lever].indices where !kept.contains(.limit(lever: lever, slot: slot))
      {
        unit.release(lever, slot: slot)
      }
    }
    for slot in unit.room.indices {
      for kind in 1..<4 where !kept.contains(.room(slot: slot, kind: kind)) {
        unit.room[slot][kind - 1] = []
      }
    }
    for kind in ResourceKind.allCases where !kept.contains(.missing(kind: kind.index)) {
      let isMissing = !problem.levers.contains { $0.contribution[kind.index] > 0 }
      if isMissing, unit.requirements.contains(where: { $0.need.kind == kind }) {
        problem.addFreeLever(kind)
        unit.limits.append(Array(repeating: nil, count: unit.sections.count))
      }
    }
    return (problem, unit, extra)
  }
}

extension SearchProblem {
  /// Years between the payment of a lever and the school year in which it counts.
  func lead(_ lever: Int) -> Int {
    guard let paid = decisionYears.first, let base = schoolYears.first,
      let counts = levers[lever].firstYear.first
    else { return 0 }
    return counts - (paid.year - base.firstYear)
  }

  /// Lets a lever's payments count earlier by so many years; years that came too late cost what the
  /// last one did.
  mutating func advance(_ lever: Int, by years: Int) {
    guard years > 0 else { return }
    levers[lever].firstYear = levers[lever].firstYear.map { $0 - years }
    var last = levers[lever].presentCost.compactMap { $0 }.first ?? 0
    levers[lever].presentCost = levers[lever].presentCost.map { cost in
      if let cost { last = cost }
      return last
    }
  }

  /// An action that nobody has: brings a kind at once and for nothing.
  mutating func addFreeLever(_ kind: ResourceKind) {
    var contribution = Array(repeating: Int64(0), count: ResourceKind.allCases.count)
    contribution[kind.index] = 100
    // More people of a kind come with as many of the staff, so that they never crowd it.
    if kind.isStaff { contribution[ResourceKind.staff.index] = 100 }
    let arrivals = decisionYears.map { $0.year - (schoolYears.first?.firstYear ?? $0.year) }
    levers.append(
      SearchLever(
        action: .buyEquipment, step: 1, contribution: contribution,
        presentCost: decisionYears.map { _ in 0 }, payment: decisionYears.map { _ in 0 },
        firstYear: arrivals, mostPerSection: nil, limit: .none))
    allowance.cap.append(decisionYears.map { _ in nil })
  }
}
