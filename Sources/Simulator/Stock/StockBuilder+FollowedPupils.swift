// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension StockBuilder {
  /// Teachers follow pupils into sections that opened after the base year and grow (县管校聘).
  ///
  /// Kind by kind a section is brought up to the mean of its zone and stage, in whole persons, by
  /// those sections that hold most for their pupils: first of the zone, then of the county.
  mutating func followPupils() {
    guard teachersFollowPupils else { return }
    for stage in rules.sectionsOfStage {
      let receivers = stage.filter { section in
        !tables.isOpen[0, section] && isOpen(section: section)
          && pupils(section) > tables.pupils[year - 1, section]
      }
      if receivers.isEmpty { continue }
      let givers = stage.filter { section in
        isOpen(section: section) && !receivers.contains(section)
          && !tables.isUnknown[section] && rules.isAssessed[section]
      }
      for receiver in receivers { fill(receiver, from: givers, peers: givers + receivers) }
    }
  }

  private mutating func fill(_ receiver: Int, from sections: [Int], peers: [Int]) {
    let zone = rules.zoneOf[receiver]
    let zoneGivers = sections.filter { rules.zoneOf[$0] == zone }
    let others = sections.filter { rules.zoneOf[$0] != zone }
    let zonePeers = peers.filter { rules.zoneOf[$0] == zone }
    var moved = Array(repeating: 0, count: staff.count * StaffCounts.kindCount)
    for position in 0..<StaffCounts.kindCount {
      let hasZone = zoneGivers.contains { staff[$0][position: position] != nil && pupils($0) > 0 }
      let mean = ratio(position, over: hasZone ? zonePeers : peers)
      guard let start = staff[receiver][position: position], mean.pupils > 0 else { continue }
      var need = mean.persons * pupils(receiver) / mean.pupils - start
      for group in [zoneGivers, others] where need > 0 {
        giverQueue.fill(
          group, position, staff: staff, pupils: tables.pupils, year: year, above: mean)
        while need > 0, mayReceive(receiver, position), let giver = giverQueue.richest {
          move(position, from: giver, to: receiver, noting: &moved)
          giverQueue.takeOneFromRichest()
          need -= 1
        }
      }
    }
    note(moved)
  }

  /// Persons and pupils of sections where both are known.
  private func ratio(_ position: Int, over sections: [Int]) -> (persons: Int, pupils: Int) {
    var sum = (persons: 0, pupils: 0)
    for section in sections where pupils(section) > 0 {
      guard let held = staff[section][position: position] else { continue }
      sum.persons += held
      sum.pupils += pupils(section)
    }
    return sum
  }

  /// A section never holds more people of a special kind than it has staff.
  private func mayReceive(_ receiver: Int, _ position: Int) -> Bool {
    guard position > 0, let everybody = staff[receiver][position: 0],
      let held = staff[receiver][position: position]
    else { return true }
    return held < everybody
  }

  /// Moves one person; with the last general teacher of a section goes one of a special kind.
  private mutating func move(
    _ position: Int, from giver: Int, to receiver: Int, noting moved: inout [Int]
  ) {
    func pass(_ position: Int) {
      if let held = staff[giver][position: position] {
        staff[giver][position: position] = held - 1
      }
      if let held = staff[receiver][position: position] {
        staff[receiver][position: position] = held + 1
      }
      moved[giver * StaffCounts.kindCount + position] -= 1
      moved[receiver * StaffCounts.kindCount + position] += 1
    }
    pass(position)
    guard position == 0, let left = staff[giver][position: 0] else { return }
    for special in 1..<StaffCounts.kindCount {
      if let held = staff[giver][position: special], held > left { pass(special) }
    }
  }

  /// Notes as flows what each section gained and lost, `section · 4 + kind`.
  private mutating func note(_ moved: [Int]) {
    let cause = flows.place(of: .followedPupils)
    for slot in moved.indices where moved[slot] != 0 {
      let (section, position) = slot.quotientAndRemainder(dividingBy: StaffCounts.kindCount)
      flows.append(
        year: year, school: rules.schoolOf[section], section: section,
        kind: Self.kinds[position], amount: Quantity(moved[slot]), cause: cause)
    }
  }
}
