// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension StockBuilder {
  /// Moves people of one stage from section to section; what one gains the other loses.
  ///
  /// A named giver gives as far as it has people. Without one, sections of the stage give what they
  /// hold beyond their own need, most first, one person at a time.
  mutating func rotate(_ run: MeasureRun, into sections: [Int])
    -> (Int64, MeasureEffect.Obstacle)
  {
    let terms = rules.terms[run.action.position]
    var wanted = [run.units]
    if sections.count > 1 {
      allotment.begin()
      for section in sections {
        allotment.append(
          Allotment.Claimant(
            shortfall: shortfall(run.action, section: section), pupils: Int64(pupils(section)),
            cap: capacity(run.action, terms, section: section)))
      }
      allotment.byShortfall(run.units, granule: run.action.granule)
      wanted = allotment.claimants.map(\.given)
    }
    var done: Int64 = 0
    var foundGiver = false
    for (receiver, units) in zip(sections, wanted) {
      let stage = rules.sectionsOfStage[rules.stageOf[receiver] == .primary ? 0 : 1]
      let givers = stage.filter { $0 != receiver && isOpen(section: $0) }
      var left = min(units, stepped(capacity(run.action, terms, section: receiver), run.action))
      if let school = run.giver {
        guard let giver = givers.first(where: { rules.schoolOf[$0] == school }) else {
          continue
        }
        foundGiver = true
        let moved = stepped(min(left, supply(run.action, section: giver)), run.action)
        apply(run, terms, section: receiver, units: moved, from: giver)
        done += moved
        continue
      }
      let person = run.action.granule
      var surpluses = givers.map { section in
        rules.isAssessed[section] ? surplus(run.action, section: section) : nil
      }
      while left >= person, let place = wealthiest(run.action, among: givers, surpluses) {
        foundGiver = true
        apply(run, terms, section: receiver, units: person, from: givers[place])
        surpluses[place] = surplus(run.action, section: givers[place])
        left -= person
        done += person
      }
    }
    return (done, foundGiver ? .limit : .noGiver)
  }

  /// Hundredths of units that a section can give without a kind of people falling below zero or
  /// staying above its staff.
  private func supply(_ action: MeasureAction, section: Int) -> Int64 {
    let given = rules.terms[action.position].contributions
    let held = staff[section]
    var most = Int64.max
    for position in 0..<StaffCounts.kindCount {
      guard let persons = held[position: position] else { continue }
      if given[position] > 0 { most = min(most, Int64(persons) * 10_000 / given[position]) }
      let excess = given[0] - given[position]
      if excess > 0, let everybody = held[position: 0] {
        most = min(most, max(0, Int64(everybody - persons)) * 10_000 / excess)
      }
    }
    return most
  }

  /// The place of the section with the largest surplus that can give one more person.
  private func wealthiest(
    _ action: MeasureAction, among givers: [Int], _ surpluses: [Int64?]
  ) -> Int? {
    var best: (place: Int, surplus: Int64)?
    for (place, surplus) in surpluses.enumerated() {
      guard let surplus, surplus >= action.granule, surplus > best?.surplus ?? 0,
        supply(action, section: givers[place]) >= action.granule
      else { continue }
      best = (place, surplus)
    }
    return best?.place
  }
}
