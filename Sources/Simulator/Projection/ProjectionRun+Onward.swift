// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension ProjectionRun {
  /// Sends on the pupils of sections that end before their stage does: moving up has just put them
  /// into a grade that their section does not teach.
  mutating func sendOnward(_ ledger: inout PupilLedger) {
    for group in tables.onward.groups { send(group) }
    // Where the section has closed they are sent on with the step of closures.
    for entry in tables.onward.fromOutside {
      let children = Int(entry.pupils + 0.5)
      guard children > 0 else { continue }
      now[entry.cell] += children
      ledger.entrants += children
      hasReceived[entry.cell] = true
      if watch != nil { tellFromOutside(children, cell: entry.cell) }
    }
  }

  private mutating func send(_ group: OnwardGroup) {
    var pupils = 0
    for source in group.sources { pupils += now[6 * source + group.slot] }
    guard pupils > 0 else { return }
    list.removeAll(keepingCapacity: true)
    for (turn, receiver) in group.receivers.enumerated() {
      let target = isOpen[receiver] ? receiver : heir[receiver]
      guard target >= 0, tables.isKnown[target] else { continue }
      apportionment.weights[list.count] = group.weights[turn]
      list.append(target)
    }
    if list.isEmpty { findTeachers(of: group) }
    guard apportionment.divide(pupils, count: list.count) else { return }
    var turn = 0
    var room = apportionment.shares[0]
    for source in group.sources {
      var left = now[6 * source + group.slot]
      while left > 0 {
        if room == 0 {
          turn += 1
          room = apportionment.shares[turn]
          continue
        }
        let going = min(left, room)
        transfer(going, from: source, to: list[turn], slot: group.slot)
        left -= going
        room -= going
      }
    }
  }

  /// Where nobody of a group's receivers is left: the zone's sections, else the county's, that have
  /// pupils in the grade, in proportion to these.
  private mutating func findTeachers(of group: OnwardGroup) {
    let first = group.sources[0]
    let stage = tables.stage[first]
    let zone = tables.sectionsOfZone[2 * tables.zone[first] + stage]
    for candidates in [zone, tables.sectionsOfStage[stage]] {
      for candidate in candidates
      where isOpen[candidate] && tables.takesOthers[candidate]
        && !group.sources.contains(candidate) && now[6 * candidate + group.slot] > 0
      {
        apportionment.weights[list.count] = Double(now[6 * candidate + group.slot])
        list.append(candidate)
      }
      if !list.isEmpty { return }
    }
  }
}
