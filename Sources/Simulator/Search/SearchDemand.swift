// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// One thing that a search must bring about: that a school year meets one standard.
struct SearchDemand: Hashable {
  /// Index of the school year.
  var year: Int
  /// Index into the baseline's inspections; nil for the county's own standard.
  var inspection: Int?
}

extension Baseline {
  /// What must hold in some school years (docs/decisions/0011): an inspection is met by its own
  /// standard, which in its year takes the place of the county's; the first of the years and the
  /// target year meet the county's own in any case.
  ///
  /// - Parameter years: Indices of school years; a year that stands twice counts once.
  func demands(_ years: [Int]) -> [SearchDemand] {
    let target = county.baseYear.distance(to: county.targetYear)
    return years.inOrderWithoutRepeats().flatMap { year in
      let visits = inspections.indices.filter { inspections[$0].year == year }
        .map { SearchDemand(year: year, inspection: $0) }
      let isOwn = visits.isEmpty || year == target || year == years.first
      return (isOwn ? [SearchDemand(year: year)] : []) + visits
    }
  }

  /// The standard of a demand.
  func standard(of demand: SearchDemand) -> Standard {
    demand.inspection.map { inspections[$0].standard } ?? assessmentRules[demand.year].standard
  }
}

extension Outcome {
  /// The strict verdicts that answer a demand.
  func judged(_ demand: SearchDemand, _ baseline: Baseline) -> YearAssessment {
    guard let inspection = demand.inspection else { return strict.years[demand.year] }
    return verdicts(baseline.inspections[inspection], baseline, relaxed: false)
  }
}

extension Standard {
  /// Whether it binds a computed item: one of its binding items has it, or it has no items.
  func binds(_ item: ComputedItem) -> Bool {
    items.isEmpty
      || items.contains { entry in
        entry.itemClass == .binding && entry.judgements.contains(.computed(item))
      }
  }

  /// How many of a section's indicators may stay at their floors.
  var mayStayAtFloor: Int {
    max(0, Indicator.allCases.count - Int(requiredIndicators.value.value))
  }
}
