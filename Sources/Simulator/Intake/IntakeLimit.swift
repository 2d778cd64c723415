// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// One thing that bounds how many pupils some sections may have in a year.
struct IntakeLimit {
  /// What bounds them.
  enum Kind: Hashable {
    /// Places of a section, to which blocks add.
    case places(section: Int)
    /// The size limit of a school, by the standard of a demand.
    case schoolSize(school: Int, demand: Int)
    /// What a section's share of its school's area, with the rest of the site, is enough for, by
    /// the standard of a demand.
    case area(section: Int, indicator: Indicator, demand: Int)

    /// Its place among limits of the same sections and year.
    var rank: Int {
      switch self {
      case .places: 0
      case .schoolSize(_, let demand): 1 + 4 * demand
      case .area(_, let indicator, let demand):
        2 + 4 * demand + (indicator == .sportsArea ? 1 : 0)
      }
    }
  }
  /// The kind, with the year the key by which corrections are remembered.
  struct Key: Hashable {
    var kind: Kind
    var year: Int
  }

  var key: Key
  /// Sections and what one pupil of each uses.
  var terms: [(section: Int, weight: Double)]
  /// The most.
  var most: Double
  /// Whether a year in which the county must comply breaks it.
  var binds: Bool

  var year: Int { key.year }
}

/// Reads the limits of all sections out of an outcome.
struct IntakeLimits {
  let baseline: Baseline
  /// What must hold, in order.
  let demands: [SearchDemand]
  /// Schools to which nothing is brought.
  let lockedSchools: Set<ID<School>>

  /// - Parameters:
  ///   - outcome: What stock and sites are read from.
  ///   - places: Places of sections without the blocks that are decided here,
  ///     `[year · sections + section]`, −1 for no known limit.
  func limits(_ outcome: Outcome, places: [Int]) -> [IntakeLimit] {
    let count = baseline.sections.count
    let binding = Set(demands.map(\.year))
    var limits: [IntakeLimit] = []
    for year in 1..<max(1, (binding.max() ?? 0) + 1) {
      for section in 0..<count {
        let most = places[year * count + section]
        guard most >= 0, outcome.projection.isOpen[year, section] else { continue }
        limits.append(
          IntakeLimit(
            key: .init(kind: .places(section: section), year: year),
            terms: [(section, 1)], most: Double(most), binds: binding.contains(year)))
      }
    }
    for (number, demand) in demands.enumerated() {
      let assessed = outcome.judged(demand, baseline)
      for school in baseline.schools.indices {
        let open = baseline.sectionsOfSchool[school].filter {
          outcome.projection.isOpen[demand.year, $0]
        }
        guard !open.isEmpty else { continue }
        if assessed.standard.binds(.schoolSize) {
          let rules = assessed.table.rules
          let limit = rules.olderSizeLimits[school] ?? rules.sizeLimits[school]
          limits.append(
            IntakeLimit(
              key: .init(kind: .schoolSize(school: school, demand: number), year: demand.year),
              terms: open.map { ($0, 1) }, most: Double(limit.wholeMultiple(of: 1)), binds: true))
        }
        for section in open {
          for indicator in [Indicator.teachingFloorArea, .sportsArea] {
            if let limit = area(indicator, section, number, assessed, outcome) {
              limits.append(limit)
            }
          }
        }
      }
    }
    return limits
  }

  /// How many pupils a section's share of its school's area is enough for with all that can still
  /// be brought; nil where that has no end, or is not known.
  ///
  ///     threshold · p ≤ area · w · p ÷ Σ wₖ · pₖ, so that Σ wₖ · pₖ ≤ area · w ÷ threshold
  private func area(
    _ indicator: Indicator, _ section: Int, _ demand: Int, _ assessed: YearAssessment,
    _ outcome: Outcome
  ) -> IntakeLimit? {
    let (year, place) = (demands[demand].year, baseline.sections[section])
    guard let found = assessed.sections[section], found.isInScope,
      let held = held(indicator, place.school, year: year, outcome),
      let room = room(indicator.resource, place.school, year: year, held: held),
      let split = SplitShare(
        section: section, year: year, standard: assessed.standard, baseline: baseline,
        projection: outcome.projection)
    else { return nil }
    let finding = found.indicators[indicator.index]
    // One indicator may stay at its floor where the standard allows it: all others can be bought.
    let wanted =
      assessed.standard.mayStayAtFloor > 0 ? finding.floor ?? finding.threshold : finding.threshold
    guard let amount = finding.numerator?.value, wanted.value.significand > 0, split.value > 0
    else { return nil }
    var most = (amount / split.value + room.value) / wanted.value.value
    var terms: [(section: Int, weight: Double)] = []
    let own = split.parts.first { $0.owner == .stage(place.stage) }?.weight.value.value ?? 1
    for part in split.parts {
      let weight = part.weight.value.value / own
      switch part.owner {
      case .senior: most -= weight * Double(part.pupils)
      case .stage(let stage):
        let sibling = baseline.sectionsOfSchool[place.school].first {
          baseline.sections[$0].stage == stage
        }
        if let sibling { terms.append((sibling, weight)) }
      }
    }
    return IntakeLimit(
      key: .init(kind: .area(section: section, indicator: indicator, demand: demand), year: year),
      terms: terms.isEmpty ? [(section, 1)] : terms, most: most, binds: true)
  }

  /// What a school holds of an area, of sports area what takes land.
  private func held(_ indicator: Indicator, _ school: Int, year: Int, _ outcome: Outcome)
    -> Quantity?
  {
    indicator == .sportsArea
      ? outcome.stock.sportsAreaOnLand(year: year, school: school)
      : outcome.stock.shared[year, school][indicator.resource]
  }

  /// What levers can still bring to a school by a year, in whole steps; nil for no end.
  private func room(_ kind: ResourceKind, _ school: Int, year: Int, held: Quantity) -> Quantity? {
    guard !lockedSchools.contains(baseline.schools[school].id) else { return .zero }
    var room = Quantity.zero
    for lever in baseline.county.levers
    where lever.isEnabled && lever.action != .leaseSportsArea && 1 + lever.leadYears <= year {
      guard let brought = lever.contributions[kind], brought > .zero else { continue }
      if lever.limit == .site, let limit = baseline.schools[school].sportsAreaLimit {
        let (rest, step) = (max(.zero, limit - held), brought * lever.step)
        room += step * Int(rest.hundredths / step.hundredths)
      } else if lever.limit != .site, let most = lever.mostPerSection {
        // Work begins in every year from the first decision year on.
        room += brought * (most * (year - lever.leadYears))
      } else {
        return nil
      }
    }
    return room
  }
}
