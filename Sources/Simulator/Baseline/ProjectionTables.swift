// SPDX-License-Identifier: GPL-3.0-or-later
import CountyModel
import Standards

/// What every projection of a county needs and no plan or future changes, in dense tables.
struct ProjectionTables: Equatable, Sendable {
  /// The stage of each section: 0 primary, 1 junior.
  var stage: [Int] = []
  /// The zone of each section.
  var zone: [Int] = []
  /// Grades of each section.
  var gradeCount: [Int] = []
  /// Whether the base year's pupils are known in every grade, `[section]`; a planned section has
  /// none and is known.
  var isKnown: [Bool] = []
  /// Whether the section teaches in the base year.
  var opensInBase: [Bool] = []
  /// Whether ordinary pupils may be sent there without a catchment: not to special schools.
  var takesOthers: [Bool] = []
  /// Known sections of a zone and stage, `[2 · zone + stage]`, ascending.
  var sectionsOfZone: [[Int]] = []
  /// The same sections end to end, for the innermost loops: `flatSections[position]` for every
  /// position in `positions(zone:stage:)`.
  var flatSections: [Int] = []
  /// Where each list of `sectionsOfZone` starts in `flatSections`, and the end of the last one.
  var flatStarts: [Int] = []
  /// Known sections of a stage, ascending.
  var sectionsOfStage: [[Int]] = []
  /// Starting-grade pupils of the base year, `[section]`.
  var baseIntake: [Double] = []
  /// Pupils of the base year, `[section]`.
  var basePupils: [GradeCounts] = []
  /// Classes of the base year, `[section]`; −1 where not known.
  var baseClasses: [GradeCounts] = []
  /// Progression by section and slot, `[6 · section + slot]`.
  var sectionRate: [Double] = []
  /// Progression of the zone as a whole, `[9 · zone + grade − 1]`.
  var zoneRate: [Double] = []
  /// Entrants to grade 1 from births of the earlier calendar year, `[year][zone]`, base year first;
  /// for a zone without births the whole base-year intake.
  var earlyEntrants: [Double] = []
  /// Entrants to grade 1 from births of the later calendar year, `[year][zone]`.
  var lateEntrants: [Double] = []
  /// Part of a zone's grade 6 leavers that enters grade 7 in each zone, `[zone · zones + zone]`.
  var feederFlow: [Double] = []
  /// Whether the zone's entrants follow births, `[zone]`.
  var followsBirths: [Bool] = []
  /// The most pupils in a new class of a starting grade, `[year][section]`.
  var formationLimit: [Int] = []
  /// Averages are too large when pupils · `oversizedDivisor` > classes · `oversizedAverage`: above
  /// the standard's oversized class less one pupil, `[year]`.
  var oversizedAverage: [Int] = []
  /// See `oversizedAverage`.
  var oversizedDivisor: [Int] = []
}

extension ProjectionTables {
  /// Compiles the tables.
  init(
    county: County, standards: YearlyStandards, years: [SchoolYear], schools: [School],
    sections: [SectionPlace], zoneCount: Int, history: EnrolmentHistory, births: [BirthSeries],
    progression: ProgressionRates, capture: [Double?]
  ) {
    let base = county.baseYear
    sectionsOfZone = Array(repeating: [], count: 2 * zoneCount)
    sectionsOfStage = [[], []]
    for (index, section) in sections.enumerated() {
      let school = schools[section.school]
      let pupils = (0..<section.gradeCount).map { history[base, index, $0] }
      let total = pupils.reduce(Int?(0), sum)
      // A planned school teaches in the base year only if the county lists pupils there.
      let isThere = school.status == .open || (total ?? 0) > 0
      let known = !isThere || total != nil
      let stage = section.stage.index
      self.stage.append(stage)
      zone.append(section.zone)
      gradeCount.append(section.gradeCount)
      isKnown.append(known)
      opensInBase.append(isThere)
      takesOthers.append(school.kind != .special)
      var counts = GradeCounts()
      var classes = GradeCounts()
      for slot in 0..<section.gradeCount {
        counts[slot] = known && isThere ? pupils[slot] ?? 0 : 0
        classes[slot] = history.baseClasses[index * 6 + slot] ?? -1
      }
      basePupils.append(counts)
      baseClasses.append(classes)
      baseIntake.append(Double(counts[0]))
      if known {
        sectionsOfZone[2 * section.zone + stage].append(index)
        sectionsOfStage[stage].append(index)
      }
      for slot in 0..<6 {
        sectionRate.append(
          slot < section.gradeCount ? progression.bySection[index][slot] : 0)
      }
    }
    for list in sectionsOfZone {
      flatStarts.append(flatSections.count)
      flatSections += list
    }
    flatStarts.append(flatSections.count)
    let flows = FeederFlows(
      history: history, sections: sections,
      known: sections.indices.map { isKnown[$0] && opensInBase[$0] }, zoneCount: zoneCount)
    feederFlow = flows.part
    zoneRate = Self.zoneRates(self, zoneCount: zoneCount, pooled: progression.byZone)
    fillEntrants(years: years, births: births, capture: capture)
    fillFormation(settings: county.settings, standards: standards, years: years)
  }

