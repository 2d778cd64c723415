// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

extension StockBuilder {
  /// Planned schools with a committed building project that is complete at the base.
  static func standingAtBase(
    _ plan: Plan, future: Future, county: County, rules: StockRules
  ) -> Set<Int> {
    guard rules.isPlanned.contains(true) else { return [] }
    var standing: Set<Int> = []
    for project in plan.projects where project.opensSchools {
      guard
        let year = project.commissioning(base: county.baseYear, slippage: future.slippageYears),
        year <= 0
      else { continue }
      for work in project.works {
        guard let school = rules.schoolIndex[work.school], rules.isPlanned[school] else {
          continue
        }
        standing.insert(school)
      }
    }
    return standing
  }

  /// Projects that open this year deliver, those that begin take stock out of use.
  ///
  /// Space comes back first, then old sites and demolished stock end, then new stock is added: so the
  /// order of projects does not matter, and a relocation ends nothing that opens with it.
  mutating func deliverProjects() {
    for place in deliveries.indices where opensNow(place) { endSwing(place) }
    for place in deliveries.indices where opensNow(place) { removeOld(place) }
    for place in deliveries.indices where opensNow(place) { addNew(place) }
    for place in deliveries.indices where beginsNow(place) { beginSwing(place) }
  }

  private func opensNow(_ place: Int) -> Bool {
    deliveries[place].schedule.firstYear == year && !isClosed[deliveries[place].school]
  }

  /// Work under way at the base takes its space out of use in the first year after it: the base
  /// year's figures are taken as they are.
  private func beginsNow(_ place: Int) -> Bool {
    let schedule = deliveries[place].schedule
    return max(1, schedule.startYear) == year && year < schedule.firstYear
      && !isClosed[deliveries[place].school]
  }

  private mutating func endSwing(_ place: Int) {
    let delivery = deliveries[place]
    for kind in ProjectDelivery.sharedKinds {
      guard let amount = delivery.outOfUse[kind] else { continue }
      change(school: delivery.school, kind: kind, by: amount, .swing(delivery.project))
    }
    deliveries[place].outOfUse = Resources(repeating: .zero)
  }

  private mutating func beginSwing(_ place: Int) {
    let delivery = deliveries[place]
    for kind in ProjectDelivery.sharedKinds {
      guard let asked = delivery.swing[kind], let held = shared[delivery.school][kind] else {
        continue
      }
      let amount = max(.zero, min(asked, held))
      change(school: delivery.school, kind: kind, by: .zero - amount, .swing(delivery.project))
      deliveries[place].outOfUse[kind] = amount
    }
  }

  private mutating func removeOld(_ place: Int) {
    let delivery = deliveries[place]
    let school = delivery.school
    for kind in ProjectDelivery.sharedKinds {
      let isOldSite =
        delivery.leavesOldSite && (kind == .teachingFloorArea || kind == .sportsArea)
        && delivery.removed[kind] == nil
      if let held = shared[school][kind] {
        let asked = isOldSite ? held : delivery.removed[kind] ?? .zero
        let amount = max(.zero, min(asked, held))
        change(school: school, kind: kind, by: .zero - amount, .project(delivery.project))
      }
      if isOldSite {
        // What the new site has is not stated, so it is not known; the old site's area is gone.
        if delivery.added[kind] == nil { shared[school][kind] = nil }
        if kind == .sportsArea { indoor[school] = .zero }
      }
    }
  }

  private mutating func addNew(_ place: Int) {
    let delivery = deliveries[place]
    isDelivered[delivery.school] = true
    for kind in ProjectDelivery.sharedKinds {
      guard let amount = delivery.added[kind] else { continue }
      let bit: UInt16 = 1 << kind.index
      // What stood there before is not given, and stays missing whatever is added to it.
      if !standingAtBase.contains(delivery.school) { statedKinds[delivery.school] |= bit }
      change(
        school: delivery.school, kind: kind, by: amount, .project(delivery.project),
        isAssumed: delivery.assumedKinds & bit != 0)
    }
  }

  /// Equipment of county-wide programmes reaches the open schools in proportion to their pupils.
  mutating func shareProgrammes() {
    for programme in programmes where programme.year == year {
      let open = rules.schools.indices.filter { isOpen(school: $0, year: year) }
      let parts = Allotment.proportional(
        programme.yuan * 100, weights: open.map(schoolPupils),
        caps: Array(repeating: Int64.max, count: open.count), granule: 100)
      for (school, part) in zip(open, parts) {
        change(
          school: school, kind: .equipmentValue, by: Quantity(hundredths: part),
          .project(programme.project), isAssumed: true)
      }
    }
  }
}
