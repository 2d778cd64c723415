// SPDX-License-Identifier: GPL-3.0-or-later
public import CountyModel
public import Standards

extension Baseline {
  /// Compiles a county whose standard is the same in every year.
  public init(county: County, standard: Standard) {
    self.init(county: county, standards: YearlyStandards(standard))
  }

  /// Compiles a county: campuses into their parents, closed schools out, rates from history.
  ///
  /// Cost: linear in the tables; done once, before any plan.
  /// - Parameters:
  ///   - inspections: The standards of inspections that judge by another than the county's.
  ///   - estimator: How rates are measured.
  ///   - parameters: Of the estimate, where they are known; nil to find them.
  public init(
    county: County, standards: YearlyStandards, inspections: [InspectionStandard] = [],
    estimator: Estimator = .levelShares, parameters: EstimatorParameters? = nil
  ) {
    let merged = MergedSchools(county.schools)
    var zones: [ID<Zone>] = []
    var zoneIndex: [ID<Zone>: Int] = [:]
    func zone(_ name: ID<Zone>) -> Int {
      if let known = zoneIndex[name] { return known }
      zoneIndex[name] = zones.count
      zones.append(name)
      return zones.count - 1
    }
    var sections: [SectionPlace] = []
    var sectionsOfSchool: [[Int]] = []
    for (index, school) in merged.schools.enumerated() {
      let place = zone(school.zone)
      sectionsOfSchool.append([])
      for section in school.sections {
        sectionsOfSchool[index].append(sections.count)
        sections.append(
          SectionPlace(
            id: SectionID(school: school.id, stage: section.stage), school: index, zone: place,
            stage: section.stage, isAssessed: school.kind != .special,
            gradeCount: county.gradeDivision.gradeCount(section.stage),
            startingGrade: county.gradeDivision.startingGrade(section.stage)))
      }
    }
    for record in county.births { _ = zone(record.zone) }

    let years = Array(county.years)
    let history = EnrolmentHistory(county: county, merged: merged, sections: sections)
    let births = zones.map { BirthSeries(county.births, zone: $0) }
    let frame = EstimationFrame(
      history: history, sections: sections, schools: merged.schools, zoneCount: zones.count,
      division: county.gradeDivision, settings: county.settings)
    let onward = OnwardSchools(
      schools: merged.schools, index: merged.index, sections: sections,
      sectionsOfSchool: sectionsOfSchool, taught: frame.taught)
    let parameters = parameters ?? estimator.parameters(frame, settings: county.settings)
    let estimate = Estimate(frame, parameters: parameters, onwardSchools: onward.sameStage)
    let intake = IntakeRates(
      county: county, history: history, births: births, zones: zones,
      zoneSections: zones.indices.map { zone in
        sections.indices.filter { sections[$0].zone == zone && sections[$0].stage == .primary }
      }, closed: merged.closed)
    let tables = ProjectionTables(
      county: county, standards: standards, years: years, schools: merged.schools,
      sections: sections, zoneCount: zones.count, history: history, births: births,
      frame: frame, estimate: estimate, feederTarget: onward.junior, intake: intake)

    self.county = county
    self.standards = standards
    self.years = years
    self.schools = merged.schools
    self.sections = sections
    self.sectionsOfSchool = sectionsOfSchool
    self.zones = zones
    schoolIndex = merged.index
    basePupils = sections.indices.map { section in
      (0..<sections[section].gradeCount).map { history[county.baseYear, section, $0] }
    }
    baseClasses = sections.indices.map { section in
      (0..<sections[section].gradeCount).map { history.baseClasses[section * 6 + $0] }
    }
    baseLargestClasses = sections.indices.map { section in
      let slots = (0..<sections[section].gradeCount).map {
        history.baseLargestClasses[section * 6 + $0]
      }
      return slots.contains { $0 != nil } ? slots : []
    }
    rates = Rates(
      progression: sections.indices.map { section in
        (0..<sections[section].gradeCount).map {
          estimate.progression.bySection[6 * section + $0]
        }
      },
      capture: zip(intake.capture, intake.drift).map { capture, drift in
        capture.map { $0 * drift.factor(yearsAhead: 0) }
      }, intakeShare: tables.intakeShares, parameters: parameters,
      notes: estimate.progression.notes + intake.notes)
    projectionTables = tables
    func rules(_ standard: Standard, _ declarations: [Declaration]) -> AssessmentRules {
      AssessmentRules(
        county: county, standard: standard, declarations: declarations, schools: merged.schools,
        sections: sections, sectionsOfSchool: sectionsOfSchool, years: years)
    }
    let different = standards.standards.map { rules($0, county.declarations) }
    assessmentRules = years.map { different[standards.place($0)] }
    self.inspections = inspections.compactMap { entry in
      guard let year = years.firstIndex(of: entry.inspection.year) else { return nil }
      let own = standards[entry.inspection.year]
      return JudgedInspection(
        inspection: entry.inspection, standard: entry.standard, year: year,
        rules: rules(
          entry.standard, county.declarations.renamed(from: own, to: entry.standard)),
        splits: StockRules.splits(
          entry.standard, schools: merged.schools, sections: sections,
          sectionsOfSchool: sectionsOfSchool))
    }
    stockRules = StockRules(
      county: county, standards: standards, years: years, schools: merged.schools,
      sections: sections, sectionsOfSchool: sectionsOfSchool)
  }
}

extension Baseline {
  /// The same law over a changed county; its pupils on record are the same, and so are the
  /// parameters of their estimate.
  func recompiled(_ county: County) -> Baseline {
    Baseline(
      county: county, standards: standards,
      inspections: inspections.map {
        InspectionStandard(inspection: $0.inspection, standard: $0.standard)
      }, parameters: rates.parameters)
  }
}

extension ProjectionTables {
  /// Each section's part of the entrants to its zone and stage.
  fileprivate var intakeShares: [Double] {
    stage.indices.map { section in
      guard isKnown[section] else { return 0 }
      let total = sectionsOfZone[2 * zone[section] + stage[section]]
        .reduce(0) { $0 + baseIntake[$1] }
      return total > 0 ? baseIntake[section] / total : 0
    }
  }
}