  /// Positions in `flatSections` of a zone's known sections of a stage.
  func positions(zone: Int, stage: Int) -> Range<Int> {
    flatStarts[2 * zone + stage]..<flatStarts[2 * zone + stage + 1]
  }

  /// The rate of a zone's grade as a whole: its sections' rates, weighted by their base-year pupils.
  ///
  /// It stays the same when pupils move between the zone's sections, so that a project in one zone
  /// cannot tip a rounding in another.
  private static func zoneRates(
    _ tables: ProjectionTables, zoneCount: Int, pooled: [[Double]]
  ) -> [Double] {
    var rates: [Double] = []
    for zone in 0..<zoneCount {
      for grade in 0..<9 {
        let stage = grade < 6 ? 0 : 1
        let slot = grade < 6 ? grade : grade - 6
        var arriving = 0.0
        var pupils = 0.0
        for section in tables.sectionsOfZone[2 * zone + stage] {
          let count = Double(tables.basePupils[section][slot])
          pupils += count
          arriving += count * tables.sectionRate[6 * section + slot]
        }
        rates.append(pupils > 0 && grade != 5 ? arriving / pupils : pooled[zone][grade])
      }
    }
    return rates
  }

  private mutating func fillEntrants(
    years: [SchoolYear], births: [BirthSeries], capture: [Double?]
  ) {
    followsBirths = capture.map { $0 != nil }
    for year in years {
      let parts = BirthSeries.birthYears(entering: year)
      for (zone, series) in births.enumerated() {
        if let rate = capture[zone], let early = series.held(parts[0].year),
          let late = series.held(parts[1].year)
        {
          earlyEntrants.append(rate * parts[0].thirds * Double(early.births) / 3)
          lateEntrants.append(rate * parts[1].thirds * Double(late.births) / 3)
        } else {
          earlyEntrants.append(sectionsOfZone[2 * zone].reduce(0) { $0 + baseIntake[$1] })
          lateEntrants.append(0)
        }
      }
    }
  }

  private mutating func fillFormation(
    settings: Settings, standards: YearlyStandards, years: [SchoolYear]
  ) {
    let rules = settings.classFormation
    for year in years {
      let standard = standards[year]
      let oversized = standard.oversizedClass.value
      oversizedAverage.append(Int(oversized.significand - oversized.divisor))
      oversizedDivisor.append(Int(oversized.divisor))
      let rule = rules.filter { $0.from <= year }.max { $0.from < $1.from }
      for section in stage.indices {
        let stage: Stage = stage[section] == 0 ? .primary : .junior
        if let rule {
          formationLimit.append(max(1, rule.limit(stage)))
          continue
        }
        let limit = standard.classSizeLimit(stage).value
        let classes = baseClasses[section][0]
        let average = classes > 0 ? (basePupils[section][0] + classes - 1) / classes : 0
        formationLimit.append(max(1, Int(limit.significand / limit.divisor), average))
      }
    }
  }
}
