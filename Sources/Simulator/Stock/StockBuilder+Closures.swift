// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// What the plan says about the closure of one school.
struct ClosureDecision {
  var year: SchoolYear
  var receiver: Int?
}

extension StockBuilder {
  /// The decision for each school; the earliest year counts if there are several.
  static func closures(_ plan: Plan, schoolIndex: [ID<School>: Int]) -> [Int: ClosureDecision] {
    var decisions: [Int: ClosureDecision] = [:]
    for closure in plan.closures {
      guard let school = schoolIndex[closure.school] else { continue }
      let receiver = closure.receiver.flatMap { schoolIndex[$0] }
      if let other = decisions[school],
        (other.year, other.receiver ?? Int.max) <= (closure.year, receiver ?? Int.max)
      {
        continue
      }
      decisions[school] = ClosureDecision(year: closure.year, receiver: receiver)
    }
    return decisions
  }

  /// People go with the pupils of a section that no longer opens; equipment of a school that closes
  /// goes to the school that receives, its areas and rooms fall away.
  mutating func closeSchools() {
    for section in staff.indices
    where tables.isOpen[year - 1, section] && !isOpen(section: section) {
      moveStaffOfClosed(section)
    }
    for school in rules.schools.indices
    where isOpen(school: school, year: year - 1) && !isOpen(school: school, year: year) {
      clearClosed(school)
    }
  }

  private mutating func moveStaffOfClosed(_ section: Int) {
    let school = rules.schoolOf[section]
    let cause = StockFlow.Cause.closure(rules.schools[school].id)
    let stage = rules.sectionsOfStage[rules.stageOf[section] == .primary ? 0 : 1]
    let named = closures[school]?.receiver.flatMap { receiver in
      stage.first { rules.schoolOf[$0] == receiver && isOpen(section: $0) }
    }
    var receivers = named.map { [$0] } ?? []
    if receivers.isEmpty {
      let open = stage.filter { isOpen(section: $0) && pupils($0) > 0 }
      receivers = open.filter { rules.zoneOf[$0] == rules.zoneOf[section] }
      if receivers.isEmpty { receivers = open }
    }
    let weights = named == nil ? receivers.map { Int64(pupils($0)) } : [1]
    var caps = Array(repeating: Int64.max, count: receivers.count)
    for position in 0..<StaffCounts.kindCount {
      guard let held = staff[section][position: position] else {
        // Who comes is not known, so neither is what the receiver has then.
        if let named { staff[named][position: position] = nil }
        continue
      }
      let parts = Allotment.proportional(
        Int64(held) * 100, weights: weights, caps: caps, granule: 100)
      change(section: section, position: position, by: -held, cause)
      for (receiver, part) in zip(receivers, parts) {
        change(section: receiver, position: position, by: Int(part / 100), cause)
      }
      if position == 0 { caps = parts }
    }
  }

  private mutating func clearClosed(_ school: Int) {
    let cause = StockFlow.Cause.closure(rules.schools[school].id)
    isClosed[school] = true
    indoor[school] = .zero
    if !raised.isEmpty { raised[school] = .zero }
    let open = rules.schools.indices.filter { isOpen(school: $0, year: year) }
    let named = closures[school]?.receiver.flatMap { open.contains($0) ? $0 : nil }
    if let held = shared[school][.equipmentValue] {
      var receivers = named.map { [$0] } ?? []
      if receivers.isEmpty {
        receivers = open.filter { rules.schools[$0].zone == rules.schools[school].zone }
        if receivers.isEmpty { receivers = open }
      }
      let parts = Allotment.proportional(
        held.hundredths, weights: named == nil ? receivers.map(schoolPupils) : [1],
        caps: Array(repeating: Int64.max, count: receivers.count), granule: 1)
      for (receiver, part) in zip(receivers, parts) {
        change(
          school: receiver, kind: .equipmentValue, by: Quantity(hundredths: part), cause)
      }
    } else if let named {
      shared[named][.equipmentValue] = nil
    }
    for kind in ProjectDelivery.sharedKinds {
      if let held = shared[school][kind] {
        change(school: school, kind: kind, by: .zero - held, cause)
      }
    }
    for place in deliveries.indices where deliveries[place].school == school {
      deliveries[place].outOfUse = Resources(repeating: .zero)
    }
  }

  /// Pupils of all compulsory sections of a school this year.
  func schoolPupils(_ school: Int) -> Int64 {
    rules.sectionsOfSchool[school].reduce(0) { $0 + Int64(pupils($1)) }
  }
}
