// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// The least changes that take one school's contradiction away, exactly reckoned on the school
/// alone.
struct UnitRelaxations {
  let names: UnitNames
  let school: UnitCase
  /// The same school with what it must reach in every later year; nil where it has none.
  let later: (problem: SearchProblem, unit: SearchUnit)?
  /// The steps of a lever that the school's site holds by school year where it has so many square
  /// metres more.
  let site: (_ lever: Int, _ squareMetres: Int64) -> [Int64]?

  private var problem: SearchProblem { names.problem }

  /// Every least change, by its price; those without one last.
  func list(_ found: UnitConflicts.Found) -> [Relaxation] {
    var list = found.obstacles.compactMap { relaxation(of: $0, in: found) }
    if let year = laterTarget(found) {
      list.append(
        Relaxation(changes: [.target(year)], effect: .notTried, isLeast: true, atLeast: nil))
    }
    return list.sortedByPrice()
  }

  private func relaxation(of obstacle: UnitConstraint, in found: UnitConflicts.Found)
    -> Relaxation?
  {
    func result(_ change: Relaxation.Change, _ cost: Cost) -> Relaxation {
      Relaxation(
        changes: [change],
        effect: cost.isInFull ? .removesThis(Money(yuan: Int64(cost.price.rounded()))) : .notTried,
        isLeast: true, atLeast: nil)
    }
    switch obstacle {
    case .lead(let lever):
      let lead = problem.lead(lever)
      for years in 1...max(1, lead) {
        if let cost = cost(school.quicker(lever: lever, by: years), found) {
          return result(.leadTime(problem.levers[lever].action, years: lead - years), cost)
        }
      }
      return nil
    case .limit(let lever, let slot):
      guard problem.levers[lever].limit == .site, school.unit.rule(lever, slot: slot) == nil,
        let more = least(
          {
            school.limited(
              lever: lever, slot: slot, to: site(lever, $0) ?? school.unit.limits[lever][slot] ?? []
            )
          }, found)
      else { return nil }
      return result(.site(names.unit.school, more: Int(more.amount)), more.cost)
    case .room(let slot, let kind):
      guard kind != ResourceKind.backboneTeachers.index || !problem.limitsBackbone,
        let more = least({ school.staffed(slot: slot, kind: kind, by: $0) }, found)
      else {
        return nil
      }
      return result(.staff(names.unit.sections[slot].id, more: Int(more.amount)), more.cost)
    case .most(let lever):
      guard let more = least({ school.faster(lever: lever, by: $0) }, found) else { return nil }
      return result(
        .mostPerSection(
          problem.levers[lever].action, more: Int(more.amount * problem.levers[lever].step)),
        more.cost)
    case .locked:
      guard let cost = cost(school, found, without: obstacle) else { return nil }
      return result(.unlock(names.unit.school), cost)
    case .missing(let kind):
      return Relaxation(
        changes: [.lever(ResourceKind.allCases[kind])], effect: .notTried, isLeast: true,
        atLeast: nil)
    default: return nil
    }
  }

  /// What a change leads to.
  private struct Cost {
    /// Present cost.
    var price: Double
    /// Whether what is asked can then be met against every obstacle, not only those of the set.
    var isInFull: Bool
  }

  /// What it costs the school where the set can hold; nil where it cannot.
  private func cost(
    _ school: UnitCase, _ found: UnitConflicts.Found, without: UnitConstraint? = nil
  ) -> Cost? {
    let all = found.asked + school.obstacles(to: found.asked).filter { $0 != without }
    if case .possible(let price) = school.answer(all) { return Cost(price: price, isInFull: true) }
    let own = found.all.filter { $0 != without }
    if case .possible(let price) = school.answer(own) { return Cost(price: price, isInFull: false) }
    return nil
  }

  /// The least amount that suffices, by doubling and halving.
  private func least(_ changed: (Int64) -> UnitCase, _ found: UnitConflicts.Found) -> (
    amount: Int64, cost: Cost
  )? {
    var high: Int64 = 1
    while cost(changed(high), found) == nil {
      high *= 2
      if high > 1 << 24 { return nil }
    }
    var low = high / 2
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if cost(changed(middle), found) == nil { low = middle } else { high = middle }
    }
    return cost(changed(high), found).map { (high, $0) }
  }

  /// The first year from which what is asked can be met in every year known.
  private func laterTarget(_ found: UnitConflicts.Found) -> SchoolYear? {
    guard let later else { return nil }
    let school = UnitCase(problem: later.problem, unit: later.unit)
    var first: SchoolYear?
    for (place, index) in later.problem.complianceYears.enumerated().reversed() {
      let asked = found.asked.map { $0.inYear(place) }
      let isMet: Bool
      if case .possible = school.answer(asked + found.obstacles) {
        isMet = true
      } else {
        isMet = false
      }
      guard isMet else { break }
      first = later.problem.schoolYears[index]
    }
    guard let first, let asked = found.years.min(), first > names.schoolYear(asked) else {
      return nil
    }
    return first
  }
}

extension [Relaxation] {
  /// Cheapest first; what has no price last, in the order found.
  func sortedByPrice() -> [Relaxation] {
    enumerated().sorted { left, right in
      let prices = (left.element.price?.yuan ?? .max, right.element.price?.yuan ?? .max)
      return prices.0 != prices.1 ? prices.0 < prices.1 : left.offset < right.offset
    }.map(\.element)
  }
}
