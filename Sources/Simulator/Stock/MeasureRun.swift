// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel

/// A measure read against the county's tables: where it applies and when.
struct MeasureRun {
  /// How far it reaches.
  enum Scope: Hashable {
    /// The county lists no such school, or the school has no such stage.
    case nowhere
    /// A single school or section.
    case school(Int)
    /// The county, or both stages of a school: shared by shortfall.
    case shared
  }
  let id: ID<Measure>
  let position: Int
  let action: MeasureAction
  let scope: Scope
  /// Whether it names no school.
  let isCountyWide: Bool
  /// Sections that it may reach.
  let sections: [Int]
  let giver: Int?
  /// Units asked for each time, hundredths.
  let units: Int64
  /// Index of the first school year in which it counts; may be negative.
  let firstYear: Int
  /// Index of the last school year in which it is repeated; nil for once only.
  let lastYear: Int?
  /// What orders it among the plan's measures; made once, because sorting asks often.
  private let order: (what: (Int, Int, Int, Int), howMuch: (Int, Int, Int, Int))

  private init(
    _ measure: Measure, position: Int, rules: StockRules,
    baseYear: SchoolYear, countySections: [Int]
  ) {
    id = measure.id
    self.position = position
    action = measure.action
    isCountyWide = measure.school == nil
    firstYear = baseYear.distance(to: measure.from)
    lastYear = measure.until.map { baseYear.distance(to: $0) }
    let granule = measure.action.granule
    units = max(0, measure.amount.hundredths) / granule * granule
    giver = measure.giver.map { rules.schoolIndex[$0] ?? -1 }
    func isConcerned(_ section: Int) -> Bool {
      measure.stage == nil || rules.stageOf[section] == measure.stage
    }
    if let name = measure.school {
      let school = rules.schoolIndex[name]
      sections = school.map { rules.sectionsOfSchool[$0].filter(isConcerned) } ?? []
      let belongsToSchool = !measure.action.target.isStaff
      scope =
        if let school, !sections.isEmpty {
          sections.count == 1 || belongsToSchool ? .school(school) : .shared
        } else {
          .nowhere
        }
    } else {
      sections = countySections
      scope = .shared
    }
    // Single schools come first, then schools with both stages, then the county.
    let reach = if case .shared = scope { measure.school == nil ? 2 : 1 } else { 0 }
    order = (
      (action.position, reach, sections.first ?? -1, sections.count),
      (firstYear, lastYear ?? -1, giver ?? -2, Int(units))
    )
  }

  /// Whether it is due at the opening of a school year; what counted by the base year is in its data.
  func isDue(_ year: Int) -> Bool {
    if action == .leaseSportsArea {
      return year == max(0, firstYear) && (lastYear ?? Int.max) >= 0
    }
    return year >= max(1, firstYear) && year <= (lastYear ?? firstYear)
  }

  /// All measures, in an order that depends on what they say and not on their place in the table:
  /// by action, single schools before what is shared.
  static func all(
    _ measures: [Measure], rules: StockRules,
    baseYear: SchoolYear
  ) -> [MeasureRun] {
    let stages = rules.sectionsOfStage.map { $0.filter { rules.isAssessed[$0] } }
    let assessed = rules.isAssessed.indices.filter { rules.isAssessed[$0] }
    let runs = measures.enumerated().map { position, measure in
      let countySections = measure.stage.map { stages[$0 == .primary ? 0 : 1] } ?? assessed
      return MeasureRun(
        measure, position: position, rules: rules,
        baseYear: baseYear, countySections: countySections)
    }
    return runs.indices.sorted { first, second in
      let (left, right) = (runs[first], runs[second])
      if left.order.what != right.order.what { return left.order.what < right.order.what }
      if left.order.howMuch != right.order.howMuch {
        return left.order.howMuch < right.order.howMuch
      }
      return left.id != right.id ? left.id < right.id : left.position < right.position
    }.map { runs[$0] }
  }
}
