// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// Who takes part in a search of intakes, and what a block may be and costs.
struct IntakeRules {
  let baseline: Baseline
  let future: Future
  let demands: [SearchDemand]
  let lockedSchools: Set<ID<School>>

  /// Who reads the limits.
  var limits: IntakeLimits {
    IntakeLimits(baseline: baseline, demands: demands, lockedSchools: lockedSchools)
  }
  /// Who says what is not met.
  var judge: IntakeJudge {
    IntakeJudge(baseline: baseline, demands: demands, lockedSchools: lockedSchools)
  }

  /// The first year in which a block can be in use: work starts in the first decision year.
  var firstBlockYear: Int { 1 + baseline.county.settings.wholeConstructionYears }
  /// The last year that must comply.
  var lastYear: Int { demands.map(\.year).max() ?? 0 }

  /// Whether a section's entrants, and blocks at it, may be decided.
  func takesPart(_ section: Int, _ run: RecordedProjection) -> Bool {
    let school = baseline.schools[baseline.sections[section].school]
    let tables = baseline.projectionTables
    return !school.isPrivate && !lockedSchools.contains(school.id)
      && tables.takesOthers[section] && tables.isKnown[section]
      && run.tables.closing[section] == PlanTables.never
  }

  /// Whether a section's part of the entrants may change in a year. A school that opens with all
  /// grades fills them by its part of that year's entrants: that year stays as it is. So do the
  /// years after the last that must comply: nothing asks for another intake then.
  func isFree(_ section: Int, _ year: Int, _ run: RecordedProjection) -> Bool {
    year <= lastYear && takesPart(section, run) && baseline.projectionTables.teachesFirst[section]
      && run.projection.isOpen[year, section]
      && !(run.tables.opening[section] == year && run.tables.isWhole[section])
  }

  /// The most classes that blocks may add to a section: up to the size limit of its school, and on
  /// the land that sports grounds and buildings leave, where that is known.
  func mostClasses(_ section: Int, _ run: RecordedProjection, _ outcome: Outcome) -> Int {
    guard takesPart(section, run), run.tables.opening[section] <= lastYear else { return 0 }
    let place = baseline.sections[section]
    let perClass = placesOfClass(section)
    guard perClass > 0 else { return 0 }
    var most = ClassExpansion.mostClasses
    // Where a school has two stages one may give way to the other: its pupils are limited, not the
    // places of each.
    let isAlone = baseline.sectionsOfSchool[place.school].count == 1
    for demand in demands where isAlone {
      let assessed = outcome.judged(demand, baseline)
      guard assessed.standard.binds(.schoolSize),
        let held = outcome.projection.places[demand.year, section]
      else { continue }
      let rules = assessed.table.rules
      let limit = rules.olderSizeLimits[place.school] ?? rules.sizeLimits[place.school]
      // The last class may stay in part empty.
      let classes = (limit.wholeMultiple(of: 1) - held + perClass - 1) / perClass
      most = min(most, max(0, classes))
    }
    return min(most, classesOnLand(place.school, outcome))
  }

  private func classesOnLand(_ school: Int, _ outcome: Outcome) -> Int {
    let row = baseline.schools[school]
    let settings = baseline.county.settings
    let stock = outcome.stock.shared[lastYear, school]
    let (share, storeys) = (settings.teachingAreaShare.value, settings.classStoreys.value)
    guard let land = row.landArea, let teaching = stock[.teachingFloorArea],
      let sports = row.sportsAreaLimit
        ?? outcome.stock.sportsAreaOnLand(year: lastYear, school: school), share > 0, storeys > 0
    else { return ClassExpansion.mostClasses }
    let free = land.value - sports.value - teaching.value / share / storeys
    let each = settings.classBuildingArea.value / storeys
    guard each > 0 else { return ClassExpansion.mostClasses }
    return Int(max(0, min(free / each, Double(ClassExpansion.mostClasses))))
  }

  /// Places that a class brings to a section.
  func placesOfClass(_ section: Int) -> Int {
    baseline.county.settings.classLimit(
      baseline.sections[section].stage, in: baseline.years[lastYear]) ?? 0
  }

  /// The class rule of entrants of a year: the size at which their classes are formed, and the most
  /// that a year which must comply allows while they are there.
  func classRule(_ section: Int, _ year: Int) -> (formed: Int, most: Int)? {
    let place = baseline.sections[section]
    let formed = baseline.projectionTables.formationLimit[year * baseline.sections.count + section]
    let limits = demands.filter {
      $0.year >= year && $0.year < year + place.gradeCount
        && baseline.standard(of: $0).binds(.classSize)
    }.map { classLimit($0, place.stage) }
    return limits.min().map { (formed, $0) }
  }

  /// The most pupils in a class by the standard of a demand.
  func classLimit(_ demand: SearchDemand, _ stage: Stage) -> Int {
    let limit = baseline.standard(of: demand).classSizeLimit(stage).value
    return Int(limit.significand / limit.divisor)
  }

  /// What the programme weighs by, in thousand yuan.
  var prices: IntakePrices {
    let settings = baseline.county.settings
    let rate = 1 + settings.discountRate.value
    let each = settings.classCost.value * future.priceFactor / 1_000
    var classes: [Double?] = Array(repeating: nil, count: baseline.years.count)
    var factor = 1.0
    for year in baseline.years.indices.dropFirst() {
      factor /= rate
      if year >= firstBlockYear, year <= lastYear { classes[year] = each * factor }
    }
    return IntakePrices(diversion: settings.diversionPrice.value / 1_000, classes: classes)
  }
}
